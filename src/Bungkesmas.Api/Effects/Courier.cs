using System.Diagnostics.Metrics;
using Npgsql;

namespace Bungkesmas.Api.Effects;

/// <summary>Tries one delivery and records what came of it. While it is tried its row is locked, so that it is tried by one at a time.</summary>
/// <remarks>At least once: a service that is killed between the receiver's answer and the record sends the same delivery again, under the same id.</remarks>
public sealed class Courier(NpgsqlDataSource database, IEnumerable<ICarrier> carriers, EffectSettings settings, TimeProvider clock, ILogger<Courier> log)
{
    private const double Jitter = 0.5;

    private static readonly Counter<long> Tries = new Meter("Bungkesmas.Effects").CreateCounter<long>("bungkesmas.deliveries", description: "Tries of deliveries, by what became of them.");

    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(1), LongestPause = TimeSpan.FromDays(1), Moment = TimeSpan.FromSeconds(1);

    public async Task TryAsync(Guid id, Guid envelope, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var (taken, known) = await TakeAsync(connection, id, cancel);
        if (!known || taken is { State: "delivered" }) return;
        // Somebody else has it in hand. The message stays, in case they are killed.
        if (taken is null) throw new PostponedException(Moment);
        if (taken.RestsUntil - clock.GetUtcNow() is { } rest && rest > TimeSpan.Zero && taken.Active) throw new PostponedException(Shaken(rest));

        var outcome = taken.Active ? await CarryAsync(taken, cancel) : new(Outcome.SwitchedOff, Final: true);
        var attempts = taken.Attempts + (taken.Active ? 1 : 0);
        var dead = outcome.Failure is not null && (outcome.Final || attempts > settings.RetryAfter.Count);
        var pause = dead || outcome.Failure is null ? TimeSpan.Zero : Pause(attempts, outcome);
        await RecordAsync(connection, taken, envelope, attempts, outcome, dead, pause);
        await transaction.CommitAsync(CancellationToken.None);
        Tries.Add(1, new KeyValuePair<string, object?>("outcome", outcome.Failure is null ? "delivered" : dead ? "dead" : "failed"));
        if (outcome.Failure is null) return;
        if (!dead) throw new PostponedException(pause);
        log.LogWarning("Delivery {Delivery} to {Subscription} is a dead letter: {Failure}", id, taken.Dispatch.Subscription, outcome.Failure);
        throw new UndeliverableException(outcome.Failure);
    }

    private async Task<Outcome> CarryAsync(Taken taken, CancellationToken cancel)
    {
        try { return await carriers.Single(carrier => carrier.Channel == taken.Channel).CarryAsync(taken.Dispatch, cancel); }
        catch (Exception mistake) when (mistake is not (NpgsqlException or OperationCanceledException))
        {
            // By type only: a message could quote an address.
            log.LogError("Delivery {Delivery} failed by a mistake of ours: {Failure}", taken.Dispatch.Id, mistake.GetType().Name);
            return new(Outcome.OurMistake);
        }
    }

    private TimeSpan Pause(int attempts, Outcome outcome)
    {
        var own = Shaken(settings.RetryAfter[attempts - 1]);
        return outcome.After is { } asked && asked > own ? (asked < LongestPause ? asked : LongestPause) : own;
    }

    private static TimeSpan Shaken(TimeSpan pause) => pause + pause * (Random.Shared.NextDouble() * Jitter);

    private static async Task<(Taken? Taken, bool Known)> TakeAsync(NpgsqlConnection connection, Guid id, CancellationToken cancel)
    {
        await using (var take = new NpgsqlCommand($"""
            select s.id, s.language, d.kind, d.payload, d.state, d.attempts, s.active, s.channel, s.rests_until
            from {EffectsSchema.Name}.delivery d join {EffectsSchema.Name}.subscription s on s.id = d.subscription where d.id = $1 for update of d skip locked
            """, connection))
        {
            take.Parameters.Add(new() { Value = id });
            await using var row = await take.ExecuteReaderAsync(cancel);
            if (await row.ReadAsync(cancel))
                return (new(new(id, row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3)), row.GetString(4), row.GetInt32(5), row.GetBoolean(6),
                    Enum.Parse<Channel>(row.GetString(7), ignoreCase: true), await row.IsDBNullAsync(8, cancel) ? null : row.GetFieldValue<DateTimeOffset>(8)), true);
        }
        await using var ask = new NpgsqlCommand($"select exists (select from {EffectsSchema.Name}.delivery where id = $1)", connection);
        ask.Parameters.Add(new() { Value = id });
        return (null, (bool)(await ask.ExecuteScalarAsync(cancel))!);
    }

    private async Task RecordAsync(NpgsqlConnection connection, Taken taken, Guid envelope, int attempts, Outcome outcome, bool dead, TimeSpan pause)
    {
        var state = outcome.Failure is null ? "delivered" : dead ? "dead" : "failed";
        await using var record = new NpgsqlCommand($"""
            update {EffectsSchema.Name}.delivery set state = $2, attempts = $3, failure = $4, envelope = $5, tried_at = clock_timestamp(),
              delivered_at = case when $2 = 'delivered' then clock_timestamp() end where id = $1
            """, connection);
        foreach (var value in new object[] { taken.Dispatch.Id, state, attempts }) record.Parameters.Add(new() { Value = value });
        record.Parameters.Add(new() { Value = outcome.Failure ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
        record.Parameters.Add(new() { Value = envelope });
        await record.ExecuteNonQueryAsync(CancellationToken.None);

        var gone = outcome.Failure == Outcome.Gone;
        if (!gone && !outcome.Tired && (outcome.Failure is not null || taken.RestsUntil is null)) return;
        await using var subscription = new NpgsqlCommand($"""
            update {EffectsSchema.Name}.subscription set rests_until = $2, version = version + case when active and $3 then 1 else 0 end, active = active and not $3, reason = case when $3 then '{Outcome.Gone}' else reason end where id = $1
            """, connection);
        subscription.Parameters.Add(new() { Value = taken.Dispatch.Subscription });
        subscription.Parameters.Add(new()
        {
            Value = outcome.Tired && !dead ? clock.GetUtcNow().UtcDateTime + (pause < LongestRest ? pause : LongestRest) : DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.TimestampTz
        });
        subscription.Parameters.Add(new() { Value = gone });
        await subscription.ExecuteNonQueryAsync(CancellationToken.None);
    }

    private sealed record Taken(Dispatch Dispatch, string State, int Attempts, bool Active, Channel Channel, DateTimeOffset? RestsUntil);
}
