using System.Runtime.CompilerServices;
using Npgsql;

namespace Bungkesmas.Api.Regions;

/// <summary>A set of boundaries that an answer draws from, and the licence that goes with it.</summary>
public sealed record Attribution(string Name, string Licence);

/// <summary>The boundaries of regions in the reference schema; a region has one at most, that of the set which was loaded last.</summary>
public sealed class Boundaries(NpgsqlDataSource database)
{
    /// <summary>Puts a set in the place of what was loaded under its name, and of what other sets have for its regions.</summary>
    public async Task LoadAsync(string name, string licence, IReadOnlyList<(string Code, string Geometry)> boundaries, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var codes = boundaries.Select(one => one.Code).ToArray();
        await using (var replaced = new NpgsqlCommand("delete from reference.boundary where name = $1 or code = any($2)", connection, transaction))
        {
            foreach (var value in new object[] { name, codes }) replaced.Parameters.Add(new() { Value = value });
            await replaced.ExecuteNonQueryAsync(cancel);
        }
        await using (var insert = new NpgsqlCommand("""
            insert into reference.boundary (code, name, licence, geometry) select code, $1, $2, geometry::jsonb from unnest($3::text[], $4::text[]) as one (code, geometry)
            """, connection, transaction))
        {
            foreach (var value in new object[] { name, licence, codes, boundaries.Select(one => one.Geometry).ToArray() }) insert.Parameters.Add(new() { Value = value });
            await insert.ExecuteNonQueryAsync(cancel);
        }
        await transaction.CommitAsync(cancel);
    }

    /// <summary>The sets that have boundaries of some regions, and for how many of them.</summary>
    public async Task<(IReadOnlyList<Attribution> Sets, int Regions)> OfAsync(string[] codes, CancellationToken cancel)
    {
        await using var command = Asking("select name, licence, count(*) from reference.boundary where code = any($1) group by name, licence order by name", codes);
        await using var row = await command.ExecuteReaderAsync(cancel);
        var (sets, regions) = (new List<Attribution>(), 0);
        while (await row.ReadAsync(cancel))
        {
            sets.Add(new(row.GetString(0), row.GetString(1)));
            regions += (int)row.GetInt64(2);
        }
        return (sets, regions);
    }

    /// <summary>The geometries of some regions as JSON, in the order of their codes; regions that have none are passed over.</summary>
    public async IAsyncEnumerable<(string Code, byte[] Geometry)> ReadAsync(string[] codes, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var command = Asking("select code, geometry::text from reference.boundary where code = any($1) order by code", codes);
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel)) yield return (row.GetString(0), row.GetFieldValue<byte[]>(1));
    }

    private NpgsqlCommand Asking(string sql, string[] codes)
    {
        var command = database.CreateCommand(sql);
        command.Parameters.Add(new() { Value = codes });
        return command;
    }
}
