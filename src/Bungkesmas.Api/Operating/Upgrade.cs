using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Hosting.Embedded;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Vaults;
using Bungkesmas.Projections.Kernel;
using Npgsql;

namespace Bungkesmas.Api.Operating;

/// <summary>Brings a ledger up to this program, and the embedded database up to a newer PostgreSQL. A verified backup comes first.</summary>
internal sealed class Upgrade(Settings settings, TextWriter say)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    // The backup, and for a move the new cluster with what it writes ahead.
    private const int RoomForBackup = 1, RoomForMove = 4;

    // The one that an upgrade begins with, and the one before it, however often an upgrade is cut off and begun again.
    private const int Kept = 2;

    private string? _ledger, _keys;

    public async Task<int> RunAsync(int? postgres, CancellationToken cancel)
    {
        if (settings.ConnectionString is not null && postgres is not null)
            throw new InvalidOperationException("PostgreSQL's version is chosen for the embedded database only; your own server is upgraded by its own means.");
        var moved = settings.ConnectionString is null && await MoveAsync(postgres, cancel);
        await using var ground = await Ground.ExistingAsync(settings, cancel);
        await using (var connection = await Backup.ConnectAsync(ground.ConnectionString, cancel)) await Visitors.RefuseAsync(connection, "upgrade", cancel);
        if (!moved) await SaveAsync(ground.ConnectionString, RoomForBackup, cancel);

        say.WriteLine("Bringing tables and views up to this program.");
        var code = await Errand.RunAsync(settings, ground.ConnectionString, services => FoldAsync(services, cancel), cancel);
        say.WriteLine($"Done. The backup that this began with is {_ledger}, its keys {_keys}; when all is well, the command discard deletes them.");
        return code;
    }

    private async Task<bool> MoveAsync(int? postgres, CancellationToken cancel)
    {
        if (!EmbeddedPostgres.Exists(settings.EmbeddedFolder)) return false;
        using var logs = Ground.Logs(LogLevel.Warning);
        return await new MajorMove(Ground.Options(settings), logs.CreateLogger("Bungkesmas.Database"), say).RunAsync(
            postgres, old => SaveAsync(old, RoomForMove, cancel), fresh => new Restore(new(_ledger!, _keys!, Replace: false, OlderKeys: false), say).FillAsync(fresh, cancel), cancel);
    }

    /// <summary>Both sets of one moment, read back before anything else happens.</summary>
    private async Task SaveAsync(string connectionString, int room, CancellationToken cancel)
    {
        await KeyRing.OpenAsync(settings, connectionString, cancel);
        var folder = KeptAside.UpgradeBackups(settings);
        Directory.CreateDirectory(folder);
        await using var backup = await Backup.BeginAsync(connectionString, say, cancel);
        if (new DriveInfo(folder).AvailableFreeSpace < backup.Bytes * room)
            throw new InvalidOperationException($"There is too little room on the disk of {folder}: {backup.Bytes * room >> 20} MB are needed. Nothing was changed.");
        (_ledger, _keys) = (BackupFolder.FileFor(folder, BackupSet.Ledger, backup.TakenAt), BackupFolder.FileFor(folder, BackupSet.Keys, backup.TakenAt));
        var masterKey = MasterKeyFile.Read(settings.KeyFile);
        await backup.TakeAsync(BackupSet.Ledger, _ledger, masterKey, cancel);
        await backup.TakeAsync(BackupSet.Keys, _keys, masterKey, cancel);
        BackupFolder.Thin(_ledger, BackupSet.Ledger, Kept);
        BackupFolder.Thin(_keys, BackupSet.Keys, Kept);
    }

    /// <summary>Waits until the views have seen every fact, then lets go of those that an older program had.</summary>
    private async Task<int> FoldAsync(IServiceProvider services, CancellationToken cancel)
    {
        var progress = services.GetRequiredService<Progress>();
        var database = services.GetRequiredService<NpgsqlDataSource>();
        await using var connection = await database.OpenConnectionAsync(cancel);
        var last = await Backup.AskAsync<long>(connection, $"select coalesce(max(seq_id), 0) from {LedgerSchema.Events}.mt_events", cancel);
        for (long told = -1, at; (at = await progress.PositionAsync(cancel)) < last; told = at)
        {
            if (at != told) say.WriteLine($"  views at {at} of {last}");
            else if (await progress.StandsStillAsync(cancel)) throw new InvalidOperationException($"The views stand still at {at} of {last}: a fact cannot be folded. Nothing is lost; see doctor, and the log of this command. The views of the program before are kept.");
            await Task.Delay(Pause, cancel);
        }
        await Backup.ExecuteAsync(connection, $"delete from {LedgerSchema.Events}.mt_event_progression where name like '{Holdings.Views}' and name not like '{ViewProjection.Name}:%'", cancel);
        foreach (var old in await Backup.AskAsync<string[]>(connection, $"select array(select quote_ident(nspname) from pg_namespace where nspname ~ '{OwnSchemas.Views}' and nspname <> '{LedgerSchema.Views}')", cancel))
        {
            await Backup.ExecuteAsync(connection, $"drop schema {old} cascade", cancel);
            say.WriteLine($"  deleted the older views {old}");
        }
        return Errand.Done;
    }
}
