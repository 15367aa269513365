using Bungkesmas.Api.Hosting;
using Microsoft.Net.Http.Headers;

namespace Bungkesmas.Api.Http;

/// <summary>Media types in which an endpoint answers; the first one where the caller does not mind. An endpoint may have several of these.</summary>
public sealed record Representations(params string[] MediaTypes);

/// <summary>Chooses the media type of an answer as RFC 9110 has it: by quality, the most specific range counts.</summary>
public static class Negotiation
{
    /// <summary>The parameter by which a link asks for a table.</summary>
    public const string FormatParameter = "format";

    /// <summary>What an endpoint offers: JSON, where it says nothing else.</summary>
    public static string[] Offered(this Endpoint endpoint) =>
    [
        .. endpoint.Metadata.GetOrderedMetadata<Representations>().SelectMany(one => one.MediaTypes).DefaultIfEmpty("application/json"),
        .. endpoint.Metadata.GetMetadata<Tabled>() is null ? Array.Empty<string>() : [Csv.MediaType]
    ];

    /// <summary>The media type that was chosen for this answer.</summary>
    public static string? Representation(this HttpContext http) => http.Features.Get<Chosen>()?.MediaType;

    /// <summary>Chooses; false where nothing on offer fits.</summary>
    public static bool TryChoose(HttpContext http, string[] offered)
    {
        var asked = (string?)http.Request.Query[FormatParameter];
        var chosen = asked switch { "csv" => Csv.MediaType, "json" => offered[0], _ => Fitting(http.Request.GetTypedHeaders().Accept, offered) };
        if (chosen is not null) http.Features.Set(new Chosen(chosen));
        return chosen is not null;
    }

    private static string? Fitting(IList<MediaTypeHeaderValue> accepted, string[] offered) =>
        accepted.Count == 0 ? offered[0] : offered.Select(type => (type, Quality: Quality(accepted, type))).Where(one => one.Quality > 0).DefaultIfEmpty().MaxBy(one => one.Quality).type;

    private static double Quality(IEnumerable<MediaTypeHeaderValue> accepted, string mediaType)
    {
        var type = new MediaTypeHeaderValue(mediaType);
        bool Matches(MediaTypeHeaderValue range) => range.MatchesAllTypes || (range.MatchesAllSubTypes ? range.Type == type.Type : range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase));
        return accepted.Where(Matches).OrderBy(range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0).FirstOrDefault() is { } closest ? closest.Quality ?? 1 : 0;
    }

    private sealed record Chosen(string MediaType);
}
