using System.CommandLine;
using Bungkesmas.Api.Operating;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections;
using Bungkesmas.Projections.Kernel;
using Npgsql;

namespace Bungkesmas.Api.Hosting;

/// <summary>Builds the rows of the views anew, beside a running service where there is one; it answers from the old rows until the new ones take their place.</summary>
public static class RebuildCommand
{
    public static Command Command()
    {
        var view = new Option<string?>("--view") { Description = $"Only this view: {string.Join(", ", Ledger.Views.Select(view => view.Name))}." };
        view.AcceptOnlyFromAmong([.. Ledger.Views.Select(view => view.Name)]);
        var rebuild = new Command("rebuild", "Fold all facts again into fresh tables beside those that are read, catch up, and change places in one transaction. Interrupted, it leaves the old rows as they are.") { view };
        rebuild.SetAction((parsed, cancel) => RunAsync(parsed.GetValue(view), cancel));
        return rebuild;
    }

    private static Task<int> RunAsync(string? view, CancellationToken cancel) => Errand.GuardAsync(async () =>
    {
        await using var ground = await Ground.StartAsync(Settings.Read(ServeCommand.Builder().Configuration), cancel);
        await using var database = NpgsqlDataSource.Create(LedgerStore.Tuned(ground.ConnectionString));
        await using (var connection = await database.OpenConnectionAsync(cancel)) await OwnSchemas.RefuseStrangersAsync(connection, cancel);
        await LedgerSchema.ApplyAsync(database, cancel);
        if (!await Rebuild.HasFactsAsync(database, cancel))
        {
            Console.WriteLine("The ledger holds no facts yet; there is nothing to build.");
            return Errand.Done;
        }
        IReadOnlyList<IView> views = view is null ? Ledger.Views : [Ledger.Views.Single(one => one.Name == view)];
        await using var command = database.CreateCommand($"select max(seq_id) from {LedgerSchema.Events}.mt_events");
        var last = (long)(await command.ExecuteScalarAsync(cancel))!;
        var built = await new Rebuild(database, Say).RunAsync(views, onlyMissing: false, cancel);
        Say(FormattableString.Invariant($"done at position {built.Position}: {built.Rows} rows, folded in {built.Folded.TotalSeconds:0.0} s ({built.Position / built.Folded.TotalSeconds:0} facts/s), all in {built.Took.TotalSeconds:0.0} s"));
        if (built.Position >= last) return Errand.Done;
        Console.Error.WriteLine($"The views were built up to position {built.Position}, where they stood, and the ledger goes up to {last}. Start the service, which takes in the rest; if the number does not grow then, run doctor.");
        return Errand.Failed;
    });

    /// <summary>Progress goes line by line to the standard output.</summary>
    private static void Say(string line) => Console.WriteLine($"{DateTime.UtcNow:HH:mm:ss} {line}");
}
