using Bungkesmas.Domain.Kernel;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using Npgsql;

namespace Bungkesmas.Projections.Kernel;

/// <summary>Keeps the rows of every view: goes on folding the subjects that new facts touch, and stores what changed.</summary>
/// <remarks>One projection for all views, so that all of them stand at the same position. It reads committed facts through its own
/// connection; the rows are written by Marten in one transaction with its progress.</remarks>
public sealed class ViewProjection(NpgsqlDataSource database, KeptCourses kept, FactMemory memory, Courtesy courtesy) : IProjection
{
    public static string Name { get; } = $"views_v{Ledger.ViewsVersion}";

    /// <summary>Under which the daemon notes how far it has come.</summary>
    public static string Progress { get; } = $"{Name}:All";

    /// <summary>Selects how far the views have come: the position of the last fact that every view has seen.</summary>
    public static string Position { get; } = $"select coalesce(max(last_seq_id), 0) from {LedgerSchema.Events}.mt_event_progression where name = '{Progress}'";

    public async Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        events = [.. events.Facts()];
        if (events.Count == 0) return;
        await courtesy.RestAsync(cancellation);
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var changes = await ViewBatch.ChangesAsync(connection, [.. events.Select(recorded => recorded.ToFact())], Ledger.Views, kept, memory, cancellation);
        foreach (var (sql, args) in changes.Values.SelectMany(RowStatements.Of)) operations.QueueSqlCommand(sql, args);
        ViewChanges.Note(operations, changes.Values, events);
        operations.QueueSqlCommand($"insert into {LedgerSchema.Events}.known_at (position) values (?) on conflict do nothing", events[^1].Sequence);
    }
}
