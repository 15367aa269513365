using Bungkesmas.Api.Facts;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Organisations;
using Bungkesmas.Api.Regions;
using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Projections.Registration;

namespace Bungkesmas.Api.Registration;

/// <summary>One level of the tree that was asked for the desk's answer.</summary>
/// <param name="Answers">whether the answer is this level's; where it is not, the one above was asked</param>
public sealed record DeskLevel(RegionName Region, RegionLevel? Level, bool Answers, string Sentence, IReadOnlyList<Cause> Because, IReadOnlyList<Prospect> WouldChange);

/// <summary>Why people of a region register where they do: level by level, from the region that was asked for up to the one that answers.</summary>
public sealed record DeskExplanation(DeskSheet Desk, IReadOnlyList<DeskLevel> Levels, UsedLens Lens, string Permalink);

/// <summary>What the desk says in one of two lenses.</summary>
public sealed record DeskAnswer(RegionName? AnsweredBy, DeskState State, string Sentence);

/// <summary>What differs between two lenses in where people of a region register.</summary>
/// <param name="Differences">region by region, for the one asked for and those it lies in</param>
public sealed record DeskChanges(RegionName Region, DeskAnswer Before, DeskAnswer After, IReadOnlyList<Comparison> Differences, UsedLens From, UsedLens To, string Permalink);

/// <summary>Why do people register there, and what changed?</summary>
public static class DeskExplanationEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/registration-desk/explanation", (HttpContext http, Eyes eyes, LedgerQueries ledger) => eyes.LookAsync(http, async sight =>
            DeskEndpoint.Asked(http, sight, out var code, out var wrong) ? Answers.Json(await ExplainedAsync(http, sight, ledger, code)) : wrong.Result(http)))
            .Reads<DeskExplanation>("ExplainRegistrationDesk", "Why people of a region register where they do: which level of the tree answers, by which facts, and what would change it.", ["region", "group"]).Needs("region");

        api.MapGet("/registration-desk/changes", (HttpContext http, Eyes eyes, LedgerQueries ledger) => eyes.CompareAsync(http, async (from, to) =>
        {
            if (!DeskEndpoint.Asked(http, to, out var code, out var wrong)) return wrong.Result(http);
            var (earlier, later) = (await DeskEndpoint.LineageAsync(from, ledger, code), await DeskEndpoint.LineageAsync(to, ledger, code));
            var (before, after) = (await DeskEndpoint.SheetAsync(http, from, earlier), await DeskEndpoint.SheetAsync(http, to, later));
            var (compared, _) = await Compared.OfAsync(http, ledger, RegistrationDesk.Fold, [.. later.Union(earlier).Select(Subject.Region)], from, to);
            return Answers.Json(new DeskChanges(after.Region, Answer(before), Answer(after), compared.Differences, compared.From, compared.To, compared.Permalink));
        })).Reads<DeskChanges>("CompareRegistrationDesk", "What differs between two lenses in where people of a region register, at every level that can answer, and which facts did it.",
            [.. LensReader.Compared, "region", "group"], lensed: false).Needs("region");
    }

    private static DeskAnswer Answer(DeskSheet sheet) => new(sheet.AnsweredBy, sheet.State, sheet.Sentence);

    private static async Task<DeskExplanation> ExplainedAsync(HttpContext http, Sight sight, LedgerQueries ledger, string code)
    {
        var lineage = await DeskEndpoint.LineageAsync(sight, ledger, code);
        var sheet = await DeskEndpoint.SheetAsync(http, sight, lineage);
        var levels = new List<DeskLevel>();
        foreach (var region in lineage)
        {
            var subject = Subject.Region(region);
            var facts = await ledger.AboutAsync(subject, sight.Lens.KnownAt, sight.Cancel);
            var names = await sight.NamesAsync(facts);
            var answers = region == sheet.AnsweredBy?.Code;
            var why = await Explained.OfAsync(sight, RegistrationDesk.Fold, subject, facts, names, async desk =>
                [.. await Waits.OfAsync(sight, desk.Providers.Select(one => one.Agreement).OfType<Agreement>(), desk.Open, names), .. Waits.Activation(sight, desk.Providers, names)]);
            levels.Add(new(new(region, sight.Regions.Name(region)), sight.Regions.Find(region)?.Level, answers, sight.In(Say(names.Region(region), answers)), why.Because, why.WouldChange));
            if (answers) break;
        }
        return new(sheet, levels, sheet.Lens, sheet.Permalink);
    }

    private static Sentence Say(string region, bool answers) => answers
        ? new($"{region} menjawab: di sini ada jalur, provider, atau calon provider.", $"{region} answers: there is a route, a provider or an expected one here.")
        : new($"{region} tidak punya jawaban sendiri; wilayah di atasnya ditanya.", $"{region} has no answer of its own; the region above is asked.");
}
