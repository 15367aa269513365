using System.Globalization;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Projections.Questions;

/// <summary>The numbers that a claim leaves possible; an open end is null.</summary>
public readonly record struct NumberRange(decimal Low, decimal? High)
{
    /// <summary>"About 30" leaves a tenth on either side.</summary>
    private const decimal Vagueness = 0.1m;

    /// <summary>Reads a number as <see cref="Quantity.Told"/> writes it; false where there is none.</summary>
    public static bool TryRead(string text, out NumberRange range)
    {
        range = default;
        var ends = text.Split('–');
        if (ends.Length == 2)
        {
            if (!TryNumber(ends[0], out var from) || !TryNumber(ends[1], out var to)) return false;
            range = new(from, to);
            return true;
        }
        if (!TryNumber(text.TrimStart('~', '≤').TrimEnd('+'), out var value)) return false;
        range = text.StartsWith('~') ? new(value * (1 - Vagueness), value * (1 + Vagueness)) : text.StartsWith('≤') ? new(0, value) : new(value, text.EndsWith('+') ? null : value);
        return true;
    }

    public bool Meets(NumberRange other) => !(High < other.Low) && !(other.High < Low);

    public bool IsAbove(NumberRange other) => Low > other.High;

    public NumberRange Plus(NumberRange other) => new(Low + other.Low, High + other.High);

    /// <summary>The numbers that fit one or the other, and those between.</summary>
    public NumberRange Or(NumberRange other) => new(Math.Min(Low, other.Low), High is { } high && other.High is { } also ? Math.Max(high, also) : null);

    /// <summary>The range as a claim writes it.</summary>
    public override string ToString() => High == Low ? Write(Low) : High is { } high ? $"{Write(Low)}–{Write(high)}" : $"{Write(Low)}+";

    private static string Write(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    private static bool TryNumber(string text, out decimal value) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && value <= Quantity.Most;
}
