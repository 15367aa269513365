using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Visits;
using Bungkesmas.Projections.Visits;

namespace Bungkesmas.Api.Visits;

/// <summary>Visits and sessions in one line each, no surer than the facts are.</summary>
public static class Headlines
{
    public static Sentence Of(Visit visit, INames names)
    {
        var numbers = visit.Numbers.Select(one => $"{one.Number}").Distinct().ToList();
        var what = numbers.Count == 0 ? new Sentence("Kunjungan", "A visit")
            : new($"Kunjungan ke-{string.Join(" atau ke-", numbers)}", $"Visit no. {string.Join(" or ", numbers)}");
        var stands = visit.Standing switch
        {
            VisitStanding.Held => new Sentence("dilakukan", "was made"),
            VisitStanding.Implied => new("tersirat sudah dilakukan", "is implied to have been made"),
            VisitStanding.Delegated => new("dilakukan pihak lain", "was made by others"),
            VisitStanding.Cancelled => new("dibatalkan", "was cancelled"),
            VisitStanding.Rescheduled => new("ditunda", "was put off"),
            VisitStanding.Planned => new("direncanakan", "is planned"),
            _ => new("baru disebut", "is only mentioned")
        };
        return Line(what, stands, visit, names);
    }

    public static Sentence Of(Session session, INames names)
    {
        var kinds = session.Kinds.Select(kind => kind.Say()).ToList();
        var what = kinds.Count == 1 ? kinds[0] : SessionKind.Unstated.Say();
        var stands = session.Standing switch
        {
            SessionStanding.Held => new Sentence("diadakan", "was held"),
            SessionStanding.Implied => new("tersirat sudah diadakan", "is implied to have been held"),
            SessionStanding.NobodyCame => new("dibuka tetapi tidak ada yang datang", "was to be held, and nobody came"),
            SessionStanding.NotHeld => new("tidak jadi diadakan", "did not take place"),
            SessionStanding.Planned => new("direncanakan", "is planned"),
            _ => new("baru disebut", "is only mentioned")
        };
        return Line(what, stands, session, names);
    }

    private static Sentence Line(Sentence what, Sentence stands, IListed listed, INames names)
    {
        var places = string.Join(", ", listed.Regions.Select(names.Region));
        var days = Days(listed);
        return new($"{what.Id} {stands.Id}{(places.Length == 0 ? "" : $" di {places}")}{days.Id}.", $"{what.En} {stands.En}{(places.Length == 0 ? "" : $" in {places}")}{days.En}.");
    }

    private static Sentence Days(IListed listed) => (listed.Dated, Text(listed.Earliest), Text(listed.Latest)) switch
    {
        (true, { } first, { } last) when first == last => new($", {first}", $", {first}"),
        (true, { } first, { } last) => new($", antara {first} dan {last}", $", between {first} and {last}"),
        (true, { } first, null) => new($", tidak sebelum {first}", $", not before {first}"),
        (_, _, { } last) => new($", tanggal tidak disebut, paling lambat {last}", $", date unstated, {last} at the latest"),
        _ => new(", tanggal tidak disebut", ", date unstated")
    };

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd");
}
