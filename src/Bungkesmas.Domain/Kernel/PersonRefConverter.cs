using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bungkesmas.Domain.Kernel;

/// <summary>A person reference is its id, a plain JSON string; where a key was resolved the <c>@</c> stays until here, so that no other field takes a person.</summary>
public sealed class PersonRefConverter : JsonConverter<PersonRef>
{
    public override PersonRef Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
        new(reader.GetString()?.TrimStart('@') is { } id && Subject.IsSlug(id) ? id : throw new JsonException("A person is an id of the vault, or '@' and the key of an entry in people."));

    public override void Write(Utf8JsonWriter writer, PersonRef value, JsonSerializerOptions options) => writer.WriteStringValue(value.Id);
}
