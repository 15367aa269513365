using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bungkesmas.Projections.Kernel;

namespace Bungkesmas.Specs.Contracts;

/// <summary>One field of an event, as a line of a table.</summary>
public sealed record Field(string Name, string Type, bool Required, string? Meaning);

/// <summary>The fields of a record as they are written in JSON; values with fields of their own, and long lists of words, are described once.</summary>
public static class Fields
{
    private const int ManyWords = 12;

    private static readonly NullabilityInfoContext Nullability = new();

    public static IEnumerable<Field> Of(Type record)
    {
        foreach (var (name, item, list, optional) in Parameters(record))
            yield return new(JsonNamingPolicy.CamelCase.ConvertName(name), (list ? "list of " : "") + NameOf(item), !optional, Descriptions.Of(record, name));
    }

    /// <summary>The records and long lists of words that some records are made of, by name.</summary>
    public static IReadOnlyList<Type> Within(IEnumerable<Type> records)
    {
        var found = new HashSet<Type>();
        for (var next = new Queue<Type>(records); next.TryDequeue(out var record);)
            foreach (var item in Parameters(record).Select(parameter => parameter.Item))
                if (IsDescribedOnce(item) && found.Add(item) && !item.IsEnum) next.Enqueue(item);
        return [.. found.OrderBy(type => type.Name, StringComparer.Ordinal)];
    }

    public static string Words(Type words) => string.Join(" · ", Enum.GetNames(words).Select(JsonNamingPolicy.KebabCaseLower.ConvertName));

    private static IEnumerable<(string Name, Type Item, bool List, bool Optional)> Parameters(Type record)
    {
        foreach (var parameter in record.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!.GetParameters())
        {
            var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
            var (item, list) = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>) ? (type.GetGenericArguments()[0], true) : (type, false);
            yield return (parameter.Name!, item, list, parameter.HasDefaultValue || type != parameter.ParameterType || Nullability.Create(parameter).ReadState == NullabilityState.Nullable);
        }
    }

    private static bool IsDescribedOnce(Type type) => type.Namespace!.StartsWith("Bungkesmas", StringComparison.Ordinal)
        && (type.IsEnum ? Enum.GetNames(type).Length > ManyWords : type.GetCustomAttribute<JsonConverterAttribute>() is null);

    private static string NameOf(Type type) =>
        IsDescribedOnce(type) ? $"[{type.Name}](#{type.Name.ToLowerInvariant()})"
        : type.IsEnum ? Words(type)
        : type == typeof(string) ? "text" : type == typeof(bool) ? "yes or no" : type == typeof(int) || type == typeof(decimal) ? "number" : type == typeof(DateOnly) ? "day"
        : type == typeof(Guid) ? "fact id" : type == typeof(PersonRef) ? "person id" : type == typeof(JsonElement) ? "JSON" : type.Name;
}
