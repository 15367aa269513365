using System.Text.Json.Nodes;
using Bungkesmas.Api.Facts;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;

namespace Bungkesmas.Api.Organisations;

/// <summary>What changed a part of a state, and how: a fact, or a date that the state carried.</summary>
/// <param name="Part">which part of the state, e.g. <c>role</c></param>
/// <param name="Fact">null where a date had come that earlier facts named, e.g. the end of a validity</param>
/// <param name="On">when it certainly happened, or that date came</param>
public sealed record Cause(string Part, JsonNode? Before, JsonNode? After, FactSheet? Fact, DateTimeOffset On);

/// <summary>Something that would change the state.</summary>
public sealed record Prospect(string Text, Guid? Fact = null);

/// <summary>Why an engagement is in the state it is in.</summary>
public sealed record EngagementExplanation(EngagementSheet Engagement, IReadOnlyList<Cause> Because, IReadOnlyList<Prospect> WouldChange);

/// <summary>Why a partner is in the state it is in.</summary>
public sealed record PartnerExplanation(string Id, string Name, IReadOnlyList<EngagementExplanation> Engagements, UsedLens Lens, string Permalink);

/// <summary>Explains states by running the same fold that stored them, one fact at a time.</summary>
public static class Explanation
{
    public static async Task<PartnerExplanation> OfAsync(Sight sight, LedgerQueries ledger, Seen<Organisation> organisation, IReadOnlyList<Seen<Engagement>> engagements)
    {
        var sheet = (await PartnerLine.OfAsync(sight, [(organisation, [.. engagements])]))[0];
        var explained = new List<EngagementExplanation>();
        for (var i = 0; i < engagements.Count; i++)
        {
            var facts = await ledger.AboutAsync(engagements[i].Subject, sight.Lens.KnownAt, sight.Cancel);
            var names = await sight.NamesAsync(facts);
            var causes = Engagement.Fold.Trace(engagements[i].Subject, facts, sight.Lens.AsOf, sight.Lens.Possible)
                .SelectMany(step => StateParts.Differences(step.Before, step.After).Select(change =>
                    new Cause(change.Part, change.Before, change.After, step.Cause is { } cause ? FactSheet.Of(cause.Fact, cause, names, sight.Language) : null, step.At)));
            explained.Add(new(sheet.Engagements[i], [.. causes], [.. Prospects(sight, engagements[i], facts, names)]));
        }
        var position = engagements.Select(one => one.Position).Append(organisation.Position).Max();
        return new(sheet.Id, sheet.Name, explained, sight.Used(position), sight.Permalink(position));
    }

    private static IEnumerable<Prospect> Prospects(Sight sight, Seen<Engagement> seen, IReadOnlyCollection<Fact> facts, INames names)
    {
        if (seen.State.Agreement is { Standing: Domain.Agreements.Standing.Deferred, Until: { } until } agreement)
            yield return new(sight.In(new($"{until.Say().Id} (perjanjian {agreement.Id})", $"{until.Say().En} (agreement {agreement.Id})")));
        if (seen.State.OpenRoute is { } route)
            foreach (var condition in route.Until)
                yield return new(sight.In(new($"{condition.Say().Id} (jalur {route.Id})", $"{condition.Say().En} (route {route.Id})")));
        foreach (var undecided in Valid.Happenings(facts).Where(happening =>
            happening.About.Contains(seen.Subject) && happening.Possible <= sight.Lens.AsOf && happening.Certain > sight.Lens.AsOf))
            yield return new(undecided.Told.Say(undecided.Fact.Stream, names).In(sight.Language), undecided.Fact.Id);
    }
}
