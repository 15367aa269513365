using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Vaults;
using Bungkesmas.Projections.Kernel;
using Npgsql;

namespace Bungkesmas.Api.Operating;

/// <summary>What a restore is asked for.</summary>
/// <param name="Replace">whether a ledger that is there may be put aside</param>
/// <param name="OlderKeys">whether keys that are older than the ledger will do, although what came between cannot be opened then</param>
internal sealed record Wanted(string From, string Keys, bool Replace, bool OlderKeys);

/// <summary>Puts a ledger set and a key set into a database, in one transaction: the ledger is what it was before, or what the backup says.</summary>
internal sealed class Restore(Wanted wanted, TextWriter say)
{
    private bool _checked;

    /// <summary>Reads both archives to their ends, before there is a database to restore into.</summary>
    public async Task CheckAsync(CancellationToken cancel)
    {
        using var ledger = ArchiveReader.Open(wanted.From);
        using var keys = ArchiveReader.Open(wanted.Keys);
        await CheckAsync(ledger, keys, cancel);
    }

    public async Task RunAsync(Settings settings, string connectionString, CancellationToken cancel)
    {
        using var ledger = ArchiveReader.Open(wanted.From);
        using var keys = ArchiveReader.Open(wanted.Keys);
        await CheckAsync(ledger, keys, cancel);
        await using var connection = await Backup.ConnectAsync(connectionString, cancel);
        await Visitors.RefuseAsync(connection, "restore", cancel);
        await OwnSchemas.RefuseStrangersAsync(connection, cancel);
        var cut = UnfinishedRestore.Read(settings);
        if (await UnfinishedRestore.EndAsync(settings, connection, cancel) && cut!.IsOf(wanted))
        {
            say.WriteLine("This restore had come through before it was cut off. Its key is in its place now.");
            return;
        }
        if (!wanted.Replace && !await UnfinishedRestore.EmptyAsync(connection, cancel))
            throw new InvalidOperationException("There is a ledger in this database already. Nothing was changed: give --replace to put it aside under a dated name, or restore into an empty one.");

        var note = UnfinishedRestore.Of(wanted);
        note.Write(settings);
        await LoadAsync(connection, ledger, keys, note.Id, master => StageKey(settings, master), cancel);
        UnfinishedRestore.Finish(settings, keys.Manifest.Instance);
        say.WriteLine($"Restored up to position {ledger.Manifest.Position}, as of {ledger.Manifest.TakenAt:u}. The views are folded anew when the service starts.");
    }

    /// <summary>Fills a database that nobody knows of yet, and whose key is in place.</summary>
    public async Task FillAsync(string connectionString, CancellationToken cancel)
    {
        using var ledger = ArchiveReader.Open(wanted.From);
        using var keys = ArchiveReader.Open(wanted.Keys);
        await CheckAsync(ledger, keys, cancel);
        await using var connection = await Backup.ConnectAsync(connectionString, cancel);
        await LoadAsync(connection, ledger, keys, id: null, _ => { }, cancel);
    }

    private async Task CheckAsync(ArchiveReader ledger, ArchiveReader keys, CancellationToken cancel)
    {
        if (_checked) return;
        say.WriteLine("Checking the backup.");
        if (ledger.Manifest.Set != BackupSet.Ledger) throw new InvalidOperationException($"{wanted.From} holds keys, not a ledger: give it with --keys.");
        if (keys.Manifest.Set != BackupSet.Keys) throw new InvalidOperationException($"{wanted.Keys} holds a ledger, not keys: give it with --from.");
        await ledger.VerifyAsync(cancel);
        await keys.VerifyAsync(cancel);
        if (ledger.Manifest.Instance != keys.Manifest.Instance) throw new InvalidOperationException("The keys are those of another installation than the ledger, and would open nothing in it.");
        if (keys.Manifest.TakenAt < ledger.Manifest.TakenAt && !wanted.OlderKeys)
            throw new InvalidOperationException($"The keys are of {keys.Manifest.TakenAt:u} and the ledger of {ledger.Manifest.TakenAt:u}: what was stored in between could not be opened, for ever. Use keys that were backed up after the ledger, or accept that with --older-keys.");
        _checked = true;
    }

