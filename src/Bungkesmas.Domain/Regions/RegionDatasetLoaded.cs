using System.Text.RegularExpressions;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Regions;

/// <summary>A version of the official list of regions was loaded beside those that were there.</summary>
/// <param name="Decree">what it states, as whoever loaded it calls it</param>
/// <param name="ValidFrom">the first day on which it counts</param>
/// <param name="Regions">how many regions it names</param>
/// <param name="Sha256">of the file it was read from, in lower-case hexadecimal</param>
/// <param name="Column">the column that the names were read from</param>
/// <param name="Scope">the region within which it is complete; null for the whole country</param>
[StoredAs("dataset.loaded.v1", Subject.Datasets, "A version of the official list of regions was loaded.")]
public sealed partial record RegionDatasetLoaded(string Decree, DateOnly ValidFrom, int Regions, string Sha256, string Column, string Licence, string? Scope = null) : Event
{
    /// <summary>There was no official list before there was a republic.</summary>
    private static readonly DateOnly Earliest = new(1945, 8, 17);

    public override IEnumerable<Subject> About(Subject on) => [on];

    public override IEnumerable<Fault> Faults()
    {
        foreach (var fault in Check.Name("decree", Decree).Concat(Check.Name("licence", Licence)).Concat(Check.Name("column", Column))) yield return fault;
        if (ValidFrom < Earliest) yield return new("validFrom", Wrong.Date);
        if (Regions < 1) yield return new("regions", Wrong.Empty);
        if (!Digest().IsMatch(Sha256)) yield return new("sha256", Wrong.Unreadable(null));
        if (Scope is not null && (!Subject.IsRegionCode(Scope) || RegionMention.IsUnlistedCode(Scope))) yield return new("scope", Wrong.RegionCode);
    }

    public override Sentence Say(Subject on, INames names) => new(
        $"Daftar wilayah {on.Id} dimuat: {Regions} wilayah{(Scope is null ? "" : $" di {names.Region(Scope)}")}, berlaku sejak {ValidFrom:yyyy-MM-dd} ({Decree}).",
        $"The list of regions {on.Id} was loaded: {Regions} regions{(Scope is null ? "" : $" of {names.Region(Scope)}")}, valid from {ValidFrom:yyyy-MM-dd} ({Decree}).");

    [GeneratedRegex(@"\A[0-9a-f]{64}\z")] private static partial Regex Digest();
}
