using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.FollowUp;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.FollowUp;

/// <summary>What people can do about a task; the task itself follows from facts.</summary>
public static class TaskDoors
{
    public static IReadOnlyList<Door> All { get; } =
    [
        new ActDoor<AssignTask, AgendaItem>("/tasks/{id}/assignment", Subject.Tasks, AgendaItem.Fold, "Give a task to somebody, perhaps with a date by which it is to be done.") { Right = Rights.Deciding },
        new ActDoor<CompleteTask, AgendaItem>("/tasks/{id}/completion", Subject.Tasks, AgendaItem.Fold, "Say that a task is finished, with its outcome."),
        new ActDoor<DismissTask, AgendaItem>("/tasks/{id}/dismissal", Subject.Tasks, AgendaItem.Fold, "Decide that a task is not to be done, for reasons.")
    ];

    /// <summary>What can be told of it, by the office or by anybody who says where it is written.</summary>
    public static IReadOnlyList<TellDoor> Told { get; } =
    [
        new TellDoor<TaskAssigned>("/tasks/{id}/assignment-report"),
        new TellDoor<TaskCompleted>("/tasks/{id}/completion-report"),
        new TellDoor<TaskDismissed>("/tasks/{id}/dismissal-report")
    ];
}
