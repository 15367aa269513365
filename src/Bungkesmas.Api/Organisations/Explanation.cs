using Bungkesmas.Api.Facts;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;

namespace Bungkesmas.Api.Organisations;

/// <summary>Why an engagement is in the state it is in.</summary>
public sealed record EngagementExplanation(EngagementSheet Engagement, IReadOnlyList<Cause> Because, IReadOnlyList<Prospect> WouldChange);

/// <summary>Why a partner is in the state it is in.</summary>
public sealed record PartnerExplanation(string Id, string Name, IReadOnlyList<EngagementExplanation> Engagements, UsedLens Lens, string Permalink);

/// <summary>Explains states by running the same fold that stored them, one fact at a time.</summary>
public static class Explanation
{
    public static async Task<PartnerExplanation> OfAsync(Sight sight, LedgerQueries ledger, Partner partner)
    {
        var sheet = (await PartnerLine.OfAsync(sight, [partner]))[0];
        var engagements = partner.Engagements;
        var explained = new List<EngagementExplanation>();
        for (var i = 0; i < engagements.Count; i++)
        {
            var facts = await ledger.AboutAsync(engagements[i].Subject, sight.Lens.KnownAt, sight.Cancel);
            var names = await sight.NamesAsync(facts);
            var why = await Explained.OfAsync(sight, Engagement.Fold, engagements[i].Subject, facts, names, state => Waits.OfAsync(sight, state, names));
            explained.Add(new(sheet.Engagements[i], why.Because, why.WouldChange));
        }
        return new(sheet.Id, sheet.Name, explained, sight.Used, sight.Permalink);
    }
}
