using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Regions;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections;

namespace Bungkesmas.Api.Http;

/// <summary>Marks an answer that is the same whatever is on record.</summary>
public sealed record Constant;

/// <summary>The weak entity tag of an answer: made of everything that the answer depends on, so that it is known before the answer is.</summary>
public sealed class EntityTag(RegionTree regions, RegionResolver resolver)
{
    /// <summary>The version of the code that folds, asks and words: the builds of all three parts.</summary>
    private static readonly string Build = string.Join('.',
        new[] { typeof(EntityTag), typeof(Ledger), typeof(Event) }.Select(type => type.Module.ModuleVersionId.ToString("n")));

    /// <summary>Whether the request pins when it was so: then time changes nothing.</summary>
    public static bool PinsTime(HttpContext http, EndpointDescription description) => Pins(http, description, "asOf", "from", "to", _ => true);

    /// <summary>Whether the request pins what was known to a position: then no fact changes anything.</summary>
    public static bool PinsKnowledge(HttpContext http, EndpointDescription description) =>
        Pins(http, description, "knownAt", "knownFrom", "knownTo", text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _));

    /// <param name="fresh">null when the request pins both, or the answer is the same whatever is on record</param>
    public string Of(HttpContext http, EndpointDescription description, Freshness? fresh)
    {
        var parts = new List<object?>
        {
            Build, Ledger.ViewsVersion, regions.Sign.Count, regions.Sign.LoadedAt.Ticks, resolver.Aliases, fresh?.Boundaries?.Ticks,
            http.Request.Path, http.Request.QueryString, http.Language(), http.Representation()
        };
        if (!PinsKnowledge(http, description)) parts.Add(fresh?.Position);
        if (!PinsTime(http, description)) parts.AddRange([fresh?.Day, fresh?.Break?.Ticks]);
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts.Select(part => Convert.ToString(part, CultureInfo.InvariantCulture)))));
        return $"W/\"{Base64Url.EncodeToString(digest.AsSpan(0, 15))}\"";
    }

    private static bool Pins(HttpContext http, EndpointDescription description, string one, string first, string second, Func<string, bool> fixes)
    {
        bool Fixed(string name) => Choice.Text(http, name) is { } text && fixes(text);
        if (description.Query.Contains(LensReader.Compared[0]) && description.Query.Contains(LensReader.Compared[2])) return Fixed(first) && Fixed(second);
        return !description.Lensed || Fixed(one) || Choice.Text(http, "cursor") is not null;
    }
}
