using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Domain.Registration;

namespace Bungkesmas.Projections.Registration;

/// <summary>Whether two counts could be of some of the same people.</summary>
internal static class SamePeople
{
    /// <summary>Whether nothing that is said of them tells the people of one from those of the other.</summary>
    public static bool Possible(ParticipantsRegistered one, ParticipantsRegistered other) =>
        !Differ(one.Group, other.Group) && Near(one.Region, other.Region) && SharePartner(one, other)
        && !(one.Cumulative == false && other.Cumulative == false && (Differ(one.Session, other.Session) || Apart(one.Period, other.Period)));

    private static bool Differ(string? one, string? other) => one is not null && other is not null && one != other;

    private static bool Near(RegionMention? one, RegionMention? other) =>
        one is null || other is null || RegionMention.Listed(one.Code) is not { } here || RegionMention.Listed(other.Code) is not { } there
        || RegionMention.Lineage(here).Contains(there) || RegionMention.Lineage(there).Contains(here);

    /// <summary>Partner A registers people for B, and B tells of people of its own: they can be the same.</summary>
    private static bool SharePartner(ParticipantsRegistered one, ParticipantsRegistered other)
    {
        ReadOnlySpan<string> partners = Partners(one), others = Partners(other);
        return partners.Length == 0 || others.Length == 0 || others.ContainsAny(partners);
    }

    /// <summary>Who registered them, and for whom.</summary>
    public static ReadOnlySpan<string> Partners(ParticipantsRegistered said) => (said.By, said.For) switch { ({ } by, { } whom) => (string[])[by, whom], ({ } by, _) => [by], (_, { } whom) => [whom], _ => [] };

    private static bool Apart(string? one, string? other) => Edtf.TryParse(one, out var first) && Edtf.TryParse(other, out var second)
        && (first.Latest < second.Earliest || second.Latest < first.Earliest);
}
