using System.Reflection;
using Bungkesmas.Api.Vaults;
using Bungkesmas.Projections.Kernel;
using Npgsql;

namespace Bungkesmas.Api.Operating;

/// <summary>Backups of one moment, taken from one snapshot of the database while everybody goes on working.</summary>
internal sealed class Backup : IAsyncDisposable
{
    public const string ApplicationName = "bungkesmas-operating";

    // What COPY writes must read the same everywhere, and names must be written in full.
    public const string Settle = """
        set local search_path = ''; set local datestyle = 'ISO, MDY'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
        set local extra_float_digits = 3; set local bytea_output = 'hex'; set local client_encoding = 'UTF8'; set local statement_timeout = 0;
        set local idle_in_transaction_session_timeout = 0
        """;

    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;
    private readonly TextWriter _say;

    private Backup(NpgsqlConnection connection, NpgsqlTransaction transaction, DateTimeOffset takenAt, TextWriter say) =>
        (_connection, _transaction, TakenAt, _say) = (connection, transaction, takenAt, say);

    public DateTimeOffset TakenAt { get; }

    /// <summary>How many bytes the kept tables take in the database; an archive takes fewer.</summary>
    public long Bytes { get; private init; }

    public static async Task<Backup> BeginAsync(string connectionString, TextWriter say, CancellationToken cancel)
    {
        var connection = await ConnectAsync(connectionString, cancel);
        var tables = await Holdings.NamesAsync(connection, cancel);
        if (tables.Length == 0) throw new InvalidOperationException("There is nothing to back up: the database holds no ledger.");
        var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancel);
        await ExecuteAsync(connection, Settle, cancel);
        // Nobody changes a table's form between its drawing and its rows. The snapshot comes after: one of before a restore would see restored tables as empty.
        await ExecuteAsync(connection, $"lock table {tables} in access share mode", cancel);
        var takenAt = await AskAsync<DateTime>(connection, "select clock_timestamp()", cancel);
        if (await Holdings.NamesAsync(connection, cancel) != tables)
            throw new InvalidOperationException("The tables of the ledger were exchanged for others while the backup began. Nothing was written: run it again.");
        var bytes = await AskAsync<decimal>(connection, $"select sum(pg_table_size(name::regclass)) from unnest('{{{tables.Replace(" ", "")}}}'::text[]) name", cancel);
        return new(connection, transaction, new(takenAt), say) { Bytes = (long)bytes };
    }

    /// <summary>Writes one set to a file that must not be there yet.</summary>
    public async Task<Manifest> TakeAsync(BackupSet set, string path, byte[] masterKey, CancellationToken cancel)
    {
        using var archive = new ArchiveWriter(path);
        _say.WriteLine($"Writing the {BackupFolder.Word(set)} set.");
        if (set == BackupSet.Keys) await archive.AddAsync(Manifest.MasterKey, masterKey, cancel);
        else
        {
            var blueprint = await Blueprint.DrawAsync(_connection, cancel);
            await archive.AddAsync(Manifest.Before, blueprint.Before, cancel);
            await archive.AddAsync(Manifest.After, blueprint.After, cancel);
            await archive.AddAsync(Manifest.Last, blueprint.Last, cancel);
        }
        foreach (var holding in await Holdings.OfAsync(set, _connection, cancel))
        {
            using var rows = await _connection.BeginTextExportAsync(holding.CopyOut, cancel);
            var count = await archive.AddTableAsync(holding.Table, holding.Columns, ((StreamReader)rows).BaseStream, cancel);
            _say.WriteLine($"  {holding.Table}: {count} rows");
        }
        // Sequences stand outside of snapshots: read last, they are past every number in the rows.
        var sequences = set == BackupSet.Ledger ? await SequencesAsync(cancel) : [];
        var position = await AskAsync<long>(_connection, $"select coalesce(max(seq_id), 0) from {LedgerSchema.Events}.mt_events", cancel);
        _say.WriteLine("Reading it back.");
        return await archive.FinishAsync(parts => new(
            Manifest.CurrentFormat, set, TakenAt, position, MasterKey.FingerprintOf(masterKey), ProgramVersion, _connection.PostgreSqlVersion.ToString(), parts, sequences), cancel);
    }

    public static string ProgramVersion { get; } = typeof(Backup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }

    /// <summary>A connection that nobody takes for a working service, and that waits as long as it takes.</summary>
    public static async Task<NpgsqlConnection> ConnectAsync(string connectionString, CancellationToken cancel)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = ApplicationName, Pooling = false, CommandTimeout = 0, KeepAlive = 30
        }.ConnectionString);
        await connection.OpenAsync(cancel);
        return connection;
    }

    public static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    public static async Task<T> AskAsync<T>(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync(cancel))!;
    }

    private async Task<List<SequenceState>> SequencesAsync(CancellationToken cancel)
    {
        var states = new List<SequenceState>();
        foreach (var name in await AskAsync<string[]>(_connection,
            $"select array(select format('%I.%I', schemaname, sequencename) from pg_sequences where schemaname = any('{{{string.Join(',', Holdings.Schemas)}}}') order by 1)", cancel))
        {
            await using var command = new NpgsqlCommand($"select last_value, is_called from {name}", _connection);
            await using var row = await command.ExecuteReaderAsync(cancel);
            await row.ReadAsync(cancel);
            states.Add(new(name, row.GetInt64(0), row.GetBoolean(1)));
        }
        return states;
    }
}
