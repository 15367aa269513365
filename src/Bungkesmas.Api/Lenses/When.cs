using System.Globalization;
using System.Text.RegularExpressions;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Lenses;

/// <summary>Days and instants as query parameters give them. A day is one of the programme's calendar; an instant says how far it is from UTC (RFC 3339).</summary>
public static partial class When
{
    /// <summary>What is wrong with one that is neither.</summary>
    public static Sentence Neither { get; } = new("Harus tanggal (2017-06-02) atau saat (2017-06-02T10:00:00Z).", "Must be a date (2017-06-02) or an instant (2017-06-02T10:00:00Z).");

    /// <summary>The instant, or the beginning of the day; null where it is neither.</summary>
    public static DateTimeOffset? Beginning(string text) => Day(text) is { } day ? Domain.Kernel.Calendar.StartOf(day) : Instant(text);

    /// <summary>The instant, or the end of the day; null where it is neither.</summary>
    public static DateTimeOffset? End(string text) => Day(text) is { } day ? Domain.Kernel.Calendar.EndOf(day) : Instant(text);

    public static DateTimeOffset? Instant(string text) =>
        Rfc3339().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) ? instant.ToUniversalTime() : null;

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue ? day : null;

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$", RegexOptions.ECMAScript)]
    private static partial Regex Rfc3339();
}
