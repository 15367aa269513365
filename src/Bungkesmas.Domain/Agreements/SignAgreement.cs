using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Agreements;

/// <summary>Record that the office has the signed agreement in hand.</summary>
public sealed record SignAgreement(ValueList<PersonRef> Signatories = default, DateOnly? ValidUntil = null) : IAct<Agreement>
{
    public Decision Decide(Subject on, Agreement? now) => now switch
    {
        null => new AgreementUnknown(on.Id),
        { Standing: Standing.Signed } => Decision.AlreadySo,
        { IsEnded: true } => new AgreementNotOpen(now.Id, now.Standing),
        _ => Decision.Record(new AgreementSigned(now.Key, Signatories, ValidUntil))
    };
}
