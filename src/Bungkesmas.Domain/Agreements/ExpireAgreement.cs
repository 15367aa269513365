using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Agreements;

/// <summary>Record that an agreement came to the end of its validity, where no day tells it.</summary>
public sealed record ExpireAgreement : IActOnADay<Agreement>
{
    public Decision Decide(Subject on, Agreement? now, Agreement? ever, ActDay day) => now switch
    {
        null => new AgreementUnknown(on.Id),
        { IsOpen: true } => new AgreementNotSigned(now.Id),
        { Standing: Standing.Expired } => Decision.AlreadySo,
        { IsEnded: true } => new AgreementOver(now.Id, now.Standing),
        { ValidUntil: { } until } when until >= day.On => new StillValid(now.Id, until),
        _ => Decision.Record(new AgreementExpired(now.Key))
    };

    public sealed record StillValid(string Agreement, DateOnly Until) : Refusal("agreement-still-valid", new(
        $"Perjanjian {Agreement} masih berlaku sampai {VagueDate.Day(Until).Id}; akhiri bila berhenti lebih awal.",
        $"Agreement {Agreement} is valid until {VagueDate.Day(Until).En}; terminate it if it ends before."));
}
