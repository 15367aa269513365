using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Api.Regions;

/// <summary>What became of a place name: a code, and how it was found.</summary>
/// <param name="Code">an official code, or that of a place below the nearest region that is sure</param>
/// <param name="StatedKind">what the text calls it, by what was said or by a word of the name itself</param>
/// <param name="Rejected">official codes of that name that were not chosen, at most twenty</param>
public sealed record Resolution(string Code, RegionKind? StatedKind, ResolutionRule Rule, IReadOnlyList<string> Rejected);

/// <summary>Finds the region that a name means within a context. A bare name settles nothing: many regions share theirs, and only the context tells them apart.</summary>
public sealed class RegionResolver
{
    private const int MostRejected = 20;

    private volatile Names _names;

    public RegionResolver(RegionTree tree, IReadOnlyCollection<(string Alias, string Code)> aliases) => _names = new(tree, aliases);

    /// <summary>How many aliases it knows.</summary>
    public int Aliases => _names.Aliases.Count;

    /// <summary>What people call a region besides its official names.</summary>
    public IReadOnlyList<string> AliasesOf(string code) => [.. _names.Aliases.Where(alias => alias.Code == code).Select(alias => alias.Alias)];

    /// <summary>Takes over what was loaded meanwhile.</summary>
    public void Renew(RegionTree tree, IReadOnlyCollection<(string Alias, string Code)> aliases) => _names = new(tree, aliases);

    /// <param name="context">official codes of the regions that the text is about</param>
    public Resolution Resolve(string written, RegionKind? statedKind, IReadOnlyList<string> context)
    {
        var (name, names) = (PlaceName.Read(written), _names);
        var kind = statedKind ?? name.Kind;
        // Where its first word may be part of the name, the rest alone is only ever a village.
        var named = names.ByName[name.Whole].Concat(name.Bare == name.Whole ? [] : names.ByName[name.Bare].Where(region => !name.OfTheName || region.Level == RegionLevel.Village)).ToList();
        var aliased = new[] { name.Whole, name.Bare }.Distinct().SelectMany(key => names.ByAlias[key]).Except(named).ToList();
        var all = named.Concat(aliased).DistinctBy(region => region.Code).OrderBy(region => region.Level).ThenBy(region => region.Code, StringComparer.Ordinal).ToList();
        if (context.Count == 0) return Open(written, kind, ResolutionRule.NoContext, null, all);

        var within = Narrowed(ByTheirWholeName([.. all.Where(region => context.Any(about => Lies(region.Code, about)))], name, names), kind, context);
        return within switch
        {
            [var one] => new(one.Code, kind, context.Contains(one.Code) ? ResolutionRule.IsContext : named.Contains(one) ? ResolutionRule.NameInContext : ResolutionRule.AliasInContext,
                [.. all.Where(region => region.Code != one.Code).Take(MostRejected).Select(region => region.Code)]),
            [] => Open(written, kind, ResolutionRule.Unlisted, Common(context), all),
            _ => Open(written, kind, ResolutionRule.Ambiguous, Common([.. within.Select(region => region.Parent ?? "")]), within)
        };
    }

    /// <summary>A region lies in a context when it is in it, is it, or is what the context itself lies in.</summary>
    private static bool Lies(string code, string context) =>
        code == context || code.StartsWith(context + ".", StringComparison.Ordinal) || context.StartsWith(code + ".", StringComparison.Ordinal);

    /// <summary>Regions named by all that is written, the word for their kind included, go before those named by the rest of it.</summary>
    private static List<OfficialRegion> ByTheirWholeName(List<OfficialRegion> found, PlaceName name, Names names) =>
        name.OfTheName && found.Where(names.ByName[name.Whole].Contains).ToList() is { Count: > 0 } whole ? whole : found;

    /// <summary>The stated kind narrows, and where it is wrong its level does; then a region of the context itself goes before those in it.</summary>
    private static List<OfficialRegion> Narrowed(List<OfficialRegion> found, RegionKind? kind, IReadOnlyList<string> context)
    {
        if (found.Count > 1 && kind is { } stated)
            foreach (var fits in new Func<OfficialRegion, bool>[] { region => region.Kind == stated, region => region.Level == LevelOf(stated) })
                if (found.Where(fits).ToList() is { Count: > 0 } narrowed) { found = narrowed; break; }
        return found.Count > 1 && found.Where(region => context.Contains(region.Code)).ToList() is { Count: 1 } own ? own : found;
    }

    private static Resolution Open(string written, RegionKind? kind, ResolutionRule rule, string? within, List<OfficialRegion> candidates) =>
        new(RegionMention.UnlistedCode(PlaceName.Read(written).Spoken, within), kind, rule, [.. candidates.Take(MostRejected).Select(region => region.Code)]);

    /// <summary>The nearest region that some regions all lie in; null where there is none.</summary>
    private static string? Common(IReadOnlyList<string> codes) =>
        RegionMention.Lineage(codes[0]).FirstOrDefault(above => above.Length > 0 && codes.All(code => code == above || code.StartsWith(above + ".", StringComparison.Ordinal)));

    private static RegionLevel LevelOf(RegionKind kind) => kind switch
    {
        RegionKind.Province => RegionLevel.Province, RegionKind.Kabupaten or RegionKind.Kota => RegionLevel.Regency,
        RegionKind.District => RegionLevel.District, _ => RegionLevel.Village
    };

    /// <summary>Who bears a name, by whichever version of the list, and who goes by an alias.</summary>
    private sealed class Names(RegionTree tree, IReadOnlyCollection<(string Alias, string Code)> aliases)
    {
        public IReadOnlyCollection<(string Alias, string Code)> Aliases => aliases;

        public ILookup<string, OfficialRegion> ByName { get; } = tree.ByEveryName().ToLookup(PlaceName.Official);

        public ILookup<string, OfficialRegion> ByAlias { get; } =
            aliases.Where(alias => tree.Contains(alias.Code)).ToLookup(alias => PlaceName.Read(alias.Alias).Whole, alias => tree.Last(alias.Code)!);
    }
}
