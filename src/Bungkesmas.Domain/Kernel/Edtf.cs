using System.Globalization;
using System.Text.RegularExpressions;

namespace Bungkesmas.Domain.Kernel;

/// <summary>The days something can have happened on; an open end is null.</summary>
public readonly record struct Window(DateOnly? Earliest, DateOnly? Latest)
{
    public static Window Unknown => new(null, null);

    /// <summary>Whether some day lies in both.</summary>
    public bool Meets(Window other) => !(Latest < other.Earliest) && !(other.Latest < Earliest);

    /// <summary>The window as an EDTF interval.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Earliest:yyyy-MM-dd}/{Latest:yyyy-MM-dd}");
}

/// <summary>Dates as vague as they are: Extended Date/Time Format level 1 (ISO 8601-2:2019, annex A), read into a window of days.</summary>
public static partial class Edtf
{
    /// <summary>Reads one date, an interval with open or unknown ends, or nothing at all. False when the text is none of these or ends before it begins.</summary>
    public static bool TryParse(string? text, out Window window)
    {
        window = Window.Unknown;
        if (string.IsNullOrEmpty(text)) return true;
        var ends = text.Split('/');
        if (ends.Length == 1) return TryDate(text, out window);
        if (ends.Length != 2 || !TryEnd(ends[0], out var from) || !TryEnd(ends[1], out var to)) return false;
        window = new(from.Earliest, to.Latest);
        return window is not { Earliest: { } earliest, Latest: { } latest } || earliest <= latest;
    }

    private static bool TryEnd(string text, out Window window)
    {
        window = Window.Unknown;
        return text is "" or ".." || TryDate(text, out window);
    }

    private static bool TryDate(string text, out Window window)
    {
        window = Window.Unknown;
        if (Form().Match(text) is not { Success: true } match) return false;
        var (year, month, day) = (match.Groups["y"].Value, match.Groups["m"].Value, match.Groups["d"].Value);
        var about = match.Groups["q"].Value is "~" or "%";
        if (year.Contains('X') && month.Length > 0 || month == "XX" && day is not ("" or "XX")) return false;

        var firstYear = Number(year.Replace('X', '0'));
        var lastYear = Number(year.Replace('X', '9'));
        if (firstYear < 2 || lastYear > 9998) return false;
        if (month is "" or "XX")
        {
            if (about) (firstYear, lastYear) = (Math.Max(2, firstYear - (lastYear - firstYear + 1)), Math.Min(9998, lastYear + (lastYear - firstYear + 1)));
            window = new(new(firstYear, 1, 1), new(lastYear, 12, 31));
            return true;
        }
        if (Number(month) is < 1 or > 12) return false;
        var first = new DateOnly(firstYear, Number(month), 1);
        if (day is "" or "XX")
        {
            window = about ? new(first.AddMonths(-1), first.AddMonths(2).AddDays(-1)) : new(first, first.AddMonths(1).AddDays(-1));
            return true;
        }
        if (Number(day) < 1 || Number(day) > DateTime.DaysInMonth(firstYear, Number(month))) return false;
        var exact = new DateOnly(firstYear, Number(month), Number(day));
        window = about ? new(exact.AddDays(-1), exact.AddDays(1)) : new(exact, exact);
        return true;
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A(?<y>\d{4}|\d{3}X|\d{2}XX)(-(?<m>\d{2}|XX)(-(?<d>\d{2}|XX))?)?(?<q>[?~%])?\z")]
    private static partial Regex Form();
}
