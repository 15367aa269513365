using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.FollowUp;

namespace Bungkesmas.Api.FollowUp;

/// <summary>What can be recorded of follow-up tasks.</summary>
public static class TaskDoors
{
    /// <summary>What can be told of it, by the office or by anybody who says where it is written.</summary>
    public static IReadOnlyList<TellDoor> Told { get; } =
    [
        new TellDoor<TaskAssigned>("/tasks/{id}/assignment-report"),
        new TellDoor<TaskCompleted>("/tasks/{id}/completion-report"),
        new TellDoor<TaskDismissed>("/tasks/{id}/dismissal-report")
    ];
}
