using Bungkesmas.Api.Hosting;
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
        new ActDoor<RecordConditionMet, Agreement>(
            "/agreements/{id}/condition", Subject.Agreements, Agreement.Fold, "Record that what the signing was held back for has come."),
        new ActDoor<DraftAgreement, Agreement>(
            "/agreements/{id}/draft", Subject.Agreements, Agreement.Fold, "Record that the text of an agreement is drafted."),
        new ActDoor<SignAgreement, Agreement>(
            "/agreements/{id}/signature", Subject.Agreements, Agreement.Fold, "Record that the office has the signed agreement in hand.") { Right = Rights.Deciding },
        new ActDoor<AmendAgreement, Agreement>(
            "/agreements/{id}/amendment", Subject.Agreements, Agreement.Fold, "Record that the parties changed an agreement, or agreed to keep it longer.") { Right = Rights.Deciding },
        new ActDoor<ExpireAgreement, Agreement>(
            "/agreements/{id}/expiry", Subject.Agreements, Agreement.Fold, "Record that an agreement came to the end of its validity, where no day tells it."),
        new ActDoor<TerminateAgreement, Agreement>(
            "/agreements/{id}/termination", Subject.Agreements, Agreement.Fold, "End an agreement before its time, or give it up before it is signed.") { Right = Rights.Deciding }
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
