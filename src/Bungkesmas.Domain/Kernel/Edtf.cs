using System.Globalization;

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
public static class Edtf
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

    /// <summary>Reads <c>YYYY[-MM[-DD]][?~%]</c>, in which X stands for a digit that nobody knows.</summary>
    private static bool TryDate(string text, out Window window)
    {
        window = Window.Unknown;
        var mark = text.Length > 0 && text[^1] is '?' or '~' or '%' ? text[^1] : default;
        var date = text.AsSpan(0, mark == default ? text.Length : text.Length - 1);
        if (date.Length is not (4 or 7 or 10) || date.Length > 4 && date[4] != '-' || date.Length > 7 && date[7] != '-') return false;
        if (!TryYear(date[..4], out var firstYear, out var lastYear)) return false;
        if (!TryPart(date[4..], out var month) || !TryPart(date.Length > 7 ? date[7..] : [], out var day)) return false;
        if (firstYear != lastYear && date.Length > 4 || month == Unspecified && day != Unspecified || firstYear < 2 || lastYear > 9998) return false;
        var about = mark is '~' or '%';
        if (month == Unspecified)
        {
            if (about) (firstYear, lastYear) = (Math.Max(2, firstYear - (lastYear - firstYear + 1)), Math.Min(9998, lastYear + (lastYear - firstYear + 1)));
            window = new(new(firstYear, 1, 1), new(lastYear, 12, 31));
            return true;
        }
        if (month is < 1 or > 12) return false;
        var first = new DateOnly(firstYear, month, 1);
        if (day == Unspecified)
        {
            window = about ? new(first.AddMonths(-1), first.AddMonths(2).AddDays(-1)) : new(first, first.AddMonths(1).AddDays(-1));
            return true;
        }
        if (day < 1 || day > DateTime.DaysInMonth(firstYear, month)) return false;
        var exact = new DateOnly(firstYear, month, day);
        window = about ? new(exact.AddDays(-1), exact.AddDays(1)) : new(exact, exact);
        return true;
    }

    private const int Unspecified = -1;

    /// <summary>A year, a decade with one X, or a century with two.</summary>
    private static bool TryYear(ReadOnlySpan<char> text, out int first, out int last)
    {
        (first, last) = (0, 0);
        for (var i = 0; i < 4; i++)
        {
            var digit = char.IsAsciiDigit(text[i]);
            // After an X there is no digit, and the first two are always told.
            if (!digit && (text[i] != 'X' || i < 2) || digit && i > 0 && text[i - 1] == 'X') return false;
            (first, last) = digit ? (first * 10 + text[i] - '0', last * 10 + text[i] - '0') : (first * 10, last * 10 + 9);
        }
        return true;
    }

    /// <summary>A month or a day after its hyphen; unspecified where there is none, or XX.</summary>
    private static bool TryPart(ReadOnlySpan<char> text, out int number)
    {
        number = Unspecified;
        if (text.Length < 3 || text[1] == 'X' && text[2] == 'X') return true;
        if (!char.IsAsciiDigit(text[1]) || !char.IsAsciiDigit(text[2])) return false;
        number = (text[1] - '0') * 10 + text[2] - '0';
        return true;
    }
}
