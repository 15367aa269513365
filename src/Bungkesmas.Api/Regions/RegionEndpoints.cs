using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Regions;

/// <summary>Official regions.</summary>
public sealed record RegionList(string Dataset, IReadOnlyList<OfficialRegion> Regions);

/// <summary>The official tree and how it is covered.</summary>
public static class RegionEndpoints
{
    private const int Most = 500;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/regions", (HttpContext http, Eyes eyes) => eyes.LookAsync(http, sight =>
        {
            var (parent, text) = (Choice.Text(http, "parent"), Choice.Text(http, "q"));
            if (parent is not null && !sight.Regions.Contains(parent)) return Task.FromResult(Problem.Malformed("parent", Wrong.RegionCode).Result(http));
            var found = text is not null
                ? sight.Regions.Search(text).Where(region => parent is null || region.Code.StartsWith(parent + ".", StringComparison.Ordinal))
                : sight.Regions.Children(parent);
            return Task.FromResult(Answers.Json(new RegionList(sight.Regions.Dataset, [.. found.Take(Most)])));
        }, "parent", "q")).Reads<RegionList>("ListRegions", "The official tree: children of a region, or regions by name (at most 500).", ["parent", "q"]);

        api.MapGet("/regions/{code}", (string code, HttpContext http, Eyes eyes) => eyes.LookAsync(http, sight => Task.FromResult(
            sight.Regions.Find(code) is { } region ? Answers.Json(region) : Problem.NotFound("wilayah", "region").Result(http))))
            .Reads<OfficialRegion>("GetRegion", "One official region.");

        api.MapGet("/regions/{code}/coverage", (string code, HttpContext http, Eyes eyes) => eyes.LookAsync(http, async sight =>
            sight.Regions.Contains(code) ? Answers.Json(await CoverageQueries.OneAsync(sight, code)) : Problem.NotFound("wilayah", "region").Result(http)))
            .Reads<CoverageSheet>("GetRegionCoverage", "The coverage of one region, with what backs it.");

        api.MapGet("/coverage", (HttpContext http, Eyes eyes) => eyes.LookAsync(http, sight => CoverageAsync(http, sight, coverage => Task.FromResult(Answers.Json(coverage))), "level", "within"))
            .Reads<CoverageRollUp>("GetCoverage", "The coverage of every region of a level, and counts rolled up the tree.", ["level", "within"]);

        api.MapGet("/coverage/map", (HttpContext http, Eyes eyes, Boundaries boundaries) => eyes.LookAsync(http, sight =>
            CoverageAsync(http, sight, coverage => CoverageMap.OfAsync(http, boundaries, coverage)), "level", "within"))
            .Reads<CoverageMapSheet>("GetCoverageMap", "The coverage of every region of a level as GeoJSON, where boundaries are loaded.", ["level", "within"], mediaType: CoverageMap.MediaType);
    }

    private static async Task<IResult> CoverageAsync(HttpContext http, Sight sight, Func<CoverageRollUp, Task<IResult>> answer)
    {
        var within = Choice.Text(http, "within");
        if (within is not null && !sight.Regions.Contains(within)) return Problem.Malformed("within", Wrong.RegionCode).Result(http);
        return Choice.TryRead<RegionLevel>(http, "level", out var level, out var wrong)
            ? await answer(await CoverageQueries.RollUpAsync(sight, level ?? RegionLevel.Regency, within)) : wrong.Result(http);
    }
}
