using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Agreements;

/// <summary>Record that the parties changed an agreement, or agreed to keep it longer.</summary>
/// <param name="ValidUntil">the last day it is valid from now on, where that changes</param>
public sealed record AmendAgreement(ValueList<AgreementChange> Changes, DateOnly? ValidUntil = null) : IActOnADay<Agreement>
{
    public Decision Decide(Subject on, Agreement? now, Agreement? ever, ActDay day) => now switch
    {
        null => new AgreementUnknown(on.Id),
        { IsOpen: true } => new AgreementNotSigned(now.Id),
        // Parties that let their agreement run out and prolong it afterwards go on with it.
        { Standing: Standing.Expired } when ValidUntil is { } until && !(until <= now.ValidUntil) => Decision.Record(new AgreementAmended(now.Key, Changes, ValidUntil)),
        { IsEnded: true } => new AgreementOver(now.Id, now.Standing),
        _ when day.Is(now.AmendedOn) && Changes.All(now.Changes.Contains) && (ValidUntil ?? now.ValidUntil) == now.ValidUntil => Decision.AlreadySo,
        _ => Decision.Record(new AgreementAmended(now.Key, Changes, ValidUntil))
    };
}
