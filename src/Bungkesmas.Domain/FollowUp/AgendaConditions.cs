using System.Text.Json.Serialization;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Programme;
using Bungkesmas.Domain.Registration;

namespace Bungkesmas.Domain.FollowUp;

/// <summary>What has come of what is waited for, what comes no more, and since when there is something to do.</summary>
public sealed partial record AgendaItem
{
    /// <summary>What it waited for, where none of that comes any more.</summary>
    [JsonIgnore] public ValueList<Condition> InVain => (Route?.Until ?? new[] { Agreement?.Until, Request?.FulfilledAfter }.OfType<Condition>().ToValueList()) is var all && IsInVain(all)
        ? all.Where(condition => Heard(condition)?.FellAway == true).ToValueList() : [];

    /// <summary>Whether nothing of it comes any more: all that had come was looked at, and the rest fell away.</summary>
    private bool IsInVain(ValueList<Condition> conditions) =>
        conditions.Any(condition => Heard(condition)?.FellAway == true) && conditions.All(condition => Heard(condition) is { } heard && (heard.FellAway || WasLookedAt(heard.On)));

    private MetCondition? Heard(Condition condition) => Met.FirstOrDefault(one => one.Condition == condition.Subject.Id);

    /// <summary>Something that made it due.</summary>
    private sealed record Coming(Condition? Because, DateTimeOffset On);

    /// <summary>What it waits for has come, or none of that can come any more and it waits in vain, or it is due of itself.</summary>
    private IEnumerable<Coming> Come(Duty duty)
    {
        foreach (var condition in duty.For) if (Heard(condition) is { FellAway: false } met) yield return new(condition, met.On);
        if (IsInVain(duty.For)) yield return new(null, duty.For.Select(Heard).OfType<MetCondition>().Where(heard => heard.FellAway).Max(gone => gone.On));
        if (duty.Since is { } since) yield return new(duty.Because, since);
    }

    /// <summary>Whether the route was looked at since, or its task was finished or dismissed: what had come by then leaves nothing to review, and what comes later does.</summary>
    private bool WasLookedAt(DateTimeOffset? on) => on is { } came && Route is not null && Looks.Any(look => Calendar.OnDayOrLater(look, came));

    private IEnumerable<DateTimeOffset> Looks => Handlings.SelectMany(handling => handling.Closings).Where(closing => closing.Ends).Select(closing => closing.On)
        .Concat(Route?.LastReview is { } review ? [review.On] : []);

    /// <summary>Some day of 2017 it was looked at, to be looked at again in November: when the year is over that is due.</summary>
    private static DateTimeOffset? DueAtOnce(RouteReview? review, Happening happening) =>
        review is not null && Calendar.Reached(review.Next) is { } next && next <= review.On && next > happening.Order.Earliest ? review.On : null;
}
