using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Recording;

/// <summary>What was wrong with what came in, gathered field by field so that the caller sees all of it at once.</summary>
public sealed partial class Intake
{
    private readonly List<FieldProblem> _problems = [];

    public bool Accepted => _problems.Count == 0;

    public int Count => _problems.Count;

    /// <summary>Takes out what was noted after the first so many.</summary>
    public IReadOnlyList<FieldProblem> TakeAfter(int count)
    {
        var taken = _problems[count..];
        _problems.RemoveRange(count, taken.Count);
        return taken;
    }

    public Problem Problem => Problem.Malformed([.. _problems]);

    public void Wrong(string? entry, string field, Sentence message, IReadOnlyList<Offsets>? candidates = null) =>
        _problems.Add(new(entry, field, message, candidates));

    /// <summary>What is wrong by its type; a person may have been looked for in it before, then that says more only where the type says nothing.</summary>
    private void Misread(string? entry, string field, Sentence message, bool saysNothing = false)
    {
        var told = _problems.FindIndex(one => one.Entry == entry && one.Field == field);
        if (told >= 0 && saysNothing) return;
        if (told >= 0) _problems.RemoveAt(told);
        Wrong(entry, field, message);
    }

    /// <summary>Reads JSON as a type; what does not fit is noted with its path, in the caller's terms and never in the program's.</summary>
    public object? Read(JsonNode? json, Type type, string? entry, string where)
    {
        try
        {
            return (json ?? new JsonObject()).Deserialize(type, LedgerJson.Strict);
        }
        catch (JsonException failure)
        {
            var path = (failure.Path is { Length: > 1 } outer ? outer[1..] : "") + string.Concat(Inside().Matches(failure.Message).Reverse().Select(inner => inner.Groups[1].Value));
            path = path.TrimStart('.');
            var at = path.Length == 0 ? where : where.Length == 0 ? path : path.StartsWith('[') ? where + path : $"{where}.{path}";
            if (Unmapped().Match(failure.Message) is { Success: true } unknown)
            {
                var (name, meant) = (unknown.Groups[1].Value, JsonNamingPolicy.CamelCase.ConvertName(unknown.Groups[1].Value));
                var over = at.EndsWith(name, StringComparison.Ordinal) ? at[..^name.Length].TrimEnd('.') : at;
                // What is not written as a field is repeated only where it is a field of ours in another case.
                var told = FieldName().IsMatch(name) ? name : Takes(TypeAt(type, over.Length <= where.Length ? "" : over[where.Length..].TrimStart('.')), meant) || over.Length == 0 && Beside(meant) ? meant : null;
                if (told is not null) Misread(entry, over.Length == 0 ? told : $"{over}.{told}", Domain.Kernel.Wrong.UnknownField);
                else Wrong(entry, Foreign().Replace(over, ""), Domain.Kernel.Wrong.UnknownFieldWithin);
            }
            else if (MissingNames().Match(failure.Message) is { Success: true } missing)
                foreach (var name in missing.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries))
                    Wrong(entry, at.Length == 0 ? name.Trim('\'') : $"{at}.{name.Trim('\'')}", Domain.Kernel.Wrong.Missing);
            else if (TypeAt(type, path) == typeof(DateOnly)) Misread(entry, at, Domain.Kernel.Wrong.Day);
            else
            {
                var known = Known(type, path);
                Misread(entry, at, Domain.Kernel.Wrong.Unreadable(known), saysNothing: known is null);
            }
            return null;
        }
    }

    public T? Read<T>(JsonNode? json, string? entry, string where) where T : class => (T?)Read(json, typeof(T), entry, where);

    private const BindingFlags Named = BindingFlags.IgnoreCase | BindingFlags.Public | BindingFlags.Instance;

    private static bool Takes(Type? type, string name) => type?.GetProperty(name, Named) is not null;

    /// <summary>What may stand beside the fields of an event or act.</summary>
    private static bool Beside(string name) => Takes(typeof(ReportedFact), name) || Takes(typeof(SentAlong), name);

    /// <summary>The known values, where a path within a type leads to one of our enums.</summary>
    private static string? Known(Type type, string path) =>
        TypeAt(type, path) is { IsEnum: true } values ? string.Join(", ", Enum.GetNames(values).Select(JsonNamingPolicy.KebabCaseLower.ConvertName)) : null;

    private static Type? TypeAt(Type type, string path)
    {
        foreach (var step in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step.Split('[')[0] is { Length: > 0 } name)
            {
                if (type.GetProperty(name, Named)?.PropertyType is not { } next) return null;
                type = Nullable.GetUnderlyingType(next) ?? next;
            }
            if (step.Contains('[') && type.IsGenericType) type = type.GetGenericArguments()[0];
        }
        return type;
    }

    [GeneratedRegex("JSON property '([^']+)' could not be mapped")] private static partial Regex Unmapped();

    /// <summary>What may be repeated to the caller: a word as we name fields, not whatever stands in its place.</summary>
    [GeneratedRegex("^[a-z][A-Za-z0-9]{0,39}$")] internal static partial Regex FieldName();

    /// <summary>A step of a path that is no word, as a path writes it: it stands at the end, where what is not known is.</summary>
    [GeneratedRegex(@"\['.*$")] private static partial Regex Foreign();

    [GeneratedRegex("missing required properties including: (.+?)\\.?(?: Path:|$)")] private static partial Regex MissingNames();

    [GeneratedRegex(@"\(inside ([^)]+)\)")] private static partial Regex Inside();
}
