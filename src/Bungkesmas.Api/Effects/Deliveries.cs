using Bungkesmas.Api.Recording;
using Marten;
using Npgsql;

namespace Bungkesmas.Api.Effects;

/// <summary>How far a delivery has come.</summary>
public enum DeliveryState { Waiting, Failed, Delivered, Dead }

/// <summary>One delivery and what became of it.</summary>
/// <param name="Id">the same that the receiver sees as webhook-id, or as Message-ID</param>
/// <param name="Failure">why the last try failed, as a code</param>
public sealed record DeliverySheet(
    Guid Id, string Subscription, string Kind, string Key, long Position, DeliveryState State, int Attempts, string? Failure,
    DateTimeOffset CreatedAt, DateTimeOffset? TriedAt, DateTimeOffset? DeliveredAt);

/// <summary>What became of deliveries, and sending dead ones once more.</summary>
public sealed class Deliveries(NpgsqlDataSource database, IDocumentStore store, Step step, EffectSettings settings)
{
    private const string Table = $"{EffectsSchema.Name}.delivery", Buried = $"{EffectsSchema.Name}.wolverine_dead_letters";

    private const int MostBeats = 100;

    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(50);

    /// <summary>The newest first; null where the one that they should come after is not there.</summary>
    public async Task<List<DeliverySheet>?> ListAsync(DeliveryState? state, string? subscription, Guid? after, int limit, CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"""
            select id, subscription, kind, key, position, state, attempts, failure, created_at, tried_at, delivered_at from {Table}
            where ($1::text is null or state = $1) and ($2::text is null or subscription = $2) and ($3::uuid is null or (created_at, id) < (select l.created_at, l.id from {Table} l where l.id = $3))
            order by created_at desc, id desc limit $4
            """);
        command.Parameters.Add(new() { Value = state?.ToString().ToLowerInvariant() ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = subscription ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = after ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Uuid });
        command.Parameters.Add(new() { Value = limit });
        var all = new List<DeliverySheet>();
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
            all.Add(new(row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt64(4), Enum.Parse<DeliveryState>(row.GetString(5), ignoreCase: true), row.GetInt32(6),
                row[7] as string, row.GetFieldValue<DateTimeOffset>(8), Instant(row, 9), Instant(row, 10)));
        return all.Count > 0 || after is not { } last || await IsThereAsync(last, cancel) ? all : null;
    }

    private async Task<bool> IsThereAsync(Guid id, CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"select exists (select 1 from {Table} where id = $1)");
        command.Parameters.Add(new() { Value = id });
        return (bool)(await command.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>How many deliveries wait, failed so far, and are dead.</summary>
    public async Task<(long Waiting, long Failed, long Dead)> CountAsync(CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"""
            select count(*) filter (where state = 'waiting'), count(*) filter (where state = 'failed'), count(*) filter (where state = 'dead')
            from {Table} where state in ('waiting', 'failed', 'dead')
            """);
        await using var row = await command.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        return (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2));
    }

    /// <summary>Puts dead letters back on their way, one or all, and answers how many there were; null where there are none.</summary>
    /// <param name="key">under which the answer is kept, in the same transaction</param>
    /// <remarks>They are taken out of Wolverine's dead letters and sent with new messages, in one transaction that holds their rows. Wolverine's own replay first marks letters
    /// and then moves what is marked in two statements, and what is marked between these is deleted without being moved.</remarks>
    public async Task<SentAnswer?> ReplayAsync(Guid? id, AnswerKey? key, CancellationToken cancel)
    {
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(cancel);
        var (ids, envelopes) = (new List<Guid>(), new List<Guid>());
        await using (var dead = new NpgsqlCommand($"select id, envelope from {Table} where state = 'dead' and ($1::uuid is null or id = $1) for update skip locked", session.Connection))
        {
            dead.Parameters.Add(new() { Value = id ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Uuid });
            await using var row = await dead.ExecuteReaderAsync(cancel);
            while (await row.ReadAsync(cancel))
            {
                ids.Add(row.GetGuid(0));
                envelopes.Add(row.GetGuid(1));
            }
        }
        if (ids.Count == 0) return null;
        await BuriedAsync(envelopes, cancel);
        session.QueueSqlCommand($"delete from {Buried} where id = any(?)", envelopes.ToArray());
        session.QueueSqlCommand($"update {Table} set state = 'waiting', attempts = 0, failure = null where id = any(?)", ids.ToArray());
        await step.SendAsync(session, ids);
        var sent = SentAnswer.Of(202, new Replayed(ids.Count));
        if (key is not null) KeptAnswers.Keep(key, sent).QueueIn(session);
        await session.SaveChangesAsync(CancellationToken.None);
        return sent;
    }

    /// <summary>Forgets what was taken long ago; whatever waits, failed or is dead stays.</summary>
    public async Task ForgetAsync(CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"delete from {Table} where state = 'delivered' and delivered_at < clock_timestamp() - $1::interval");
        command.Parameters.Add(new() { Value = settings.Kept });
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Waits until Wolverine has put all of them among its dead letters, which it does right after their rows are called dead, so that none is left there. What a killed
    /// service did not come to put there is tried again by itself.</summary>
    private async Task BuriedAsync(List<Guid> envelopes, CancellationToken cancel)
    {
        using var beat = new PeriodicTimer(Beat);
        for (var beats = 0; beats < MostBeats; beats++)
        {
            await using var command = database.CreateCommand($"select count(*) from {Buried} where id = any($1)");
            command.Parameters.Add(new() { Value = envelopes.ToArray() });
            if ((long)(await command.ExecuteScalarAsync(cancel))! == envelopes.Count) return;
            await beat.WaitForNextTickAsync(cancel);
        }
    }

    private static DateTimeOffset? Instant(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateTimeOffset>(column);
}
