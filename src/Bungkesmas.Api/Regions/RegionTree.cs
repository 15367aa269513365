using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;
using Npgsql;

namespace Bungkesmas.Api.Regions;

/// <summary>The levels of the official tree.</summary>
public enum RegionLevel { Province, Regency, District, Village }

/// <summary>One official region.</summary>
public sealed record OfficialRegion(string Code, string Name, RegionLevel Level, RegionKind Kind, string? Parent);

/// <summary>The official regions by Kemendagri code, as one dataset states them. Parent is the code's prefix; names are not unique.</summary>
public sealed class RegionTree : IReference
{
    private readonly Dictionary<string, OfficialRegion> _byCode;
    private readonly ILookup<string, OfficialRegion> _children;

    public RegionTree(string dataset, IEnumerable<(string Code, string Name)> regions)
    {
        Dataset = dataset;
        _byCode = regions.Select(region => Of(region.Code, region.Name)).ToDictionary(region => region.Code);
        _children = _byCode.Values.OrderBy(region => region.Code, StringComparer.Ordinal).ToLookup(region => region.Parent ?? "");
    }

    /// <summary>Name and version of the dataset.</summary>
    public string Dataset { get; }

    public bool Contains(string code) => _byCode.ContainsKey(code);

    /// <summary>Whether a code can be spoken of: an official region, or a place that no list knows below one.</summary>
    public bool Knows(string code) => Subject.IsRegionCode(code) && (RegionMention.Listed(code) is not { } listed || Contains(listed));

    public OfficialRegion? Find(string code) => _byCode.GetValueOrDefault(code);

    public string Name(string code) => RegionMention.IsUnlistedCode(code) ? RegionMention.UnlistedName(code) : Find(code)?.Name ?? code;

    /// <inheritdoc/>
    public int? CountOf(RegionKind kind, string within) => Contains(within) ? _byCode.Values.Count(region =>
        region.Kind == kind && region.Code.StartsWith(within + ".", StringComparison.Ordinal)) : null;

    /// <summary>The regions directly below another; the provinces where it is null.</summary>
    public IEnumerable<OfficialRegion> Children(string? parent) => _children[parent ?? ""];

    public IEnumerable<OfficialRegion> At(RegionLevel level, string? within) => _byCode.Values
        .Where(region => region.Level == level && (within is null || region.Code == within || region.Code.StartsWith(within + ".", StringComparison.Ordinal)))
        .OrderBy(region => region.Code, StringComparer.Ordinal);

    public IEnumerable<OfficialRegion> Search(string text) => _byCode.Values
        .Where(region => region.Name.Contains(text, StringComparison.OrdinalIgnoreCase))
        .OrderBy(region => region.Level).ThenBy(region => region.Code, StringComparer.Ordinal);

    public static async Task<RegionTree> LoadAsync(NpgsqlDataSource database, CancellationToken cancel)
    {
        await using var command = database.CreateCommand("select code, name from reference.region where dataset = $1");
        command.Parameters.Add(new() { Value = RegionData.Dataset });
        await using var row = await command.ExecuteReaderAsync(cancel);
        var regions = new List<(string, string)>(92_000);
        while (await row.ReadAsync(cancel)) regions.Add((row.GetString(0), row.GetString(1)));
        return new(RegionData.Dataset, regions);
    }

    private static OfficialRegion Of(string code, string name) => new(
        code, name, (RegionLevel)code.Count(letter => letter == '.'), RegionMention.OfficialKind(code)!.Value,
        code.Contains('.') ? code[..code.LastIndexOf('.')] : null);
}
