using System.Diagnostics;
using Bungkesmas.Api.Effects;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Vaults;
using Bungkesmas.Projections;
using Bungkesmas.Projections.Kernel;
using Npgsql;

namespace Bungkesmas.Api.Operating.Doctor;

/// <summary>What is in the database: tables, key, views, dead letters.</summary>
internal static class LedgerChecks
{
    private const long Behind = 1000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10), Pause = TimeSpan.FromMilliseconds(200);

    private static readonly string[] Tables =
    [
        .. new[] { "mt_events", "mt_streams", "mt_event_progression", "fact_subject", "fact_listens", "known_at" }.Select(table => $"{LedgerSchema.Events}.{table}"),
        .. new[] { "document", "person", "person_entry", "reading", "instance" }.Select(table => $"{Holdings.Vault}.{table}"),
        .. new[] { "region", "dataset", "alias", "boundary" }.Select(table => $"{Holdings.Reference}.{table}")
    ];

    public static async IAsyncEnumerable<Finding> OfAsync(Settings settings, NpgsqlConnection connection, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        if (await OwnSchemas.StrangersAsync(connection, cancel) is { } told)
        {
            yield return Finding.Broken("schemas", told, "Give the ledger a database of its own, or rename those schemas.");
            yield break;
        }
        if (!await Backup.AskAsync<bool>(connection, $"select exists (select from pg_namespace where nspname = '{LedgerSchema.Events}')", cancel))
        {
            yield return Finding.Look("ledger", "There is no ledger in this database yet.", "Start the service, or restore a backup.");
            yield break;
        }
        var missing = await MissingAsync(connection, Tables, cancel);
        yield return missing.Length == 0 ? Finding.Well("tables", "Every table is there.")
            : Finding.Broken("tables", $"Tables are missing: {string.Join(", ", missing)}.", "Restore the newest backup (restore --replace), or run upgrade if an older program made this database.");
        if (missing.Length > 0) yield break;

        var key = await KeyAsync(settings, connection, cancel);
        yield return key;
        yield return await ViewsAsync(connection, cancel);
        var dead = await DeadAsync(connection, cancel);
        yield return dead == 0 ? Finding.Well("dead-letters", "No fact was given up by a view.")
            : Finding.Look("dead-letters", $"{dead} facts were given up by a view.", $"Read them (select * from {LedgerSchema.Events}.mt_doc_deadletterevent) and report them; the ledger itself is whole.");
        yield return await DeliveriesAsync(connection, cancel);
        if (key.Verdict != Verdict.Broken && await KeptAside.SchemasAsync(connection, cancel) is { Count: > 0 } kept)
            yield return Finding.Look("replaced", $"A restore kept the ledger before it: {string.Join(", ", kept)}.", "When all is well, run discard: it holds the keys of everybody who was erased since.");
    }

    private static async Task<string[]> MissingAsync(NpgsqlConnection connection, string[] tables, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select array(select name from unnest($1) name where to_regclass(name) is null)", connection) { Parameters = { new() { Value = tables } } };
        return (string[])(await command.ExecuteScalarAsync(cancel))!;
    }

    private static async Task<Finding> KeyAsync(Settings settings, NpgsqlConnection connection, CancellationToken cancel)
    {
        var known = await KeyRing.FingerprintAsync(connection, cancel);
        if (known is null) return Finding.Look("key", "The database does not know its key yet.", "Start the service once.");
        if (await UnfinishedRestore.CameThroughAsync(settings, connection, cancel) && File.Exists(UnfinishedRestore.StagedKeyOf(settings)))
            return Finding.Look("key", "The restored ledger is here, and its key waits beside its place.", "Start the service or run the restore again: it puts the key in its place.");
        if (!MasterKeyFile.Is(settings.KeyFile, known) && KeptAside.KeyOf(settings, known) is { } right)
            return Finding.Broken("key", $"The key of this database is not in its place: it was put aside as {right}.", $"Stop the service, put that file in the place of {settings.KeyFile}, and start again. Do not run discard before.");
        if (!File.Exists(settings.KeyFile)) return Finding.Broken("key", "The key of this database is missing: no name and no text can be opened.", $"Put {settings.KeyFile} back, or restore it from the newest backup of the keys.");
        try
        {
            return MasterKey.FingerprintOf(MasterKeyFile.Read(settings.KeyFile)) == known
                ? Finding.Well("key", "The key file is the one of this database.")
                : Finding.Broken("key", $"The key in {settings.KeyFile} is of another database: it opens nothing here.", "Put the right file there, or set Bungkesmas__DataFolder to the folder that belongs to this database.");
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return Finding.Broken("key", "The key file cannot be read, so it is not known whether it is the right one.", "See key-file above.");
        }
    }

    private static async Task<Finding> ViewsAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        if (await MissingAsync(connection, [.. Ledger.Views.Select(view => LedgerSchema.Table(view.Name))], cancel) is { Length: > 0 } missing)
            return Finding.Look("views", $"{missing.Length} views of this program are not made yet.", "Start the service or run upgrade: they are folded from the facts.");
        var last = await Backup.AskAsync<long>(connection, $"select coalesce(max(seq_id), 0) from {LedgerSchema.Events}.mt_events", cancel);
        var seen = await SeenAsync(connection, cancel);
        if (last <= seen) return Finding.Well("views", $"The views have seen position {seen} of {last}.");
        if (await Visitors.CountAsync(connection, cancel) == 0) return Finding.Look("views", $"The views have seen position {seen} of {last}, and no service runs.", "Start the service: they catch up.");
        var (from, begun) = (seen, Stopwatch.GetTimestamp());
        while ((seen = await SeenAsync(connection, cancel)) == from && Stopwatch.GetElapsedTime(begun) < Patience) await Task.Delay(Pause, cancel);
        if (seen > from) return last - seen <= Behind ? Finding.Well("views", $"The views have seen position {seen} of {last}.")
            : Finding.Look("views", $"The views have seen position {seen} of {last}.", "Ask again in a minute: the number grows.");
        // The high-water mark is how far the daemon dares to read: it waits at a number whose transaction is still open.
        var mark = await Backup.AskAsync<long>(connection, $"select coalesce(max(last_seq_id), 0) from {LedgerSchema.Events}.mt_event_progression where name = 'HighWaterMark'", cancel);
        return mark < last && mark <= seen
            ? Finding.Look("views", $"The views stand at {seen} of {last}, since the daemon reads up to {mark} only.", "Look for a transaction that stays open (select * from pg_stat_activity where xact_start < now() - interval '1 minute') and end it.")
            : Finding.Broken("views", $"The views stand still at position {seen} of {last}, and a service runs: what was recorded since is safe, and nobody sees it.", "Restart the service. If they still stand, read its log and report it.");
    }

    private static Task<long> SeenAsync(NpgsqlConnection connection, CancellationToken cancel) =>
        Backup.AskAsync<long>(connection, ViewProjection.Position, cancel);

    private static async Task<long> DeadAsync(NpgsqlConnection connection, CancellationToken cancel) =>
        await Backup.AskAsync<bool>(connection, $"select to_regclass('{LedgerSchema.Events}.mt_doc_deadletterevent') is not null", cancel)
            ? await Backup.AskAsync<long>(connection, $"select count(*) from {LedgerSchema.Events}.mt_doc_deadletterevent", cancel) : 0;

    /// <summary>What subscribers were to hear and did not: given up, or waiting for longer than the longest pauses between tries explain.</summary>
    private static async Task<Finding> DeliveriesAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        if (await MissingAsync(connection, [$"{EffectsSchema.Name}.delivery", $"{EffectsSchema.Name}.subscription"], cancel) is { Length: > 0 })
            return Finding.Look("deliveries", "There are no tables of deliveries yet.", "Start the service once.");
        var dead = await Backup.AskAsync<long>(connection, $"select count(*) from {EffectsSchema.Name}.delivery where state = 'dead'", cancel);
        if (dead > 0) return Finding.Look("deliveries", $"{dead} deliveries were given up: nobody took them.", "See /dead-letters in a browser: correct the subscription or the receiver, then send them again.");
        var off = await Backup.AskAsync<long>(connection, $"select count(*) from {EffectsSchema.Name}.subscription where not active and reason is not null", cancel);
        if (off > 0) return Finding.Look("deliveries", $"{off} subscriptions were switched off, as their receivers said that they are gone.", "Look at /api/v1/webhooks; remove those that nobody needs, or switch the others on again.");
        var late = await Backup.AskAsync<long>(connection, $"select count(*) from {EffectsSchema.Name}.delivery where state in ('waiting', 'failed') and created_at < now() - interval '1 day'", cancel);
        return late == 0 ? Finding.Well("deliveries", "No delivery was given up, and none is overdue.")
            : Finding.Look("deliveries", $"{late} deliveries wait for more than a day.", "Start the service; if it runs, see why the receivers do not answer (/api/v1/deliveries?state=failed).");
    }
}
