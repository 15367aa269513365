using System.Globalization;
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
        var movedTo = visit.Standing == VisitStanding.Rescheduled ? visit.PlannedFor.FirstOrDefault() : null;
        var stands = visit.Standing switch
        {
            VisitStanding.Held => new Sentence("dilakukan", "was made"),
            VisitStanding.Implied => new("tersirat sudah dilakukan", "is implied to have been made"),
            VisitStanding.Delegated => new("dilakukan pihak lain", "was made by others"),
            VisitStanding.Cancelled => new("dibatalkan", "was cancelled"),
            VisitStanding.Rescheduled => movedTo is null ? new("ditunda", "was put off") : new("dipindahkan", "was moved"),
            VisitStanding.Planned => new("direncanakan", "is planned"),
            _ => new("baru disebut", "is only mentioned")
        };
        var days = movedTo is null ? Days(visit, visit.OfBeingMade) : new($" ke {VagueDate.Planned(movedTo).Id}", $" to {VagueDate.Planned(movedTo).En}");
        return Line(what, " ke ", stands, days, visit, names, movedTo is not null);
    }

    public static Sentence Of(Session session, INames names)
    {
        var kinds = session.Kinds.Select(kind => kind.Say()).ToList();
        var what = kinds.Count == 1 ? kinds[0] : SessionKind.Unstated.Say();
        var stands = session.Standing switch
        {
            SessionStanding.Held => new Sentence("diadakan", "was held"),
            SessionStanding.Implied => new("tersirat sudah diadakan", "is implied to have been held"),
            SessionStanding.NobodyCame => new("tidak jadi", "was to be held"),
            SessionStanding.NotHeld => new("tidak jadi diadakan", "did not take place"),
            SessionStanding.Planned => new("direncanakan", "is planned"),
            _ => new("baru disebut", "is only mentioned")
        };
        var days = Days(session, session.OfBeingHeld);
        return Line(what, " di ", stands, session.Standing == SessionStanding.NobodyCame ? new($"{days.Id}: tidak ada yang datang", $"{days.En}: nobody came") : days, session, names);
    }

    private static Sentence Line(Sentence what, string to, Sentence stands, Sentence days, IListed listed, INames names, bool placeFirst = false)
    {
        var places = listed.Regions.Select(names.Region).Distinct().Together();
        var at = places.En.Length == 0 ? "" : $" in {places.En}";
        return new($"{what.Id}{(places.Id.Length == 0 ? "" : to + places.Id)} {stands.Id}{days.Id}.", $"{what.En}{(placeFirst ? $"{at} {stands.En}" : $" {stands.En}{at}")}{days.En}.");
    }

    private static Sentence Days(IListed listed, IEnumerable<Account> accounts) => (listed.Dated, listed.Earliest, listed.Latest) switch
    {
        (true, { } first, { } last) when Whole(first, last) is { } date => new($", {VagueDate.Say(date).Id}", $", {VagueDate.Say(date).En}"),
        (true, { } first, { } last) when accounts.Any(account => account.When.Span == Span.Throughout) =>
            new($", dari {VagueDate.Day(first).Id} sampai {VagueDate.Day(last).Id}", $", from {VagueDate.Day(first).En} to {VagueDate.Day(last).En}"),
        (true, { } first, { } last) => new($", antara {VagueDate.Day(first).Id} dan {VagueDate.Day(last).Id}", $", between {VagueDate.Day(first).En} and {VagueDate.Day(last).En}"),
        (true, { } first, null) => new($", tidak sebelum {VagueDate.Day(first).Id}", $", not before {VagueDate.Day(first).En}"),
        (_, _, { } last) => new($", tanggal tidak disebut, paling lambat {VagueDate.Day(last).Id}", $", date unstated, {VagueDate.Day(last).En} at the latest"),
        _ => new(", tanggal tidak disebut", ", date unstated")
    };

    /// <summary>A day, a month or a year that some days are the whole of, as a date.</summary>
    private static string? Whole(DateOnly first, DateOnly last) => new[] { "yyyy-MM-dd", "yyyy-MM", "yyyy" }.Select(form => first.ToString(form, CultureInfo.InvariantCulture))
        .FirstOrDefault(date => Edtf.TryParse(date, out var window) && window == new Window(first, last));
}
