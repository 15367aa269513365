using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Domain.Registration;

namespace Bungkesmas.Projections.Registration;

/// <summary>Whether two counts could be of some of the same people. That another organisation counted them does not make them others.</summary>
internal static class SamePeople
{
    /// <summary>Whether nothing that is said of them tells the people of one from those of the other.</summary>
    public static bool Possible(Account one, Account other) =>
        !Differ(one.Said.Group, other.Said.Group) && Near(one.Said.Region, other.Said.Region) && !AreNewAtTwoTimes(one.Said, other.Said) && !CameAfter(one, other) && !CameAfter(other, one);

    private static bool AreNewAtTwoTimes(ParticipantsRegistered one, ParticipantsRegistered other) =>
        one.Cumulative == false && other.Cumulative == false && (Differ(one.Session, other.Session) || Apart(one.Period, other.Period));

    /// <summary>Whether those newly registered began to when a running total had been counted.</summary>
    private static bool CameAfter(Account newly, Account total) =>
        newly.Said.Cumulative == false && total.Said.Cumulative == true && Edtf.TryParse(newly.Said.Period, out var period) && period.Earliest is { } first && Calendar.DayOf(total.At) < first;

    private static bool Differ(string? one, string? other) => one is not null && other is not null && one != other;

    private static bool Near(RegionMention? one, RegionMention? other) =>
        one is null || other is null || RegionMention.Listed(one.Code) is not { } here || RegionMention.Listed(other.Code) is not { } there
        || RegionMention.Lineage(here).Contains(there) || RegionMention.Lineage(there).Contains(here);

    private static bool Apart(string? one, string? other) => Edtf.TryParse(one, out var first) && Edtf.TryParse(other, out var second)
        && (first.Latest < second.Earliest || second.Latest < first.Earliest);
}
