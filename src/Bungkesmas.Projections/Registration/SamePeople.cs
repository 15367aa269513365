using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Domain.Registration;

namespace Bungkesmas.Projections.Registration;

/// <summary>Whether two counts could be of some of the same people. That another organisation counted them does not make them others.</summary>
internal static class SamePeople
{
    /// <summary>Whether nothing that is said of them tells the people of one from those of the other.</summary>
    public static bool Possible(ParticipantsRegistered one, ParticipantsRegistered other) =>
        !Differ(one.Group, other.Group) && Near(one.Region, other.Region)
        && !(one.Cumulative == false && other.Cumulative == false && (Differ(one.Session, other.Session) || Apart(one.Period, other.Period)));

    private static bool Differ(string? one, string? other) => one is not null && other is not null && one != other;

    private static bool Near(RegionMention? one, RegionMention? other) =>
        one is null || other is null || RegionMention.Listed(one.Code) is not { } here || RegionMention.Listed(other.Code) is not { } there
        || RegionMention.Lineage(here).Contains(there) || RegionMention.Lineage(there).Contains(here);

    private static bool Apart(string? one, string? other) => Edtf.TryParse(one, out var first) && Edtf.TryParse(other, out var second)
        && (first.Latest < second.Earliest || second.Latest < first.Earliest);
}
