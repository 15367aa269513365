using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.FollowUp;

/// <summary>What became of a task that somebody worked on.</summary>
public enum TaskOutcome { Unstated, Done, DoneInPart, DoneByOthers, Refused, NobodyReached, Overtaken, Other }

/// <summary>What outcomes mean for a task.</summary>
public static class TaskOutcomes
{
    /// <summary>Where nobody was reached, or a part alone was done, it is still to be done.</summary>
    public static bool Ends(this TaskOutcome outcome) => outcome is not (TaskOutcome.NobodyReached or TaskOutcome.DoneInPart);
}

/// <summary>Why a task is no longer to be done.</summary>
public enum DismissalReason { Unstated, NotNeeded, Duplicate, AlreadyDone, PartnerWithdrew, ConditionDropped, OutOfScope, NoMeans, Other }

/// <summary>An event of one follow-up task; it names what the task is about, so that it is heard there.</summary>
/// <param name="Concerning">the agreement, route, request, visit, session or launched system that the task follows from, as <c>noun/id</c></param>
public abstract record TaskEvent(string Concerning) : Event
{
    private static readonly ValueList<string> Nouns = [Subject.Agreements, Subject.Routes, Subject.Requests, Subject.Visits, Subject.Sessions, Subject.Programmes];

    public override IEnumerable<Subject> About(Subject on) => [on, Subject.Parse(Concerning)];

    public override IEnumerable<Fault> Faults()
    {
        if (!Subject.TryParse(Concerning, out var about) || !Nouns.Contains(about.Kind))
            yield return new("concerning", Wrong.Unreadable(string.Join(", ", Nouns.Select(noun => $"{noun}/…"))));
    }
}

/// <summary>A task was given to somebody.</summary>
/// <param name="Due">by when, as an EDTF date</param>
[StoredAs("task.assigned.v1", Subject.Tasks, "A follow-up task was given to somebody, perhaps with a date by which it is due.")]
public sealed record TaskAssigned(string Concerning, PersonRef? Assignee = null, [Id(Subject.Organisations)] string? Organisation = null, string? Due = null) : TaskEvent(Concerning)
{
    public override IEnumerable<Subject> About(Subject on) => Organisation is null ? base.About(on) : base.About(on).Append(Subject.Organisation(Organisation));

    public override IEnumerable<PersonRef> People() => Assignee is { } person ? [person] : [];

    public override IEnumerable<Fault> Faults() =>
    [
        .. base.Faults(), .. Organisation is null ? [] : Check.Slug("organisation", Organisation),
        .. Assignee is null && Organisation is null ? [new("assignee", Wrong.Missing)] : Array.Empty<Fault>(),
        .. Check.Date("due", Due)
    ];

    public override Sentence Say(Subject on, INames names) => new(
        $"Tugas {TaskId.Say(on).Id} diberikan kepada {To(names, "orang", " dari ")}{(Due is null ? "" : $", {VagueDate.By(Due).Id}")}.",
        $"The task {TaskId.Say(on).En} was given to {To(names, "person", " of ")}{(Due is null ? "" : $", due {VagueDate.By(Due).En}")}.");

    private string To(INames names, string person, string of) => (Assignee, Organisation) switch
    {
        ({ } one, { } organisation) => $"{person} {one}{of}{names.Organisation(organisation)}",
        ({ } one, null) => $"{person} {one}",
        _ => names.Organisation(Organisation!)
    };
}

/// <summary>Somebody finished a task, or tried to, with an outcome. It does not do what the task is about: signing remains a fact of its own.</summary>
[StoredAs("task.completed.v1", Subject.Tasks, "A follow-up task was finished, or tried, with an outcome; what it is about is not changed by that.")]
public sealed record TaskCompleted(string Concerning, TaskOutcome Outcome = TaskOutcome.Unstated) : TaskEvent(Concerning)
{
    public override Sentence Say(Subject on, INames names) => Outcome.Ends()
        ? new($"Tugas {TaskId.Say(on).Id} selesai: {Word.Id}.", $"The task {TaskId.Say(on).En} was finished: {Word.En}.")
        : new($"Tugas {TaskId.Say(on).Id} belum selesai: {Word.Id}.", $"The task {TaskId.Say(on).En} is not finished yet: {Word.En}.");

    private Sentence Word => Outcome switch
    {
        TaskOutcome.Done => new("dikerjakan", "done"),
        TaskOutcome.DoneInPart => new("dikerjakan sebagian", "done in part"),
        TaskOutcome.DoneByOthers => new("dikerjakan pihak lain", "done by others"),
        TaskOutcome.Refused => new("ditolak pihak yang dituju", "the other side refused"),
        TaskOutcome.NobodyReached => new("tidak ada yang dapat dihubungi", "nobody could be reached"),
        TaskOutcome.Overtaken => new("didahului kejadian lain", "overtaken by events"),
        TaskOutcome.Other => new("hasil lain", "another outcome"),
        _ => new("hasil tidak disebutkan", "outcome unstated")
    };
}

/// <summary>Somebody decided that a task is not to be done, for reasons.</summary>
[StoredAs("task.dismissed.v1", Subject.Tasks, "A follow-up task is not to be done, for reasons that somebody gave.")]
public sealed record TaskDismissed(string Concerning, ValueList<DismissalReason> Reasons) : TaskEvent(Concerning)
{
    public override IEnumerable<Fault> Faults() => [.. base.Faults(), .. Check.NotEmpty("reasons", Reasons)];

    public override Sentence Say(Subject on, INames names) => new(
        $"Tugas {TaskId.Say(on).Id} dikesampingkan: {Reasons.Select(Word).Listed().Id}.",
        $"The task {TaskId.Say(on).En} was dismissed: {Reasons.Select(Word).Listed().En}.");

    private static Sentence Word(DismissalReason reason) => reason switch
    {
        DismissalReason.NotNeeded => new("tidak diperlukan lagi", "no longer needed"),
        DismissalReason.Duplicate => new("ganda", "a duplicate"),
        DismissalReason.AlreadyDone => new("sudah dikerjakan", "already done"),
        DismissalReason.PartnerWithdrew => new("mitra mengundurkan diri", "the partner withdrew"),
        DismissalReason.ConditionDropped => new("syaratnya tidak berlaku lagi", "its condition no longer applies"),
        DismissalReason.OutOfScope => new("di luar lingkup", "out of scope"),
        DismissalReason.NoMeans => new("tidak ada sarana", "no means"),
        DismissalReason.Other => new("alasan lain", "another reason"),
        _ => new("alasan tidak disebutkan", "reason unstated")
    };
}
