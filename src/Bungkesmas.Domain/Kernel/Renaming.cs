using System.Collections.Concurrent;
using System.Reflection;

namespace Bungkesmas.Domain.Kernel;

/// <summary>A record whose id names what the rest of it says: it writes itself anew.</summary>
public interface IRenamed
{
    /// <summary>The very same record where what it names goes by no other id.</summary>
    object By(Func<Subject, Subject> goesBy);
}

/// <summary>Writes a record anew with the ids that things go by: every field marked as an id, in itself and in the records it holds.</summary>
public static class Renaming
{
    private const BindingFlags Anyhow = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly MethodInfo Cloning = typeof(object).GetMethod("MemberwiseClone", Anyhow)!;

    private static readonly ConcurrentDictionary<Type, Field[]> Fields = new();

    /// <summary>The very same record where nothing it names goes by another id.</summary>
    public static T Of<T>(T record, Aliases names) where T : class => (T)Renamed(record, names.Of);

    /// <summary>Everything that a record names in fields marked as ids.</summary>
    public static IReadOnlyCollection<Subject> Named(object record)
    {
        var named = new HashSet<Subject>();
        Renamed(record, one => { named.Add(one); return one; });
        return named;
    }

    private static object Renamed(object record, Func<Subject, Subject> goesBy)
    {
        if (record is IRenamed one) return one.By(goesBy);
        object? renamed = null;
        foreach (var field in Fields.GetOrAdd(record.GetType(), FieldsOf))
        {
            if (field.Property.GetValue(record) is not { } before || field.Rename(before, goesBy) is not { } after || Equals(before, after)) continue;
            field.Property.SetValue(renamed ??= Cloning.Invoke(record, null)!, after);
        }
        return renamed ?? record;
    }

    private static Field[] FieldsOf(Type type) =>
        [.. type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => property.CanWrite && property.GetIndexParameters().Length == 0).Select(FieldOf).OfType<Field>()];

    private static Field? FieldOf(PropertyInfo property)
    {
        var noun = NounOf(property);
        if (property.PropertyType == typeof(string)) return noun is null ? null : new(property, (value, goesBy) => Id((string)value, noun, goesBy));
        if (property.PropertyType == typeof(ValueList<string>))
            return noun is null ? null : new(property, (value, goesBy) => ((ValueList<string>)value).Select(id => Id(id, noun, goesBy)).Distinct().ToValueList());
        if (IsRecord(property.PropertyType)) return new(property, Renamed);
        return property.PropertyType is { IsGenericType: true } list && list.GetGenericTypeDefinition() == typeof(ValueList<>) && IsRecord(list.GetGenericArguments()[0])
            ? new(property, typeof(Renaming).GetMethod(nameof(Each), Anyhow | BindingFlags.Static)!.MakeGenericMethod(list.GetGenericArguments()).CreateDelegate<Func<object, Func<Subject, Subject>, object>>())
            : null;
    }

    private static bool IsRecord(Type type) => type is { IsClass: true } && type.Assembly == typeof(Renaming).Assembly;

    /// <summary>The mark stands on the parameter of the record that declares the field.</summary>
    private static string? NounOf(PropertyInfo property) => property.DeclaringType!.GetConstructors(Anyhow).SelectMany(made => made.GetParameters())
        .Where(parameter => parameter.Name == property.Name).Select(parameter => parameter.GetCustomAttribute<IdAttribute>()?.Noun).FirstOrDefault(noun => noun is not null);

    private static string Id(string id, string noun, Func<Subject, Subject> goesBy) => noun.Length > 0 ? goesBy(new(noun, id)).Id
        : Subject.TryParse(id, out var subject) ? goesBy(subject).ToString() : id;

    private static object Each<T>(object list, Func<Subject, Subject> goesBy) where T : class => ((ValueList<T>)list).Select(item => (T)Renamed(item, goesBy)).ToValueList();

    private sealed record Field(PropertyInfo Property, Func<object, Func<Subject, Subject>, object> Rename);
}
