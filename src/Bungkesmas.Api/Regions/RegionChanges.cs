using Bungkesmas.Api.Facts;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Organisations;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections.Regions;

namespace Bungkesmas.Api.Regions;

/// <summary>What differs between two lenses in the coverage of a region by its own facts.</summary>
public sealed record RegionChanges(RegionName Region, Comparison Coverage, UsedLens From, UsedLens To, string Permalink);

/// <summary>What changed in a region, and which facts did it?</summary>
public static class RegionChangesEndpoint
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/regions/{code}/changes", (string code, HttpContext http, Eyes eyes, LedgerQueries ledger) => eyes.CompareAsync(http, async (from, to) =>
        {
            if (!to.Regions.Knows(code)) return Problem.NotFound("wilayah", "region").Result(http);
            var subject = Subject.Region((await CodesOfTheDay.AtAsync(to, ledger)).Kept(code));
            var (compared, _) = await Compared.OfAsync(http, ledger, RegionCoverage.Fold, [subject], from, to, _ => RegionCoverage.Blank(subject.Id));
            return Answers.Json(new RegionChanges(new(code, to.Regions.Name(code)), compared.Differences.FirstOrDefault() ?? new(subject.ToString(), [], [], [], []), compared.From, compared.To, compared.Permalink));
        })).Reads<RegionChanges>("CompareRegion", "What differs in a region's coverage between two lenses, part by part, and which facts did it.", LensReader.Compared, lensed: false);
}
