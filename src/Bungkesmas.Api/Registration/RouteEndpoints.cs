using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Organisations;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Registration;
using Route = Bungkesmas.Domain.Registration.Route;

namespace Bungkesmas.Api.Registration;

/// <summary>A registration route: whom it serves, where it leads, why, until when, and how it was reviewed.</summary>
/// <param name="Kind">for good or for now; left out where only its end or a review of it is on record</param>
/// <param name="Region">null where nobody stated one</param>
/// <param name="Possibly">how it possibly stands, where that differs from what is certain</param>
/// <param name="SinceAtLatest">open since this instant, or earlier</param>
/// <param name="Because">the agreement whose waiting is the reason</param>
/// <param name="EndedOn">the day it ended, or the last day it can have been</param>
public sealed record RouteSheet(
    string Id, RouteKind? Kind, PartyName To, RegionName? Region, string? Group, string? Partner, RouteStanding Standing, RouteStanding? Possibly, DateTimeOffset? SinceAtLatest,
    string? Because, IReadOnlyList<ConditionSheet> Until, RouteReview? LastReview, DateOnly? EndedOn, UsedLens? Lens = null, string? Permalink = null);

/// <summary>A page of routes.</summary>
public sealed record RouteList(IReadOnlyList<RouteSheet> Routes, UsedLens Lens, string Permalink, string? Next);

/// <summary>Along which routes do people register, and along which did they?</summary>
public static class RouteEndpoints
{
    private static readonly string[] Filters = ["state", "kind", "region", "to", "group", .. Paging.Parameters];

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/routes", (HttpContext http, Eyes eyes) => eyes.LookAsync(http, async sight =>
        {
            var (page, problem) = Paging.Of(http, sight);
            return problem is null ? await ListAsync(http, sight, page!) : problem.Result(http);
        })).Reads<RouteList>("ListRoutes", "Registration routes, open and ended, for good and for now.", Filters).Chooses<RouteStanding>("state").Chooses<RouteKind>("kind");

        api.MapGet("/routes/{id}", (string id, HttpContext http, Eyes eyes) => eyes.LookAsync(http, async sight =>
        {
            if (await sight.Views.OneAsync(Route.Fold, new(Subject.Routes, id), sight.Lens, sight.Cancel) is not { } seen) return Problem.NotFound("jalur", "route").Result(http);
            var names = await sight.NamesAsync(Named(seen.State));
            return Answers.Json(Sheet(sight, seen, names) with { Lens = sight.Used, Permalink = sight.Permalink });
        })).Reads<RouteSheet>("GetRoute", "One registration route.");
    }

    private static async Task<IResult> ListAsync(HttpContext http, Sight sight, Page page)
    {
        if (!Choice.TryRead<RouteStanding>(http, "state", out var state, out var wrong) || !Choice.TryRead<RouteKind>(http, "kind", out var kind, out wrong)) return wrong.Result(http);
        var region = Choice.Text(http, "region");
        if (region is not null && !sight.Regions.Knows(region)) return Problem.Malformed("region", Wrong.RegionCode).Result(http);
        foreach (var name in new[] { "to", "group" })
            if (Choice.Text(http, name) is { } id && !Subject.IsSlug(id)) return Problem.Malformed(name, Wrong.Slug).Result(http);

        var seeing = page.Seeing(sight);
        var face = seeing.Lens.Face("v");
        var asked = new Where().And(page.After is null ? null : new Subject(Subject.Routes, page.After).ToString(), after => $"v.subject > {after}")
            .And(state?.Code(), code => $"{face}->>'standing' = {code}").And(kind?.Code(), code => $"{face}->>'kind' = {code}")
            .And(region, code => Lens.Within($"({face}->'scope'->'region'->>'code')", code))
            .And(Choice.Text(http, "to"), id => $"{face}->>'to' = {id}").And(Choice.Text(http, "group"), id => $"{face}->'scope'->>'group' = {id}");
        var seen = await seeing.Views.PageAsync(Route.Fold, seeing.Lens, asked, "v.subject", page.Limit + 1, seeing.Cancel);
        var shown = seen.Take(page.Limit).ToList();
        var names = await seeing.NamesAsync(shown.SelectMany(one => Named(one.State)));
        var sheets = shown.Select(one => Sheet(seeing, one, names)).ToList();
        return Answers.List(http, new RouteList(sheets, seeing.Used, seeing.Permalink, seen.Count > page.Limit ? page.Next(http, shown[^1].State.Id) : null), sheets);
    }

    private static IEnumerable<string> Named(Route route) => route.Until.Select(condition => condition.Who).OfType<string>().Prepend(route.To);

    private static RouteSheet Sheet(Sight sight, Seen<Route> seen, INames names)
    {
        var route = seen.State;
        return new(
            route.Id, route.Kind, new(route.To, names.Organisation(route.To)), route.Scope.Region is { } region ? new(region.Code, sight.Regions.Name(region.Code)) : null,
            route.Scope.Group, route.Scope.Partner, route.Standing, seen.Possibly is { } possibly && possibly.Standing != route.Standing ? possibly.Standing : null, route.Since,
            route.Because, [.. route.Until.Select(condition => PartnerSheet.Of(sight, condition, names))], route.LastReview, route.EndedOn is { } ended ? Calendar.DayOf(ended) : null);
    }
}
