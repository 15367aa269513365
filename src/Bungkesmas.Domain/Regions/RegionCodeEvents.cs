using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Regions;

/// <summary>A decree gave a region another code; one region that took the place of several is told once for each of them.</summary>
/// <param name="To">the code it goes by now; what lies in it moves along, digit by digit</param>
/// <param name="Decree">which decree says so</param>
/// <param name="From">the first day of the new code</param>
[StoredAs("region.recoded.v1", Subject.Regions, "A decree gave a region another code; whatever lies in it moves along.")]
public sealed record RegionRecoded(string To, string Decree, DateOnly From) : Event, IAlias
{
    public Subject GoesBy => Subject.Region(To);

    public bool Holds => true;

    public override IEnumerable<Subject> About(Subject on) => [on, GoesBy, Subject.Aliases(Subject.Regions)];

    public override IEnumerable<Claim> Claims(Subject on) => [new(on, Topics.Named(Topics.GoesBy, on.Id), To)];

    public override IEnumerable<Fault> Faults() => [.. RegionCodes.Official("to", To), .. Check.Name("decree", Decree)];

    public override IEnumerable<Fault> Faults(Subject on) =>
        [.. Faults(), .. Check.NotItself("to", To, on.Id), .. Subject.IsRegionCode(To) && To.Length != on.Id.Length ? [new("to", Wrong.RegionCode)] : Array.Empty<Fault>()];

    public override Sentence Say(Subject on, INames names) => new(
        $"{names.Region(on.Id)} memakai kode {To}, dahulu {on.Id}, sejak {VagueDate.Day(From).Id} ({Decree}).",
        $"{names.Region(on.Id)} goes by the code {To}, formerly {on.Id}, from {VagueDate.Day(From).En} on ({Decree}).");
}

/// <summary>A decree put several regions in the place of one. What was told of that one stays with it, for nobody said where it belongs.</summary>
/// <param name="Into">the codes of those that took its place; its own among them where it went on as a smaller one</param>
[StoredAs("region.split.v1", Subject.Regions, "A decree put several regions in the place of one; what was told of that one stays with it.")]
public sealed record RegionSplit([Id(Subject.Regions)] ValueList<string> Into, string Decree, DateOnly From) : Event
{
    public override IEnumerable<Subject> About(Subject on) => [on, .. Into.Select(Subject.Region)];

    /// <summary>It is asked on either side of the split.</summary>
    public override IEnumerable<Claim> Claims(Subject on) =>
        About(on).Distinct().SelectMany(about => Into.Select(code => new Claim(about, Topics.Named(Topics.SplitInto, on.Id), code)));

    public override IEnumerable<Fault> Faults() =>
    [
        .. Into.SelectMany((code, i) => RegionCodes.Official($"into[{i}]", code)), .. Into.Distinct().Count() < 2 ? [new("into", Wrong.TooFew(2))] : Array.Empty<Fault>(),
        .. Check.Name("decree", Decree)
    ];

    public override Sentence Say(Subject on, INames names)
    {
        var into = string.Join(", ", Into.Select(code => $"{names.Region(code)} ({code})"));
        return new($"{names.Region(on.Id)} ({on.Id}) dimekarkan menjadi {into} sejak {VagueDate.Day(From).Id} ({Decree}).",
            $"{names.Region(on.Id)} ({on.Id}) was split into {into} from {VagueDate.Day(From).En} on ({Decree}).");
    }
}

/// <summary>What both say of codes.</summary>
internal static class RegionCodes
{
    public static IEnumerable<Fault> Official(string field, string code) => Subject.IsRegionCode(code) && !RegionMention.IsUnlistedCode(code) ? [] : [new Fault(field, Wrong.RegionCode)];
}
