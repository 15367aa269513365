using System.Text.Json;
using Bungkesmas.Api.Http;
using Bungkesmas.Api.Vaults;
using Npgsql;

namespace Bungkesmas.Api.Recording;

/// <summary>Answers that are kept under the key that their request came with, beside the ledger and for a while.</summary>
/// <remarks>An answer is written in the transaction that records what it answers for, so either both are there or neither is.</remarks>
public sealed class KeptAnswers(NpgsqlDataSource database, HttpSettings settings, MasterKey master)
{
    private const string Table = "kept_answer", Body = "body";

    /// <summary>The write that keeps an answer; it fails where another one is kept under the key meanwhile.</summary>
    public static VaultWrite Keep(AnswerKey key, SentAnswer sent) => new("insert into http.kept_answer (id, request, status, headers, body) values (?, ?, ?, ?::text::jsonb, ?)",
        [key.Id, key.Request, sent.Status, JsonSerializer.Serialize(sent.Headers), sent.Body]);

    /// <summary>The same for an answer that may tell a secret, or where somebody is reached: it is sealed.</summary>
    public static VaultWrite KeepSealed(AnswerKey key, SentAnswer sent, MasterKey master)
    {
        using var sealing = Sealing(key, master);
        return new("insert into http.kept_answer (id, request, status, headers, body, sealed) values (?, ?, ?, ?::text::jsonb, ?, true)",
            [key.Id, key.Request, sent.Status, JsonSerializer.Serialize(sent.Headers), sealing.Close(Body, sent.Body)]);
    }

    /// <summary>Whether a write failed since another request, sent to another service, has kept an answer under its key meanwhile.</summary>
    public static bool IsKeptMeanwhile(Exception? failure) =>
        failure is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, TableName: Table } || failure?.InnerException is { } inner && IsKeptMeanwhile(inner);

    /// <summary>The answer kept for a request, a problem where the key came with another request, or null.</summary>
    public async Task<Answer?> FindAsync(AnswerKey key, CancellationToken cancel)
    {
        await using var command = database.CreateCommand("""
            with gone as (delete from http.kept_answer where id = $1 and at < clock_timestamp() - $2::interval)
            select request, status, headers::text, body, sealed from http.kept_answer where id = $1 and at >= clock_timestamp() - $2::interval
            """);
        command.Parameters.Add(new() { Value = key.Id });
        command.Parameters.Add(new() { Value = settings.AnswersKept });
        await using var row = await command.ExecuteReaderAsync(cancel);
        if (!await row.ReadAsync(cancel)) return null;
        if (!row.GetFieldValue<byte[]>(0).AsSpan().SequenceEqual(key.Request)) return Answer.No(Problem.KeyReused);
        var headers = JsonSerializer.Deserialize<Dictionary<string, string>>(row.GetString(2))!;
        headers[SentAnswer.Replayed] = "true";
        var body = row.GetFieldValue<byte[]>(3);
        if (!row.GetBoolean(4)) return new([], Sent: new(row.GetInt32(1), headers, body));
        using var sealing = Sealing(key, master);
        return new([], Sent: new(row.GetInt32(1), headers, sealing.Open(Body, body)));
    }

    private static Sealed Sealing(AnswerKey key, MasterKey master) => Sealed.Under(master, SealedKind.Answer, Convert.ToHexString(key.Id));

    /// <summary>Forgets what was kept long enough.</summary>
    public async Task ForgetAsync(CancellationToken cancel)
    {
        await using var command = database.CreateCommand("delete from http.kept_answer where at < clock_timestamp() - $1::interval");
        command.Parameters.Add(new() { Value = settings.AnswersKept });
        await command.ExecuteNonQueryAsync(cancel);
    }
}
