using System.Globalization;

namespace Bungkesmas.Domain.Kernel;

/// <summary>Dates in words, exactly as vague as they are told.</summary>
public static class VagueDate
{
    private static readonly string[] Indonesian =
        ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

    public static Sentence Undated { get; } = new("tanggal tidak disebutkan", "no date told");

    /// <summary>When something happened: its dates, its time of day, and what it is told to come after or before.</summary>
    public static Sentence Say(this Occurred occurred)
    {
        var dates = new[] { occurred.Date }.Concat(occurred.OtherDates).Where(date => !string.IsNullOrEmpty(date)).Select(date => Say(date!, occurred.Span)).ToList();
        Sentence[] parts =
        [
            dates.Count == 0 ? Undated : new(string.Join(" atau ", dates.Select(date => date.Id)), string.Join(" or ", dates.Select(date => date.En))),
            .. OfDay(occurred), .. occurred.Order.Select(Ordered), .. occurred.Basis == Basis.Inferred ? [new Sentence("disimpulkan", "inferred")] : Array.Empty<Sentence>(),
            .. occurred.Disputed ? [new Sentence("dipersoalkan", "disputed")] : Array.Empty<Sentence>()
        ];
        return parts.Listed();
    }

    /// <summary>An EDTF date in words; what is none stays as it is.</summary>
    public static Sentence Say(string date, Span span = Span.Within)
    {
        if (date.Length == 0 || !Edtf.TryParse(date, out _)) return new(date, date);
        if (date.Split('/') is not [var first, var last]) return One(date);
        return (IsOpen(first), IsOpen(last)) switch
        {
            (true, true) => Undated,
            (true, false) => new($"paling lambat {One(last).Id}", $"not later than {One(last).En}"),
            (false, true) => new($"sejak {One(first).Id}", $"from {One(first).En} on"),
            _ when span == Span.Throughout => new($"{One(first).Id} sampai {One(last).Id}", $"{One(first).En} to {One(last).En}"),
            _ => new($"antara {One(first).Id} dan {One(last).Id}", $"between {One(first).En} and {One(last).En}")
        };
    }

    /// <summary>For when something is planned, after a word such as "to" or "for".</summary>
    public static Sentence Planned(string date) => date.Contains('/') ? new($"suatu waktu {Say(date).Id}", $"some time {Say(date).En}") : Say(date);

    /// <summary>Until when something holds.</summary>
    public static Sentence Until(string date) => IsLimit(date) || HasOpenEnd(date) ? Say(date) : new($"sampai {Say(date).Id}", $"until {Say(date).En}");

    /// <summary>By when something is to be done: the end of what is told.</summary>
    public static Sentence By(string date)
    {
        if (HasOpenEnd(date)) return Say(date);
        var last = Say(date[(date.IndexOf('/') + 1)..]);
        return new($"paling lambat {last.Id}", $"by {last.En}");
    }

    /// <summary>Since when something has held.</summary>
    public static Sentence Since(string date) => IsLimit(date)
        ? new($"paling lambat sejak {Say(date[(date.IndexOf('/') + 1)..]).Id}", $"since {Say(date[(date.IndexOf('/') + 1)..]).En} or earlier")
        : HasOpenEnd(date) ? Say(date) : new($"sejak {Say(date).Id}", $"since {Say(date).En}");

    /// <summary>A local time of day, or a stretch of one.</summary>
    public static Sentence Clock(string time, Zone? zone = null)
    {
        var (stretch, told) = (time.Replace("/", "–"), zone is { } one ? $" {one.ToString().ToUpperInvariant()}" : "");
        return new($"pukul {stretch.Replace(':', '.')}{told}", $"{stretch}{told}");
    }

    /// <summary>A day of the programme's calendar.</summary>
    public static Sentence Day(DateTimeOffset instant) => Day(Calendar.DayOf(instant));

    public static Sentence Day(DateOnly day) => Say(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static bool HasOpenEnd(string date) => date.Split('/') is [_, var last] && IsOpen(last);

    /// <summary>Whether only the end of it is told, as in <c>../2017-05</c>.</summary>
    private static bool IsLimit(string date) => date.Split('/') is [var first, var last] && IsOpen(first) && !IsOpen(last);

    private static bool IsOpen(string end) => end is "" or "..";

    private static Sentence One(string date)
    {
        var mark = date[^1] is '~' or '?' or '%' ? date[^1] : ' ';
        var plain = Plain(date.TrimEnd('~', '?', '%'));
        return mark switch
        {
            '~' => new($"sekitar {plain.Id}", $"about {plain.En}"),
            '?' => new($"mungkin {plain.Id}", $"perhaps {plain.En}"),
            '%' => new($"mungkin sekitar {plain.Id}", $"perhaps about {plain.En}"),
            _ => plain
        };
    }

    private static Sentence Plain(string date)
    {
        var parts = date.Split('-').Where(part => part != "XX").ToArray();
        if (parts[0].EndsWith("XX", StringComparison.Ordinal)) return new($"abad dengan tahun {parts[0][..2]}..", $"the years {parts[0][..2]}..");
        if (parts[0].EndsWith('X')) return new($"tahun {parts[0][..3]}0-an", $"the {parts[0][..3]}0s");
        if (parts.Length == 1) return new(parts[0], parts[0]);
        var month = int.Parse(parts[1], CultureInfo.InvariantCulture);
        var named = new Sentence($"{Indonesian[month - 1]} {parts[0]}", $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)} {parts[0]}");
        if (parts.Length == 2) return named;
        var day = int.Parse(parts[2], CultureInfo.InvariantCulture);
        return new($"{day} {named.Id}", $"{day} {named.En}");
    }

    private static IEnumerable<Sentence> OfDay(Occurred occurred)
    {
        if (occurred.Time is { } time) yield return Clock(time, occurred.Zone ?? Zone.Wib);
        if (occurred.PartOfDay is { } part)
            yield return part switch
            {
                PartOfDay.Dawn => new("dini hari", "at dawn"), PartOfDay.Morning => new("pagi", "in the morning"), PartOfDay.Midday => new("siang", "at midday"),
                PartOfDay.Afternoon => new("sore", "in the afternoon"), PartOfDay.Evening => new("petang", "in the evening"), _ => new("malam", "at night")
            };
    }

    private static Sentence Ordered(Ordering ordering)
    {
        var other = ordering.Condition?.Say() ?? new("catatan lain", "another fact");
        return ordering.Order == Order.After ? new($"sesudah {other.Id}", $"after {other.En}") : new($"sebelum {other.Id}", $"before {other.En}");
    }
}
