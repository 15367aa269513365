using Bungkesmas.Api.Facts;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Registration;

namespace Bungkesmas.Api.Organisations;

/// <summary>A page of partners.</summary>
public sealed record PartnerList(IReadOnlyList<PartnerLine> Partners, UsedLens Lens, string Permalink, string? Next);

/// <summary>Every fact that names a partner, under whatever id, in valid order.</summary>
/// <param name="MergedInto">the id it goes by, where it turned out to be on record under another one</param>
public sealed record PartnerHistory(string Id, string Name, IReadOnlyList<FactSheet> Facts, UsedLens Lens, string Permalink, string? MergedInto = null, string? Next = null);

/// <summary>Who the partners are, and how they came to be that.</summary>
public static class PartnerEndpoints
{
    private static readonly string[] Filters = ["role", "agreement", "route", "region", "kind", "q", .. Paging.Parameters];

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/partners", (HttpContext http, Eyes eyes) => eyes.LookAsync(http, async sight =>
            Paging.Of(http, sight) is var (page, problem) && problem is not null ? problem.Result(http) : await ListAsync(http, sight, page!)))
            .Reads<PartnerList>("ListPartners", "Partners with their engagements; all filters have to hold within one engagement.", Filters)
            .Chooses<Role>("role").Chooses<Standing>("agreement").Chooses<RouteStanding>("route").Chooses<OrganisationKind>("kind");

        api.MapGet("/partners/{id}", (string id, HttpContext http, Eyes eyes) => eyes.LookAsync(http, async sight =>
        {
            return await PartnerQueries.OneAsync(sight, id) is { } partner
                ? Answers.Json(await PartnerSheet.OfAsync(sight, partner)) : Problem.NotFound("mitra", "partner").Result(http);
        })).Reads<PartnerSheet>("GetPartner", "One partner: its role, agreement and route in every region, and everything that was told of it.");

        api.MapGet("/partners/{id}/history", (string id, HttpContext http, Eyes eyes, LedgerQueries ledger) => eyes.LookAsync(http, async sight =>
        {
            var (page, problem) = Paging.Of(http, sight);
            if (problem is not null) return problem.Result(http);
            sight = page!.Seeing(sight);
            var subject = Subject.Organisation(id);
            var facts = await ledger.HistoryAsync([subject], sight.Lens.KnownAt, sight.Cancel);
            var names = await sight.NamesAsync(facts);
            var history = FactSheet.History(facts, subject, sight.Lens.AsOf, names, sight.Language);
            if (history.Count == 0) return Problem.NotFound("mitra", "partner").Result(http);
            var goesBy = Valid.Aliases(facts).Of(subject);
            var (shown, next) = HistoryEndpoints.Shown(http, page, history);
            return Answers.List(http, new PartnerHistory(
                id, names.Organisation(id), shown, sight.Used, sight.Permalink, goesBy == subject ? null : goesBy.Id, next), shown);
        })).Reads<PartnerHistory>("GetPartnerHistory", "Every fact that names the partner in any role, and what became of its visits, in valid order and page by page, with corrections beside what they correct.", Paging.Parameters);

        api.MapGet("/partners/{id}/explanation", (string id, HttpContext http, Eyes eyes, LedgerQueries ledger) => eyes.LookAsync(http, async sight =>
        {
            return await PartnerQueries.OneAsync(sight, id) is { } partner
                ? Answers.Json(await Explanation.OfAsync(sight, ledger, partner)) : Problem.NotFound("mitra", "partner").Result(http);
        })).Reads<PartnerExplanation>("ExplainPartner", "The facts behind each part of a partner's state, and what would change it.");
    }

    private static async Task<IResult> ListAsync(HttpContext http, Sight sight, Page page)
    {
        if (!Choice.TryRead<Role>(http, "role", out var role, out var wrong) || !Choice.TryRead<Standing>(http, "agreement", out var agreement, out wrong)
            || !Choice.TryRead<RouteStanding>(http, "route", out var route, out wrong) || !Choice.TryRead<OrganisationKind>(http, "kind", out var kind, out wrong))
            return wrong.Result(http);
        var region = Choice.Text(http, "region");
        if (region is not null && !sight.Regions.Knows(region)) return Problem.Malformed("region", Wrong.RegionCode).Result(http);

        var seeing = page.Seeing(sight);
        var filter = new PartnerFilter(role?.Code(), agreement?.Code(), route?.Code(), region, kind?.Code(), Choice.Text(http, "q"));
        var partners = await PartnerQueries.ManyAsync(seeing, filter, page.After, page.Limit + 1);
        var lines = await PartnerLine.OfAsync(seeing, [.. partners.Take(page.Limit)]);
        var next = partners.Count > page.Limit ? page.Next(http, lines[^1].Id) : null;
        return Answers.List(http, new PartnerList(lines, seeing.Used, seeing.Permalink, next), lines);
    }
}
