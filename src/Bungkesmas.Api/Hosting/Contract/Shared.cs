using Microsoft.OpenApi;

namespace Bungkesmas.Api.Hosting.Contract;

/// <summary>What many operations answer alike, described once: problems by status, and headers.</summary>
public static class Shared
{
    public const string ProblemType = "application/problem+json";

    /// <summary>Problems by status, with the name of the component and what it means.</summary>
    public static IReadOnlyDictionary<int, (string Name, string Meaning)> Problems { get; } = new Dictionary<int, (string, string)>
    {
        [400] = ("Malformed", "Unreadable JSON, an unknown query parameter, a value outside its type, or testimony that is malformed or cannot be resolved; every entry and field is named."),
        [401] = ("Unauthorized", "No valid token."), [403] = ("Forbidden", "The token has no right to do that."),
        [404] = ("NotFound", "There is no such thing, or nothing of it is visible through this lens."),
        [406] = ("NotAcceptable", "The answer does not come in a form that Accept names."), [409] = ("Refused", "An act refused by name (type is /refusals/code), a key that stands for something else, or the same request still in flight."),
        [412] = ("Stale", "It has been changed since the version that If-Match names."), [413] = ("TooLarge", "The body is too large."), [415] = ("MediaType", "The body is not JSON."),
        [422] = ("KeyReused", "The Idempotency-Key came with another request before."), [429] = ("TooManyRequests", "Too many requests; Retry-After says when to come again."),
        [503] = ("Unavailable", "The database or a view cannot answer now; nothing was half-written, and Retry-After says when to come again.")
    };

    private static readonly Dictionary<string, (string Name, string Meaning, JsonSchemaType Type)> Headers = new()
    {
        ["ETag"] = ("ETag", "Names this very answer, or the version of what was written: for If-None-Match and If-Match.", JsonSchemaType.String),
        ["Stream-Version"] = ("StreamVersion", "The version of what was read: what If-Match takes when something is done about it. Absent where the thing has no stream of its own yet: If-None-Match: * then guards the first thing done about it.", JsonSchemaType.String),
        ["Link"] = ("Link", "Pages of the list (RFC 8288): rel=\"next\" where there is a next one, rel=\"first\" where the walk has one; both through the lens that the walk began with.", JsonSchemaType.String),
        ["Location"] = ("Location", "The address of what was recorded.", JsonSchemaType.String),
        ["Ledger-Position"] = ("LedgerPosition", "How far the ledger goes that the answer is of: after a write, send it as Min-Position to read your own write. Absent where a lens is pinned.", JsonSchemaType.Integer),
        ["Content-Language"] = ("ContentLanguage", "The language of sentences and labels: id or en.", JsonSchemaType.String),
        ["Idempotency-Replayed"] = ("IdempotencyReplayed", "true where this is the answer that the same Idempotency-Key got before; absent otherwise.", JsonSchemaType.String),
        ["WWW-Authenticate"] = ("WWWAuthenticate", "How to name yourself: Bearer.", JsonSchemaType.String),
        ["Retry-After"] = ("RetryAfter", "Seconds to wait before trying again.", JsonSchemaType.Integer)
    };

    public static OpenApiResponseReference Problem(int status, OpenApiDocument document)
    {
        var (name, meaning) = Problems[status];
        var responses = (document.Components ??= new()).Responses ??= new Dictionary<string, IOpenApiResponse>();
        if (!responses.ContainsKey(name))
        {
            responses[name] = new OpenApiResponse
            {
                Description = meaning,
                Content = new Dictionary<string, IOpenApiMediaType> { [ProblemType] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(nameof(ProblemSheet)), Example = Examples.Of($"problem-{status}") } },
                Headers = Headed(["Content-Language", .. Besides(status)], document)
            };
        }
        return new(name, document);
    }

    private static string[] Besides(int status) => status switch
    {
        401 => ["WWW-Authenticate"], 404 => ["Idempotency-Replayed"], 409 => ["Retry-After", "Idempotency-Replayed"], 412 => ["ETag", "Idempotency-Replayed"], 429 or 503 => ["Retry-After"], _ => []
    };

    public static Dictionary<string, IOpenApiHeader> Headed(IEnumerable<string> names, OpenApiDocument document) => names.ToDictionary(name => name, name => (IOpenApiHeader)Header(name, document));

    private static OpenApiHeaderReference Header(string name, OpenApiDocument document)
    {
        var (component, meaning, type) = Headers[name];
        var headers = (document.Components ??= new()).Headers ??= new Dictionary<string, IOpenApiHeader>();
        headers.TryAdd(component, new OpenApiHeader { Description = meaning, Schema = new OpenApiSchema { Type = type } });
        return new(component, document);
    }

    /// <summary>A parameter that means the same everywhere it stands.</summary>
    public static OpenApiParameterReference Parameter(OpenApiParameter parameter, OpenApiDocument document)
    {
        var name = string.Concat(parameter.Name!.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
        var parameters = (document.Components ??= new()).Parameters ??= new Dictionary<string, IOpenApiParameter>();
        parameters.TryAdd(name, parameter);
        return new(name, document);
    }
}
