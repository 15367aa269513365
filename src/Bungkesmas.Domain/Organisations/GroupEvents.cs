using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Organisations;

/// <summary>A statement about the groups that an organisation has in a region.</summary>
/// <param name="GroupsKnownAs">the organisation id under which the groups are on record, where they have a name of their own</param>
public abstract record GroupEvent(RegionMention Region, [Id(Subject.Organisations)] string? GroupsKnownAs, OrganisationKind? GroupKind) : Event
{
    /// <summary>What tells one network of groups from another of the same organisation.</summary>
    public string Network => $"{GroupsKnownAs ?? GroupKind?.Code() ?? "groups"}@{Region.Code}";

    public override IEnumerable<Subject> About(Subject on) =>
        GroupsKnownAs is null ? [on, Region.Subject] : [on, Region.Subject, Subject.Organisation(GroupsKnownAs)];

    public override IEnumerable<RegionMention> Mentions(Subject on) => [Region];

    public override IEnumerable<Fault> Faults() => GroupsKnownAs is null ? [] : Check.Slug("groupsKnownAs", GroupsKnownAs);

    public override IEnumerable<Fault> Faults(Subject on) => GroupsKnownAs is null ? Faults() : Faults().Concat(Check.NotItself("groupsKnownAs", GroupsKnownAs, on.Id));

    protected Sentence Named(INames names) => GroupsKnownAs is { } known ? new(names.Organisation(known), names.Organisation(known))
        : GroupKind is { } kind ? kind.Word() : new("kelompok", "groups");

    /// <summary>A count as a claim; where no number is told there is nothing to contradict.</summary>
    protected IEnumerable<Claim> Counted(Subject on, string topic, Quantity? count) =>
        count is { Value: not null } ? [new(on, $"{topic}:{Network}", count.Told)] : [];
}

/// <summary>An organisation has groups in a region: so many, of so many members, spread over so many places, as far as a report tells.</summary>
/// <param name="PlaceKind">the kind of place that <paramref name="GroupsPerPlace"/> counts in: one group in every village</param>
/// <param name="Spread">over how many regions of a kind they are said to be spread</param>
[StoredAs("organisation.group-network-reported.v1", Subject.Organisations, "An organisation has groups in a region: how many, of how many members, spread over how many places; since when is unknown.")]
public sealed record GroupNetworkReported(
    RegionMention Region, Quantity? Groups = null, Quantity? MembersPerGroup = null, Quantity? GroupsPerPlace = null, RegionKind? PlaceKind = null, RegionCount? Spread = null,
    string? GroupsKnownAs = null, OrganisationKind? GroupKind = null) : GroupEvent(Region, GroupsKnownAs, GroupKind), IHeldAtAMoment
{
    public override IEnumerable<Subject> About(Subject on) => Spread is null ? base.About(on) : base.About(on).Append(Subject.Region(Spread.Within));

    public override Event Completed(IReference reference) => this with { Spread = Spread?.Completed(reference) };

    public override IEnumerable<Claim> Claims(Subject on) =>
    [
        .. Counted(on, Topics.GroupCount, Groups), .. Counted(on, Topics.MembersPerGroup, MembersPerGroup), .. Counted(on, Topics.GroupsPerPlace, GroupsPerPlace),
        .. Spread?.Claims() ?? []
    ];

    public override IEnumerable<Fault> Faults() =>
    [
        .. base.Faults(), .. Groups?.Faults("groups") ?? [], .. MembersPerGroup?.Faults("membersPerGroup") ?? [], .. GroupsPerPlace?.Faults("groupsPerPlace") ?? [],
        .. Spread?.Faults("spread") ?? []
    ];

    public override Sentence Say(Subject on, INames names)
    {
        var (groups, told) = (Named(names), Told(names).Listed());
        return new($"{names.Organisation(on.Id)} memiliki {groups.Id} di {names.Region(Region.Code)}{(told.Id.Length == 0 ? "" : $": {told.Id}")}.",
            $"{names.Organisation(on.Id)} has {groups.En} in {names.Region(Region.Code)}{(told.En.Length == 0 ? "" : $": {told.En}")}.");
    }

    private IEnumerable<Sentence> Told(INames names)
    {
        if (Groups?.Say() is { } groups) yield return groups;
        if (MembersPerGroup?.Say() is { } members) yield return new($"{members.Id} per kelompok", $"{members.En} a group");
        if (GroupsPerPlace?.Say() is { } places) yield return new($"{places.Id} di setiap tempat", $"{places.En} in every place");
        if (Spread?.Counted.Say() is { } spread) yield return new($"tersebar di {spread.Id} di {names.Region(Spread.Within)}", $"spread over {spread.En} in {names.Region(Spread.Within)}");
    }
}

