using System.Globalization;
using System.Text.Json.Serialization;

namespace Bungkesmas.Domain.Kernel;

/// <summary>How sure a number is: as the source puts it, never as we would like it.</summary>
public enum Qualifier { Exact, Approximate, Claimed, AtLeast, Vague, Unstated, AtMost }

/// <summary>What is counted; <see cref="Unclear"/> where the source leaves it open.</summary>
public enum Unit
{
    Unclear, People, Women, Managers, Members, Participants, Households, Groups, Institutions, Providers, Cards, Regencies, Districts, Villages,
    Sessions, Times, Years, Months, Weeks, Days, Hours, Minutes, Rupiah, Percent, Other, Copies, Claims
}

/// <summary>How one count stands to another: within it, beside it, or nobody said.</summary>
public enum Overlap { Unknown, PartOf, Disjoint }

/// <summary>The relation of a count to another one.</summary>
/// <param name="To">the stream on which the other count stands, as <c>noun/id</c></param>
public sealed record Relation(Overlap How, string To);

/// <summary>A number as vague as it is: with a value or none ("several"), perhaps up to another one ("20 to 30"), of a unit that may be unclear.</summary>
public sealed record Quantity(
    decimal? Value = null, Qualifier Qualifier = Qualifier.Unstated, Unit Unit = Unit.Unclear, decimal? UpTo = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ValueList<Relation> Relations = default)
{
    /// <summary>The largest number that can be told; whatever is counted or paid stays far below it.</summary>
    public const decimal Most = 1_000_000_000_000_000;

    /// <summary>Whether it is said to lie within another count, or beside it: then it is no other account of that one.</summary>
    [JsonIgnore] public bool IsApart => Relations.Any(relation => relation.How != Overlap.Unknown);

    public IEnumerable<Fault> Faults(string field)
    {
        if (Value < 0) yield return new($"{field}.value", Wrong.Negative);
        if (Value > Most) yield return new($"{field}.value", Wrong.TooLarge);
        if (UpTo > Most) yield return new($"{field}.upTo", Wrong.TooLarge);
        if (UpTo is not null && !(Value < UpTo)) yield return new($"{field}.upTo", Wrong.EndsBeforeItBegins);
        if (Value is null && Qualifier is Qualifier.Exact or Qualifier.AtLeast or Qualifier.AtMost or Qualifier.Approximate) yield return new($"{field}.value", Wrong.Missing);
        for (var i = 0; i < Relations.Count; i++)
            if (!Subject.TryParse(Relations[i].To, out _)) yield return new($"{field}.relations[{i}].to", Wrong.Subject);
    }

    /// <summary>The number as claims compare it: <c>30</c>, <c>~30</c>, <c>30+</c>, <c>≤30</c>, <c>20–30</c>, or how little is told. Two sources that say the same say it with the same text.</summary>
    public string Told => Value is null ? Qualifier.Code() : UpTo is not null ? Figure.En : Qualifier switch
    {
        Qualifier.Approximate or Qualifier.Vague => $"~{Figure.En}", Qualifier.AtLeast => $"{Figure.En}+", Qualifier.AtMost => $"≤{Figure.En}", _ => Figure.En
    };

    public Sentence Say() => Unit == Unit.Rupiah && Value is { } rupiah ? Money(rupiah) : new($"{Before.Id}{Figure.Id}{Word.Id}{After.Id}", $"{Before.En}{Figure.En}{(Value == 1 && UpTo is null ? Single(Word.En) : Value is null && Qualifier != Qualifier.Vague && Word.En.Length > 0 ? $" of{Word.En}" : Word.En)}{After.En}");

    private Sentence Money(decimal least)
    {
        var (id, en) = (Grouped(least, '.', ','), Grouped(least, ',', '.'));
        if (UpTo is { } most) (id, en) = ($"{id}–{Grouped(most, '.', ',')}", $"{en}–{Grouped(most, ',', '.')}");
        return new($"{Before.Id}Rp{id}{After.Id}", $"{Before.En}IDR {en}{After.En}");
    }

    private static string Grouped(decimal value, char thousands, char fraction) =>
        value.ToString("#,0.##", new NumberFormatInfo { NumberGroupSeparator = $"{thousands}", NumberDecimalSeparator = $"{fraction}" });

    private Sentence After => Value is not null && Qualifier == Qualifier.Claimed ? new(" menurut pengakuan", " as claimed") : new("", "");

    private static string Single(string many) => many switch
    {
        " people" => " person", " women" => " woman", " regencies" => " regency", " copies" => " copy", " rupiah" or "" => many, _ => many.EndsWith('s') ? many[..^1] : many
    };

    private Sentence Before => Value is null ? new("", "") : Qualifier switch
    {
        Qualifier.Approximate or Qualifier.Vague => new("sekitar ", "about "),
        Qualifier.AtLeast => new("sedikitnya ", "at least "),
        Qualifier.AtMost => new("paling banyak ", "at most "),
        _ => new("", "")
    };

    private Sentence Figure => Value is { } value
        ? UpTo is { } most ? new($"{Number(value)}–{Number(most)}", $"{Number(value)}–{Number(most)}") : new(Number(value), Number(value))
        : Qualifier == Qualifier.Vague ? Unit == Unit.Times ? new("beberapa", "several") : new("sejumlah", "some") : new("entah berapa", "an unstated number");

    private Sentence Word => Unit switch
    {
        Unit.People => new(" orang", " people"), Unit.Women => new(" perempuan", " women"), Unit.Managers => new(" pengelola", " managers"), Unit.Times => new(" kali", " times"), Unit.Members => new(" anggota", " members"),
        Unit.Participants => new(" peserta", " participants"), Unit.Households => new(" keluarga", " households"), Unit.Groups => new(" kelompok", " groups"),
        Unit.Institutions => new(" lembaga", " institutions"), Unit.Providers => new(" provider", " providers"), Unit.Cards => new(" kartu", " cards"),
        Unit.Regencies => new(" kabupaten/kota", " regencies"), Unit.Districts => new(" kecamatan", " districts"), Unit.Villages => new(" kelurahan/desa", " villages"),
        Unit.Copies => new(" lembar", " copies"), Unit.Claims => new(" klaim", " claims"), Unit.Sessions => new(" pertemuan", " sessions"),
        Unit.Years => new(" tahun", " years"), Unit.Months => new(" bulan", " months"), Unit.Weeks => new(" minggu", " weeks"), Unit.Days => new(" hari", " days"), Unit.Hours => new(" jam", " hours"), Unit.Minutes => new(" menit", " minutes"),
        Unit.Rupiah => new(" rupiah", " rupiah"), Unit.Percent => new(" persen", " percent"), _ => new("", "")
    };

    private static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
