using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Agreements;

/// <summary>Record that the office has the signed agreement in hand. What is signed is not signed anew: it is amended.</summary>
public sealed record SignAgreement(ValueList<PersonRef> Signatories = default, DateOnly? ValidUntil = null) : IActOnADay<Agreement>
{
    public Decision Decide(Subject on, Agreement? now, Agreement? ever, ActDay day) => (now, ever) switch
    {
        (null, _) => new AgreementUnknown(on.Id),
        ({ IsEnded: true }, _) => new AgreementNotOpen(now.Id, now.Standing),
        // It was amended, so it is signed; now somebody can tell when.
        ({ Standing: Standing.Signed, SignedOn: null }, { SignedOn: null }) when day.IsStated => Decision.Record(new AgreementSigned(now.Key, Signatories, ValidUntil)),
        ({ Standing: Standing.Signed }, _) when (ValidUntil ?? now.ValidUntil) == now.ValidUntil && (now.SignedOn is null || day.Means(now.SignedOn)) => Decision.AlreadySo,
        ({ Standing: Standing.Signed }, _) or (_, { SignedOn: not null }) => new SignedAlready(now.Id),
        _ => Decision.Record(new AgreementSigned(now.Key, Signatories, ValidUntil))
    };

    public sealed record SignedAlready(string Agreement) : Refusal("agreement-signed-already", new(
        $"Perjanjian {Agreement} sudah tercatat ditandatangani, dengan hari atau masa berlaku yang lain; catat perubahannya, atau koreksi catatannya.",
        $"Agreement {Agreement} is on record as signed, on another day or with another validity; amend it, or correct the fact."));
}
