using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Organisations;

/// <summary>One organisation that works under another.</summary>
public sealed record Attachment(string SubPartner, string Of);

/// <summary>Who works under whom in a region, as far as that is firm.</summary>
public sealed record Hierarchy(string Region, ValueList<Attachment> Attachments)
{
    public static Fold<Hierarchy> Fold { get; } = new("hierarchy", [Subject.Regions], Apply);

    /// <summary>Whether an organisation works under another, be it through others.</summary>
    public bool IsUnder(string organisation, string other)
    {
        var above = new HashSet<string> { organisation };
        while (Attachments.Where(one => above.Contains(one.SubPartner) && !above.Contains(one.Of)).Select(one => one.Of).ToList() is { Count: > 0 } further) above.UnionWith(further);
        return organisation != other && above.Contains(other);
    }

    private static Hierarchy? Apply(Hierarchy? before, Subject subject, Happening happening)
    {
        var of = (happening.Event as SubPartnerAttached)?.Of;
        if (!happening.Firm || happening.Event is not (SubPartnerAttached or PartnerDeclined or PartnershipEnded) || happening.Event is PartneringEvent { Region.MovesCoverage: false }) return before;
        var others = (before?.Attachments ?? []).Where(one => one.SubPartner != happening.Stream.Id).ToValueList();
        return new(subject.Id, of is null ? others : others.With(new(happening.Stream.Id, of)));
    }
}