    private async Task LoadAsync(NpgsqlConnection connection, ArchiveReader ledger, ArchiveReader keys, string? id, Action<byte[]> stageKey, CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        // The locks that every start takes: a service that starts meanwhile waits and then finds the restored ledger.
        foreach (var turn in Turns.OfAStart) await Turns.TakeAsync(connection, turn, cancel);
        await Visitors.WaitAsync(connection, say, cancel);
        var empty = await UnfinishedRestore.EmptyAsync(connection, cancel);
        await RestoredKeys.RememberErasedAsync(connection, cancel);
        await ClearAsync(connection, keep: !empty, cancel);
        await Backup.ExecuteAsync(connection, Backup.Settle, cancel);
        await Backup.ExecuteAsync(connection, "set local check_function_bodies = off", cancel);
        await Backup.ExecuteAsync(connection, await ledger.TextAsync(Manifest.Before, cancel), cancel);
        foreach (var table in ledger.Manifest.Tables) await FillAsync(connection, ledger, table, table.Table!, cancel);
        say.WriteLine("Making indexes.");
        await Backup.ExecuteAsync(connection, await ledger.TextAsync(Manifest.After, cancel), cancel);
        foreach (var sequence in ledger.Manifest.Sequences)
            await Backup.ExecuteAsync(connection, $"select setval('{sequence.Name}', {sequence.Value}, {(sequence.Called ? "true" : "false")})", cancel);

        say.WriteLine("Trying the keys.");
        var master = await keys.BytesAsync(Manifest.MasterKey, cancel);
        foreach (var table in keys.Manifest.Tables)
        {
            await RestoredKeys.PrepareAsync(connection, cancel);
            await FillAsync(connection, keys, table, RestoredKeys.Table, cancel);
            await RestoredKeys.ApplyAsync(connection, table.Table!, cancel);
        }
        var (readable, erased) = await RestoredKeys.SettleAsync(connection, MasterKey.Of(master), cancel);
        say.WriteLine($"Names, texts and addresses: {readable} can be opened, {erased} are erased.");
        // An answer that tells a secret is restored to nobody; a backup can be older than the table, or its column.
        await Backup.ExecuteAsync(connection, "do $$ begin if to_regclass('http.kept_answer') is not null then delete from http.kept_answer k where (to_jsonb(k)->>'sealed')::boolean; end if; end $$", cancel);
        await Backup.ExecuteAsync(connection, await ledger.TextAsync(Manifest.Last, cancel), cancel);
        await using (var mark = new NpgsqlCommand("""
            insert into vault.instance (fingerprint, restored) values ($1, $2) on conflict (one) do update set fingerprint = $1, restored = $2
            """, connection) { Parameters = { new() { Value = keys.Manifest.Instance }, new() { Value = id ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text } } }) await mark.ExecuteNonQueryAsync(cancel);

        stageKey(master);
        say.WriteLine("Putting it in place.");
        await transaction.CommitAsync(cancel);
    }

    private static void StageKey(Settings settings, byte[] master)
    {
        // Another restore that was cut off may have left its own there.
        if (File.Exists(UnfinishedRestore.StagedKeyOf(settings))) Durably.Delete(UnfinishedRestore.StagedKeyOf(settings));
        if (File.Exists(settings.KeyFile) && MasterKeyFile.Read(settings.KeyFile).AsSpan().SequenceEqual(master)) return;
        MasterKeyFile.CreateFolder(Path.GetDirectoryName(settings.KeyFile)!);
        Durably.Write(UnfinishedRestore.StagedKeyOf(settings), master);
    }

    /// <summary>Views are dropped, being folded again. What was recorded is kept under a dated name; an empty ledger is not.</summary>
    private async Task ClearAsync(NpgsqlConnection connection, bool keep, CancellationToken cancel)
    {
        var stamp = KeptAside.Stamp(DateTimeOffset.UtcNow);
        foreach (var view in await Backup.AskAsync<string[]>(connection, $"select array(select quote_ident(nspname) from pg_namespace where nspname ~ '{OwnSchemas.Views}')", cancel))
            await Backup.ExecuteAsync(connection, $"drop schema {view} cascade", cancel);
        foreach (var schema in await Backup.AskAsync<string[]>(connection, $"select array(select nspname::text from pg_namespace where nspname = any('{{{string.Join(',', Holdings.Schemas)}}}'))", cancel))
            await Backup.ExecuteAsync(connection, keep ? $"alter schema {schema} rename to {schema}{KeptAside.SchemaBefore}{stamp}" : $"drop schema {schema} cascade", cancel);
        if (keep) say.WriteLine($"The ledger that was here is kept in schemas that end in {KeptAside.SchemaBefore}{stamp}.");
    }

    private async Task FillAsync(NpgsqlConnection connection, ArchiveReader archive, Part part, string table, CancellationToken cancel)
    {
        await using (var rows = archive.Read(part.Name))
        await using (var copy = (StreamWriter)await connection.BeginTextImportAsync($"copy {table} ({string.Join(", ", part.Columns!)}) from stdin", cancel))
            await rows.CopyToAsync(copy.BaseStream, cancel);
        var loaded = await Backup.AskAsync<long>(connection, $"select count(*) from {table}", cancel);
        if (loaded != part.Rows) throw new InvalidOperationException($"{part.Table} has {loaded} rows and should have {part.Rows}. Nothing was changed.");
        say.WriteLine($"  {part.Table}: {loaded} rows");
    }
}
