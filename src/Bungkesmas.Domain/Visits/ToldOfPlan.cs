using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Visits;

/// <summary>What somebody told of the plan of a visit, and until when that was.</summary>
public sealed record ToldOfPlan<TSaid>(TSaid Said, DateOnly Latest) where TSaid : VisitEvent
{
    public static ToldOfPlan<TSaid> Of(TSaid said, Happening happening) => new(said, Calendar.DayOf(happening.Order.Latest));
}

/// <summary>Tells what is new from what is told again: a postponement that a later report repeats changes nothing that came after it. What the office does itself is new, and so is what names no day and was done on another one.</summary>
public static class ToldOfPlans
{
    public static bool Tell<TSaid>(this ValueList<ToldOfPlan<TSaid>> before, TSaid said, Happening happening) where TSaid : VisitEvent =>
        before.Any(one => one.Said == said && !(one.Latest < NotBefore(said, happening)));

    /// <summary>The first day on which it can be something new; null where the same words are the same happening.</summary>
    public static DateOnly? NotBefore(VisitEvent said, Happening happening) =>
        happening.Fact.Envelope.Act && happening.Occurred.Date is null ? Calendar.DayOf(happening.Order.Earliest)
        : said is VisitRescheduled { To: not null } ? null : happening.Occurred.Window.Earliest;
}
