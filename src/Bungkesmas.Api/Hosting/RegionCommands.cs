using System.CommandLine;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Regions;
using Bungkesmas.Domain.Kernel;
using Npgsql;

namespace Bungkesmas.Api.Hosting;

/// <summary>The commands that load region data beside what ships.</summary>
public static class RegionCommands
{
    private const int MostShown = 50;

    public static Command All() => new("regions", "Load region data from files.") { Load(), LoadAliases(), LoadBoundaries() };

    private static Command Load()
    {
        var file = new Argument<FileInfo>("file") { Description = "A CSV file with the columns code and name." };
        var name = new Option<string>("--name") { Description = "The version's id: lower-case letters, digits and hyphens.", Required = true };
        var decree = new Option<string>("--decree") { Description = "The decree that it states.", Required = true };
        var from = new Option<DateOnly>("--valid-from") { Description = "The first day on which it counts, e.g. 2016-01-01.", Required = true };
        var column = new Option<string>("--column") { Description = "The column of the names.", DefaultValueFactory = _ => "name" };
        var scope = new Option<string>("--scope") { Description = "The region within which the file is complete; the whole country when left out.", DefaultValueFactory = _ => "" };
        var licence = new Option<string>("--licence") { Description = "The licence that the data are under.", Required = true };
        var recodes = new Option<FileInfo?>("--recodes") { Description = "A CSV file with the columns from and to: which codes the version replaces; a code with several successors was split." };
        var load = new Command("load", "Load a version of the official list from a CSV file, all or nothing.") { file, name, decree, from, column, scope, licence, recodes };
        load.SetAction((parsed, cancel) => Errand.RunAsync(services => LoadAsync(services, parsed.GetValue(file)!, new(
            parsed.GetValue(name)!, parsed.GetValue(decree)!, parsed.GetValue(from), parsed.GetValue(licence)!, parsed.GetValue(scope)!, parsed.GetValue(column)!, parsed.GetValue(recodes)?.FullName), cancel), cancel));
        return load;
    }

    private static Command LoadAliases()
    {
        var file = new Argument<FileInfo>("file") { Description = "A CSV file with the columns alias and code." };
        var load = new Command("load-aliases", "Load what people call regions besides their official names, all or nothing.") { file };
        load.SetAction((parsed, cancel) => Errand.RunAsync(services => LoadAliasesAsync(services, parsed.GetValue(file)!, cancel), cancel));
        return load;
    }

    private static Command LoadBoundaries()
    {
        var file = new Argument<FileInfo>("file") { Description = "A GeoJSON feature collection; properties.code or id of a feature is the region's code." };
        var name = new Option<string>("--name") { Description = "The set's id; loading it again replaces it.", Required = true };
        var licence = new Option<string>("--licence") { Description = "The licence and attribution that every map shows.", Required = true };
        var load = new Command("load-boundaries", "Load boundaries of regions from a GeoJSON file, all or nothing.") { file, name, licence };
        load.SetAction((parsed, cancel) => Errand.RunAsync(services => LoadBoundariesAsync(
            services, parsed.GetValue(file)!, parsed.GetValue(name)!, parsed.GetValue(licence)!, cancel), cancel));
        return load;
    }

    private static async Task<int> LoadAsync(IServiceProvider services, FileInfo file, WantedVersion wanted, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var (loaded, fresh, position, refusals) = await scope.ServiceProvider.GetRequiredService<RegionLoading>().LoadAsync(file, wanted, Errand.Actor(services), cancel);
        if (loaded is null) return Refused(file, refusals);
        await services.GetRequiredService<Progress>().WaitForKnownAsync(position ?? 0, cancel);
        Console.WriteLine(fresh ? $"Loaded {wanted.Name}: {loaded.Regions} regions, valid from {loaded.ValidFrom:yyyy-MM-dd}." : $"{wanted.Name} is already loaded.");
        return Errand.Done;
    }

    private static async Task<int> LoadAliasesAsync(IServiceProvider services, FileInfo file, CancellationToken cancel)
    {
        var (fresh, faults) = await RegionAliases.AddAsync(services.GetRequiredService<NpgsqlDataSource>(), file.FullName, services.GetRequiredService<RegionTree>(), cancel);
        if (faults.Count > 0) return Refused(file, faults);
        Console.WriteLine($"Loaded {fresh} new aliases.");
        return Errand.Done;
    }

    private static async Task<int> LoadBoundariesAsync(IServiceProvider services, FileInfo file, string name, string licence, CancellationToken cancel)
    {
        var read = BoundaryFile.Read(await File.ReadAllBytesAsync(file.FullName, cancel), services.GetRequiredService<RegionTree>().Contains);
        List<string> refusals = [.. Check.Slug("name", name).Concat(Check.Name("licence", licence)).Select(fault => $"{fault.Field}: {fault.Reason.En}"), .. read.Faults];
        if (refusals.Count > 0) return Refused(file, refusals);
        await services.GetRequiredService<Boundaries>().LoadAsync(name, licence, read.Boundaries, cancel);
        Console.WriteLine($"Loaded {name}: boundaries of {read.Boundaries.Count} regions.");
        return Errand.Done;
    }

    private static int Refused(FileInfo file, IReadOnlyList<string> refusals)
    {
        Console.Error.WriteLine($"{file.Name} was not loaded.");
        foreach (var refusal in refusals.Take(MostShown)) Console.Error.WriteLine($"  {refusal}");
        if (refusals.Count > MostShown) Console.Error.WriteLine($"  and {refusals.Count - MostShown} more.");
        return Errand.Refused;
    }
}
