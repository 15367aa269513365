using Bungkesmas.Api.Facts;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Projections.Regions;

namespace Bungkesmas.Api.Regions;

/// <summary>Why a region is covered as it is, by its own facts, and what would change that.</summary>
public sealed record RegionExplanation(CoverageSheet Coverage, string Sentence, IReadOnlyList<Cause> Because, IReadOnlyList<Prospect> WouldChange, UsedLens Lens, string Permalink);

/// <summary>Why is a region covered as it is?</summary>
public static class RegionExplanationEndpoint
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/regions/{code}/explanation", (string code, HttpContext http, Eyes eyes, LedgerQueries ledger) => eyes.LookAsync(http, async sight =>
        {
            if (!sight.Regions.Knows(code)) return Problem.NotFound("wilayah", "region").Result(http);
            var (sheet, subject) = (await CoverageQueries.OneAsync(sight, ledger, code), Subject.Region((await CodesOfTheDay.AtAsync(sight, ledger)).Kept(code)));
            var facts = await ledger.AboutAsync(subject, sight.Lens.KnownAt, sight.Cancel);
            var names = await sight.NamesAsync(facts);
            var why = await Explained.OfAsync(sight, RegionCoverage.Fold, subject, facts, names, async coverage =>
                [.. await Waits.OfAsync(sight, coverage.Engagements.Select(one => one.Agreement).OfType<Agreement>(), coverage.StandingIn, names),
                    .. Waits.Activation(sight, coverage.Engagements, names), .. coverage.SearchOpen ? [new Prospect(sight.In(Found))] : Array.Empty<Prospect>()]);
            return Answers.Json(new RegionExplanation(sheet, sight.In(Say(sheet.State, names.Region(code))), why.Because, why.WouldChange, sheet.Lens, sheet.Permalink));
        })).Reads<RegionExplanation>("ExplainRegion", "The facts and dates behind a region's coverage, and what would change it.");

    private static Sentence Found { get; } = new("ada lembaga yang menjadi calon mitra", "somebody becomes a candidate");

    private static Sentence Say(CoverageState state, string region) => state switch
    {
        CoverageState.Covered => new($"{region} terlayani: ada provider aktif.", $"{region} is covered: an active provider works there."),
        CoverageState.AgreementPending => new($"{region} menunggu perjanjian: ada lembaga yang siap, tetapi perjanjiannya belum selesai.", $"{region} waits for an agreement: somebody is ready, but the agreement is still open."),
        CoverageState.Interim => new($"{region} dilayani sementara dari tempat lain.", $"People of {region} register elsewhere for now."),
        CoverageState.Gap => new($"{region} adalah celah: sudah dicari, belum ada lembaga yang cocok.", $"{region} is a gap: somebody searched, and nobody suitable was found."),
        CoverageState.InContact => new($"Di {region} sudah ada kontak.", $"There is contact in {region}."),
        _ => new($"Belum ada catatan tentang layanan di {region}.", $"Nothing is on record about the coverage of {region}.")
    };
}
