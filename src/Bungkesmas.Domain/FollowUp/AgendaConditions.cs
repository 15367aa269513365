using System.Text.Json.Serialization;
using Bungkesmas.Domain.Agreements;
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

    /// <summary>What it waits for is met when that happens, or when a source says so of this very agreement; where none of that can come any more it waits in vain; a request that waits for nothing is due once it is made,
    /// an agreement is to be renewed once it has run out, or ended once one alone is left to keep it, and of a visit or a session it is to be told once its day is past.</summary>
    private IEnumerable<(Condition? Because, DateTimeOffset? On)> Due(ValueList<Condition> conditions) => conditions
        .Select(condition => (Because: (Condition?)condition, On: Heard(condition) is { FellAway: false } met ? (DateTimeOffset?)met.On : null))
        .Append((Because: null, On: IsInVain(conditions) ? conditions.Max(condition => Heard(condition) is { FellAway: true } gone ? (DateTimeOffset?)gone.On : null) : null))
        .Append((Because: Agreement?.Until, On: Agreement is { IsOpen: true } ? Agreement.MetOn : Agreement is { Standing: Standing.Signed } ? LeftOn : Agreement?.EndedOn ?? Awaited?.PassedOn))
        .Append((Because: null, On: conditions.Count == 0 && (Agreement, Awaited) is (null, null) ? Route?.Since ?? AskedOn : null))
        .Where(one => one.On is not null);

    /// <summary>Whether the route was looked at since: what had come by then leaves nothing to review, and what comes later does.</summary>
    private bool WasLookedAt(DateTimeOffset? on) => on is { } came && Route?.LastReview is { } review && Calendar.DayOf(review.On) >= Calendar.DayOf(came);

    /// <summary>Some day of 2017 it was looked at, to be looked at again in November: when the year is over that is due.</summary>
    private static DateTimeOffset? DueAtOnce(RouteReview? review, Happening happening) =>
        review is not null && Calendar.Reached(review.Next) is { } next && next <= review.On && next > happening.Order.Earliest ? review.On : null;
}
