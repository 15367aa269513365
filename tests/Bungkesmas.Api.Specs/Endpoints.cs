using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Bungkesmas.Api.Specs;

/// <summary>An endpoint as the service has it, at an address at which the sample has something.</summary>
public sealed record Asked(string Name, string Method, string Path, IReadOnlyList<string> Policies, IReadOnlyList<string> Offered, EndpointDescription Description)
{
    public bool IsStream => Offered.Contains("text/event-stream");

    public bool IsSecret => Policies.Any(policy => policy is Rights.Documents or Rights.People or Rights.Effects or Rights.EffectsSeen);

    public string With(string query) => Path.Contains('?') ? $"{Path}&{query}" : $"{Path}?{query}";
}

/// <summary>Every described endpoint, from the routes themselves, so that none is forgotten in a table.</summary>
public static class Endpoints
{
    public static async Task<IReadOnlyList<Asked>> AllAsync(RunningLedger ledger)
    {
        var document = (await ledger.GetAsync("/documents"))["documents"][0]!["id"]!.GetValue<string>();
        var fact = (await ledger.GetAsync("/facts?limit=1"))["facts"][0]!["id"]!.GetValue<string>();
        var person = (await ledger.GetAsync("/people?limit=1"))["people"][0]!["id"]!.GetValue<string>();
        var question = (await ledger.GetAsync("/questions?limit=1"))["questions"][0]!["id"]!.GetValue<string>();
        var ids = new Dictionary<string, string>
        {
            ["partners"] = "ylp2em", ["agreements"] = "mou-ylp2em-parepare", ["documents"] = document, ["facts"] = fact, ["people"] = person, ["questions"] = question, ["visits"] = await FirstAsync(ledger, "visit"),
            ["sessions"] = await FirstAsync(ledger, "session"), ["statements"] = await FirstAsync(ledger, "statement"), ["programme"] = "si-bungkesmas", ["systems"] = "si-bungkesmas",
            ["routes"] = "parepare-pattiro-jeka", ["requests"] = await FirstAsync(ledger, "request"), ["links"] = "spec", ["regions"] = "73.72"
        };
        return [.. ledger.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Select(endpoint => Of(endpoint, ids)).OfType<Asked>()];
    }

    private static Asked? Of(RouteEndpoint endpoint, Dictionary<string, string> ids)
    {
        if (endpoint.Metadata.GetMetadata<EndpointDescription>() is not { } description) return null;
        var route = endpoint.RoutePattern.RawText!["/api/v1".Length..];
        var noun = route.Split('/')[1];
        var path = route.Replace("{id:guid}", ids.GetValueOrDefault(noun, "00000000-0000-0000-0000-000000000001")).Replace("{id}", ids.GetValueOrDefault(noun, "spec")).Replace("{code}", ids.GetValueOrDefault(noun, "spec"));
        var query = path switch { "/registration-desk" or "/registration-desk/explanation" => "?region=73.72", "/registration-desk/changes" => "?region=73.72&knownFrom=0", "/regions/resolve" => "?name=soreang&within=73.72", _ => path.EndsWith("/changes") ? "?knownFrom=0" : "" };
        return new(endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName, endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0], path + query,
            [.. endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(right => right.Policy).OfType<string>()], endpoint.Offered(), description);
    }

    private static async Task<string> FirstAsync(RunningLedger ledger, string noun)
    {
        await using var command = ledger.Database.CreateCommand("select split_part(id, '/', 2) from ledger.mt_streams where id like $1 || '/%' order by id limit 1");
        command.Parameters.Add(new() { Value = noun });
        return await command.ExecuteScalarAsync() as string ?? "spec";
    }
}
