using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Bungkesmas.Domain.Kernel;

/// <summary>The one way facts, commands and read models are written as JSON: camelCase, kebab-case enums, nothing written that is not there.</summary>
public static class LedgerJson
{
    /// <summary>For what we wrote ourselves: facts, states, answers.</summary>
    public static JsonSerializerOptions Options { get; } = Configure(new JsonSerializerOptions());

    /// <summary>For what callers send: no field unknown, none missing, no null where a value is needed.</summary>
    public static JsonSerializerOptions Strict { get; } = Configure(new JsonSerializerOptions
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true
    });

    /// <summary>For the stored rows of views, of which there are many: lists that are empty are left out, and read back as empty; so is what only the fold remembers.</summary>
    public static JsonSerializerOptions Rows { get; } = new(Options) { TypeInfoResolver = Options.TypeInfoResolver!.WithAddedModifier(WithoutMemory).WithAddedModifier(WithoutEmptyLists) };

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        // jsonb has an order of its own for fields, so the one that tells kinds apart need not come first.
        options.AllowOutOfOrderMetadataProperties = true;
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(WithoutComputed);
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        return options;
    }

    /// <summary>What is computed from other fields is never written.</summary>
    private static void WithoutComputed(JsonTypeInfo type)
    {
        for (var i = type.Properties.Count - 1; i >= 0; i--)
            if (type.Properties[i].Set is null) type.Properties.RemoveAt(i);
    }

    private static void WithoutMemory(JsonTypeInfo type)
    {
        for (var i = type.Properties.Count - 1; i >= 0; i--)
            if (type.Properties[i].AttributeProvider?.IsDefined(typeof(MemoryAttribute), inherit: true) == true) type.Properties.RemoveAt(i);
    }

    private static void WithoutEmptyLists(JsonTypeInfo type)
    {
        foreach (var list in type.Properties.Where(property => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(ValueList<>)))
            list.ShouldSerialize = static (_, value) => value is System.Collections.IEnumerable items && items.GetEnumerator().MoveNext();
    }

    /// <summary>The stored name of an enum value, as clients see it.</summary>
    public static string Code<TEnum>(this TEnum value) where TEnum : struct, Enum =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
