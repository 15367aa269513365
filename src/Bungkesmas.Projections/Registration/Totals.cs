using System.Text.Json.Serialization;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Registration;

namespace Bungkesmas.Projections.Registration;

/// <summary>Counts of one thing that cannot all be right, and the registrations that tell them.</summary>
public sealed record Contradiction(ValueList<string> Registrations, ValueList<Quantity> Told)
{
    /// <summary>The facts behind them: the same registration can tell the same number of something else.</summary>
    [JsonIgnore] public ValueList<Guid> Facts { get; init; }
}

/// <summary>What counts of one unit add up to, kept apart by how sure they are; one number only where nothing is left open.</summary>
/// <param name="Exact">null where there is no such count; unknown is not zero</param>
/// <param name="AtLeast">the lower ends of counts that may be higher</param>
/// <param name="UnknownParts">how many counts are told without a number, or with one that they are at most, or as a running total went on without one</param>
/// <param name="OverlapUnknown">true where counts could be of the same people and nobody said whether they are</param>
/// <param name="Conflicting">accounts of one count that differ; they are in no sum</param>
/// <param name="Falling">running totals that are lower than an earlier one; the latest stands in the sum</param>
public sealed record Totals(
    Unit Unit, decimal? Exact, decimal? Approximate, decimal? Claimed, decimal? AtLeast, int UnknownParts, bool OverlapUnknown,
    ValueList<Contradiction> Conflicting, ValueList<Contradiction> Falling)
{
    /// <summary>The totals of some registrations, unit by unit: units are never mixed.</summary>
    /// <param name="first">the stream under which a happening is known that is told on several, where accounts are linked</param>
    /// <param name="asked">which accounts are asked for: a registration can tell of several places, months or partners, and only counts that one of these tells are added</param>
    public static IReadOnlyList<Totals> Of(IEnumerable<RegistrationCount> registrations, Func<string, string>? first = null, Func<ParticipantsRegistered, bool>? asked = null)
    {
        first ??= stream => stream;
        return
        [
            .. registrations.SelectMany(one => Tellings(one, first($"{Subject.Registrations}/{one.Id}"))).GroupBy(telling => telling.Account.Said.Count.Unit)
                .OrderBy(unit => unit.Key).Select(unit => (Unit: unit.Key, Things: CountedThing.Among([.. unit], first, asked))).Where(unit => unit.Things.Count > 0).Select(unit => Of(unit.Unit, unit.Things))
        ];
    }

    private static IEnumerable<Telling> Tellings(RegistrationCount registration, string stream) => registration.Accounts.Select(account => new Telling(registration.Id, stream, account));

    private static Totals Of(Unit unit, IReadOnlyList<CountedThing> things)
    {
        var apart = things.Where(thing => !thing.IsWithin()).ToList();
        var summed = apart.Where(thing => thing.Agreed).Select(thing => thing.Count).ToList();
        decimal? Sum(params Qualifier[] how) => summed.Where(count => count.Value is not null && how.Contains(Sureness(count))).Select(count => count.Value).ToList() is { Count: > 0 } values
            ? values.Sum() : null;
        return new(unit, Sum(Qualifier.Exact), Sum(Qualifier.Approximate, Qualifier.Vague), Sum(Qualifier.Claimed, Qualifier.Unstated), Sum(Qualifier.AtLeast),
            summed.Count(count => count.Value is null || Sureness(count) == Qualifier.AtMost) + apart.Count(thing => thing.Agreed && thing.HasGrown), Overlaps.AmongAny(apart),
            [.. things.Where(thing => !thing.Agreed).Select(thing => thing.Contradiction)], [.. things.Select(thing => thing.Fall).OfType<Contradiction>()]);
    }

    /// <summary>Of "20 to 30" only the 20 is sure.</summary>
    private static Qualifier Sureness(Quantity count) => count.UpTo is null ? count.Qualifier : Qualifier.AtLeast;
}
