using System.Text.Json.Serialization.Metadata;
using Bungkesmas.Api.Facts;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections;
using Bungkesmas.Projections.Kernel;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Bungkesmas.Api.Hosting.Contract;

/// <summary>What may be one of many: a fact with the body of its type, an entry of a report with the fields of its event or act. Made from the catalogue and the table of doors, so that a new one is in it at once.</summary>
public static class Unions
{
    private const string Slug = "[a-z0-9-]{1,64}";

    /// <summary>A fact, told apart by <c>type</c>, which says what its body is.</summary>
    public static OpenApiSchemaReference Facts(SchemaRepository components) => Contracts.Component(nameof(FactSheet), components, () => OneOf(
        Descriptions.Of(typeof(FactSheet)), "type", Ledger.Events.All.Select(type => (type.Name, Contracts.Component($"{type.Type.Name}Fact", components, () =>
        {
            var fact = Contracts.Body(typeof(FactSheet), Way.Written, components);
            fact.Description = $"A fact of type {type.Name}: {type.Meaning}";
            fact.Properties!["type"] = Only(type.Name);
            fact.Properties["body"] = Contracts.Of(type.Type, Way.Written, components);
            return fact;
        })))));

    /// <summary>An entry of a report, told apart by <c>do</c>: every event that testimony can state, and every act.</summary>
    public static OpenApiSchemaReference Entries(SchemaRepository components) => Contracts.Component("ReportEntry", components, () => OneOf(
        "One thing that a report tells, or asks to be done: what is said of every entry, and the fields of its event or act beside that.", "do",
        Ledger.Events.All.Where(type => type.Testimony is not null).Select(type => Entry(type.Testimony!, type.On, type.Type, type.Meaning, components))
            .Concat(Doors.All.Select(door => Entry(door.Name, door.Noun, door.Command, door.Summary, components)))));

    /// <summary>What is sent to one door: the fields of its act or event, what is said of every entry, and the note and the people that may come along.</summary>
    public static OpenApiSchemaReference AtDoor(IDoor door, SchemaRepository components) => Contracts.Component(door is TellDoor ? $"Tell{door.Name}" : door.Name, components, () =>
    {
        var body = Contracts.Body(door.Command, Way.Sent, components);
        if (door is TellDoor) body.Description = door.Summary;
        var required = body.Required!.ToHashSet();
        Contracts.Add(body, typeof(ReportedFact), Way.Sent, components, "key", "do", "on");
        Contracts.Add(body, typeof(SentAlong), Way.Sent, components);
        body.Required = required;
        return Either(body, components);
    });

    /// <summary>A note and an informant are a text, or told in full.</summary>
    public static OpenApiSchema Either(OpenApiSchema body, SchemaRepository components)
    {
        foreach (var (name, whole) in new[] { ("note", typeof(Note)), ("informant", typeof(Informant)) })
            if (body.Properties!.TryGetValue(name, out var field) && field is OpenApiSchema either) either.OneOf = [new OpenApiSchema { Type = JsonSchemaType.String }, Contracts.Of(whole, Way.Sent, components)];
        return body;
    }

    /// <summary>Kinds that the serialiser itself tells apart.</summary>
    public static OpenApiSchemaReference Kinds(Type type, JsonPolymorphismOptions kinds, Way way, SchemaRepository components) => Contracts.Component(Ways.Name(type, way), components, () => OneOf(
        Descriptions.Of(type), kinds.TypeDiscriminatorPropertyName, kinds.DerivedTypes.Select(derived => ((string)derived.TypeDiscriminator!,
            Contracts.Component($"{type.Name}{derived.DerivedType.Name}", components, () =>
            {
                var body = Contracts.Body(derived.DerivedType, way, components);
                body.Properties![kinds.TypeDiscriminatorPropertyName] = Only((string)derived.TypeDiscriminator!);
                body.Required!.Add(kinds.TypeDiscriminatorPropertyName);
                return body;
            })))));

    private static (string, OpenApiSchemaReference) Entry(string name, string noun, Type type, string meaning, SchemaRepository components) => (name, Contracts.Component($"{name}Entry", components, () =>
    {
        var entry = new OpenApiSchema { Type = JsonSchemaType.Object, Description = meaning, Properties = new Dictionary<string, IOpenApiSchema>(), Required = new HashSet<string>(), AdditionalPropertiesAllowed = false };
        Contracts.Add(entry, typeof(ReportedFact), Way.Sent, components);
        entry.Properties["do"] = Only(name);
        entry.Properties["on"] = new OpenApiSchema
        {
            Type = JsonSchemaType.String, Description = $"the stream it stands on: {noun}/{{id}}",
            Pattern = noun switch { Subject.Regions => $"^{noun}/", FactDoor<Domain.Documents.CorrectFact>.Kind => $"^{noun}/[0-9a-fA-F-]{{36}}$", _ => $"^{noun}/{Slug}$" }
        };
        if (Doors.Named(name) is not null) entry.Required.Remove("sources");
        // Its own fields win: a correction has a date and an assertion of its own.
        foreach (var own in Ways.Contract(type, Way.Sent).Properties) if (entry.Properties.Remove(own.Name)) entry.Required.Remove(own.Name);
        Contracts.Add(entry, type, Way.Sent, components);
        return entry;
    }));

    private static OpenApiSchema OneOf(string? description, string by, IEnumerable<(string Value, OpenApiSchemaReference Schema)> choices)
    {
        var all = choices.ToList();
        return new()
        {
            Description = description, OneOf = [.. all.Select(one => (IOpenApiSchema)one.Schema)],
            Discriminator = new() { PropertyName = by, Mapping = all.ToDictionary(one => one.Value, one => one.Schema) }
        };
    }

    private static OpenApiSchema Only(string value) => new() { Type = JsonSchemaType.String, Const = value };
}
