using System.Text.Json;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Vaults;
using Bungkesmas.Projections.Kernel;
using Npgsql;

namespace Bungkesmas.Api.Operating;

/// <summary>The note of a restore that is under way. The database alone says whether it came to its end, since all of it is one transaction.</summary>
/// <param name="Id">what the restored database carries once it is there</param>
internal sealed record UnfinishedRestore(string Id, string From, string Keys, DateTimeOffset Begun)
{
    public static UnfinishedRestore Of(Wanted wanted) => new(Guid.NewGuid().ToString("n"), Path.GetFullPath(wanted.From), Path.GetFullPath(wanted.Keys), DateTimeOffset.UtcNow);

    public bool IsOf(Wanted wanted) => From == Path.GetFullPath(wanted.From) && Keys == Path.GetFullPath(wanted.Keys);

    public static string NoteOf(Settings settings) => Path.Combine(settings.DataFolder, "restore.unfinished");

    /// <summary>The restored key, waiting for the database to be there.</summary>
    public static string StagedKeyOf(Settings settings) => settings.KeyFile + ".restoring";

    public static UnfinishedRestore? Read(Settings settings)
    {
        try { return File.Exists(NoteOf(settings)) ? JsonSerializer.Deserialize<UnfinishedRestore>(File.ReadAllBytes(NoteOf(settings)), Manifest.Json) : null; }
        catch (JsonException) { throw new InvalidOperationException($"The note {NoteOf(settings)} of a restore is not readable: delete it, and restore again if the ledger is not the right one."); }
    }

    public void Write(Settings settings)
    {
        Directory.CreateDirectory(settings.DataFolder);
        Durably.Write(NoteOf(settings), JsonSerializer.SerializeToUtf8Bytes(this, Manifest.Json));
    }

    /// <summary>Ends what a restore that was cut off had begun: with its key where its data are there, without it where they are not.</summary>
    public static async Task SettleAsync(Settings settings, NpgsqlConnection connection, CancellationToken cancel)
    {
        if (await EndAsync(settings, connection, cancel) || Read(settings) is not { } begun) return;
        if (File.Exists(StagedKeyOf(settings))) Durably.Delete(StagedKeyOf(settings));
        if (await EmptyAsync(connection, cancel))
            throw new InvalidOperationException($"A restore from {begun.From} was cut off on {begun.Begun:u} and left nothing behind: run it again, or delete {NoteOf(settings)} to begin with an empty ledger.");
        Console.Error.WriteLine($"A restore from {begun.From} was cut off on {begun.Begun:u}. The ledger is what it was before: run the restore again, or delete {NoteOf(settings)} if it is no longer wanted.");
    }

    /// <summary>Gives a restore its end whose data are there and whose key still waits for its place; false where there is none.</summary>
    public static async Task<bool> EndAsync(Settings settings, NpgsqlConnection connection, CancellationToken cancel)
    {
        if (!await CameThroughAsync(settings, connection, cancel)) return false;
        Finish(settings, await KeyRing.FingerprintAsync(connection, cancel));
        return true;
    }

    /// <summary>Whether the data of the restore that is noted are those of this database.</summary>
    public static async Task<bool> CameThroughAsync(Settings settings, NpgsqlConnection connection, CancellationToken cancel) =>
        Read(settings) is { } begun
        && await Backup.AskAsync<bool>(connection, "select to_regclass('vault.instance') is not null", cancel)
        && await RestoredAsync(connection, cancel) == begun.Id;

    /// <summary>Puts the restored key in its place; one that was there is kept beside it. A key of another database is not put anywhere.</summary>
    public static void Finish(Settings settings, string? fingerprint)
    {
        var staged = StagedKeyOf(settings);
        if (File.Exists(staged) && MasterKey.FingerprintOf(MasterKeyFile.Read(staged)) != fingerprint) Durably.Delete(staged);
        if (File.Exists(staged))
        {
            if (File.Exists(settings.KeyFile)) Durably.Rename(settings.KeyFile, $"{settings.KeyFile}{KeptAside.Before}{KeptAside.Stamp(DateTimeOffset.UtcNow)}");
            Durably.Rename(staged, settings.KeyFile);
        }
        Durably.Delete(NoteOf(settings));
    }

    /// <summary>Whether nobody has recorded or stored anything yet.</summary>
    public static async Task<bool> EmptyAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        foreach (var table in (string[])[$"{LedgerSchema.Events}.mt_events", "vault.document", "vault.person"])
            if (await Backup.AskAsync<bool>(connection, $"select to_regclass('{table}') is not null", cancel)
                && await Backup.AskAsync<bool>(connection, $"select exists (select from {table})", cancel)) return false;
        return true;
    }

    private static async Task<string?> RestoredAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select restored from vault.instance", connection);
        return await command.ExecuteScalarAsync(cancel) as string;
    }
}
