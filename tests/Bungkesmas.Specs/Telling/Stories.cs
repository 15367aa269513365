using System.Text.Json;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Specs.Telling;

/// <summary>Specs told as stories: given these facts, when somebody asks, then this is recorded, refused, or nothing.</summary>
/// <param name="page">the field book's page they stand on</param>
public abstract class Stories(string page)
{
    public string Page => page;

    /// <summary>The lines of the story just told; the field book reads them.</summary>
    public List<string> Lines { get; } = [];

    /// <summary>What was asked in the story just told, and what was answered; conventions and contracts read them.</summary>
    public List<Answered> Answers { get; } = [];

    protected GivenFacts Given(params IEnumerable<Entry> entries) => Given(History.Of(entries));

    protected GivenFacts Given(History history)
    {
        foreach (var fact in history.Facts)
        {
            var said = fact.Event.Say(fact.Stream, FieldNames.All, fact.Envelope.Assertion);
            Lines.Add($"- Tercatat / given ({Circumstances(fact)}): {said.Id} — *{said.En}*{Detail(fact, history)}");
        }
        return new(this, history);
    }

    /// <summary>When it happened, and how we know; which paper says so where it is not the usual one.</summary>
    private static string Circumstances(Fact fact) => string.Join(", ",
        [fact.Envelope.Occurred.Date ?? "–", fact.Envelope.Act ? $"act {Calendar.DayOf(fact.RecordedAt):yyyy-MM-dd}" : fact.Envelope.Assertion.Code(),
            .. fact.Envelope.Documents.Where(document => document != Report)]);

    /// <summary>What the sentence leaves out: how a document is dated, what exactly is corrected or taken back, what a region is wrongly called, or is mentioned for.</summary>
    private static string Detail(Fact fact, History history) => fact.Event switch
    {
        DocumentReceived e => $" `{(e.Dates.Count == 0 ? "–" : string.Join(", ", e.Dates.Select(date => $"{date.Date}{(date.Disputed ? " (disputed)" : "")}")))}`",
        FactCorrected e => $" `#{history.Number(e.Target)}: {string.Join(", ", new[] { e.Fields?.GetRawText(), e.Occurred?.Date, e.Assertion?.Code() }.OfType<string>())}`",
        FactRetracted e => $" `#{history.Number(e.Target)}`",
        _ => string.Concat(fact.Event.Mentions(fact.Stream).SelectMany(Remarks).Select(remark => $" `{remark}`"))
    };

    private static IEnumerable<string> Remarks(RegionMention mention)
    {
        if (mention.StatedKind is { } kind && kind != RegionMention.OfficialKind(mention.Code)) yield return kind.Code();
        if (!mention.MovesCoverage) yield return mention.Part.Code();
    }

    /// <summary>The facts a story begins with.</summary>
    public sealed class GivenFacts(Stories stories, History history)
    {
        /// <param name="day">the day the act is dated to, where it is</param>
        public Asked<TState> When<TState>(Subject on, IAct<TState> act, string? day = null) where TState : class
        {
            var wish = Acts.Wish(act);
            stories.Lines.Add($"- Diminta / asked{(day is null ? "" : $" ({day})")}: **{act.GetType().Name}** `{on}` — {wish.Id} — *{wish.En}*\n  `{JsonSerializer.Serialize(act, act.GetType(), LedgerJson.Options)}`");
            return new(stories, history, on, act, day);
        }

        /// <summary>What the views show of the facts.</summary>
        public void Shows(Action<History> check) => check(history);
    }

    /// <summary>An act that was asked for, waiting for its answer.</summary>
    public sealed class Asked<TState>(Stories stories, History history, Subject on, IAct<TState> act, string? day) where TState : class
    {
        /// <summary>One fact is recorded; asking again records nothing.</summary>
        public void ThenRecorded(Event expected)
        {
            var decided = history.Decide(on, act, day).ShouldBeOfType<Decision.Facts>().Event;
            Json(decided).ShouldBe(Json(expected));
            decided.Faults().ShouldBeEmpty();
            decided.Faults(day is null ? Window.Unknown : new Occurred(day).Window).ShouldBeEmpty();
            var stream = on.Kind == "fact" ? history.Facts.Single(fact => fact.Id.ToString() == on.Id).Stream : on;
            var done = Done(stream, decided, day ?? "2017-09-03") with { Date = day };
            history.And(done).Decide(on, act, day).ShouldBeOfType<Decision.Nothing>("asking twice");
            var said = decided.Say(stream, FieldNames.All);
            stories.Answers.Add(new(act.GetType(), Decision.Record(decided), Body));
            stories.Lines.Add($"- Dicatat / recorded: {said.Id} — *{said.En}*");
        }

        public void ThenNothing()
        {
            stories.Answers.Add(new(act.GetType(), history.Decide(on, act, day).ShouldBeOfType<Decision.Nothing>(), Body));
            stories.Lines.Add("- Sudah demikian; tidak ada yang dicatat — *it is so already; nothing is recorded*");
        }

        public void ThenRefused<TRefusal>(string code) where TRefusal : Refusal
        {
            var refusal = history.Decide(on, act, day).ShouldBeOfType<TRefusal>();
            refusal.Code.ShouldBe(code);
            stories.Answers.Add(new(act.GetType(), refusal, Body));
            stories.Lines.Add($"- Ditolak / refused `{code}`: {refusal.Reason.Id} — *{refusal.Reason.En}*");
        }

        private string Body => JsonSerializer.Serialize(act, act.GetType(), LedgerJson.Options);

        private static string Json(Event said) => $"{said.GetType().Name} {JsonSerializer.Serialize(said, said.GetType(), LedgerJson.Options)}";
    }
}

/// <summary>An act that a story asked for, and the answer it got.</summary>
/// <param name="Body">what was asked, as JSON</param>
public sealed record Answered(Type Act, Decision Answer, string Body);
