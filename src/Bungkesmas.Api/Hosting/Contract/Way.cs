using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Projections;

namespace Bungkesmas.Api.Hosting.Contract;

/// <summary>Which way a value travels: written by the service, or sent by a caller, who may leave out what has a default.</summary>
public enum Way { Written, Sent }

/// <summary>Marks a body as one that callers send.</summary>
public sealed record Sent<TBody>;

/// <summary>What the serialiser really does with a type, each way: which fields there are and which are always there.</summary>
public static class Ways
{
    private static readonly Dictionary<Type, bool> Known = [];

    /// <summary>Types that facts are made of: callers send them and the service writes them.</summary>
    private static readonly Lazy<HashSet<Type>> OfFacts = new(() =>
    {
        var found = new HashSet<Type>();
        foreach (var type in Ledger.Events.All) Gather(type.Type, found);
        Gather(typeof(Occurred), found);
        return found;
    });

    public static JsonTypeInfo Contract(Type type, Way way) => (way == Way.Written ? LedgerJson.Options : LedgerJson.Strict).GetTypeInfo(type);

    /// <summary>Whether a field is always there. What is null is never written; what a caller has to say has no default.</summary>
    public static bool IsRequired(this JsonPropertyInfo field, Way way) => way == Way.Sent
        ? field.AssociatedParameter is { HasDefaultValue: false }
        : !field.IsGetNullable && Nullable.GetUnderlyingType(field.PropertyType) is null
            && field.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), true).FirstOrDefault() is not JsonIgnoreAttribute { Condition: JsonIgnoreCondition.WhenWritingDefault };

    /// <summary>The name of a type's schema: one for both ways where it reads as it is written.</summary>
    public static string Name(Type type, Way way)
    {
        var name = type.IsGenericType ? $"{type.Name[..type.Name.IndexOf('`')]}Of{string.Concat(type.GetGenericArguments().Select(one => Name(one, way)))}" : type.Name;
        return way == Way.Sent && OfFacts.Value.Contains(type) && !IsTheSame(type) ? $"{name}Input" : name;
    }

    /// <summary>Whether a value looks the same both ways.</summary>
    public static bool IsTheSame(Type type)
    {
        if (Holds<Guid>(type)) return false;
        if (Inner(type) is not { } body) return true;
        lock (Known)
        {
            if (Known.TryGetValue(body, out var same)) return same;
            Known[body] = true;
            return Known[body] = body != typeof(RegionMention) && body != typeof(Passage) && !body.IsAbstract
                && Contract(body, Way.Written).Properties.All(field => field.IsRequired(Way.Written) == field.IsRequired(Way.Sent) && IsTheSame(field.PropertyType));
        }
    }

    private static bool Holds<T>(Type type) => type == typeof(T) || (Nullable.GetUnderlyingType(type) ?? ItemOf(type)) is { } inner && Holds<T>(inner);

    /// <summary>The record inside a type that may be a list or may be missing; null where there is none.</summary>
    private static Type? Inner(Type type) =>
        Nullable.GetUnderlyingType(type) is { } value ? Inner(value)
        : ItemOf(type) is { } item ? Inner(item)
        : type.Namespace?.StartsWith("Bungkesmas", StringComparison.Ordinal) == true && !type.IsEnum && type != typeof(PersonRef) ? type : null;

    /// <summary>What a list holds; null for what is no list.</summary>
    public static Type? ItemOf(Type type) => type == typeof(string) || typeof(JsonNode).IsAssignableFrom(type) ? null
        : type.IsArray ? type.GetElementType()
        : type.GetInterfaces().Append(type).FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];

    /// <summary>The property of the record behind a field.</summary>
    public static MemberInfo? Member(this JsonPropertyInfo field) => field.AttributeProvider as MemberInfo;

    private static void Gather(Type type, HashSet<Type> found)
    {
        if (Inner(type) is not { } body || !found.Add(body)) return;
        foreach (var field in Contract(body, Way.Written).Properties) Gather(field.PropertyType, found);
    }
}
