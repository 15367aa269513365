using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.FollowUp;

/// <summary>No task has this id: it is not built of what there is to do and about what, or no fact tells of that.</summary>
public sealed record TaskUnknown(string Task) : Refusal("task-unknown", new($"Tidak ada tugas {Task}.", $"There is no task {Task}."));

/// <summary>What a task is about is on record, but nothing is to be done about it.</summary>
public sealed record TaskNotDue(string Task) : Refusal("task-not-due", new(
    $"Tugas {Task} tidak perlu dikerjakan: belum jatuh tempo, atau sebabnya sudah tidak ada.", $"Task {Task} is not to be done: it is not due yet, or no longer."));

/// <summary>Somebody finished the task or dismissed it already.</summary>
public sealed record TaskClosed(string Task) : Refusal("task-closed", new(
    $"Tugas {Task} sudah selesai atau dikesampingkan.", $"Task {Task} has been completed or dismissed already."));

/// <summary>Why nothing can be done about a task.</summary>
public static class TaskRefusal
{
    /// <summary>The refusal of any act on a task that is not to be done; null when it is.</summary>
    public static Refusal? Of(Subject on, AgendaItem? now) =>
        now?.Task(on.Id) is not null ? null
        : TaskId.Parse(on.Id) is null || now is not ({ Agreement: not null } or { Route: not null } or { Request: not null } or { Awaited.IsPlanned: true }) ? new TaskUnknown(on.Id)
        : now.Handling(on.Id)?.IsClosed == true ? new TaskClosed(on.Id)
        : new TaskNotDue(on.Id);
}
