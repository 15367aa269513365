using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Projections.Organisations;

namespace Bungkesmas.Api.Organisations;

/// <summary>Over how many regions of a kind groups are said to be spread, beside how many there officially are.</summary>
public sealed record SpreadSheet(RegionKind Kind, Quantity Claimed, RegionName Within, int? Official);

/// <summary>How many of the groups know the programme, how well, and from whom.</summary>
public sealed record AwarenessSheet(
    Quantity Aware, Quantity? Of, AwarenessDepth Depth, PersonRef? InformedBy, PartyName? InformedByOrganisation, DateTimeOffset? Earliest, DateTimeOffset Latest, Assertion Assertion);

/// <summary>The groups of a partner as one report tells of them. Where two reports differ, there are two of these.</summary>
/// <param name="GroupsKnownAs">the organisation under which the groups are on record</param>
/// <param name="Derived">what follows from the numbers; computed when asked, and on no record</param>
public sealed record NetworkSheet(
    RegionName Region, PartyName? GroupsKnownAs, OrganisationKind? GroupKind, Quantity? Groups, Quantity? MembersPerGroup, Quantity? GroupsPerPlace, RegionKind? PlaceKind,
    SpreadSheet? Spread, DateTimeOffset? Earliest, DateTimeOffset? Latest, Assertion? Assertion, IReadOnlyList<AwarenessSheet> Awareness, IReadOnlyList<DerivedNumber> Derived)
{
    /// <summary>Every network that was reported; groups of which only their awareness is told have one without numbers.</summary>
    public static IReadOnlyList<NetworkSheet> Of(PartnerProfile told, INames names)
    {
        var aware = told.Awareness.ToLookup(one => one.What.Network);
        var reported = told.Networks.Select(one => Of(one, aware[one.What.Network], names));
        var others = aware.Where(group => told.Networks.All(one => one.What.Network != group.Key)).Select(group => Of(group.First().What, null, group, names));
        return [.. reported, .. others];
    }

    private static NetworkSheet Of(Said<GroupNetworkReported> said, IEnumerable<Said<GroupAwarenessReported>> aware, INames names) => Of(said.What, said.What, aware, names) with
    {
        Earliest = said.Earliest, Latest = said.Latest, Assertion = said.Assertion
    };

    private static NetworkSheet Of(GroupEvent groups, GroupNetworkReported? network, IEnumerable<Said<GroupAwarenessReported>> aware, INames names) => new(
        new(groups.Region.Code, names.Region(groups.Region.Code)), Party(groups.GroupsKnownAs, names), groups.GroupKind,
        network?.Groups, network?.MembersPerGroup, network?.GroupsPerPlace, network?.PlaceKind,
        network?.Spread is { } spread ? new(spread.Kind, spread.Counted, new(spread.Within, names.Region(spread.Within)), spread.Official) : null, null, null, null,
        [.. aware.Select(one => new AwarenessSheet(
            one.What.Aware, one.What.Of, one.What.Depth, one.What.InformedBy, Party(one.What.InformedByOrganisation, names), one.Earliest, one.Latest, one.Assertion))],
        [.. DerivedNumber.Members(network?.Groups, network?.MembersPerGroup), .. aware.SelectMany(one => DerivedNumber.Awareness(one.What.Aware, one.What.Of))]);

    private static PartyName? Party(string? id, INames names) => id is null ? null : new(id, names.Organisation(id));
}
