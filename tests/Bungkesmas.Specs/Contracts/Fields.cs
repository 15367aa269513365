using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bungkesmas.Specs.Contracts;

/// <summary>One field of an event, as a line of a table.</summary>
public sealed record Field(string Name, string Type, bool Required);

/// <summary>The fields of a record as they are written in JSON, those inside others by their path.</summary>
public static class Fields
{
    public static IEnumerable<Field> Of(Type record, string before = "")
    {
        foreach (var parameter in record.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!.GetParameters())
        {
            var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
            var (item, list) = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>) ? (type.GetGenericArguments()[0], true) : (type, false);
            var name = before + JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
            yield return new(name, (list ? "list of " : "") + NameOf(item), !parameter.HasDefaultValue && type == parameter.ParameterType);
            if (IsRecord(item)) foreach (var inner in Of(item, name + (list ? "[]." : "."))) yield return inner;
        }
    }

    private static bool IsRecord(Type type) => type.Namespace!.StartsWith("Bungkesmas", StringComparison.Ordinal) && !type.IsEnum && type.GetCustomAttribute<JsonConverterAttribute>() is null;

    private static string NameOf(Type type) =>
        type.IsEnum ? string.Join(" · ", Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName))
        : type == typeof(string) ? "text" : type == typeof(bool) ? "yes or no" : type == typeof(int) ? "number" : type == typeof(DateOnly) ? "day"
        : type == typeof(Guid) ? "fact id" : type == typeof(PersonRef) ? "person id" : type == typeof(JsonElement) ? "JSON" : type.Name;
}
