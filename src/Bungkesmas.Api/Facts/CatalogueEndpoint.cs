using System.Text.Json.Nodes;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Http;
using Bungkesmas.Api.Recording;
using Bungkesmas.Projections;
using Bungkesmas.Projections.Kernel;

namespace Bungkesmas.Api.Facts;

/// <summary>One type of event: its stored name, the name by which a report states it, and what it means.</summary>
/// <param name="Do">null where no report states it: the service makes it from a document, a passage set aside or a correction</param>
public sealed record EventSheet(string Name, string? Do, string? Stream, string Meaning, JsonNode Schema);

/// <summary>One act: its name, its door, and the body it takes.</summary>
public sealed record ActSheet(string Do, string Stream, string Door, JsonNode Schema);

/// <summary>Everything that can be recorded.</summary>
/// <param name="Report">the schema of a whole report, POST /api/v1/field-reports</param>
/// <param name="Entry">the schema of what every entry of its facts has besides the fields of its event or act</param>
public sealed record CatalogueSheet(JsonNode Report, JsonNode Entry, IReadOnlyList<EventSheet> Events, IReadOnlyList<ActSheet> Acts);

/// <summary>What can be recorded, and in which form.</summary>
public static class CatalogueEndpoint
{
    public static CatalogueSheet Sheet { get; } = new(
        Schemas.Of(typeof(FieldReport)), Schemas.Of(typeof(ReportedFact)),
        [.. Ledger.Events.All.Select(type => new EventSheet(type.Name, type.Testimony, type.On.Length == 0 ? null : $"{type.On}/{{id}}", type.Meaning, type.Schema()))],
        [.. Doors.All.Select(door => new ActSheet(door.Name, $"{door.Noun}/{{id}}", $"POST /api/v1{door.Route}", Schemas.Of(door.Command)))]);

    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/catalogue", () => Answers.Json(Sheet)).Reads<CatalogueSheet>("GetCatalogue", "Every event type and every act, with their JSON Schemas.", lensed: false).WithMetadata(new Constant());
}
