using System.Globalization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Bungkesmas.Api.Hosting.Contract;

/// <summary>The service's description as OpenAPI 3.1, and a page to look at it.</summary>
public static class OpenApi
{
    /// <summary>What each group of addresses is about.</summary>
    private static readonly Dictionary<string, string> Tags = new()
    {
        ["agenda"] = "What there is to do, and what waits for which condition.", ["agreements"] = "MOUs and cooperation agreements: where they stand, what they wait for, why.",
        ["changes"] = "What changes in the views, as it changes.", ["stream-tickets"] = "Tickets for streams that a browser opens, which cannot send a token.",
        ["catalogue"] = "Every event type and every act, with their schemas.", ["coverage"] = "How regions are covered, rolled up the tree and as a map.",
        ["documents"] = "The documents that facts are told in, and what of them no fact cites.", ["facts"] = "The log itself, fact by fact, and corrections of facts.",
        ["field-reports"] = "Whole reports: a document, its people, and everything it tells, in one transaction.", ["figures"] = "Figures that somebody stated, and what holds at the lens.",
        ["links"] = "Accounts of several sources that tell of one happening.", ["partners"] = "Organisations and how far they have come in each region.",
        ["people"] = "The vault's view of people, for those who may.", ["people-search"] = "People by a part of their name, which stands in no address.", ["programme"] = "The programme itself: launch, terms, origin, field officers.",
        ["questions"] = "Open questions that rules find or people raise, with their readings.", ["regions"] = "The official tree of regions and what is on record about each.",
        ["registration-desk"] = "Where people register, why, until when, and what comes after.", ["registrations"] = "Claims of counts, and honest totals.",
        ["requests"] = "Requests made to the programme or by it.", ["routes"] = "Registration routes: who registers the people of a scope.",
        ["sessions"] = "Sessions with their audiences, speakers and outcomes.", ["statements"] = "What people said: quotations, endorsements, hopes, pledges.",
        ["tasks"] = "Follow-up tasks: what to do, who has it, how it ended.", ["circumstances"] = "Weather, mourning, seasons: what stands in the way of things.",
        ["webhooks"] = "Who hears by webhook of what is new, overdue or changed.", ["mail-subscriptions"] = "Who hears by mail.",
        ["deliveries"] = "What was sent to webhooks and by mail, and what came of it.", ["dead-letters"] = "Deliveries that were not taken, to be sent again.",
        ["systems"] = "The information systems that things wait for.", ["visits"] = "Visits, planned and held, with every account of them."
    };

    public static void AddOpenApiDocument(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSwaggerGen(options =>
        {
            options.SwaggerDoc("v1", new()
            {
                Title = "Bungkesmas", Version = "v1",
                Summary = "The ledger of the programme's outreach: facts come in, status, desk and coverage come out.",
                Description = "Every action is a fact that is never changed. A view of a subject is computed from the facts known about it; a lens (asOf, knownAt, certainty) picks a point of it. "
                    + "Ids are slugs, regions are Kemendagri codes, what is not known is left out of an answer and never null.",
                Contact = new() { Name = "The programme office" }, License = new() { Name = "All rights reserved", Identifier = "LicenseRef-All-Rights-Reserved" }
            });
            options.AddServer(new() { Url = "/", Description = "The service that answers with this description." });
            options.AddSecurityDefinition("bearer", new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT", Description = "A token of the local key or of the configured issuer."
            });
            options.AddSecurityRequirement(document => new() { [new OpenApiSecuritySchemeReference("bearer", document)] = [] });
            options.TagActionsBy(action => [action.RelativePath!.Split('/')[2]]);
            options.OperationFilter<Operations>();
            options.DocumentFilter<Whole>();
        });
        services.ConfigureSwagger(options => options.SetCustomDocumentSerializer<OfThreeOne>());
        services.AddTransient<ISchemaGenerator, Contracts>();
    }

    public static void UseOpenApi(this WebApplication app)
    {
        app.UseSwagger(options => options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1);
        app.UseSwaggerUI(options => options.SwaggerEndpoint("/swagger/v1/swagger.json", "Bungkesmas v1"));
    }

    /// <summary>Names the version as every reader of 3.1 knows it: its later patches change no meaning (OpenAPI 3.1, 4.1), yet some parsers refuse them.</summary>
    private sealed class OfThreeOne : ISwaggerDocumentSerializer
    {
        private const string Field = "\"openapi\": \"";

        public void SerializeDocument(OpenApiDocument document, IOpenApiWriter writer, OpenApiSpecVersion specVersion)
        {
            using var text = new StringWriter(CultureInfo.InvariantCulture);
            document.SerializeAs(specVersion, new OpenApiJsonWriter(text));
            var whole = text.ToString();
            var start = whole.IndexOf(Field, StringComparison.Ordinal) + Field.Length;
            writer.WriteRaw($"{whole[..start]}3.1.0{whole[whole.IndexOf('"', start)..]}");
        }
    }

    /// <summary>What concerns the document as a whole: groups with their meaning, and parts in an order that stays.</summary>
    private sealed class Whole : IDocumentFilter
    {
        public void Apply(OpenApiDocument document, DocumentFilterContext context)
        {
            var used = document.Paths.Values.SelectMany(path => (IEnumerable<OpenApiOperation>?)path.Operations?.Values ?? []).SelectMany(operation => (IEnumerable<OpenApiTagReference>?)operation.Tags ?? []).Select(tag => tag.Name!).Distinct().Order(StringComparer.Ordinal);
            document.Tags = new HashSet<OpenApiTag>(used.Select(tag => new OpenApiTag { Name = tag, Description = Tags.GetValueOrDefault(tag) }));
        }
    }
}
