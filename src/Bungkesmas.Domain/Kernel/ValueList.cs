using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bungkesmas.Domain.Kernel;

/// <summary>An immutable list that is equal to another when its items are.</summary>
[JsonConverter(typeof(ValueListConverterFactory))]
[System.Runtime.CompilerServices.CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public readonly struct ValueList<T>(IReadOnlyList<T> items) : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly IReadOnlyList<T>? _items = items;

    private IReadOnlyList<T> Items => _items ?? Array.Empty<T>();

    public int Count => Items.Count;

    public T this[int index] => Items[index];

    /// <summary>The list with one more item at its end, unless it holds the item already.</summary>
    public ValueList<T> With(T item) => Items.Contains(item) ? this : new([.. Items, item]);

    public bool Equals(ValueList<T> other) => ReferenceEquals(Items, other.Items) || Items.SequenceEqual(other.Items);

    public override bool Equals(object? obj) => obj is ValueList<T> other && Equals(other);

    public override int GetHashCode() => Items.Aggregate(Count, (hash, item) => HashCode.Combine(hash, item));

    public IEnumerator<T> GetEnumerator() => Items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Items.GetEnumerator();
}

/// <summary>Makes value lists from collection expressions and sequences.</summary>
public static class ValueList
{
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());

    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items) => new(items.ToArray());
}

/// <summary>Reads and writes a value list as a JSON array.</summary>
public sealed class ValueListConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>);

    public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(type.GetGenericArguments()))!;

    private sealed class Converter<T> : JsonConverter<ValueList<T>>
    {
        public override ValueList<T> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            try
            {
                var items = JsonSerializer.Deserialize<T[]>(ref reader, options) ?? [];
                return Array.FindIndex(items, item => item is null) is var missing and >= 0
                    ? throw new JsonException($"A list holds something in every place. (inside [{missing}])") : new(items);
            }
            // The path of a failure begins anew inside a converter, so what is known of it goes into the message.
            catch (JsonException failure) when (failure.Path is { } inner) { throw new JsonException(inner.Length > 1 ? $"{failure.Message} (inside {inner[1..]})" : failure.Message); }
        }

        public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var item in value) JsonSerializer.Serialize(writer, item, options);
            writer.WriteEndArray();
        }
    }
}
