using Bungkesmas.Api.Facts;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;

namespace Bungkesmas.Api.Organisations;

/// <summary>What differs between two lenses in a partner: in itself, and in each region.</summary>
/// <param name="Differences">only what differs: the organisation, then its engagements by region</param>
public sealed record PartnerChanges(string Id, string Name, IReadOnlyList<Comparison> Differences, UsedLens From, UsedLens To, string Permalink);

/// <summary>What changed for a partner, and which facts did it?</summary>
public static class PartnerChangesEndpoint
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/partners/{id}/changes", (string id, HttpContext http, Eyes eyes, LedgerQueries ledger) => eyes.CompareAsync(http, async (from, to) =>
        {
            var subject = Subject.Organisation(id);
            var facts = await ledger.AboutAsync(subject, ComparedLenses.Known(from, to), to.Cancel);
            if (!IsSeen(from, subject, facts) && !IsSeen(to, subject, facts)) return Problem.NotFound("mitra", "partner").Result(http);
            var names = await to.NamesAsync(facts);
            var compared = Engagements(subject, facts, from, to).Select(engagement => Comparison.Of(Engagement.Fold, engagement, facts, from, to, names, Engagement.Blank(engagement)))
                .Prepend(Comparison.Of(Organisation.Fold, subject, facts, from, to, names)).Where(one => !one.IsEmpty);
            var (used, later) = (from.Used, to.Used);
            return Answers.Json(new PartnerChanges(id, names.Organisation(id), [.. compared], used, later, ComparedLenses.Permalink(http, used, later)));
        })).Reads<PartnerChanges>("ComparePartner", "What differs between two lenses, part by part, and which facts did it: from and to are dates or instants, knownFrom and knownTo positions or instants.",
            LensReader.Compared, lensed: false);

    /// <summary>Where the organisation is engaged, by the facts as they were told, as they ever were corrected, and as they count by the ids that either lens knows.</summary>
    private static IEnumerable<Subject> Engagements(Subject organisation, IReadOnlyList<Fact> facts, params Sight[] sights)
    {
        var aliases = sights.Select(sight => Valid.Aliases([.. facts.Where(fact => fact.Position <= (sight.Lens.KnownAt ?? long.MaxValue))])).ToList();
        return Valid.All(facts).SelectMany(happening => happening.About).Concat(facts.SelectMany(fact => fact.About)).Distinct().SelectMany(about => aliases.Select(known => known.Of(about)).Append(about)).Distinct()
            .Where(about => about.Kind == Subject.Engagements && about.Id.StartsWith($"{organisation.Id}@", StringComparison.Ordinal)).OrderBy(about => about.Id, StringComparer.Ordinal);
    }

    private static bool IsSeen(Sight sight, Subject subject, IEnumerable<Fact> facts) =>
        Organisation.Fold.Trace(subject, [.. facts.Where(fact => fact.Position <= (sight.Lens.KnownAt ?? long.MaxValue))], sight.Lens.AsOf, sight.Lens.Possible).Any();
}
