using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Specs.Laws;

public static partial class Trip
{
    private static Subject Hamlet => Subject.Region("73.13.~kampung-baru");

    /// <summary>What was told of places: the programme's presence, aims, how they are; and a hamlet that no list knows.</summary>
    private static Entry[] InRegions =>
    [
        Told(TheCity, new PresenceReported(StatedKind: RegionKind.Kota), "2016-11") with { Offset = 800 },
        Told(TheCity, new PresenceReported(Kpi, RegionKind.Kabupaten)) with { Document = LaterReport, Offset = 810 },
        Told(TheCity, new PilotAreaDesignated(Stf, "2018", RegionKind.Kota), "2017-02") with { Offset = 820 },
        Told(TheCity, new CoverageAimSet(new(4, Qualifier.Exact, Unit.Districts), "2017-12", Stf), "2017-02") with { Offset = 830 },
        Told(TheRegencyOfWajo, new PlaceConditionObserved([PlaceCondition.FloodProne, PlaceCondition.Farming], RegionKind.Kabupaten), "2017-05-12", Assertion.Observed) with { Offset = 840 },
        Told(Hamlet, new PlaceConditionObserved([PlaceCondition.Remote], RegionKind.Village), "2017-05-13", Assertion.Observed) with { Offset = 850 },
        Told(Hamlet, new PartnerSearchUnsuccessful([SearchCriterion.Willing]), "2017-05-13") with { Offset = 860 }
    ];
}
