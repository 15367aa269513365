using System.Collections;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bungkesmas.Domain.Kernel;
using CsvHelper;
using CsvHelper.Configuration;

namespace Bungkesmas.Api.Hosting;

/// <summary>Lists as comma-separated values (RFC 4180): one line a row, one column a field, fields inside others by their path; a list of plain values is separated by semicolons, any other stays JSON.</summary>
public static class Csv
{
    public const string MediaType = "text/csv";

    /// <summary>A spreadsheet takes text that begins like a formula for one; it is marked as text.</summary>
    private static readonly CsvConfiguration Form = new(System.Globalization.CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape, NewLine = "\r\n" };

    public static IResult Result<TRow>(IEnumerable<TRow> rows)
    {
        var columns = Columns(typeof(TRow), "").ToList();
        var text = new StringWriter();
        using (var csv = new CsvWriter(text, Form))
        {
            foreach (var (name, _) in columns) csv.WriteField(name);
            csv.NextRecord();
            foreach (var row in rows)
            {
                var json = JsonSerializer.SerializeToNode(row, LedgerJson.Options);
                foreach (var (name, raw) in columns)
                {
                    var value = name.Split('.').Aggregate(json, (node, part) => node is JsonObject body ? body[part] : null);
                    csv.WriteField(raw ? value?.ToJsonString(LedgerJson.Options) : Text(value));
                }
                csv.NextRecord();
            }
        }
        return Results.Bytes(Encoding.UTF8.GetBytes(text.ToString()), $"{MediaType}; charset=utf-8");
    }

    /// <summary>The columns follow from the type, so that an empty list has the same ones.</summary>
    private static IEnumerable<(string Name, bool Raw)> Columns(Type type, string before)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetMethod!.GetParameters().Length == 0 && property.SetMethod is not null))
        {
            var name = before + JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            if (property.Name is "Lens" or "Permalink") continue;
            if (IsBody(property.PropertyType)) foreach (var inner in Columns(property.PropertyType, name + ".")) yield return inner;
            else yield return (name, property.PropertyType == typeof(JsonNode) || property.PropertyType == typeof(IReadOnlyDictionary<string, int>));
        }
    }

    private static bool IsBody(Type type) => type.Namespace?.StartsWith("Bungkesmas", StringComparison.Ordinal) == true && type is { IsEnum: false, IsValueType: false } && !typeof(IEnumerable).IsAssignableFrom(type);

    private static string? Text(JsonNode? json) => json switch
    {
        null => null,
        JsonArray items => items.All(item => item is JsonValue) ? string.Join("; ", items.Select(Text)) : items.ToJsonString(LedgerJson.Options),
        JsonObject body => body.ToJsonString(LedgerJson.Options),
        _ => json.GetValueKind() == JsonValueKind.String ? json.GetValue<string>() : json.ToJsonString()
    };
}
