using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Agreements;

/// <summary>Record that the text of an agreement is drafted; what it waits for stays as it is.</summary>
public sealed record DraftAgreement : IAct<Agreement>
{
    public Decision Decide(Subject on, Agreement? now) => now switch
    {
        null => new AgreementUnknown(on.Id),
        { IsOpen: false } => new AgreementNotOpen(now.Id, now.Standing),
        { DraftedOn: not null } => Decision.AlreadySo,
        _ => Decision.Record(new AgreementDrafted(now.Key))
    };
}
