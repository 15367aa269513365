using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Domain.Visits;

namespace Bungkesmas.Api.Regions;

/// <summary>What can be recorded of regions.</summary>
public static class RegionDoors
{
    /// <summary>What can be told of it, by the office or by anybody who says where it is written.</summary>
    public static IReadOnlyList<TellDoor> Told { get; } =
    [
        new TellDoor<PartnerSearchUnsuccessful>("/regions/{id}/fruitless-search"),
        new TellDoor<AssistanceUndertaken>("/regions/{id}/assistance"),
        new TellDoor<ReceptionObserved>("/regions/{id}/reception"),
        new TellDoor<UnderstandingObserved>("/regions/{id}/understanding"),
        new TellDoor<PresenceReported>("/regions/{id}/presence"),
        new TellDoor<PilotAreaDesignated>("/regions/{id}/pilot-area"),
        new TellDoor<CoverageAimSet>("/regions/{id}/coverage-aim"),
        new TellDoor<PlaceConditionObserved>("/regions/{id}/place-condition")
    ];
}
