using System.Text.Json;

namespace Bungkesmas.Api.Operating;

/// <summary>The two sets of a backup: the ledger with its encrypted texts, and the keys that open them.</summary>
public enum BackupSet { Ledger, Keys }

/// <summary>One file of an archive, with what proves that it is whole.</summary>
/// <param name="Rows">how many rows of a table it holds; null when it is no table</param>
internal sealed record Part(string Name, long Bytes, string Sha256, long? Rows = null, string? Table = null, IReadOnlyList<string>? Columns = null);

/// <summary>Where a sequence stands, so that no number is given out again.</summary>
internal sealed record SequenceState(string Name, long Value, bool Called);

/// <summary>What an archive says about itself; the last thing that is written into it.</summary>
/// <param name="TakenAt">the moment of its snapshot, by the database's clock</param>
/// <param name="Position">the last position of the ledger in it</param>
/// <param name="Instance">which master key it belongs to; says nothing about the key</param>
internal sealed record Manifest(
    int Format, BackupSet Set, DateTimeOffset TakenAt, long Position, string Instance, string Program, string Postgres,
    IReadOnlyList<Part> Parts, IReadOnlyList<SequenceState> Sequences)
{
    public const int CurrentFormat = 1;
    public const string File = "manifest.json", Before = "schema/before.sql", After = "schema/after.sql", Last = "schema/last.sql", MasterKey = "keys/master.key";

    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) }
    };

    public IEnumerable<Part> Tables => Parts.Where(part => part.Table is not null);
}