/// <summary>How well groups know the programme.</summary>
public enum AwarenessDepth { Unstated, HeardOf, KnowsPurpose, KnowsInDetail, CanExplain }

/// <summary>So many of an organisation's groups know the programme, told by somebody.</summary>
/// <param name="Of">how many groups there are in all, as the same source counts them</param>
[StoredAs("organisation.group-awareness-reported.v1", Subject.Organisations, "So many of an organisation's groups know the programme, and from whom; since when is unknown.")]
public sealed record GroupAwarenessReported(
    RegionMention Region, Quantity Aware, Quantity? Of = null, AwarenessDepth Depth = AwarenessDepth.Unstated, PersonRef? InformedBy = null, [Id(Subject.Organisations)] string? InformedByOrganisation = null,
    string? GroupsKnownAs = null, OrganisationKind? GroupKind = null) : GroupEvent(Region, GroupsKnownAs, GroupKind), IHeldAtAMoment
{
    public override IEnumerable<Subject> About(Subject on) => InformedByOrganisation is null ? base.About(on) : base.About(on).Append(Subject.Organisation(InformedByOrganisation));

    public override IEnumerable<PersonRef> People() => InformedBy is { } person ? [person] : [];

    public override IEnumerable<Claim> Claims(Subject on) =>
    [
        .. Counted(on, $"{Topics.AwareGroups}:{Depth.Code()}", Aware), .. Counted(on, Topics.GroupCount, Of),
        new(Region.Subject, Topics.Awareness, Of is null ? Aware.Told : $"{Aware.Told}/{Of.Told}")
    ];

    public override IEnumerable<Fault> Faults() =>
    [
        .. base.Faults(), .. Aware.Faults("aware"), .. Of?.Faults("of") ?? [], .. InformedByOrganisation is null ? [] : Check.Slug("informedByOrganisation", InformedByOrganisation)
    ];

    public override Sentence Say(Subject on, INames names)
    {
        var (aware, of) = (Aware.Say(), Of?.Say());
        var groups = GroupsKnownAs is null && GroupKind is null ? null : Named(names);
        var which = groups is null ? new Sentence("", "") : new($" ({groups.Id})", $" ({groups.En})");
        return new(
            $"{aware.Id}{(of is null ? "" : $" dari {of.Id}")} {names.Organisation(on.Id)}{which.Id} di {names.Region(Region.Code)} {Word.Id}.",
            $"{aware.En}{(of is null ? "" : $" of {of.En}")} of {names.Organisation(on.Id)}{which.En} in {names.Region(Region.Code)} {Word.En}.");
    }

    private Sentence Word => Depth switch
    {
        AwarenessDepth.HeardOf => new("sudah mendengar tentang program", "have heard of the programme"),
        AwarenessDepth.KnowsPurpose => new("mengetahui tujuan program", "know what the programme is for"),
        AwarenessDepth.KnowsInDetail => new("mengenal program secara rinci", "know the programme in detail"),
        AwarenessDepth.CanExplain => new("dapat menerangkan program kepada orang lain", "can explain the programme to others"),
        _ => new("mengenal program, sejauh apa tidak disebutkan", "know the programme, how well is unstated")
    };
}
