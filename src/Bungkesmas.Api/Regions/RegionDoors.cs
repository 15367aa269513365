using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Domain.Visits;

namespace Bungkesmas.Api.Regions;

/// <summary>What the office can decide about a region.</summary>
public static class RegionDoors
{
    public static IReadOnlyList<Door> All { get; } =
    [
        new ActDoor<RecordUnsuccessfulSearch, RegionRecord>(
            "/regions/{id}/search", Subject.Regions, RegionRecord.Fold, "Record that a search for a partner found nobody who meets the criteria."),
        new ActDoor<UndertakeAssistance, RegionRecord>(
            "/regions/{id}/assistance", Subject.Regions, RegionRecord.Fold, "Assist somebody in a region, for the time being or for good."),
        new ActDoor<DesignatePilotArea, RegionRecord>(
            "/regions/{id}/pilot", Subject.Regions, RegionRecord.Fold, "Make a region a pilot area of the programme.") { Right = Rights.Deciding },
        new ActDoor<SetCoverageAim, RegionRecord>(
            "/regions/{id}/aim", Subject.Regions, RegionRecord.Fold, "Set an aim for the coverage of a region; an aim is not a result.") { Right = Rights.Deciding },
        new ActDoor<RecodeRegion, RegionCode>(
            "/regions/{id}/code", Subject.Regions, RegionCode.Fold, "Put on record that a decree gave a region another code.", Follows: false) { Right = Rights.Deciding },
        new ActDoor<SplitRegion, RegionCode>(
            "/regions/{id}/split", Subject.Regions, RegionCode.Fold, "Put on record that a decree put several regions in the place of one.", Follows: false) { Right = Rights.Deciding }
    ];

    /// <summary>What can be told of it, by the office or by anybody who says where it is written.</summary>
    public static IReadOnlyList<TellDoor> Told { get; } =
    [
        new TellDoor<PartnerSearchUnsuccessful>("/regions/{id}/search-report"),
        new TellDoor<AssistanceUndertaken>("/regions/{id}/assistance-report"),
        new TellDoor<ReceptionObserved>("/regions/{id}/reception"),
        new TellDoor<UnderstandingObserved>("/regions/{id}/understanding"),
        new TellDoor<PresenceReported>("/regions/{id}/presence"),
        new TellDoor<PilotAreaDesignated>("/regions/{id}/pilot-report"),
        new TellDoor<CoverageAimSet>("/regions/{id}/aim-report"),
        new TellDoor<PlaceConditionObserved>("/regions/{id}/place-condition"),
        new TellDoor<RegionRecoded>("/regions/{id}/code-report"),
        new TellDoor<RegionSplit>("/regions/{id}/split-report")
    ];
}
