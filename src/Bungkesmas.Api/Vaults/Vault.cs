using Npgsql;

namespace Bungkesmas.Api.Vaults;

/// <summary>Where everything erasable lives: documents' text and people's names, encrypted, each under a key of its own.</summary>
public sealed partial class Vault(NpgsqlDataSource database, MasterKey master)
{
    /// <summary>The id under which this instance knows a text.</summary>
    public string DocumentId(string text) => master.DocumentId(text);

    /// <summary>The id under which this instance knows a note of some day, from some informant.</summary>
    public string NoteId(string text, string day, string informant) => master.NoteId(text, day, informant);

    private T OpenRow<T>(SealedKind kind, string id, Row row)
    {
        using var sealing = Sealed.Unwrap(master, kind, id, row.WrappedKey!);
        return sealing.OpenJson<T>(row.Body!);
    }

    // The reading is committed before anything is decrypted: no log, no text.
    private async Task<Opened<T>?> OpenLoggedAsync<T>(SealedKind kind, string id, string actor, CancellationToken ct) where T : class
    {
        if (await FindAsync(kind, id, ct) is not { } row) return null;
        if (row.IsErased) return new Opened<T>(null);
        await LogAsync(kind, [id], actor, ct);
        return new Opened<T>(OpenRow<T>(kind, id, row));
    }

    private async Task LogAsync(SealedKind kind, string[] ids, string actor, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "insert into vault.reading (actor, what, id) select $1, $2, unnest($3)");
        command.Parameters.Add(new() { Value = actor });
        command.Parameters.Add(new() { Value = kind == SealedKind.Document ? "document" : "person" });
        command.Parameters.Add(new() { Value = ids });
        await command.ExecuteNonQueryAsync(ct);
    }

    private async Task<Row?> FindAsync(SealedKind kind, string id, CancellationToken ct)
    {
        await using var command = database.CreateCommand(kind == SealedKind.Document
            ? "select wrapped_key, body, salt from vault.document where id = $1"
            : "select wrapped_key, body, null::bytea from vault.person where id = $1");
        command.Parameters.Add(new() { Value = id });
        await using var rows = await command.ExecuteReaderAsync(ct);
        return await rows.ReadAsync(ct) ? new Row(rows[0] as byte[], rows[1] as byte[], rows[2] as byte[]) : null;
    }

    private sealed record Row(byte[]? WrappedKey, byte[]? Body, byte[]? Salt)
    {
        public bool IsErased => WrappedKey is null || Body is null;
    }
}
