using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Registration;

namespace Bungkesmas.Domain.FollowUp;

/// <summary>What becomes due, or late, by the mere passing of time.</summary>
public sealed partial record AgendaItem : IElapsing<AgendaItem>
{
    /// <summary>The next of these: the end of the agreement's validity, a date that is waited for, the next review, the end of the day a visit, a session or a launch was planned for, the end of the day by which a task was to be done.</summary>
    public DateTimeOffset? Elapses => Earliest(Agreement?.Elapses, WaitsFor.Min(condition => condition.ReachedOn), NextReview, Awaited?.Passes, Tasks.Min(task => task.OverdueSince is null ? LateOn(task) : null));

    public AgendaItem Elapsed(Subject on, DateTimeOffset at)
    {
        var item = this with
        {
            Agreement = Agreement?.Elapses <= at ? Agreement!.Elapsed(on, at) : Agreement,
            Met = WaitsFor.Where(condition => condition.ReachedOn <= at).Aggregate(Met, (all, condition) => all.With(new(condition.Subject.Id, condition.ReachedOn!.Value))),
            Awaited = Awaited?.Passes <= at ? Awaited! with { PassedOn = Awaited.Passes } : Awaited,
            ReviewDue = NextReview <= at ? NextReview : ReviewDue,
            Tasks = Tasks.Select(task => LateOn(task) is { } late && late <= at ? task with { OverdueSince = late } : task).ToValueList()
        };
        return item.Derived(on);
    }

    /// <summary>When a route is to be looked at again, until that has come.</summary>
    private DateTimeOffset? NextReview => Route is { Standing: RouteStanding.Open, LastReview: { } review } && ReviewDue is null && Calendar.Reached(review.Next) is { } next && next > review.On ? next : null;

    private DateTimeOffset? LateOn(FollowUpTask task) => Calendar.Passed(Handling(task.Id)?.DueFor(task));

    private static DateTimeOffset? Earliest(params ReadOnlySpan<DateTimeOffset?> instants)
    {
        DateTimeOffset? earliest = null;
        foreach (var instant in instants) if (instant is not null && !(earliest <= instant)) earliest = instant;
        return earliest;
    }
}
