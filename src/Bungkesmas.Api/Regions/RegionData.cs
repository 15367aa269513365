using Microsoft.VisualBasic.FileIO;
using Npgsql;

namespace Bungkesmas.Api.Regions;

/// <summary>The region data that ships with the product, loaded once into the reference schema.</summary>
public static class RegionData
{
    public const string Dataset = "idn-area-data 4.0.1";

    /// <summary>Loads the shipped files when the database lacks them; two services that start at once take turns.</summary>
    public static async Task LoadAsync(NpgsqlDataSource database, string folder, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using (var schema = new NpgsqlCommand("""
            select pg_advisory_xact_lock(7220174);
            create schema if not exists reference;
            create table if not exists reference.region (dataset text not null, code text collate "C" not null, name text not null, primary key (dataset, code));
            """, connection, transaction)) await schema.ExecuteNonQueryAsync(cancel);
        await using (var loaded = new NpgsqlCommand("select exists (select 1 from reference.region where dataset = $1)", connection, transaction))
        {
            loaded.Parameters.Add(new() { Value = Dataset });
            if ((bool)(await loaded.ExecuteScalarAsync(cancel))!) { await transaction.CommitAsync(cancel); return; }
        }
        await using (var copy = await connection.BeginBinaryImportAsync("copy reference.region (dataset, code, name) from stdin (format binary)", cancel))
        {
            foreach (var (code, name) in Read(folder))
            {
                await copy.StartRowAsync(cancel);
                await copy.WriteAsync(Dataset, cancel);
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
}
