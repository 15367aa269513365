using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Agreements;

/// <summary>End an agreement before its time, or give it up before it is signed.</summary>
/// <param name="By">the party that ends it, where one does</param>
/// <param name="LastDay">the last day it is valid, where it is ended for a later day</param>
public sealed record TerminateAgreement(ValueList<TerminationReason> Reasons, [Id(Subject.Organisations)] string? By = null, DateOnly? LastDay = null) : IActOnADay<Agreement>
{
    public Decision Decide(Subject on, Agreement? now, Agreement? ever, ActDay day) => (now, ever) switch
    {
        (null, _) => new AgreementUnknown(on.Id),
        _ when By is not null && !now.Key.Parties.Contains(By) => new NotAParty(now.Id),
        ({ Standing: Standing.Terminated }, _) when day.Means(now.EndedOn) && (By ?? now.EndedBy) == now.EndedBy && Reasons.All(now.EndReasons.Contains) => Decision.AlreadySo,
        ({ LastDay: { } known }, _) when LastDay == known && (By ?? now.EndedBy) == now.EndedBy && Reasons.All(now.EndReasons.Contains) => Decision.AlreadySo,
        ({ IsEnded: true }, _) => new AgreementOver(now.Id, now.Standing),
        // What is not in force is given up at once; a last day would be passed over.
        ({ IsOpen: true }, _) when LastDay is not null => new AgreementNotSigned(now.Id),
        (_, { Standing: Standing.Terminated, LastDay: null }) => new AgreementOver(now.Id, Standing.Terminated),
        _ => Decision.Record(new AgreementTerminated(now.Key, By, Reasons, LastDay))
    };

    public sealed record NotAParty(string Agreement) : Refusal("not-a-party", new(
        $"Yang disebut mengakhiri bukan pihak dalam perjanjian {Agreement}.", $"Who is said to end it is no party to agreement {Agreement}."));
}
