using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Programme;

namespace Bungkesmas.Domain.Agreements;

/// <summary>Record that what the signing was held back for has come.</summary>
/// <param name="Met">which condition; the one it waits for where none is named</param>
public sealed record RecordConditionMet(Condition? Met = null) : IAct<Agreement>
{
    public Decision Decide(Subject on, Agreement? now) => now switch
    {
        null => new AgreementUnknown(on.Id),
        { IsOpen: false } => new AgreementNotOpen(now.Id, now.Standing),
        { Until: { } until } when Met is { } met && met != until => new AnotherAwaited(now.Id, until),
        { MetOn: not null, Standing: not Standing.Deferred } => Decision.AlreadySo,
        { Until: null } => new NotDeferred(now.Id),
        _ => Decision.Record(new DeferralConditionMet(now.Key, Met ?? now.Until))
    };

    public sealed record NotDeferred(string Agreement) : Refusal("agreement-not-deferred", new(
        $"Perjanjian {Agreement} tidak menunggu apa pun.", $"Agreement {Agreement} waits for nothing."));

    public sealed record AnotherAwaited(string Agreement, Condition Until) : Refusal("condition-not-awaited", new(
        $"Perjanjian {Agreement} menunggu hal lain: {Until.Say().Id}.", $"Agreement {Agreement} waits for something else: {Until.Say().En}."));
}
