using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Projections.Kernel;

/// <summary>JSON Schemas (draft 2020-12) of what callers send, derived from the very types that read it.</summary>
public static class Schemas
{
    private static readonly JsonSerializerOptions Sent = new(LedgerJson.Strict)
    {
        TypeInfoResolver = LedgerJson.Strict.TypeInfoResolver!.WithAddedModifier(AsSent)
    };

    private static readonly JsonSchemaExporterOptions Export = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Told };

    public static JsonNode Of(Type type) => Sent.GetJsonSchemaAsNode(type, Export);

    /// <summary>Adds what the code says of types and fields, and what the intake takes in place of a region's code.</summary>
    private static JsonNode Told(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (schema is not JsonObject body) return schema;
        if (context.TypeInfo.Type == typeof(RegionMention)) AsMentioned(body);
        var described = context.PropertyInfo is { AttributeProvider: System.Reflection.MemberInfo field } ? Descriptions.Of(field.ReflectedType!, field.Name) : Descriptions.Of(context.TypeInfo.Type);
        if (described is not null) body["description"] = described;
        return schema;
    }

    /// <summary>A place may be named as its text writes it; the service finds the code within a context.</summary>
    private static void AsMentioned(JsonObject mention)
    {
        mention.Remove("required");
        mention["properties"]!.AsObject()["within"] = new JsonObject
        {
            ["type"] = new JsonArray("string", "array"), ["items"] = new JsonObject { ["type"] = "string" },
            ["description"] = "with written: official code or codes of what the place lies in; where it is left out, the regions of the document are meant"
        };
        mention["anyOf"] = new JsonArray(new JsonObject { ["required"] = new JsonArray("code") }, new JsonObject { ["required"] = new JsonArray("written") });
    }

    /// <summary>Shows types with a converter, into which the exporter cannot look, as what they are written as.</summary>
    private static void AsSent(JsonTypeInfo type)
    {
        for (var i = 0; i < type.Properties.Count; i++)
            if (type.Properties[i] is var field && Written(field.PropertyType) is var written && written != field.PropertyType)
                type.Properties[i] = Shown(type, field, written);
    }

    private static JsonPropertyInfo Shown(JsonTypeInfo type, JsonPropertyInfo field, Type written)
    {
        var shown = type.CreateJsonPropertyInfo(written, field.Name);
        var nullable = Nullable.GetUnderlyingType(field.PropertyType) is not null;
        (shown.Get, shown.Set, shown.IsGetNullable, shown.IsSetNullable) = (field.Get, field.Set, nullable, nullable);
        shown.AttributeProvider = field.AttributeProvider;
        shown.IsRequired = !type.Type.GetConstructors().SelectMany(constructor => constructor.GetParameters())
            .Any(parameter => parameter.HasDefaultValue && string.Equals(parameter.Name, field.Name, StringComparison.OrdinalIgnoreCase));
        return shown;
    }

    private static Type Written(Type type) =>
        type == typeof(PersonRef) || type == typeof(PersonRef?) ? typeof(string)
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>) ? Written(type.GetGenericArguments()[0]).MakeArrayType()
        : type;
}
