using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Bungkesmas.Projections.Kernel;

/// <summary>What the code says of its own types and fields, for those who read schemas: the documentation that the compiler writes beside each assembly.</summary>
public static partial class Descriptions
{
    private static readonly ConcurrentDictionary<Assembly, Dictionary<string, XElement>> Written = new();

    /// <summary>The meaning of a type, in one sentence; null where nothing is written.</summary>
    public static string? Of(Type type) => Text(Find(type)?.Element("summary"));

    /// <summary>The meaning of a field of a record; null where nothing is written.</summary>
    public static string? Of(Type type, string field)
    {
        for (var at = type; at is not null; at = at.BaseType)
            if (Text(Find(at)?.Elements("param").FirstOrDefault(param => (string?)param.Attribute("name") == field)) is { } said) return said;
        return null;
    }

    private static XElement? Find(Type type) => Written.GetOrAdd(type.Assembly, Read)
        .GetValueOrDefault($"T:{(type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type).FullName?.Replace('+', '.')}");

    private static Dictionary<string, XElement> Read(Assembly assembly)
    {
        var file = Path.ChangeExtension(assembly.Location, ".xml");
        return assembly.GetName().Name!.StartsWith("Bungkesmas", StringComparison.Ordinal) && File.Exists(file)
            ? XDocument.Load(file).Descendants("member").ToDictionary(member => (string)member.Attribute("name")!) : [];
    }

    /// <summary>The sentence without its marks: a reference becomes the last part of the name it refers to.</summary>
    private static string? Text(XElement? written)
    {
        if (written is null) return null;
        var text = string.Concat(written.Nodes().Select(node => node switch
        {
            XElement { Name.LocalName: "see" } see => ((string?)see.Attribute("cref") ?? "").Split('.', ':')[^1],
            XElement inner => inner.Value,
            _ => node.ToString()
        }));
        return Blank().Replace(text, " ").Trim() is { Length: > 0 } said ? said : null;
    }

    [GeneratedRegex(@"\s+")] private static partial Regex Blank();
}
