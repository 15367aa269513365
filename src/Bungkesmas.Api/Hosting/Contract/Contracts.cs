using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Projections.Kernel;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Bungkesmas.Api.Hosting.Contract;

/// <summary>Schemas from the serialiser's own contracts, so that they say what is really written and read: what is null is left out, what a caller need not say has its default, and nothing unknown is taken.</summary>
public sealed class Contracts : ISchemaGenerator
{
    private static readonly Dictionary<Type, (JsonSchemaType Type, string? Format)> Plain = new()
    {
        [typeof(string)] = (JsonSchemaType.String, null), [typeof(bool)] = (JsonSchemaType.Boolean, null), [typeof(int)] = (JsonSchemaType.Integer, "int32"),
        [typeof(long)] = (JsonSchemaType.Integer, "int64"), [typeof(decimal)] = (JsonSchemaType.Number, null), [typeof(double)] = (JsonSchemaType.Number, "double"),
        [typeof(Guid)] = (JsonSchemaType.String, "uuid"), [typeof(DateTimeOffset)] = (JsonSchemaType.String, "date-time"), [typeof(DateOnly)] = (JsonSchemaType.String, "date"),
        [typeof(PersonRef)] = (JsonSchemaType.String, null)
    };

    public IOpenApiSchema GenerateSchema(Type type, SchemaRepository components, MemberInfo? member = null, ParameterInfo? parameter = null, ApiParameterRouteInfo? route = null) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Sent<>) ? AtDoor(type.GetGenericArguments()[0], components) : Of(type, Way.Written, components);

    /// <summary>A body: what a door takes has its envelope beside its own fields.</summary>
    private static IOpenApiSchema AtDoor(Type body, SchemaRepository components)
    {
        if (Doors.Each.FirstOrDefault(door => door.Command == body) is { } door) return Unions.AtDoor(door, components);
        var schema = Of(body, Way.Sent, components);
        // A body takes nothing unknown, even where it would look the same in an answer.
        if (schema is OpenApiSchemaReference { Reference.Id: { } id } && components.Schemas[id] is OpenApiSchema sent) sent.AdditionalPropertiesAllowed = false;
        return schema;
    }

    public static IOpenApiSchema Of(Type type, Way way, SchemaRepository components)
    {
        if (Nullable.GetUnderlyingType(type) is { } value) return Of(value, way, components);
        if (Plain.TryGetValue(type, out var plain) && (type != typeof(Guid) || way == Way.Written)) return new OpenApiSchema { Type = plain.Type, Format = plain.Format };
        // Fields of whatever fact is meant: said to be open, or generated clients take the object for one that is always empty.
        if (type == typeof(JsonElement) || type == typeof(JsonObject)) return new OpenApiSchema { Type = JsonSchemaType.Object, AdditionalProperties = new OpenApiSchema() };
        if (type == typeof(JsonArray) && way == Way.Sent) return new OpenApiSchema { Type = JsonSchemaType.Array, Items = Unions.Entries(components) };
        if (typeof(JsonNode).IsAssignableFrom(type) || type == typeof(object)) return new OpenApiSchema();
        if (type.IsEnum) return Component(type.Name, components, () => Codes(type));
        if (type.GetInterfaces().Append(type).FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)) is { } map)
            return new OpenApiSchema { Type = JsonSchemaType.Object, AdditionalProperties = Of(map.GetGenericArguments()[1], way, components) };
        if (Ways.ItemOf(type) is { } item) return new OpenApiSchema { Type = JsonSchemaType.Array, Items = Of(item, way, components) };
        // In a report another entry's key stands for its fact.
        if (type == typeof(Guid) && way == Way.Sent) return new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^[A-Za-z0-9-]{1,64}$" };
        // Where it is written may be quoted; the service finds the offsets.
        if (type == typeof(Passage) && way == Way.Sent) return Of(typeof(Source), way, components);
        if (type == typeof(Facts.FactSheet)) return Unions.Facts(components);
        if (Ways.Contract(type, way).PolymorphismOptions is { } kinds && type.IsAbstract) return Unions.Kinds(type, kinds, way, components);
        if (type == typeof(Note)) return Component(nameof(Note), components, () => Unions.Either(Body(type, Way.Sent, components), components));
        if (type == typeof(RegionMention) && way == Way.Sent) return Component(Ways.Name(type, way), components, () => Mention(components));
        return Component(Ways.Name(type, way), components, () => Body(type, Ways.IsTheSame(type) ? Way.Written : way, components));
    }

    /// <summary>A schema by name, made once.</summary>
    public static OpenApiSchemaReference Component(string name, SchemaRepository components, Func<OpenApiSchema> make)
    {
        if (!components.Schemas.ContainsKey(name))
        {
            components.Schemas[name] = new OpenApiSchema();
            components.Schemas[name] = make();
        }
        return new(name);
    }

    /// <summary>The fields of a record. What callers send may hold nothing else.</summary>
    public static OpenApiSchema Body(Type type, Way way, SchemaRepository components)
    {
        var body = new OpenApiSchema
        {
            Type = JsonSchemaType.Object, Description = Descriptions.Of(type), Properties = new Dictionary<string, IOpenApiSchema>(), Required = new HashSet<string>(), AdditionalPropertiesAllowed = way == Way.Written
        };
        Add(body, type, way, components);
        return body;
    }

    /// <summary>Adds the fields of a record to a schema, but for those that are there already.</summary>
    public static void Add(OpenApiSchema body, Type type, Way way, SchemaRepository components, params string[] without)
    {
        foreach (var field in Ways.Contract(type, way).Properties)
        {
            if (without.Contains(field.Name) || body.Properties!.ContainsKey(field.Name)) continue;
            body.Properties[field.Name] = Field(field, way, components);
            if (field.IsRequired(way)) body.Required!.Add(field.Name);
        }
    }

    private static IOpenApiSchema Field(JsonPropertyInfo field, Way way, SchemaRepository components)
    {
        var schema = Of(field.PropertyType, way, components);
        var member = field.Member();
        var described = member is null ? null : Descriptions.Of(member.ReflectedType!, member.Name);
        if (schema is OpenApiSchemaReference reference) { if (described is not null) reference.Description = described; }
        else if (schema is OpenApiSchema plain)
        {
            // A default is told in words: generators take a field that has one for a field that is always there.
            var otherwise = way == Way.Sent && field.AssociatedParameter is { HasDefaultValue: true, DefaultValue: bool or int or string } parameter ? $"default: {JsonSerializer.Serialize(parameter.DefaultValue)}" : null;
            plain.Description = described is null ? otherwise : otherwise is null ? described : $"{described}; {otherwise}";
        }
        return schema;
    }

    /// <summary>A place may be named as its text writes it; the service finds the code within a context.</summary>
    private static OpenApiSchema Mention(SchemaRepository components)
    {
        OpenApiSchema By(string needed, string meaning)
        {
            var mention = Body(typeof(RegionMention), Way.Sent, components);
            (mention.Description, mention.Required) = (meaning, new HashSet<string> { needed });
            mention.Properties!["within"] = new OpenApiSchema
            {
                Description = "with written: official code or codes of what the place lies in; where it is left out, the regions of the document are meant",
                OneOf = [new OpenApiSchema { Type = JsonSchemaType.String }, new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } }]
            };
            return mention;
        }
        return new()
        {
            Description = Descriptions.Of(typeof(RegionMention)),
            AnyOf = [Component("RegionByCode", components, () => By("code", "A region by its code.")), Component("RegionByName", components, () => By("written", "A region as its text writes it."))]
        };
    }

    private static OpenApiSchema Codes(Type type) => new()
    {
        Type = JsonSchemaType.String, Description = Descriptions.Of(type) ?? (type == typeof(DayOfWeek) ? "A day of the week." : null),
        Enum = [.. Enum.GetValues(type).Cast<object>().Select(one => JsonSerializer.SerializeToNode(one, type, LedgerJson.Options)!)]
    };
}
