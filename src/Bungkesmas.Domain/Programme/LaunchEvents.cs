using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Programme;

/// <summary>The launch of a system is planned for a time.</summary>
/// <param name="PlannedFor">the planned time, as an EDTF date; the fact itself happened when the plan was made</param>
[StoredAs("programme.system-launch-scheduled.v1", Subject.Programmes, "The launch of a system is planned for a time.")]
public sealed record SystemLaunchScheduled(string PlannedFor) : Event
{
    public override IEnumerable<Subject> About(Subject on) => [on];

    public override IEnumerable<Claim> Claims(Subject on) => [new(on, Topics.LaunchOn, PlannedFor), new(on, Topics.LaunchAwaited, Topics.LaunchAwaited)];

    public override IEnumerable<Fault> Faults() => Check.Date("plannedFor", PlannedFor);

    public override Sentence Say(Subject on, INames names) => new(
        $"Peluncuran {Condition.Title(on.Id)} dijadwalkan: {VagueDate.Say(PlannedFor).Id}.", $"The launch of {Condition.Title(on.Id)} is scheduled for {VagueDate.Say(PlannedFor).En}.");
}

/// <summary>Why a launch is put off.</summary>
public enum PostponementReason
{
    SystemNotReady, TrainingPending, PartnersNotReady, StaffUnavailable, FundingPending, AwaitingApproval, NetworkOrPower, FastingMonth, Holiday, Harvest,
    Weather, Disaster, Mourning, Election, Other
}

/// <summary>The launch of a system is put off, to another time or to one that nobody stated.</summary>
/// <param name="To">the new time, as an EDTF date; null when none was given, and then none is known</param>
/// <param name="Reasons">empty where none was given</param>
[StoredAs("programme.system-launch-postponed.v1", Subject.Programmes, "The launch of a system is put off, to another time or to one that nobody stated.")]
public sealed record SystemLaunchPostponed(string? To = null, ValueList<PostponementReason> Reasons = default) : Event
{
    public override IEnumerable<Subject> About(Subject on) => [on];

    public override IEnumerable<Claim> Claims(Subject on) => [new(on, Topics.LaunchAwaited, Topics.LaunchAwaited)];

    public override IEnumerable<Fault> Faults() => Check.Date("to", To);

    public override Sentence Say(Subject on, INames names)
    {
        var why = Reasons.Select(Word).Listed();
        var because = why.Id.Length == 0 ? new Sentence("", "") : new($" karena {why.Id}", $" because of {why.En}");
        return To is null
            ? new($"Peluncuran {Condition.Title(on.Id)} ditunda{because.Id}, waktunya belum disebut.", $"The launch of {Condition.Title(on.Id)} is postponed{because.En}; no new time was given.")
            : new($"Peluncuran {Condition.Title(on.Id)} ditunda ke {VagueDate.Planned(To).Id}{because.Id}.", $"The launch of {Condition.Title(on.Id)} is postponed to {VagueDate.Planned(To).En}{(why.En.Length == 0 ? "" : ",")}{because.En}.");
    }

    private static Sentence Word(PostponementReason reason) => reason switch
    {
        PostponementReason.SystemNotReady => new("sistem yang belum siap", "a system that is not ready"),
        PostponementReason.TrainingPending => new("pelatihan yang belum selesai", "training still to come"),
        PostponementReason.PartnersNotReady => new("mitra yang belum siap", "partners who are not ready"),
        PostponementReason.StaffUnavailable => new("petugas yang berhalangan", "staff who are not available"),
        PostponementReason.FundingPending => new("dana yang belum cair", "funds still to come"),
        PostponementReason.AwaitingApproval => new("persetujuan yang belum turun", "an approval still to come"),
        PostponementReason.NetworkOrPower => new("jaringan atau listrik", "the network or the power supply"),
        PostponementReason.FastingMonth => new("bulan puasa", "the fasting month"),
        PostponementReason.Holiday => new("hari libur", "a holiday"),
        PostponementReason.Harvest => new("musim panen", "the harvest"),
        PostponementReason.Weather => new("cuaca", "the weather"),
        PostponementReason.Disaster => new("bencana", "a disaster"),
        PostponementReason.Mourning => new("suasana duka", "a time of mourning"),
        PostponementReason.Election => new("pemilihan", "an election"),
        _ => new("sebab lain", "another reason")
    };
}
