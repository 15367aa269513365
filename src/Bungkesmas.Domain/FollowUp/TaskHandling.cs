using System.Text.Json.Serialization;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.FollowUp;

/// <summary>Who was given a task, and by when it is due.</summary>
/// <param name="Due">an EDTF date</param>
/// <param name="On">when it was certainly given</param>
public sealed record Assignment(PersonRef? Assignee, string? Organisation, string? Due, DateTimeOffset On);

/// <summary>How a task ended: finished with an outcome, or dismissed for reasons.</summary>
/// <param name="Outcome">null when it was dismissed</param>
/// <param name="On">when it certainly had ended</param>
public sealed record Closing(TaskOutcome? Outcome, ValueList<DismissalReason> Reasons, DateTimeOffset On)
{
    /// <summary>Where nobody was reached, or a part alone was done, it was only tried and is still to be done.</summary>
    [JsonIgnore] public bool Ends => Outcome is not { } outcome || outcome.Ends();
}

/// <summary>What people did about one task. Accounts that differ stay beside each other; of assignments the last one counts.</summary>
public sealed record TaskHandling(string Task, ValueList<Assignment> Assignments, ValueList<Closing> Closings)
{
    public bool IsClosed => Closings.Any(closing => closing.Ends);

    /// <summary>Who has the task now; whoever had it in an earlier round, that was finished or dismissed since, has it no longer.</summary>
    public Assignment? Current => Assignments.LastOrDefault() is { } last && Closings.All(closing => !closing.Ends || closing.On <= last.On) ? last : null;

    /// <summary>By when it is to be done. A day that had passed before the task fell due anew was that of an earlier round, and binds nobody.</summary>
    public string? DueFor(FollowUpTask task) => Current is { } given && (given.On >= task.DueSince || !(Calendar.Passed(given.Due) <= task.DueSince)) ? given.Due : null;

    /// <summary>Whether the task was finished or dismissed on the day it fell due, or later; an end told of an earlier day was that of an earlier round.</summary>
    public bool Closes(FollowUpTask task) => Closings.Any(closing => closing.Ends && Calendar.OnDayOrLater(closing.On, task.DueSince));
}

/// <summary>The handlings of several tasks.</summary>
public static class TaskHandlings
{
    /// <summary>Only what was firmly told counts: a task that is hoped to be done is not.</summary>
    public static ValueList<TaskHandling> With(this ValueList<TaskHandling> all, Happening happening)
    {
        if (!happening.Firm || happening.Event is not TaskEvent) return all;
        var known = all.FirstOrDefault(one => one.Task == happening.Stream.Id);
        var now = known ?? new(happening.Stream.Id, [], []);
        var next = happening.Event switch
        {
            TaskAssigned e => now with { Assignments = now.Assignments.With(new(e.Assignee, e.Organisation, e.Due, happening.Certain)) },
            TaskCompleted e => now with { Closings = now.Closings.With(new(e.Outcome, [], happening.Certain)) },
            TaskDismissed e => now with { Closings = now.Closings.With(new(null, e.Reasons, happening.Certain)) },
            _ => now
        };
        return known is null ? all.With(next) : all.Select(one => ReferenceEquals(one, known) ? next : one).ToValueList();
    }
}
