using Bungkesmas.Projections.Kernel;
using JasperFx.Events;
using Marten;
using Npgsql;
using Wolverine.Marten;
using Wolverine.Runtime;

namespace Bungkesmas.Api.Effects;

/// <summary>One step of the effects: from where they stand to where the views are now. What is to be told, Wolverine's messages that carry it and the new standpoint
/// are one transaction, so every change is enqueued once, whatever is killed when.</summary>
public sealed class Step(IDocumentStore store, NpgsqlDataSource database, FactMemory memory, IWolverineRuntime wolverine, Letters letters, TimeProvider clock)
{
    /// <summary>So many facts at once, at most.</summary>
    private const int MostFacts = 500;

    /// <summary>An outbox that holds very many messages becomes slow, so several share the transaction.</summary>
    private const int MostInOneOutbox = 500;

    /// <summary>What time alone brings is looked for so often; what facts bring, whenever there are new ones.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private long _looked;

    /// <summary>Goes one step, where there is one to go, and none while the views are still being folded up to where it stands, as after a restore; true when more may be waiting.</summary>
    public async Task<bool> GoAsync(CancellationToken cancel)
    {
        if (!await IsThereSomethingAsync(cancel)) return false;
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(cancel);
        var connection = session.Connection!;
        // Whoever else is about to go this step has taken the row; then nothing is to be done here.
        if (await TakeAsync(connection, cancel) is not var (from, to)) return false;
        _looked = clock.GetTimestamp();
        var subscriptions = await Subscriptions.ActiveAsync(connection, cancel);
        List<IEvent> facts = [.. (await session.Events.QueryAllRawEvents().Where(fact => fact.Sequence > from.Position && fact.Sequence <= to.Position).OrderBy(fact => fact.Sequence).ToListAsync(cancel)).Facts()];
        List<Transition> changes = subscriptions.Count == 0 ? [] :
            [.. await Transitions.ByTimeAsync(connection, from, to.Instant, cancel), .. facts.Count == 0 ? [] : await Transitions.ByFactsAsync(connection, facts, memory, to.Instant, cancel)];
        var written = await letters.WriteAsync(changes, subscriptions, to, cancel);
        if (to.Position == from.Position && changes.Count == 0) return false;

        session.QueueSqlCommand($"update {EffectsSchema.Name}.progress set position = ?, instant = ?", to.Position, to.Instant);
        await EnqueueAsync(session, written);
        await session.SaveChangesAsync(cancel);
        return to.Position - from.Position == MostFacts;
    }

    /// <summary>Puts letters on their way within the session's transaction.</summary>
    public async Task EnqueueAsync(IDocumentSession session, IReadOnlyCollection<Letter> written)
    {
        if (written.Count == 0) return;
        session.QueueSqlCommand($"""
            insert into {EffectsSchema.Name}.delivery (id, subscription, kind, key, position, payload)
            select id, subscription, kind, key, position, payload from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[])
              as u(id, subscription, kind, key, position, payload) on conflict do nothing
            """,
            written.Select(one => one.Id).ToArray(), written.Select(one => one.Subscription).ToArray(), written.Select(one => one.Kind).ToArray(),
            written.Select(one => one.Key).ToArray(), written.Select(one => one.Position).ToArray(), written.Select(one => one.Payload).ToArray());
        await SendAsync(session, [.. written.Select(one => one.Id)]);
    }

    /// <summary>Has deliveries tried once the session's transaction is committed.</summary>
    public async Task SendAsync(IDocumentSession session, IReadOnlyCollection<Guid> deliveries)
    {
        foreach (var part in deliveries.Chunk(MostInOneOutbox))
        {
            var outbox = new MartenOutbox(wolverine, session);
            foreach (var delivery in part) await outbox.PublishAsync(new Deliver(delivery));
        }
    }

    private async Task<bool> IsThereSomethingAsync(CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"""
            select p.position < ({ViewProjection.Position}) from {EffectsSchema.Name}.progress p
            where p.position <= ({ViewProjection.Position}) and exists (select from {EffectsSchema.Name}.subscription where active)
            """);
        return await command.ExecuteScalarAsync(cancel) is bool facts && (facts || clock.GetElapsedTime(_looked) > Look);
    }

    private static async Task<(Standpoint From, Standpoint To)?> TakeAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand($"""
            select p.position, p.instant, greatest(p.position, least(p.position + {MostFacts}, ({ViewProjection.Position}))), clock_timestamp()
            from {EffectsSchema.Name}.progress p for update skip locked
            """, connection);
        await using var row = await command.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel)
            ? (new(row.GetInt64(0), row.GetFieldValue<DateTimeOffset>(1)), new(row.GetInt64(2), row.GetFieldValue<DateTimeOffset>(3)))
            : null;
    }
}
