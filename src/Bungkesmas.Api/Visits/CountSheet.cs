using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Organisations;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Visits;
using Bungkesmas.Projections.Visits;

namespace Bungkesmas.Api.Visits;

/// <summary>A number as vague as it is, with the words for it.</summary>
public sealed record CountSheet(string Text, Quantity Count);

/// <summary>What all accounts say of one audience. Different counts stand beside each other.</summary>
/// <param name="Conflicting">whether two counts cannot both be right</param>
public sealed record AudienceSheet(AudienceRole Role, AudienceKind Kind, string Text, PartyName? Organisation, RegionName? Origin, IReadOnlyList<CountSheet> Counts, bool Conflicting)
{
    public static AudienceSheet Of(Sight sight, AudienceTold told, INames names) => new(
        told.Role, told.Kind, sight.In(Audiences.Word(told.Kind)), told.Organisation is { } organisation ? new(organisation, names.Organisation(organisation)) : null,
        told.Origin is { } origin ? new(origin, names.Region(origin)) : null, [.. told.Counts.Select(count => (Quantity?)count).Told(sight)], told.Conflicting);
}

/// <summary>Numbers in the caller's language.</summary>
public static class Counts
{
    public static IEnumerable<CountSheet> Told(this IEnumerable<Quantity?> counts, Sight sight) =>
        counts.OfType<Quantity>().Distinct().Select(count => new CountSheet(sight.In(count.Say()), count));
}
