using Bungkesmas.Api.Facts;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections.Visits;

namespace Bungkesmas.Api.Visits;

/// <summary>Which visits were made and which sessions held, and how sure that is.</summary>
public static class VisitEndpoints
{
    private static readonly string[] OfVisits = ["region", "partner", "state", .. HappeningFilter.Dates, .. Paging.Parameters], OfSessions = ["visit", "region", "state", .. HappeningFilter.Dates, .. Paging.Parameters];

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/visits", (HttpContext http, Eyes eyes, LedgerQueries ledger) => eyes.LookAsync(http, async sight =>
        {
            if (!Choice.TryRead<VisitStanding>(http, "state", out var state, out var wrong)) return wrong.Result(http);
            var (found, problem) = await PageAsync<Visit, VisitStanding>(http, sight, ledger, Visit.Fold, state?.Code());
            if (found is null) return problem!.Result(http);
            var sheets = found.Shown.Select(seen => VisitLine.Of(found.Sight, seen, found.Evidence)).ToList();
            return Answers.List(http, new VisitList([.. sheets.Where(sheet => sheet.Dated)], [.. sheets.Where(sheet => !sheet.Dated)], found.Counts, found.Lens, found.Permalink, found.Next), sheets);
        })).Reads<VisitList>("ListVisits", "Visits by region, partner, standing and days; a region counts where something went on in it or below it, not where a title names it.", OfVisits).Chooses<VisitStanding>("state");

        api.MapGet("/visits/{id}", (string id, HttpContext http, Eyes eyes, LedgerQueries ledger) => eyes.LookAsync(http, async sight =>
        {
            if (await sight.Views.OneAsync(Visit.Fold, Subject.Visit(id), sight.Lens, sight.Cancel) is not { State.Told: true } seen) return Problem.NotFound("kunjungan", "visit").Result(http);
            var sessions = new List<Seen<Session>>();
            foreach (var told in seen.State.SameAs.Prepend(id)) sessions.AddRange(await HappeningQueries.ManyAsync(sight, Session.Fold, new(Visit: told), null, null));
            var evidence = await Evidence.OfAsync(sight, ledger, [seen.Subject, .. sessions.Select(one => one.Subject)]);
            return Answers.Json(new VisitSheet(
                VisitLine.Of(sight, seen, evidence), evidence.Of(seen.State.Accounts, seen.Subject, seen.State.SameAs), [.. sessions.DistinctBy(one => one.Subject).Select(one => SessionLine.Of(sight, one, evidence))],
                sight.Used, sight.Permalink));
        })).Reads<VisitSheet>("GetVisit", "One visit with every account of it and its sessions, planned against actual, dates as vague as they are told.");

        api.MapGet("/sessions", (HttpContext http, Eyes eyes, LedgerQueries ledger) => eyes.LookAsync(http, async sight =>
        {
            if (!Choice.TryRead<SessionStanding>(http, "state", out var state, out var wrong)) return wrong.Result(http);
            var (found, problem) = await PageAsync<Session, SessionStanding>(http, sight, ledger, Session.Fold, state?.Code());
            if (found is null) return problem!.Result(http);
            var sheets = found.Shown.Select(seen => SessionLine.Of(found.Sight, seen, found.Evidence)).ToList();
            return Answers.List(http, new SessionList([.. sheets.Where(sheet => sheet.Dated)], [.. sheets.Where(sheet => !sheet.Dated)], found.Counts, found.Lens, found.Permalink, found.Next), sheets);
        })).Reads<SessionList>("ListSessions", "Sessions by visit, region, standing and days.", OfSessions).Chooses<SessionStanding>("state");

        api.MapGet("/sessions/{id}", (string id, HttpContext http, Eyes eyes, LedgerQueries ledger) => eyes.LookAsync(http, async sight =>
        {
            if (await sight.Views.OneAsync(Session.Fold, Subject.Session(id), sight.Lens, sight.Cancel) is not { State.Told: true } seen) return Problem.NotFound("pertemuan", "session").Result(http);
            var evidence = await Evidence.OfAsync(sight, ledger, [seen.Subject]);
            return Answers.Json(new SessionSheet(SessionLine.Of(sight, seen, evidence), evidence.Of(seen.State.Accounts, seen.Subject, seen.State.SameAs), sight.Used, sight.Permalink));
        })).Reads<SessionSheet>("GetSession", "One session, planned against actual: audiences, speakers, absences, outcomes, and every account of it.");
    }

    /// <summary>A page of what is asked for, with the facts behind it.</summary>
    private sealed record Found<TState>(
        Sight Sight, IReadOnlyList<Seen<TState>> Shown, Evidence Evidence, Dictionary<string, int> Counts, UsedLens Lens, string Permalink, string? Next) where TState : class;

    private static async Task<(Found<TState>? Found, Problem? Problem)> PageAsync<TState, TStanding>(
        HttpContext http, Sight sight, LedgerQueries ledger, Fold<TState> fold, string? standing) where TState : class, IListed where TStanding : struct, Enum
    {
        var (page, problem) = Paging.Of(http, sight);
        if (problem is not null) return (null, problem);
        if (!HappeningFilter.TryRead(http, sight, standing, out var filter, out var wrong)) return (null, wrong);
        var seeing = page!.Seeing(sight);
        var seen = await HappeningQueries.ManyAsync(seeing, fold, filter, page.After, page.Limit + 1);
        var shown = seen.Take(page.Limit).ToList();
        var evidence = await Evidence.OfAsync(seeing, ledger, [.. shown.Select(one => one.Subject)]);
        var counts = await HappeningQueries.CountsAsync<TState, TStanding>(seeing, fold, filter);
        return (new(seeing, shown, evidence, counts, seeing.Used, seeing.Permalink,
            seen.Count > page.Limit ? page.Next(http, HappeningQueries.KeyOf(shown[^1].Subject, shown[^1].State)) : null), null);
    }
}
