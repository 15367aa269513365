using System.Collections.Frozen;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections.Kernel;
using Npgsql;

namespace Bungkesmas.Api.Http;

/// <summary>Tells, with one noun read, the version of its stream that was read: what <c>If-Match</c> takes when something is done about it.</summary>
/// <remarks>A header and no field of the sheet: it is the version as of the position that is shown, so whoever acts on what they saw loses to whoever was faster.</remarks>
public sealed class StreamVersions(NpgsqlDataSource database)
{
    public const string Header = "Stream-Version";

    /// <summary>The kind of stream that addresses of a noun speak of, by their first part: as the doors have it.</summary>
    private static readonly FrozenDictionary<string, string> Kinds = Doors.Each.Where(door => door.Noun != "fact").Select(door => (Part: door.Route.Split('/')[1], door.Noun))
        .Concat(new (string Part, string Noun)[] { ("documents", Subject.Documents) }).DistinctBy(pair => pair.Part)
        .ToFrozenDictionary(pair => pair.Part, pair => pair.Noun);

    /// <summary>Whether what addresses of this noun speak of has a stream.</summary>
    public static bool AreTold(string noun) => Kinds.ContainsKey(noun);

    public async Task TellAsync(HttpContext http, Lens lens)
    {
        if (Addressed(http) is not { } stream) return;
        await using var command = database.CreateCommand($"select version from {LedgerSchema.Events}.mt_events where stream_id = $1 and seq_id <= $2 order by version desc limit 1");
        command.Parameters.Add(new() { Value = stream.ToString() });
        command.Parameters.Add(new() { Value = lens.KnownAt! });
        if (await command.ExecuteScalarAsync(http.RequestAborted) is long version) http.Response.Headers[Header] = SentAnswer.Tag(version);
    }

    private static Subject? Addressed(HttpContext http)
    {
        var parts = http.Request.Path.Value!.Split('/');
        return parts is [_, _, _, var noun, var id] && Kinds.TryGetValue(noun, out var kind) ? new Subject(kind, id) : null;
    }
}
