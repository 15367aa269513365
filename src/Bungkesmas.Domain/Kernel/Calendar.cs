namespace Bungkesmas.Domain.Kernel;

/// <summary>The programme's calendar: days begin and end in Asia/Jakarta (WIB, UTC+7, no daylight saving since 1964).</summary>
public static class Calendar
{
    private static readonly TimeSpan Wib = TimeSpan.FromHours(7);

    /// <summary>The first day of the calendar began before time can be told in UTC; it begins with time itself.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => day == DateOnly.MinValue ? DateTimeOffset.MinValue : new DateTimeOffset(day, TimeOnly.MinValue, Wib).ToUniversalTime();

    /// <summary>The last microsecond of a day: PostgreSQL keeps no finer time.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => StartOf(day.AddDays(1)).AddMicroseconds(-1);

    /// <summary>The day of an instant; the last hours of time itself, as far as it can be told, belong to the last day.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) =>
        instant > DateTimeOffset.MaxValue - Wib ? DateOnly.MaxValue : DateOnly.FromDateTime(instant.ToOffset(Wib).DateTime);

    /// <summary>Whether something was on the day of something else, or on a later one: which came first on one day nobody tells.</summary>
    public static bool OnDayOrLater(DateTimeOffset instant, DateTimeOffset than) => DayOf(instant) >= DayOf(than);

    /// <summary>When a date that was told has certainly come: the start of the last day it can mean; null where it bounds nothing.</summary>
    public static DateTimeOffset? Reached(string? date) => LastOf(date) is { } day ? StartOf(day) : null;

    /// <summary>When a date that was told has wholly passed; null where it bounds nothing.</summary>
    public static DateTimeOffset? Passed(string? date) => LastOf(date) is { } day && day < DateOnly.MaxValue ? StartOf(day.AddDays(1)) : null;

    private static DateOnly? LastOf(string? date) => Edtf.TryParse(date, out var window) ? window.Latest : null;
}
