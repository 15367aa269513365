using System.Globalization;
using Bungkesmas.Domain.Kernel;
using CsvHelper;
using Npgsql;

namespace Bungkesmas.Api.Regions;

/// <summary>How people call regions besides their official names: "Sidrap", "Pare", "Sulsel". An alias, too, means a region only within a context.</summary>
public static class RegionAliases
{
    /// <summary>Puts a list of aliases into the reference data, all or nothing; the columns are <c>alias</c> and <c>code</c>.</summary>
    /// <returns>how many were new, and line by line what is wrong with the file</returns>
    public static async Task<(int New, IReadOnlyList<string> Faults)> AddAsync(NpgsqlDataSource database, string file, RegionTree tree, CancellationToken cancel)
    {
        var (aliases, faults) = Read(file, tree);
        if (faults.Count > 0) return (0, faults);
        await using var command = database.CreateCommand("insert into reference.alias (alias, code) select * from unnest($1::text[], $2::text[]) on conflict do nothing");
        command.Parameters.Add(new() { Value = aliases.Select(one => one.Alias).ToArray() });
        command.Parameters.Add(new() { Value = aliases.Select(one => one.Code).ToArray() });
        return (await command.ExecuteNonQueryAsync(cancel), []);
    }

    /// <summary>All aliases that the database holds.</summary>
    public static async Task<IReadOnlyCollection<(string Alias, string Code)>> AllAsync(NpgsqlDataSource database, CancellationToken cancel)
    {
        await using var command = database.CreateCommand("select alias, code from reference.alias order by alias, code");
        await using var row = await command.ExecuteReaderAsync(cancel);
        var aliases = new List<(string, string)>();
        while (await row.ReadAsync(cancel)) aliases.Add((row.GetString(0), row.GetString(1)));
        return aliases;
    }

    private static (List<(string Alias, string Code)> Aliases, List<string> Faults) Read(string file, RegionTree tree)
    {
        var (aliases, faults) = (new List<(string, string)>(), new List<string>());
        using var csv = new CsvReader(new StreamReader(file), CultureInfo.InvariantCulture);
        try
        {
            var header = csv.Read() && csv.ReadHeader() ? csv.HeaderRecord! : [];
            faults.AddRange(new[] { "alias", "code" }.Where(name => !header.Contains(name)).Select(name => $"line 1: there is no column {name}."));
            var complete = faults.Count == 0;
            while (complete && csv.Read())
            {
                var (line, alias, code) = (csv.Parser.RawRow, csv.GetField("alias")!.Trim(), csv.GetField("code")!.Trim());
                foreach (var fault in Check.Name("alias", alias)) faults.Add($"line {line}: the alias cannot be accepted. {fault.Reason.En}");
                if (!tree.Contains(code)) faults.Add($"line {line}: no region has this code.");
                aliases.Add((alias, code));
            }
        }
        catch (CsvHelperException) { faults.Add($"line {csv.Parser.RawRow}: this cannot be read as comma-separated values."); }
        return (aliases, faults);
    }
}
