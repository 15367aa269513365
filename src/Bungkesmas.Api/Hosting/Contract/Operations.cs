using Bungkesmas.Api.Recording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Bungkesmas.Api.Hosting.Contract;

/// <summary>Completes every operation from what its endpoint says of itself: parameters, headers, problems, rights and examples, so that a new endpoint is described as fully as the others.</summary>
public sealed class Operations(IOptions<AuthorizationOptions> rights) : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<EndpointDescription>().FirstOrDefault() is not { } description) return;
        var (id, document) = (operation.OperationId!, context.Document);
        var noun = context.ApiDescription.RelativePath!.Split('/')[2];
        // Settings are no facts: they have neither stream nor lens, and an answer that shows a secret is not kept to be given again.
        var settings = metadata.OfType<IAuthorizeData>().Any(right => right.Policy == Rights.Effects);
        var writes = description.Body is not null && !settings;
        var asks = context.ApiDescription.HttpMethod == HttpMethods.Get && !settings;
        var listed = metadata.OfType<Tabled>().Any();

        operation.Description = $"{operation.Summary} {(writes ? Recording(id) : description.Lensed ? "Looks through the lens asked for; the answer says which it used." : "")} {Roles(metadata)}".Replace("  ", " ", StringComparison.Ordinal);
        operation.Parameters = [.. (operation.Parameters ?? []).Select(one => Parameters.OfPath(noun, one.Name!))];
        var choices = metadata.OfType<Chosen>().ToList();
        foreach (var name in description.Parameters().Concat(listed ? ["format"] : []).Distinct())
            operation.Parameters.Add(Common.Contains(name) && choices.TrueForAll(one => one.Parameter != name)
                ? Shared.Parameter(Parameters.OfQuery(id, name, choices), document) : Parameters.OfQuery(id, name, choices));
        foreach (var name in Headers(writes, asks, description)) operation.Parameters.Add(Shared.Parameter(Parameters.OfHeader(name), document));

        Answers(operation, id, writes, asks, listed, document);
        if (operation.RequestBody is OpenApiRequestBody body)
        {
            body.Required = true;
            foreach (var content in body.Content!.Values.OfType<OpenApiMediaType>()) content.Example = Examples.Of($"{id}.request");
        }
    }

    private static readonly string[] Common = ["asOf", "knownAt", "certainty", "knownFrom", "knownTo", "limit", "cursor", "format", "dryRun"];

    private static IEnumerable<string> Headers(bool writes, bool asks, EndpointDescription description)
    {
        yield return "Accept-Language";
        if (writes) { yield return "Idempotency-Key"; if (Doors.Named(description.Body!.Name) is not null) yield return "If-Match"; }
        else if (asks) { if (description.Lensed || description.Query.Contains("knownFrom")) yield return "Min-Position"; yield return "If-None-Match"; }
    }

    private static void Answers(OpenApiOperation operation, string id, bool writes, bool asks, bool listed, OpenApiDocument document)
    {
        var answers = operation.Responses!;
        foreach (var (status, answer) in answers.ToList())
        {
            var code = int.Parse(status);
            if (Shared.Problems.ContainsKey(code)) { answers[status] = Shared.Problem(code, document); continue; }
            if (answer is not OpenApiResponse plain) continue;
            var dossier = plain.Content?.ContainsKey("text/html") == true;
            plain.Description = code == 204 ? "Forgotten." : code == 202 ? "On its way." : !writes && !asks ? "As it is now." : code == 201 ? "Recorded." : writes ? "On record already, or a rehearsal; nothing new was recorded." : dossier ? "The page." : "What the lens shows.";
            plain.Headers = new Dictionary<string, IOpenApiHeader>();
            foreach (var name in writes ? code == 201 ? ["Location", "ETag", "Ledger-Position"] : ["Ledger-Position"] : asks ? listed ? ["ETag", "Link"] : ["ETag"] : listed ? ["Link"] : Array.Empty<string>())
                plain.Headers[name] = Shared.Header(name, document);
            foreach (var content in plain.Content?.Values.OfType<OpenApiMediaType>() ?? []) content.Example = Examples.Of(writes && code == 200 ? $"{id}.again" : id);
            if (listed) plain.Content![Csv.MediaType] = Text("The rows alone as a table: one line a row, one column a field.");
            if (id == "ListFacts") plain.Content!["application/x-ndjson"] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(nameof(Facts.FactSheet)) };
        }
        if (asks) answers.TryAdd("304", new OpenApiResponse { Description = "Still what If-None-Match names.", Headers = new Dictionary<string, IOpenApiHeader> { ["ETag"] = Shared.Header("ETag", document) } });
        foreach (var status in writes ? [412, 422, 429] : new[] { 429 }) answers.TryAdd(status.ToString(), Shared.Problem(status, document));
        operation.Responses = new();
        foreach (var (status, answer) in answers.OrderBy(pair => pair.Key, StringComparer.Ordinal)) operation.Responses[status] = answer;
    }

    private static OpenApiMediaType Text(string meaning) => new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Description = meaning } };

    private static string Recording(string id) => Doors.Named(id) is { } door
        ? $"An act: decided from the state, refused by name, and recorded once however often it is sent. Inside a field report: \"do\": \"{door.Name}\"."
        : Doors.Telling(id) is not null
        ? $"Testimony: recorded whatever else is on record, with where it is written: sources, or a note sent along. Inside a field report: \"do\": \"{id}\"."
        : "All or nothing: when it is refused, nothing was recorded.";

    private string Roles(IList<object> metadata)
    {
        var roles = metadata.OfType<IAuthorizeData>().Select(one => one.Policy).OfType<string>().SelectMany(policy => rights.Value.GetPolicy(policy)?.Requirements ?? [])
            .OfType<RolesAuthorizationRequirement>().SelectMany(one => one.AllowedRoles).Distinct().ToList();
        return roles.Count == 0 ? "" : $"For: {string.Join(", ", roles)}.";
    }
}
