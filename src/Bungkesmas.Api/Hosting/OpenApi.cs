using System.Text.Json.Nodes;
using Bungkesmas.Domain.Kernel;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Bungkesmas.Api.Hosting;

/// <summary>The service's description as OpenAPI 3.1, and a page to look at it.</summary>
public static class OpenApi
{
    public static void AddOpenApiDocument(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSwaggerGen(options =>
        {
            options.SwaggerDoc("v1", new()
            {
                Title = "Bungkesmas", Version = "v1", Description = "The ledger of the programme's outreach: facts come in, status, desk and coverage come out."
            });
            options.AddSecurityDefinition("bearer", new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT", Description = "A token of the local key or of the configured issuer."
            });
            options.AddSecurityRequirement(document => new() { [new OpenApiSecuritySchemeReference("bearer", document)] = [] });
            options.MapType<PersonRef>(() => new OpenApiSchema { Type = JsonSchemaType.String, Description = "A person's id." });
            options.MapType<JsonNode>(() => new OpenApiSchema());
            options.MapType<JsonArray>(() => new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.Object } });
            options.CustomSchemaIds(type => type.IsGenericType
                ? $"{type.Name[..type.Name.IndexOf('`')]}Of{string.Concat(type.GetGenericArguments().Select(one => one.Name))}" : type.Name);
            options.TagActionsBy(action => [action.RelativePath!.Split('/')[2]]);
            options.OperationFilter<Parameters>();
        });
    }

    public static void UseOpenApi(this WebApplication app)
    {
        app.UseSwagger(options => options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1);
        app.UseSwaggerUI(options => options.SwaggerEndpoint("/swagger/v1/swagger.json", "Bungkesmas v1"));
    }

    /// <summary>The parameters that endpoints read by hand.</summary>
    private sealed class Parameters : IOperationFilter
    {
        private static readonly Dictionary<string, string> Meanings = new()
        {
            ["asOf"] = "When it was so in the world: a date (end of that day in Asia/Jakarta) or an instant. Default: now.",
            ["knownAt"] = "What the ledger had been told by then: a position or an instant. Default: the latest.",
            ["certainty"] = "certain (default) or possible.",
            ["limit"] = "1 to 500, default 50.",
            ["cursor"] = "Where the next page begins, from next of the page before; pins lens and position.",
            ["region"] = "Kemendagri code; includes everything in it where a list is asked for.",
            ["dryRun"] = "true: only say what would be recorded, questioned and left uncited."
        };

        public void Apply(OpenApiOperation operation, OperationFilterContext context)
        {
            if (context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<EndpointDescription>().FirstOrDefault() is not { } description) return;
            operation.Parameters ??= [];
            foreach (var name in description.Parameters())
                operation.Parameters.Add(Parameter(name, ParameterLocation.Query, Meanings.GetValueOrDefault(name)));
            operation.Parameters.Add(Parameter("Accept-Language", ParameterLocation.Header, "id (default) or en: chooses sentences and labels."));
            if (description.Lensed) operation.Parameters.Add(Parameter("Min-Position", ParameterLocation.Header, "Wait until the views have seen the fact at this position."));
        }

        private static OpenApiParameter Parameter(string name, ParameterLocation place, string? meaning) =>
            new() { Name = name, In = place, Description = meaning, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
    }
}
