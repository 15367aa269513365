using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Programme;

namespace Bungkesmas.Domain.Agreements;

/// <summary>Hold the signing back until a condition is met, for reasons that somebody gave.</summary>
public sealed record DeferAgreement(Condition Until, ValueList<GivenReason> Reasons) : IAct<Agreement>
{
    public Decision Decide(Subject on, Agreement? now) => now switch
    {
        null => new AgreementUnknown(on.Id),
        { IsOpen: false } => new AgreementNotOpen(now.Id, now.Standing),
        { Standing: Standing.Deferred } when now.Until == Until && Reasons.All(now.Reasons.Contains) => Decision.AlreadySo,
        _ => Decision.Record(new AgreementDeferred(now.Key, Until, Reasons))
    };
}
