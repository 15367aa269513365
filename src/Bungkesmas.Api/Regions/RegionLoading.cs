using Bungkesmas.Api.Recording;
using Bungkesmas.Api.Vaults;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;
using Npgsql;
using Wolverine;

namespace Bungkesmas.Api.Regions;

/// <summary>A version of the official list that somebody wants loaded from a file.</summary>
/// <param name="Scope">the region within which it is complete; empty for the whole country</param>
/// <param name="Column">the column of the names</param>
/// <param name="Recodes">path of a file that states which codes it replaces, where it does</param>
public sealed record WantedVersion(string Name, string Decree, DateOnly ValidFrom, string Licence, string Scope = "", string Column = "name", string? Recodes = null);

/// <summary>What became of a load.</summary>
/// <param name="Loaded">null when it was refused</param>
/// <param name="New">false when the very same version was there already</param>
/// <param name="Refusals">why nothing was loaded</param>
public sealed record LoadOutcome(RegionDatasetLoaded? Loaded, bool New, long? Position, IReadOnlyList<string> Refusals);

/// <summary>Loads a version of the official list from a file: the fact of it and its regions in one transaction, all or nothing.</summary>
public sealed class RegionLoading(RegionTree tree, NpgsqlDataSource database, IMessageBus bus)
{
    private static readonly HashSet<string> NoPeople = [];

    public async Task<LoadOutcome> LoadAsync(FileInfo file, WantedVersion wanted, string actor, CancellationToken cancel)
    {
        var read = RegionVersionFile.Read(await File.ReadAllBytesAsync(file.FullName, cancel), wanted.Column, wanted.Scope, tree.Contains);
        var loaded = new RegionDatasetLoaded(
            wanted.Decree, wanted.ValidFrom, read.Regions.Count, read.Sha256, wanted.Column, wanted.Licence, wanted.Scope.Length == 0 ? null : wanted.Scope);
        var refusals = Check.Slug("name", wanted.Name).Concat(read.Faults.Count > 0 ? [] : loaded.Faults()).Select(fault => $"{fault.Field}: {fault.Reason.En}").Concat(read.Faults).ToList();
        var listed = read.Regions.Select(region => region.Code).ToHashSet();
        var recodes = wanted.Recodes is null ? RecodeFile.None : RecodeFile.Read(wanted.Recodes, wanted.Decree, wanted.ValidFrom, code => listed.Contains(code) || tree.Contains(code));
        refusals.AddRange(recodes.Faults);
        if (refusals.Count > 0) return new(null, false, null, refusals);

        var on = new Subject(Subject.Datasets, wanted.Name);
        var statement = new Statement(on.ToString(), null, NameBasedId.Of(on.ToString(), "loaded"), on, null, loaded,
            new(true, Occurred.Undated, Assertion.Decided, [], actor, null, tree.Dataset));
        var codes = recodes.Facts.Select(fact => new Statement(fact.On.ToString(), null, NameBasedId.Of(on.ToString(), $"replaces {fact.On.Id}"), fact.On, null, fact.Said,
            new(true, new(wanted.ValidFrom.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), Assertion.Decided, [], actor, null, tree.Dataset)));
        var rows = Rows(wanted, file.Name, read.Regions);
        var answer = await bus.InvokeAsync<Answer>(new Work(actor, CorrectsOthers: false, on.ToString(), [statement, .. codes], rows, NoPeople), cancel);
        if (answer.Problem is { } problem) return new(null, false, null, [problem.Title.En]);
        var fact = answer.Facts[0];
        if (!fact.New) await RestoreAsync(rows, cancel);
        return new(loaded, fact.New, answer.Facts.Max(one => one.Position), []);
    }

    private static VaultWrite[] Rows(WantedVersion wanted, string source, IReadOnlyList<(string Code, string Name)> regions) =>
    [
        new("insert into reference.dataset (name, decree, valid_from, scope, licence, source) values (?, ?, ?, ?, ?, ?) on conflict do nothing",
            [wanted.Name, wanted.Decree, wanted.ValidFrom, wanted.Scope, wanted.Licence, source]),
        new("insert into reference.region (dataset, code, name) select ?, code, name from unnest(?::text[], ?::text[]) as one (code, name) on conflict do nothing",
            [wanted.Name, regions.Select(region => region.Code).ToArray(), regions.Select(region => region.Name).ToArray()])
    ];

    /// <summary>A ledger may be restored without its reference data; the same files make those again.</summary>
    private async Task RestoreAsync(IEnumerable<VaultWrite> rows, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await VaultWrite.RunAsync(rows, connection, transaction, cancel);
        await transaction.CommitAsync(cancel);
    }
}
