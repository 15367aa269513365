using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Programme;

/// <summary>Somebody expects a system to be launched, at a time stated or not.</summary>
/// <param name="Expected">when, as an EDTF date; null when nobody said</param>
[StoredAs("programme.system-launch-anticipated.v1", Subject.Programmes, "A system is expected to be launched, at a time stated or not.")]
public sealed record SystemLaunchAnticipated(string? Expected = null) : Event
{
    public override IEnumerable<Subject> About(Subject on) => [on];

    public override IEnumerable<Claim> Claims(Subject on) => [new(on, Topics.LaunchAwaited, Topics.LaunchAwaited)];

    public override IEnumerable<Fault> Faults() => Check.Date("expected", Expected);

    protected override Assertion? SaidAs => Assertion.Hoped;

    public override Sentence Say(Subject on, INames names) => new(
        $"Peluncuran {Condition.Title(on.Id)} dinantikan{(Expected is null ? ", tanggalnya belum disebut" : $" ({VagueDate.Say(Expected).Id})")}.",
        $"The launch of {Condition.Title(on.Id)} is awaited{(Expected is null ? "; no date was given" : $" ({VagueDate.Say(Expected).En})")}.");
}

/// <summary>A system was launched. Whatever waits for it becomes due; nothing is signed and nothing ends by itself.</summary>
[StoredAs("programme.system-launched.v1", Subject.Programmes, "A system was launched; whatever waits for it becomes due, nothing is signed or ended by itself.")]
public sealed record SystemLaunched : Event, IHappensOnce
{
    public override IEnumerable<Subject> About(Subject on) => [on, new Condition(ConditionKind.SystemLaunched, on.Id).Subject];

    public override IEnumerable<Claim> Claims(Subject on) => [new(on, Topics.Launched, Topics.Launched)];

    public override Sentence Say(Subject on, INames names) => new(
        $"{Condition.Title(on.Id)} diluncurkan.", $"{Condition.Title(on.Id)} was launched.");
}
