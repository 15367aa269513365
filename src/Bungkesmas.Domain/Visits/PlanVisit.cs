using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Visits;

/// <summary>Plan a visit.</summary>
/// <param name="Date">the day planned, as vague as it is (EDTF)</param>
/// <param name="Time">the local time planned</param>
/// <param name="Zone">the zone of that time; WIB where none is told</param>
public sealed record PlanVisit(
    string? Date = null, string? Time = null, ValueList<RegionMention> Regions = default, ValueList<string> With = default, ValueList<VisitPurpose> Purposes = default,
    int? Number = null, NumberScope NumberedIn = NumberScope.Unstated, string? FollowsRequest = null, Zone? Zone = null) : IAct<VisitPlan>
{
    public Decision Decide(Subject on, VisitPlan? now)
    {
        var plan = new VisitPlanned(Date, Time, Regions, With, Purposes, Number, NumberedIn, FollowsRequest, Zone);
        return now?.Over(on.Id) ?? (now?.Planned is not { } planned ? Decision.Record(plan) : planned == plan ? Decision.AlreadySo : new PlannedOtherwise(on.Id));
    }

    public sealed record PlannedOtherwise(string Visit) : Refusal("visit-planned-otherwise", new(
        $"Kunjungan {Visit} sudah direncanakan lain; jadwalkan ulang atau koreksi rencananya.", $"Visit {Visit} is planned otherwise; reschedule it, or correct its plan."));
}
