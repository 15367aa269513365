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
}
