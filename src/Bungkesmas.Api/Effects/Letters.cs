using System.Text.Json;
using Bungkesmas.Api.Facts;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Recording;
using Bungkesmas.Api.Regions;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;

namespace Bungkesmas.Api.Effects;

/// <summary>One delivery to be made: an id that follows from what is told to whom, and the very bytes that are sent and signed.</summary>
public sealed record Letter(Guid Id, string Subscription, string Kind, string Key, long Position, string Payload);

/// <summary>What a webhook receives, in the form of Standard Webhooks. It holds no personal data; whoever wants more follows the link with a token.</summary>
public sealed record WebhookPayload(string Type, DateTimeOffset Timestamp, NewsPayload Data);

/// <summary>One piece of news as it is sent.</summary>
/// <param name="Key">the task, question or subject that it is about</param>
/// <param name="At">when it was so in the world: when it was looked at, or the instant that brought it</param>
/// <param name="Permalink">the answer that shows it, with the lens pinned</param>
public sealed record NewsPayload(string Key, string? About, ValueList<string> Regions, ValueList<string> Partners, Sentence? Sentence, string? Permalink, DateTimeOffset At, long Position);

/// <summary>What a mail says: one line for each piece of news of one step.</summary>
/// <param name="More">how many more there are than the mail names</param>
public sealed record MailPayload(IReadOnlyList<NewsPayload> News, int More);

/// <summary>Writes what is to be delivered to whom.</summary>
public sealed class Letters(Lenses.Views views, LedgerQueries ledger, RegionTree regions)
{
    private const int MostInOneMail = 100;

    private static readonly Guid Space = Guid.Parse("5e2c2c84-3ac0-4d0b-8a0e-0a4b5d8d3f61");

    public async Task<List<Letter>> WriteAsync(IReadOnlyList<Transition> changes, IReadOnlyList<Subscription> subscriptions, Standpoint at, CancellationToken cancel)
    {
        if (changes.Count == 0) return [];
        var now = at.Instant;
        var ids = await ledger.AliasesAsync([.. subscriptions.SelectMany(one => one.AskedFor).Distinct()], at.Position, cancel);
        var told = changes.SelectMany(change => change.News.Select(news => (Change: change, News: news)))
            .Select(one => (one.Change, one.News, To: subscriptions.Where(to => Hears(to, one.Change) && to.Wants(one.News, ids)).ToList())).Where(one => one.To.Count > 0).ToList();
        var names = await NamesAsync([.. told.Select(one => one.News)], at, cancel);
        var letters = new Dictionary<Guid, Letter>();
        var mails = new Dictionary<string, List<(string Mark, NewsPayload News)>>();
        foreach (var (change, news, to) in told)
        {
            var payload = new NewsPayload(news.Key, news.About.ToString(), news.Regions, news.Partners, news.Say(names), Permalink(news, change), change.At, change.Position);
            foreach (var subscription in to)
                if (subscription.Channel == Channel.Webhook)
                    Add(new(IdOf(subscription.Id, news.Kind, news.Key, change.Mark), subscription.Id, news.Kind, news.Key, change.Position,
                        JsonSerializer.Serialize(new WebhookPayload(news.Kind, now, payload), LedgerJson.Options)));
                else (mails.TryGetValue(subscription.Id, out var mail) ? mail : mails[subscription.Id] = []).Add(($"{news.Kind} {news.Key} {change.Mark}", payload));
        }
        foreach (var (subscription, mail) in mails)
            Add(new(IdOf(subscription, "mail", mail[0].Mark, mail[^1].Mark), subscription, "mail", mail.Count == 1 ? mail[0].News.Key : $"{mail.Count}", mail.Max(one => one.News.Position),
                JsonSerializer.Serialize(new MailPayload([.. mail.Take(MostInOneMail).Select(one => one.News)], Math.Max(0, mail.Count - MostInOneMail)), LedgerJson.Options)));
        return [.. letters.Values];

        // What several views tell alike is told once.
        void Add(Letter letter) => letters.TryAdd(letter.Id, letter);
    }

    /// <summary>A letter that only tries whether a receiver hears.</summary>
    public static Letter Trial(Subscription to, Guid id, DateTimeOffset now) => new(id, to.Id, NewsKinds.Test, to.Id, to.HeardFrom, JsonSerializer.Serialize(
        new WebhookPayload(NewsKinds.Test, now, new(to.Id, null, [], [], new("Ini percobaan.", "This is a trial."), null, now, to.HeardFrom)), LedgerJson.Options));

    public static Guid IdOf(string subscription, string kind, string key, string mark) => NameBasedId.In(Space, $"{subscription}\n{kind}\n{key}\n{mark}");

    private static bool Hears(Subscription to, Transition change) => change.CameByItself ? change.Position >= to.HeardFrom : change.Position > to.HeardFrom;

    private static string Permalink(News news, Transition change) =>
        $"/api/v1{news.Address}{(news.Address.Contains('?') ? '&' : '?')}asOf={Uri.EscapeDataString(change.At.UtcDateTime.ToString("O"))}&knownAt={change.Position}&certainty=certain";

    /// <summary>Asks the sentences which organisations they name, and reads once what they and the regions go by, and the names.</summary>
    private async Task<INewsNames> NamesAsync(List<News> told, Standpoint at, CancellationToken cancel)
    {
        var subjects = told.SelectMany(news => news.Partners.Select(Subject.Organisation).Concat(news.Regions.Select(Subject.Region))).Distinct();
        var names = new Names(regions.On(Calendar.DayOf(at.Instant)), await ledger.AliasesAsync([.. subjects], at.Position, cancel));
        foreach (var news in told) news.Say(names);
        foreach (var one in await views.OfAsync(Organisation.Fold, new(at.Instant, null, Possible: true), names.Asked.Select(Subject.Organisation), cancel)) names.Know(one.State.Id, one.State.Name);
        return names;
    }

    private sealed class Names(RegionTree regions, AliasesAsked aliases) : INewsNames
    {
        private readonly Dictionary<string, string?> _known = [];

        public HashSet<string> Asked { get; } = [];

        public void Know(string id, string? name) => _known[id] = name;

        public string Organisation(string id)
        {
            Asked.Add(id);
            return _known.GetValueOrDefault(id) ?? id;
        }

        public string Region(string code) => regions.Name(code);

        public Subject Now(Subject subject) => aliases.Of(subject);
    }
}
