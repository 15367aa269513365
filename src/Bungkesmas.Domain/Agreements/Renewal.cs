using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;

namespace Bungkesmas.Domain.Agreements;

/// <summary>What leaves nothing to do about an agreement: a later one of the same parties and region, or the end of the partnership.</summary>
public static class Renewal
{
    /// <summary>With more parties than these nobody listens for a next agreement.</summary>
    private const int MostParties = 8;

    /// <summary>What is heard when an agreement of these parties, in this region, is signed, of whatever kind.</summary>
    public static IEnumerable<Subject> Signed(AgreementKey key) => key.Parties.Count > MostParties ? []
        : [ConditionOf("next-agreement", key.Parties, key.Region.Code)];

    /// <summary>What is heard when a partnership ends, comes to nothing, or is begun again.</summary>
    public static Subject Partnership(string organisation, string region) => ConditionOf("partnership", [organisation], region);

    /// <summary>Whether an organisation declined or left.</summary>
    public static bool Parts(PartneringEvent said) => said is PartnerDeclined or PartnershipEnded;

    /// <summary>Whether one that had declined or left takes part again.</summary>
    public static bool Rejoins(PartneringEvent said) => said is CandidacyRecorded or ReadinessDeclared or AlreadyPartnerReported or ProviderConcluded or ProviderActivated;

    /// <summary>What every agreement listens to.</summary>
    public static IEnumerable<Subject> Partnerships(AgreementKey key) => key.Parties.Select(party => Partnership(party, key.Region.Code));

    /// <summary>What an agreement that can run out listens to.</summary>
    public static IEnumerable<Subject> Heard(AgreementKey key) => Signed(key).Concat(Partnerships(key));

    /// <summary>The same condition by each of the ids that its organisations and its region may go by; itself alone where it is about no organisations of a region.</summary>
    public static IEnumerable<Subject> Twins(Subject condition, Func<Subject, IEnumerable<Subject>> twins)
    {
        if (condition.Id.Split('@') is not [var word, var parties, var region, .. var rest]) return [condition];
        var named = parties.Split('+').Aggregate<string, IEnumerable<string[]>>([[]], (all, party) =>
            all.SelectMany(some => twins(Subject.Organisation(party)).Select(twin => (string[])[.. some, twin.Id])));
        return named.SelectMany(some => twins(Subject.Region(region)).Select(place => ConditionOf(word, some, place.Id, rest))).Distinct();
    }

    private static Subject ConditionOf(string word, IEnumerable<string> parties, string region, params string[] rest) =>
        new(Subject.Conditions, string.Join('@', [word, string.Join('+', parties.Distinct().Order(StringComparer.Ordinal)), region, .. rest]));
}
