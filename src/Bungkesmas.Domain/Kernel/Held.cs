namespace Bungkesmas.Domain.Kernel;

/// <summary>A statement that something held at a moment, the moment as vague as it was told.</summary>
/// <param name="Earliest">the moment lies no earlier; null where nothing bounds it</param>
/// <param name="Latest">the moment lies no later</param>
public sealed record HeldStatement<T>(T Value, Assertion Assertion, DateTimeOffset? Earliest, DateTimeOffset Latest, ValueList<Guid> Facts = default) : Witnessed(Facts)
{
    /// <summary>Neither a hope nor somebody's conclusion.</summary>
    public bool Firm => Assertion is not (Assertion.Hoped or Assertion.Inferred);

    /// <summary>Whether its moment is known to the day, and it is this one.</summary>
    public bool IsOf(DateOnly day) => Earliest is { } earliest && Calendar.DayOf(earliest) == day && Calendar.DayOf(Latest) == day;
}

/// <summary>How much can be said about what held at an instant.</summary>
/// <remarks><c>Known</c>: stated of that very day, or the same before and after it; <c>LastStated</c>: nothing was stated since; <c>Unknown</c>: the neighbours
/// differ, and when it changed nobody said; <c>Conflicting</c>: statements of one moment differ; <c>NotYetStated</c>: all statements are of later moments.</remarks>
public enum Holding { Known, LastStated, Unknown, Conflicting, NotYetStated }

/// <summary>What held at an instant, with the statements nearest to it; never interpolated.</summary>
/// <param name="Value">null unless it is known, or was the last that was stated</param>
/// <param name="Before">the nearest statements of that moment or an earlier one; several where their order cannot be told</param>
/// <param name="After">the nearest statements of a moment that is later, or may be</param>
public sealed record Held<T>(Holding Holding, T? Value, ValueList<HeldStatement<T>> Before, ValueList<HeldStatement<T>> After) where T : class;

/// <summary>Reads statements that each held at a moment, since when and until when nobody said.</summary>
public static class Held
{
    /// <summary>What held at an instant; null when nothing firm was ever stated.</summary>
    /// <param name="says">the part of a value by which two statements agree or differ</param>
    public static Held<T>? At<T>(IEnumerable<HeldStatement<T>> statements, DateTimeOffset instant, Func<T, object?> says) where T : class
    {
        var firm = statements.Where(statement => statement.Firm).ToList();
        if (firm.Count == 0) return null;
        bool Agree(params IEnumerable<HeldStatement<T>> some) => some.Select(statement => says(statement.Value)).Distinct().Count() == 1;

        var onTheDay = firm.Where(statement => statement.IsOf(Calendar.DayOf(instant))).ToValueList();
        if (onTheDay.Count > 0)
            return Agree(onTheDay) ? new(Holding.Known, onTheDay[0].Value, onTheDay, []) : new(Holding.Conflicting, null, onTheDay, []);

        var past = firm.Where(statement => statement.Latest <= instant).ToList();
        var rest = firm.Where(statement => statement.Latest > instant).ToList();
        var before = past.Where(one => !past.Any(other => other.Earliest > one.Latest)).ToValueList();
        var after = rest.Where(one => !rest.Any(other => other.Latest < one.Earliest)).ToValueList();
        return (before.Count, after.Count) switch
        {
            (0, _) => new(Holding.NotYetStated, null, before, after),
            (_, 0) => Agree(before) ? new(Holding.LastStated, before[^1].Value, before, after) : new(Holding.Conflicting, null, before, after),
            _ => Agree([.. before, .. after]) ? new(Holding.Known, before[^1].Value, before, after) : new(Holding.Unknown, null, before, after)
        };
    }

    /// <summary>The statements with one more; what is said again of the same moment is one statement with more facts.</summary>
    /// <param name="of">the moment that is spoken of, as EDTF, where it is another one than that of speaking</param>
    public static ValueList<HeldStatement<T>> Stating<T>(this ValueList<HeldStatement<T>> all, T value, Happening happening, string? of = null)
    {
        var window = Edtf.TryParse(of, out var told) ? told : Window.Unknown;
        var spoken = window is { Earliest: null, Latest: null };
        DateTimeOffset? earliest = spoken ? happening.Order.Earliest : window.Earliest is { } first ? Calendar.StartOf(first) : null;
        return all.Told(new HeldStatement<T>(value, happening.Assertion, earliest == DateTimeOffset.MinValue ? null : earliest,
            spoken || window.Latest is null ? happening.Certain : Calendar.StartOf(window.Latest.Value)), happening.Fact.Id);
    }
}
