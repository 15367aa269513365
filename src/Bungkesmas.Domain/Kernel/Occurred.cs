using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Bungkesmas.Domain.Programme;

namespace Bungkesmas.Domain.Kernel;

/// <summary>Whether something lasted all of its window, or happened on some unknown day of it.</summary>
public enum Span { Within, Throughout }

/// <summary>Why we believe a date: it is written, the author's or reader's inference, relative to something else, or computed.</summary>
public enum Basis { Stated, Inferred, Relative, Derived }

/// <summary>A part of the day, where no clock time is told.</summary>
public enum PartOfDay { Dawn, Morning, Midday, Afternoon, Evening, Night }

/// <summary>Indonesia's time zones: WIB is UTC+7, WITA UTC+8, WIT UTC+9.</summary>
public enum Zone { Wib, Wita, Wit }

/// <summary>How a happening lies to another one.</summary>
public enum Order { After, Before }

/// <summary>A place in time relative to another fact, or to something that is waited for: "the second visit", "after the launch".</summary>
/// <param name="Fact">the other fact; in a report its entry key will do</param>
/// <param name="Condition">what has to have come, where it is not a fact that is named</param>
public sealed record Ordering(Order Order, Guid? Fact = null, Condition? Condition = null)
{
    public Subject Subject => Condition?.Subject ?? Subject.Fact(Fact ?? Guid.Empty);
}

/// <summary>When something happened, as vague as it is: an EDTF date or none, a time of day with or without it, an order against other facts.</summary>
/// <param name="Time">local time, <c>09:30</c> or <c>09:30/11:00</c>; also where no date is known</param>
/// <param name="Zone">the zone of the local time; WIB where none is told</param>
/// <param name="Disputed">the date is contested: it is shown and bounds nothing</param>
/// <param name="OtherDates">other dates the source gives for the very same happening; it is possible from the first and certain from the last</param>
public sealed partial record Occurred(
    string? Date = null, Span Span = Span.Within, Basis Basis = Basis.Stated, PartOfDay? PartOfDay = null, string? Time = null, Zone? Zone = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ValueList<Ordering> Order = default,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Disputed = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ValueList<string> OtherDates = default)
{
    public static Occurred Undated { get; } = new();

    /// <summary>The days it can have happened on by its own dates; unknown where they are disputed or none is given.</summary>
    public Window Window
    {
        get
        {
            if (Disputed || !Edtf.TryParse(Date, out var window)) return Window.Unknown;
            foreach (var other in OtherDates)
                if (Edtf.TryParse(other, out var also)) window = new(Min(window.Earliest, also.Earliest), Max(window.Latest, also.Latest));
            return window;
        }
    }

    /// <summary>Its own dates as one EDTF text, as claims compare them; null where they are disputed or none is given.</summary>
    public string? Told => Window == Window.Unknown ? null : OtherDates.Count == 0 ? Date : Window.ToString();

    /// <summary>Whether it lasted all of a window whose beginning is sure: then it was so from that beginning on.</summary>
    public bool IsSureThroughout => Span == Span.Throughout && Window.Earliest is not null && !Date!.Contains('~') && !Date.Contains('%') && !Date.Contains('?');

    /// <summary>The instant, where both the day and the time are told.</summary>
    public DateTimeOffset? Instant => Window is { Earliest: { } day, Latest: { } last } && day == last && Time is { } time && Clock().Match(time) is { Success: true } match
        ? new DateTimeOffset(day, TimeOnly.ParseExact(match.Groups[1].Value, "HH:mm", System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(7 + (int)(Zone ?? 0))).ToUniversalTime()
        : null;

    public IEnumerable<Fault> Faults(string field)
    {
        foreach (var fault in Check.Date($"{field}.date", Date)) yield return fault;
        for (var i = 0; i < OtherDates.Count; i++)
            foreach (var fault in Check.Date($"{field}.otherDates[{i}]", OtherDates[i] ?? "")) yield return fault;
        if (Time is not null && !IsTime(Time)) yield return new($"{field}.time", Wrong.Time);
        for (var i = 0; i < Order.Count; i++)
            if (Order[i] is { Fact: null, Condition: null } or { Fact: not null, Condition: not null }) yield return new($"{field}.order[{i}]", Wrong.OneOf("fact, condition"));
            else if (Order[i].Condition is { Kind: ConditionKind.DateReached }) yield return new($"{field}.order[{i}].condition", Wrong.DateAsOrder);
    }

    /// <summary>Whether a text is a time of day, or a stretch of one day that ends after it begins.</summary>
    public static bool IsTime(string text) => Clock().Match(text) is { Success: true } match && (!match.Groups[2].Success || string.CompareOrdinal(match.Groups[1].Value, match.Groups[2].Value) < 0);

    private static DateOnly? Min(DateOnly? one, DateOnly? other) => one is null || other is null ? null : one < other ? one : other;

    private static DateOnly? Max(DateOnly? one, DateOnly? other) => one is null || other is null ? null : one > other ? one : other;

    [GeneratedRegex(@"\A((?:[01][0-9]|2[0-3]):[0-5][0-9])(?:/((?:[01][0-9]|2[0-3]):[0-5][0-9]))?\z")] private static partial Regex Clock();
}
