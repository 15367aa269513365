using System.Globalization;
using CsvHelper;
using Npgsql;

namespace Bungkesmas.Api.Regions;

/// <summary>How people call regions besides their official names: "Sidrap", "Pare", "Sulsel". An alias, too, means a region only within a context.</summary>
public static class RegionAliases
{
    /// <summary>Puts a list of aliases into the reference data and answers how many were new; the columns are <c>alias</c> and <c>code</c>.</summary>
    /// <exception cref="InvalidDataException">the file lacks a column, or names a code that no list knows</exception>
    public static async Task<int> AddAsync(NpgsqlDataSource database, string file, RegionTree tree, CancellationToken cancel)
    {
        var aliases = Read(file);
        foreach (var (line, _, code) in aliases)
            if (!tree.Contains(code)) throw new InvalidDataException($"{Path.GetFileName(file)}, line {line}: no region has this code.");
        await using var command = database.CreateCommand("""
            insert into reference.alias (alias, code) select * from unnest($1::text[], $2::text[]) on conflict do nothing
            """);
        command.Parameters.Add(new() { Value = aliases.Select(one => one.Alias).ToArray() });
        command.Parameters.Add(new() { Value = aliases.Select(one => one.Code).ToArray() });
        return await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Adds the aliases that ship with the product, and answers all there are.</summary>
    public static async Task<IReadOnlyList<(string Alias, string Code)>> LoadAsync(NpgsqlDataSource database, string shipped, RegionTree tree, CancellationToken cancel)
    {
        await using (var table = database.CreateCommand("create table if not exists reference.alias (alias text not null, code text not null, primary key (alias, code))")) await table.ExecuteNonQueryAsync(cancel);
        await AddAsync(database, shipped, tree, cancel);
        await using var command = database.CreateCommand("select alias, code from reference.alias order by alias, code");
        await using var row = await command.ExecuteReaderAsync(cancel);
        var aliases = new List<(string, string)>();
        while (await row.ReadAsync(cancel)) aliases.Add((row.GetString(0), row.GetString(1)));
        return aliases;
    }

    private static List<(int Line, string Alias, string Code)> Read(string file)
    {
        using var csv = new CsvReader(new StreamReader(file), CultureInfo.InvariantCulture);
        var aliases = new List<(int, string, string)>();
        if (!csv.Read() || !csv.ReadHeader() || csv.HeaderRecord?.Contains("alias") != true || !csv.HeaderRecord.Contains("code"))
            throw new InvalidDataException($"{Path.GetFileName(file)}: the columns alias and code are needed.");
        while (csv.Read()) aliases.Add((csv.Parser.Row, csv.GetField("alias")!.Trim(), csv.GetField("code")!.Trim()));
        return aliases;
    }
}
