using Bungkesmas.Projections.Kernel;
using Microsoft.VisualBasic.FileIO;
using Npgsql;

namespace Bungkesmas.Api.Regions;

/// <summary>The official lists in the reference schema: the one that ships with the product, and those that were loaded beside it.</summary>
public static class RegionData
{
    /// <summary>The list that ships; the package refers to this decree of 25 April 2025.</summary>
    private static readonly RegionVersion Shipped = new("idn-area-data 4.0.1", "Kepmendagri 300.2.2-2138 Tahun 2025", new(2025, 4, 25));

    private const string ShippedLicence = "ODbL-1.0, Indonesian Area Data by Fityan Nugroho", ShippedSource = "npm package idn-area-data 4.0.1";

    /// <summary>Loads the shipped files when the database lacks them; two services that start at once take turns.</summary>
    public static async Task LoadAsync(NpgsqlDataSource database, string folder, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await Turns.TakeAsync(connection, Turns.Regions, cancel);
        await using (var schema = new NpgsqlCommand("""
            create schema if not exists reference;
            create table if not exists reference.region (dataset text not null, code text collate "C" not null, name text not null, primary key (dataset, code));
            create table if not exists reference.dataset (name text primary key, decree text not null, valid_from date not null, scope text not null,
                licence text not null, source text not null, loaded_at timestamptz not null default clock_timestamp());
            create table if not exists reference.alias (alias text not null, code text not null, primary key (alias, code));
            create table if not exists reference.boundary (code text collate "C" primary key, name text not null, licence text not null, geometry jsonb not null);
            alter table reference.boundary add column if not exists loaded_at timestamptz not null default clock_timestamp();
            create index if not exists boundary_loaded on reference.boundary (loaded_at);
            """, connection, transaction)) await schema.ExecuteNonQueryAsync(cancel);
        await using (var dataset = new NpgsqlCommand("""
            insert into reference.dataset (name, decree, valid_from, scope, licence, source) values ($1, $2, $3, $4, $5, $6) on conflict do nothing
            """, connection, transaction))
        {
            foreach (var value in new object[] { Shipped.Name, Shipped.Decree, Shipped.ValidFrom, Shipped.Scope, ShippedLicence, ShippedSource }) dataset.Parameters.Add(new() { Value = value });
            await dataset.ExecuteNonQueryAsync(cancel);
        }
        await using (var loaded = new NpgsqlCommand("select exists (select 1 from reference.region where dataset = $1)", connection, transaction))
        {
            loaded.Parameters.Add(new() { Value = Shipped.Name });
            if ((bool)(await loaded.ExecuteScalarAsync(cancel))!) { await transaction.CommitAsync(cancel); return; }
        }
        await using (var copy = await connection.BeginBinaryImportAsync("copy reference.region (dataset, code, name) from stdin (format binary)", cancel))
        {
            foreach (var (code, name) in Read(folder))
            {
                await copy.StartRowAsync(cancel);
                await copy.WriteAsync(Shipped.Name, cancel);
                await copy.WriteAsync(code, cancel);
                await copy.WriteAsync(name, cancel);
            }
            await copy.CompleteAsync(cancel);
        }
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Code is the first column of every file and name the last.</summary>
    public static IEnumerable<(string Code, string Name)> Read(string folder)
    {
        foreach (var file in new[] { "provinces.csv", "regencies.csv", "districts.csv", "villages.csv" })
        {
            using var parser = new TextFieldParser(Path.Combine(folder, file)) { Delimiters = [","], HasFieldsEnclosedInQuotes = true };
            parser.ReadFields();
            while (parser.ReadFields() is { } fields) yield return (fields[0], fields[^1]);
        }
    }

    /// <summary>All versions that the database holds.</summary>
    public static async Task<RegionVersions> VersionsAsync(NpgsqlDataSource database, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancel);
        var versions = new List<RegionVersion>();
        await using (var command = new NpgsqlCommand("select name, decree, valid_from, scope, loaded_at from reference.dataset order by name", connection, transaction))
        await using (var row = await command.ExecuteReaderAsync(cancel))
            while (await row.ReadAsync(cancel)) versions.Add(new(row.GetString(0), row.GetString(1), row.GetFieldValue<DateOnly>(2), row.GetString(3), row.GetDateTime(4)));
        var regions = new List<(string Dataset, string Code, string Name)>(92_000);
        await using (var command = new NpgsqlCommand("select dataset, code, name from reference.region", connection, transaction))
        await using (var row = await command.ExecuteReaderAsync(cancel))
            while (await row.ReadAsync(cancel)) regions.Add((row.GetString(0), row.GetString(1), row.GetString(2)));
        return new(versions, regions.ToLookup(region => region.Dataset, region => (region.Code, region.Name)));
    }

    /// <summary>What <see cref="RegionVersions.Sign"/> would be if they were read now, and how many aliases there are.</summary>
    public static async Task<((long Count, DateTime LoadedAt) Versions, long Aliases)> SignAsync(NpgsqlDataSource database, CancellationToken cancel)
    {
        await using var command = database.CreateCommand("select count(*), max(loaded_at), (select count(*) from reference.alias) from reference.dataset");
        await using var row = await command.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        return ((row.GetInt64(0), row.GetDateTime(1)), row.GetInt64(2));
    }
}
