using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Organisations;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Requests;

namespace Bungkesmas.Api.Requests;

/// <summary>A request: who asked whom for what, where, and what became of it.</summary>
/// <param name="To">null where the programme is asked</param>
/// <param name="Asked">what is asked for, in words</param>
/// <param name="Possibly">how it possibly stands, where that differs from what is certain</param>
/// <param name="FulfilledAfter">what an answer in principle makes it wait for</param>
/// <param name="MadeOn">the day it was made, or the last day it can have been; null where only what became of it is told</param>
/// <param name="Since">it stands so since this day at the latest</param>
/// <param name="Reasons">why it was declined</param>
/// <param name="Done">how many of it are told to have been done, account by account</param>
public sealed record RequestSheet(
    string Id, PartyName By, PartyName? To, IReadOnlyList<RequestedThing> For, string Asked, Quantity? Count, IReadOnlyList<RegionName> Regions, RequestStanding Standing,
    RequestStanding? Possibly, ConditionSheet? FulfilledAfter, DateOnly? MadeOn, DateOnly? Since, IReadOnlyList<RequestDeclineReason> Reasons, IReadOnlyList<Quantity> Done, UsedLens? Lens = null, string? Permalink = null);

/// <summary>A page of requests.</summary>
public sealed record RequestList(IReadOnlyList<RequestSheet> Requests, UsedLens Lens, string Permalink, string? Next);

/// <summary>Who asks for what, and what became of it?</summary>
public static class RequestEndpoints
{
    private static readonly string[] Filters = ["state", "by", "to", "region", .. Paging.Parameters];

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/requests", (HttpContext http, Eyes eyes) => eyes.LookAsync(http, async sight =>
        {
            var (page, problem) = Paging.Of(http, sight);
            return problem is null ? await ListAsync(http, sight, page!) : problem.Result(http);
        })).Reads<RequestList>("ListRequests", "Requests, in either direction: by whom, to whom, for which region, and how they stand.", Filters).Chooses<RequestStanding>("state");

        api.MapGet("/requests/{id}", (string id, HttpContext http, Eyes eyes) => eyes.LookAsync(http, async sight =>
        {
            if (await sight.Views.OneAsync(Request.Fold, new(Subject.Requests, id), sight.Lens, sight.Cancel) is not { } seen) return Problem.NotFound("permintaan", "request").Result(http);
            var names = await sight.NamesAsync(Named(seen.State));
            return Answers.Json(Sheet(sight, seen, names) with { Lens = sight.Used, Permalink = sight.Permalink });
        })).Reads<RequestSheet>("GetRequest", "One request, and what became of it.");
    }

    private static async Task<IResult> ListAsync(HttpContext http, Sight sight, Page page)
    {
        if (!Choice.TryRead<RequestStanding>(http, "state", out var state, out var wrong)) return wrong.Result(http);
        var region = Choice.Text(http, "region");
        if (region is not null && !sight.Regions.Knows(region)) return Problem.Malformed("region", Wrong.RegionCode).Result(http);
        foreach (var name in new[] { "by", "to" })
            if (Choice.Text(http, name) is { } id && !Subject.IsSlug(id)) return Problem.Malformed(name, Wrong.Slug).Result(http);

        var seeing = page.Seeing(sight);
        var face = seeing.Lens.Face("v");
        var asked = new Where().And(page.After is null ? null : new Subject(Subject.Requests, page.After).ToString(), after => $"v.subject > {after}")
            .And(state?.Code(), code => $"{face}->>'standing' = {code}").And(Choice.Text(http, "by"), id => $"{face}->>'by' = {id}").And(Choice.Text(http, "to"), id => $"{face}->>'to' = {id}")
            .And(region, code => $"exists (select 1 from jsonb_array_elements({face}->'regions') r where r->>'code' = {code} or r->>'code' like {code} || '.%')");
        var seen = await seeing.Views.PageAsync(Request.Fold, seeing.Lens, asked, "v.subject", page.Limit + 1, seeing.Cancel);
        var shown = seen.Take(page.Limit).ToList();
        var names = await seeing.NamesAsync(shown.SelectMany(one => Named(one.State)));
        var sheets = shown.Select(one => Sheet(seeing, one, names)).ToList();
        return Answers.List(http, new RequestList(sheets, seeing.Used, seeing.Permalink, seen.Count > page.Limit ? page.Next(http, shown[^1].State.Id) : null), sheets);
    }

    private static IEnumerable<string> Named(Request request) => new[] { request.By, request.To, request.FulfilledAfter?.Who }.OfType<string>();

    private static RequestSheet Sheet(Sight sight, Seen<Request> seen, INames names)
    {
        var request = seen.State;
        return new(
            request.Id, new(request.By, names.Organisation(request.By)), request.To is { } to ? new(to, names.Organisation(to)) : null, request.For, sight.In(request.For.Say()),
            request.Count, [.. request.Regions.Select(region => new RegionName(region.Code, sight.Regions.Name(region.Code)))], request.Standing,
            seen.Possibly is { } possibly && possibly.Standing != request.Standing ? possibly.Standing : null,
            request.FulfilledAfter is { } after ? PartnerSheet.Of(sight, after, names) : null, Day(request.MadeOn), Day(request.Since), request.Reasons, request.Done);
    }

    private static DateOnly? Day(DateTimeOffset? instant) => instant is { } at ? Calendar.DayOf(at) : null;
}
