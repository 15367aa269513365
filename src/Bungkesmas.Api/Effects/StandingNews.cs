using Bungkesmas.Api.Facts;
using Bungkesmas.Api.Registration;
using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Projections.Registration;

namespace Bungkesmas.Api.Effects;

/// <summary>When a partner, an agreement or a registration desk is news: its state, as the view shows it, is another one than before.</summary>
public static class StandingNews
{
    public static IEnumerable<News> OfPartner(Subject about, Engagement? before, Engagement? after)
    {
        if (before == after || (after ?? before) is not { } now) yield break;
        yield return new(NewsKinds.PartnerChanged, about.ToString(), about, [now.Region], [now.Organisation], $"/partners/{now.Organisation}", names =>
        {
            var headline = after is null ? Gone(now, names) : Headline.Of(after, names);
            var who = $"{names.Organisation(now.Organisation)}, {names.Region(now.Region)}";
            return new($"{who}: {headline.Id}.", $"{who}: {headline.En}.");
        });
    }

    /// <summary>What is recorded under another id, or another code, is not gone.</summary>
    private static Sentence Gone(Engagement one, INewsNames names)
    {
        var (organisation, region) = (names.Now(Subject.Organisation(one.Organisation)).Id, names.Now(Subject.Region(one.Region)).Id);
        var called = names.Organisation(organisation) is var name && name == organisation ? name : $"{name} ({organisation})";
        return organisation != one.Organisation ? new($"kini tercatat sebagai {called}", $"on record as {called} now")
            : region != one.Region ? new($"kini tercatat dengan kode {region}", $"on record under the code {region} now")
            : new("tidak lagi tercatat", "no longer on record");
    }

    public static IEnumerable<News> OfAgreement(Subject about, Agreement? before, Agreement? after)
    {
        if (before == after || (after ?? before) is not { } now) yield break;
        yield return new(NewsKinds.AgreementChanged, about.ToString(), about, [now.Key.Region.Code], now.Key.Parties, $"/agreements/{now.Id}", names =>
        {
            var standing = after is null ? new("tidak lagi tercatat", "no longer on record") : after.Standing.InWords();
            if (after is { Standing: Standing.Signed, LastDay: { } last })
                standing = new($"{standing.Id}, berakhir sesudah {VagueDate.Day(last).Id}", $"{standing.En}, to end after {VagueDate.Day(last).En}");
            var (kind, parties, where) = (now.Key.Kind.Word().Begun(), now.Key.PartiesIn(names), names.Region(now.Key.Region.Code));
            return new($"{kind.Id} antara {parties.Id}, {where}: {standing.Id}.", $"{kind.En} between {parties.En}, {where}: {standing.En}.");
        });
    }

    /// <summary>Only what a desk answers counts: with whom people register, who was appointed, and who is expected.</summary>
    public static IEnumerable<News> OfDesk(Subject about, RegistrationDesk? before, RegistrationDesk? after)
    {
        var (was, now) = (Answer(before), Answer(after));
        if (was.Equals(now)) yield break;
        yield return new(NewsKinds.DeskChanged, about.ToString(), about, [about.Id], was.Concat(now).Select(one => one[(one.IndexOf(':') + 1)..]).Distinct().ToValueList(),
            $"/registration-desk?region={about.Id}", names =>
            {
                var said = DeskWords.Say(AskedDesk.Of(after is null ? [] : [after]), names.Region(about.Id), names);
                return new($"Pendaftaran berubah. {said.Id}", $"Registration changed. {said.En}");
            });
    }

    private const string At = "at:", Later = "later:";

    private static ValueList<string> Answer(RegistrationDesk? desk) => desk is null ? [] :
    [
        .. desk.Open.Select(route => At + route.To), .. desk.Registering.Select(one => At + one), .. desk.Appointed.Select(one => At + one.Organisation),
        .. desk.Expected.Select(one => Later + one.Organisation)
    ];
}
