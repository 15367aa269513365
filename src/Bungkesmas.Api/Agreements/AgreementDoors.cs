using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Agreements;

/// <summary>What the office can do with an agreement.</summary>
public static class AgreementDoors
{
    public static IReadOnlyList<Door> All { get; } =
    [
        new ActDoor<ProposeAgreement, Agreement>(
            "/agreements/{id}/proposal", Subject.Agreements, Agreement.Fold, "Put an intended agreement on record."),
        new ActDoor<DeferAgreement, Agreement>(
            "/agreements/{id}/deferral", Subject.Agreements, Agreement.Fold, "Hold the signing back until a condition is met, for reasons that somebody gave."),
        new ActDoor<SignAgreement, Agreement>(
            "/agreements/{id}/signature", Subject.Agreements, Agreement.Fold, "Record that the office has the signed agreement in hand.")
    ];

    /// <summary>What can be told of it, by the office or by anybody who says where it is written.</summary>
    public static IReadOnlyList<TellDoor> Told { get; } =
    [
        new TellDoor<AgreementProposed>("/agreements/{id}/proposal-report"),
        new TellDoor<AgreementDeferred>("/agreements/{id}/deferral-report"),
        new TellDoor<DeferralConditionMet>("/agreements/{id}/condition-report"),
        new TellDoor<AgreementDrafted>("/agreements/{id}/draft-report"),
        new TellDoor<AgreementSigned>("/agreements/{id}/signature-report"),
        new TellDoor<AgreementAmended>("/agreements/{id}/amendment-report"),
        new TellDoor<AgreementExpired>("/agreements/{id}/expiry-report"),
        new TellDoor<AgreementTerminated>("/agreements/{id}/termination-report")
    ];
}
