using Bungkesmas.Api.Http;
using Bungkesmas.Api.Recording;
using Bungkesmas.Api.Streams;
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
        var writes = !description.Looks(context.ApiDescription.HttpMethod!);
        var listed = metadata.OfType<Tabled>().Any();

        operation.Description = $"{operation.Summary} {(writes ? Recording(id) : description.Lensed ? "Looks through the lens asked for; the answer says which it used." : "")} {Roles(metadata)}".Replace("  ", " ", StringComparison.Ordinal);
        operation.Parameters = [.. (operation.Parameters ?? []).Select(one => Parameters.OfPath(noun, one.Name!))];
        var choices = metadata.OfType<Chosen>().ToList();
        foreach (var name in description.Parameters().Concat(listed ? ["format"] : []).Distinct())
        {
            var parameter = Parameters.OfQuery(id, name, choices);
            if (metadata.OfType<Needed>().Any(one => one.Parameter == name)) parameter.Required = true;
            operation.Parameters.Add(Common.Contains(name) ? Shared.Parameter(parameter, document) : parameter);
        }
        var endpoint = new Endpoint(null, new(metadata), null);
        foreach (var name in Headers(writes, id, endpoint, description)) operation.Parameters.Add(Shared.Parameter(Parameters.OfHeader(name), document));

        var versioned = metadata.OfType<Versioned>().Any();
        var one = versioned || description.Lensed && StreamVersions.AreTold(noun) && context.ApiDescription.RelativePath!.Split('/') is [_, _, _, ['{', ..]];
        string[] told = writes ? [] : ["Content-Language", .. ConditionalReads.HasTag(endpoint) ? metadata.OfType<Constant>().Any() ? ["ETag"] : new[] { "ETag", "Ledger-Position" } : [], .. listed ? ["Link"] : Array.Empty<string>(), .. one ? [StreamVersions.Header] : Array.Empty<string>()];
        Answers(operation, id, writes, listed, versioned, told, document);
        if (endpoint.Offered().Contains(EventStream.MediaType)) Tell(operation, id, context.SchemaGenerator.GenerateSchema(typeof(ResetTold), context.SchemaRepository));
        if (operation.RequestBody is OpenApiRequestBody body)
        {
            body.Required = true;
            foreach (var content in body.Content!.Values.OfType<OpenApiMediaType>()) content.Example = Examples.OfBody(id);
        }
    }

    private static readonly string[] Common = ["asOf", "knownAt", "certainty", "knownFrom", "knownTo", "limit", "cursor", "format", "dryRun"];

    private static IDoor? Door(string id) => Doors.Each.FirstOrDefault(door => door.Name == id);

    private static IEnumerable<string> Headers(bool writes, string id, Endpoint endpoint, EndpointDescription description)
    {
        yield return "Accept-Language";
        if (id == "TakeStreamTicket") yield break;
        if (writes) { yield return "Idempotency-Key"; if (Door(id) is not null || endpoint.Metadata.GetMetadata<Versioned>() is not null) yield return "If-Match"; }
        else
        {
            if (description.Lensed || description.Query.Contains("knownFrom")) yield return "Min-Position";
            if (ConditionalReads.HasTag(endpoint)) yield return "If-None-Match";
            if (endpoint.Offered().Contains(EventStream.MediaType)) yield return "Last-Event-ID";
        }
    }

    /// <param name="told">the headers of a read's answer</param>
    private static void Answers(OpenApiOperation operation, string id, bool writes, bool listed, bool versioned, string[] told, OpenApiDocument document)
    {
        var answers = operation.Responses!;
        foreach (var (status, answer) in answers.ToList())
        {
            var code = int.Parse(status);
            if (Shared.Problems.ContainsKey(code)) { answers[status] = Shared.Problem(code, document); continue; }
            if (answer is not OpenApiResponse plain) continue;
            var records = writes && plain.Content?.Values.Any(content => content.Schema is OpenApiSchemaReference { Reference.Id: nameof(RecordingSheet) }) == true;
            plain.Description = (writes, code) switch
            {
                (true, 201) => "Recorded.", (true, 202) => "On its way.", (true, 204) => "Gone.", (true, _) => records ? "On record already, or a rehearsal; nothing new was recorded." : "As it is now.",
                _ => plain.Content?.ContainsKey("text/html") == true ? "The page." : "What the lens shows."
            };
            plain.Headers = Shared.Headed(!writes ? told : id == "TakeStreamTicket" ? [] : records ? ["Content-Language", "Location", "ETag", "Ledger-Position", SentAnswer.Replayed] : [.. code == 201 ? ["Location"] : Array.Empty<string>(), .. versioned && code < 202 ? ["ETag"] : Array.Empty<string>(), SentAnswer.Replayed], document);
            if (plain.Content is null) continue;
            foreach (var content in plain.Content.Values.OfType<OpenApiMediaType>()) content.Example = Examples.Of(writes && code == 200 ? $"{id}.again" : id);
            if (listed) plain.Content[Csv.MediaType] = Text("The rows alone as a table: one line a row, one column a field.");
            if (id == "ListFacts") plain.Content["application/x-ndjson"] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(nameof(Facts.FactSheet)) };
        }
        if (told.Contains("ETag")) answers.TryAdd("304", new OpenApiResponse { Description = "Still what If-None-Match names.", Headers = Shared.Headed(told.Except(["Link", StreamVersions.Header]), document) });
        foreach (var status in writes ? [409, 412, 422, 429] : new[] { 429 }) answers.TryAdd(status.ToString(), Shared.Problem(status, document));
        operation.Responses = new();
        foreach (var (status, answer) in answers.OrderBy(pair => pair.Key, StringComparer.Ordinal)) operation.Responses[status] = answer;
    }

    /// <summary>What comes as events: the schema is that of each event's data.</summary>
    private static void Tell(OpenApiOperation operation, string id, IOpenApiSchema reset)
    {
        var (name, answer) = (id == "StreamFacts" ? "fact" : "changes", (OpenApiResponse)operation.Responses!["200"]);
        answer.Description = $"Server-sent events, each with its position as id: `{name}`, whose data is the first of these, and `reset`, whose data is the second and which says that what lies between cannot be told and is to be read anew.";
        var content = (OpenApiMediaType)answer.Content![EventStream.MediaType];
        content.Schema = new OpenApiSchema { AnyOf = [content.Schema!, reset] };
    }

    private static OpenApiMediaType Text(string meaning) => new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Description = meaning } };

    private static string Recording(string id) => Door(id) switch
    {
        Door act => $"An act: decided from the state, refused by name, and recorded once however often it is sent. Inside a field report: \"do\": \"{act.Name}\".",
        { } told => $"Testimony: never refused because of other facts; it needs a source, or a note that becomes one. Inside a field report: \"do\": \"{told.Name}\".",
        _ => "All or nothing: when it is refused, nothing was changed."
    };

    private string Roles(IList<object> metadata)
    {
        var roles = metadata.OfType<IAuthorizeData>().Select(one => one.Policy).OfType<string>().SelectMany(policy => rights.Value.GetPolicy(policy)?.Requirements ?? [])
            .OfType<RolesAuthorizationRequirement>().SelectMany(one => one.AllowedRoles).Distinct().ToList();
        return roles.Count == 0 ? "" : $"For: {string.Join(", ", roles)}.";
    }
}
