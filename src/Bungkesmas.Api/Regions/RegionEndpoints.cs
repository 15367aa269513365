using Bungkesmas.Api.Facts;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Api.Regions;

/// <summary>Official regions.</summary>
public sealed record RegionList(string Dataset, IReadOnlyList<OfficialRegion> Regions, UsedLens Lens, string Permalink, string? Next);

/// <summary>A region that bears a name, and where it lies.</summary>
public sealed record NameBearer(string Code, string Name, RegionKind Kind, IReadOnlyList<string> LiesIn);

/// <summary>What a place name means within a context.</summary>
/// <param name="Code">the code a mention gets: an official one, or that of a place below the nearest region that is sure</param>
/// <param name="Others">regions of that name that were not chosen, at most twenty</param>
public sealed record ResolutionSheet(string Code, string Name, bool Listed, RegionKind? StatedKind, ResolutionRule Rule, string Sentence, IReadOnlyList<NameBearer> Others, UsedLens Lens, string Permalink);

/// <summary>The official tree and how it is covered.</summary>
public static class RegionEndpoints
{
    private static readonly string[] Listed = ["parent", "q", .. Paging.Parameters], Asked = ["name", "within", "kind"], Covered = ["level", "within", .. Paging.Parameters];

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/regions", (HttpContext http, Eyes eyes) => eyes.LookAsync(http, async sight =>
        {
            var (page, problem) = Paging.Of(http, sight);
            if (problem is not null) return problem.Result(http);
            sight = page!.Seeing(sight);
            var (parent, text) = (Choice.Text(http, "parent"), Choice.Text(http, "q"));
            if (parent is not null && !sight.Regions.Contains(parent)) return Problem.Malformed("parent", Wrong.RegionCode).Result(http);
            var found = (text is not null
                ? sight.Regions.Search(text).Where(region => parent is null || region.Code.StartsWith(parent + ".", StringComparison.Ordinal))
                : sight.Regions.Children(parent)).ToList();
            var shown = found.Skip(page!.After is null ? 0 : found.FindIndex(region => region.Code == page.After) + 1).Take(page.Limit).ToList();
            var next = shown.Count > 0 && shown[^1] != found[^1] ? page.Next(http, shown[^1].Code) : null;
            return Answers.List(http, new RegionList(sight.Regions.Dataset, shown, sight.Used, sight.Permalink, next), shown);
        })).Reads<RegionList>("ListRegions", "The official tree: children of a region, or regions by name.", Listed);

        api.MapGet("/regions/resolve", (HttpContext http, Eyes eyes, RegionResolver resolver) => eyes.LookAsync(http, sight => Task.FromResult(Resolved(http, sight, resolver))))
            .Reads<ResolutionSheet>("ResolveRegion", "Which region a place name means within a context, and which others bear it; a bare name settles nothing.", Asked).Needs("name").Chooses<RegionKind>("kind");

        api.MapGet("/regions/{code}", (string code, HttpContext http, Eyes eyes, RegionResolver resolver, LedgerQueries ledger) => eyes.LookAsync(http, async sight =>
            sight.Regions.Knows(code) ? Answers.Json(await RegionPage.OfAsync(sight, resolver, ledger, code)) : Problem.NotFound("wilayah", "region").Result(http)))
            .Reads<RegionPage>("GetRegion", "One region: what it officially is, and what is on record about it.");

        api.MapGet("/regions/{code}/coverage", (string code, HttpContext http, Eyes eyes, LedgerQueries ledger) => eyes.LookAsync(http, async sight =>
            sight.Regions.Knows(code) ? Answers.Json(await CoverageQueries.OneAsync(sight, ledger, code)) : Problem.NotFound("wilayah", "region").Result(http)))
            .Reads<CoverageSheet>("GetRegionCoverage", "The coverage of one region, with what backs it.");

        api.MapGet("/coverage", (HttpContext http, Eyes eyes, LedgerQueries ledger) => eyes.LookAsync(http, async sight =>
        {
            var (page, problem) = Paging.Of(http, sight);
            return problem is not null ? problem.Result(http) : await CoverageAsync(http, page!.Seeing(sight), ledger, coverage =>
            {
                var shown = coverage.Regions.Where(line => string.CompareOrdinal(line.Region.Code, page.After) > 0).Take(page.Limit).ToList();
                var next = shown.Count > 0 && shown[^1] != coverage.Regions[^1] ? page.Next(http, shown[^1].Region.Code) : null;
                return Task.FromResult(Answers.List(http, coverage with { Regions = shown, Next = next }, shown));
            });
        })).Reads<CoverageRollUp>("GetCoverage", "The coverage of every region of a level, and counts rolled up the tree.", Covered).Chooses<RegionLevel>("level");

        api.MapGet("/coverage/map", (HttpContext http, Eyes eyes, Boundaries boundaries, LedgerQueries ledger) => eyes.LookAsync(http, sight =>
            CoverageAsync(http, sight, ledger, coverage => CoverageMap.OfAsync(http, boundaries, coverage))))
            .Reads<CoverageMapSheet>("GetCoverageMap", "The coverage of every region of a level as GeoJSON, where boundaries are loaded.", ["level", "within"], mediaType: CoverageMap.MediaType).Chooses<RegionLevel>("level");
    }

    private static async Task<IResult> CoverageAsync(HttpContext http, Sight sight, LedgerQueries ledger, Func<CoverageRollUp, Task<IResult>> answer)
    {
        var within = Choice.Text(http, "within");
        if (within is not null && !sight.Regions.Contains(within)) return Problem.Malformed("within", Wrong.RegionCode).Result(http);
        return Choice.TryRead<RegionLevel>(http, "level", out var level, out var wrong)
            ? await answer(await CoverageQueries.RollUpAsync(sight, ledger, level ?? RegionLevel.Regency, within)) : wrong.Result(http);
    }

    private static IResult Resolved(HttpContext http, Sight sight, RegionResolver resolver)
    {
        if (!Choice.TryRead<RegionKind>(http, "kind", out var kind, out var wrong)) return wrong.Result(http);
        if (Choice.Text(http, "name") is not { } name) return Problem.Malformed("name", Wrong.Missing).Result(http);
        if (Check.Name("name", name).FirstOrDefault() is { } fault) return Problem.Malformed("name", fault.Reason).Result(http);
        string[] context = Choice.Text(http, "within")?.Split(',') ?? [];
        if (context.Any(code => !sight.Regions.Contains(code))) return Problem.Malformed("within", Wrong.UnlistedContext).Result(http);
        var found = resolver.Resolve(name, kind, context);
        return Answers.Json(new ResolutionSheet(found.Code, sight.Regions.Name(found.Code), !RegionMention.IsUnlistedCode(found.Code), found.StatedKind, found.Rule, sight.In(Say(found.Rule)),
            [.. found.Rejected.Select(code => new NameBearer(code, sight.Regions.Name(code), RegionMention.OfficialKind(code)!.Value, [.. RegionMention.Lineage(code).Skip(1).Select(sight.Regions.Name)]))], sight.Used, sight.Permalink));
    }

    private static Sentence Say(ResolutionRule rule) => rule switch
    {
        ResolutionRule.NoContext => new("Nama saja tidak cukup; sebutkan wilayah yang melingkupinya.", "A name alone is not enough; say within which region."),
        ResolutionRule.Ambiguous => new("Ada beberapa wilayah bernama itu di sana; pilih kodenya.", "Several regions there bear that name; choose the code."),
        ResolutionRule.Unlisted => new("Daftar resmi tidak mengenal nama itu di sana.", "The official list knows no such name there."),
        ResolutionRule.AliasInContext => new("Ditemukan lewat nama panggilan.", "Found by what people call it."),
        _ => new("Ditemukan lewat namanya.", "Found by its name.")
    };
}
