using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Regions;

/// <summary>Places with the word for their level, for sentences that have to tell them apart.</summary>
public static class PlaceWords
{
    /// <summary>"Kecamatan Kediri"; regencies and cities have the word in their name.</summary>
    public static Sentence Place(this INames names, string code)
    {
        var name = names.Region(code);
        return RegionMention.OfficialKind(code) switch
        {
            RegionKind.Province => new($"Provinsi {name}", $"{name} province"),
            RegionKind.District => new($"Kecamatan {name}", $"{name} district"),
            RegionKind.Village => new($"{(code[^4] == '1' ? "Kelurahan" : "Desa")} {name}", $"{name} village"),
            _ => new(name, name)
        };
    }

    /// <summary>"Kecamatan Siantan di Kabupaten Kepulauan Anambas".</summary>
    public static Sentence PlaceWithin(this INames names, string code)
    {
        var place = names.Place(code);
        return RegionMention.Lineage(code).Skip(1).FirstOrDefault() is { Length: > 0 } parent ? new($"{place.Id} di {names.Place(parent).Id}", $"{place.En} in {names.Place(parent).En}") : place;
    }

    /// <summary>Several places; those that would still be called the same are told apart by what they lie in.</summary>
    public static IReadOnlyList<Sentence> Places(this INames names, IEnumerable<string> codes)
    {
        var all = codes.Select(code => (Code: code, Name: names.Place(code))).ToList();
        return [.. all.Select(one => RegionMention.Lineage(one.Code).Skip(1).FirstOrDefault() is { Length: > 0 } parent ? new Sentence(
            all.Count(other => other.Name.Id == one.Name.Id) > 1 ? $"{one.Name.Id} di {names.Place(parent).Id}" : one.Name.Id,
            all.Count(other => other.Name.En == one.Name.En) > 1 ? $"{one.Name.En} in {names.Place(parent).En}" : one.Name.En) : one.Name)];
    }
}
