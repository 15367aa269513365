using Bungkesmas.Api.Hosting.Contract;
using Bungkesmas.Api.Http;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Hosting;

/// <summary>What OpenAPI says of an endpoint, besides its path.</summary>
/// <param name="Query">query parameters it knows</param>
/// <param name="Lensed">whether it takes a lens</param>
/// <param name="Body">the type of the body it takes, where it takes one that is read by hand</param>
public sealed record EndpointDescription(IReadOnlyList<string> Query, bool Lensed, Type? Body)
{
    /// <summary>Whether it only reads: what looks through a lens writes nothing, by whatever method it is asked.</summary>
    public bool Looks(string method) => Lensed || HttpMethods.IsGet(method);
}

/// <summary>A query parameter and the codes its value is one of.</summary>
public sealed record Chosen(string Parameter, IReadOnlyList<string> Codes);

/// <summary>A query parameter without which there is no answer.</summary>
public sealed record Needed(string Parameter);

/// <summary>Marks endpoints besides the doors at which a version counts: what is read names it, what is written heeds it.</summary>
public sealed record Versioned;

/// <summary>Marks a list: it also comes as a table.</summary>
public sealed record Tabled;

/// <summary>Names endpoints and states what they answer, for OpenAPI.</summary>
public static class EndpointDescriptions
{
    /// <summary>A read of a view: takes a lens, answers a sheet or a problem.</summary>
    public static RouteHandlerBuilder Reads<TSheet>(
        this RouteHandlerBuilder endpoint, string id, string summary, IReadOnlyList<string>? query = null, bool lensed = true, string policy = Rights.Views,
        string mediaType = "application/json") =>
        Describe(typeof(TSheet).GetProperty("Next") is null ? endpoint : endpoint.WithMetadata(new Tabled()), id, summary, new(query ?? [], lensed, null), policy)
            .WithMetadata(new Representations(mediaType)).Produces<TSheet>(200, mediaType).WithProblems(400, 401, 403, 404, 406, 503);

    /// <summary>A page to look at or print: takes a lens, answers HTML or a problem.</summary>
    public static RouteHandlerBuilder ReadsPage(this RouteHandlerBuilder endpoint, string id, string summary) =>
        Describe(endpoint, id, summary, new([], true, null), Rights.Views).WithMetadata(new Representations("text/html"))
            .Produces<string>(200, "text/html").WithProblems(400, 401, 403, 404, 406, 503);

    /// <summary>A write: takes a body, answers what was recorded or a problem.</summary>
    public static RouteHandlerBuilder Records<TAnswer>(
        this RouteHandlerBuilder endpoint, string id, string summary, Type body, IReadOnlyList<string>? query = null, string policy = Rights.Recording) =>
        Describe(endpoint, id, summary, new(query ?? [], false, body), policy).Accepts(typeof(Sent<>).MakeGenericType(body), "application/json").WithMetadata(new Representations("application/json"))
            .Produces<TAnswer>(201).Produces<TAnswer>().WithProblems(400, 401, 403, 404, 406, 409, 412, 413, 415, 422, 503);

    /// <summary>A query parameter that takes one of a closed set of values, as <see cref="Choice"/> reads it.</summary>
    public static RouteHandlerBuilder Chooses<TEnum>(this RouteHandlerBuilder endpoint, string parameter) where TEnum : struct, Enum =>
        endpoint.WithMetadata(new Chosen(parameter, [.. Enum.GetValues<TEnum>().Select(value => value.Code())]));

    /// <summary>A query parameter without which there is no answer.</summary>
    public static RouteHandlerBuilder Needs(this RouteHandlerBuilder endpoint, string parameter) => endpoint.WithMetadata(new Needed(parameter));

    /// <summary>A setting that is replaced: takes a body, answers what it is now or a problem.</summary>
    public static RouteHandlerBuilder Changes<TAnswer>(this RouteHandlerBuilder endpoint, string id, string summary, Type body, string policy) =>
        Describe(endpoint, id, summary, new([], false, body), policy).Accepts(typeof(Sent<>).MakeGenericType(body), "application/json").WithMetadata(new Representations("application/json"))
            .Produces<TAnswer>().WithProblems(400, 401, 403, 404, 406, 413, 415, 503);

    /// <summary>A search whose wishes have no place in an address: takes a lens and a body, answers a sheet or a problem, and writes nothing.</summary>
    public static RouteHandlerBuilder Finds<TAnswer>(this RouteHandlerBuilder endpoint, string id, string summary, Type body, string policy) =>
        Describe(endpoint, id, summary, new([], true, body), policy).Accepts(typeof(Sent<>).MakeGenericType(body), "application/json").WithMetadata(new Representations("application/json"))
            .Produces<TAnswer>().WithProblems(400, 401, 403, 404, 406, 413, 415, 503);

    /// <summary>Something that is done at once and needs no body.</summary>
    public static RouteHandlerBuilder Does<TAnswer>(this RouteHandlerBuilder endpoint, string id, string summary, string policy, int status = 200) =>
        Describe(endpoint, id, summary, new([], false, null), policy).WithMetadata(new Representations("application/json")).Produces<TAnswer>(status).WithProblems(400, 401, 403, 404, 406, 503);

    /// <summary>A setting that is taken away.</summary>
    public static RouteHandlerBuilder Removes(this RouteHandlerBuilder endpoint, string id, string summary, string policy) =>
        Describe(endpoint, id, summary, new([], false, null), policy).WithMetadata(new Representations("application/json")).Produces(204).WithProblems(400, 401, 403, 404, 406, 503);

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder endpoint, string id, string summary, EndpointDescription description, string policy) =>
        endpoint.WithName(id).WithSummary(summary).WithMetadata(description).RequireAuthorization(policy);

    private static RouteHandlerBuilder WithProblems(this RouteHandlerBuilder endpoint, params int[] statuses)
    {
        foreach (var status in statuses) endpoint.Produces<ProblemSheet>(status, "application/problem+json");
        return endpoint;
    }

    public static IEnumerable<string> Parameters(this EndpointDescription description) =>
        description.Lensed ? LensReader.Parameters.Concat(description.Query) : description.Query;
}
