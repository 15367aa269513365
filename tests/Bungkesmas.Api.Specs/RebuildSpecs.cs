using System.Text.Json.Nodes;
using Bungkesmas.Api.Effects;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Http;
using Bungkesmas.Api.Regions;
using Bungkesmas.Api.Vaults;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections;
using Bungkesmas.Projections.Kernel;
using Npgsql;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>Views can be built anew at any time, and nobody who reads them notices.</summary>
public sealed class RebuildSpecs
{
    private static readonly Action<string> Silently = _ => { };

    [Fact(DisplayName = "A rebuild beside a running service gives the very rows that were kept fact by fact, and the service goes on with them")]
    public async Task EqualsLive()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        await ledger.PostAsync("/systems/si-bungkesmas/launch", new JsonObject());
        await Proof.EquateAsync(ledger);
        var live = await AllAsync(ledger);

        var built = await new Rebuild(ledger.Database, Silently).RunAsync(Ledger.Views, onlyMissing: false, TestContext.Current.CancellationToken);
        built.Rows.ShouldBe(live.Count);
        (await AllAsync(ledger)).ShouldBe(live);
        await new Rebuild(ledger.Database, Silently).RunAsync([Ledger.Views[1]], onlyMissing: false, TestContext.Current.CancellationToken);
        (await AllAsync(ledger)).ShouldBe(live);

        (await ledger.PostAsync("/partners/kpi/activation", JsonNode.Parse("""{"region":{"code":"73.72"}}"""))).Status.ShouldBeRecorded();
        (await ledger.GetAsync("/partners?q=ylp")).Status.ShouldBeOk();
        await Proof.EquateAsync(ledger);
    }

    [Theory(DisplayName = "What goes by another id is rebuilt under every id, whether the ledger fits into memory or is read subject by subject")]
    [InlineData(null)]
    [InlineData(0L)]
    public async Task UnderEveryId(long? fitting)
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        (await ledger.PostAsync("/partners/kpi/merge", JsonNode.Parse("""{"into":"aphi-wajo"}"""))).Status.ShouldBeRecorded();
        // No fact names an organisation in the region of the new code.
        (await ledger.PostAsync("/regions/73.72/code", JsonNode.Parse("""{"to":"73.71","decree":"UU 1 Tahun 2020","from":"2020-01-01"}"""))).Status.ShouldBeRecorded();
        await Proof.EquateAsync(ledger);
        var live = await AllAsync(ledger);
        live.ShouldContain(row => row.Contains("engagement/ylp2em@73.71"));

        await new Rebuild(ledger.Database, Silently, fitting).RunAsync(Ledger.Views, onlyMissing: false, TestContext.Current.CancellationToken);
        (await AllAsync(ledger)).ShouldBe(live);
    }

    [Fact(DisplayName = "A rebuild makes every index that a start makes")]
    public async Task Indexes()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        (await ledger.GetAsync("/agenda")).Status.ShouldBeOk();
        var before = await IndexesAsync(ledger);
        foreach (var view in Followed.Views) before.ShouldContain(index => index.Contains($"{view.Name}_begins "), "what time alone brings is looked for in it every second");
        await new Rebuild(ledger.Database, Silently).RunAsync(Ledger.Views, onlyMissing: false, TestContext.Current.CancellationToken);
        (await IndexesAsync(ledger)).ShouldBe(before);
    }

    [Fact(DisplayName = "A service starts while a rebuild runs")]
    public async Task StartsBeside()
    {
        await using var ledger = await RunningLedger.StartAsync();
        await using var rebuilding = await ledger.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using (var alone = new NpgsqlCommand($"select pg_advisory_lock({Turns.Rebuild})", rebuilding)) await alone.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        await using var another = await ledger.AnotherServiceAsync().WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        (await another.GetAsync("/agenda")).Status.ShouldBeOk();
        await using (var done = new NpgsqlCommand($"select pg_advisory_unlock({Turns.Rebuild})", rebuilding)) await done.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    [Fact(DisplayName = "Who waits for another service to start waits as long as that takes")]
    public async Task WaitsForItsTurn()
    {
        await using var ledger = await RunningLedger.StartAsync();
        await using var hasty = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(ledger.ConnectionString) { CommandTimeout = 1 }.ConnectionString);
        await using var starting = await ledger.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var transaction = await starting.BeginTransactionAsync(TestContext.Current.CancellationToken);
        foreach (var turn in Turns.OfAStart)
            await using (var take = new NpgsqlCommand($"select pg_advisory_xact_lock({turn})", starting)) await take.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        var waiting = new[]
        {
            LedgerSchema.ApplyAsync(hasty, TestContext.Current.CancellationToken), VaultSchema.ApplyAsync(hasty, TestContext.Current.CancellationToken), HttpSchema.ApplyAsync(hasty, TestContext.Current.CancellationToken),
            EffectsSchema.ApplyAsync(hasty, TestContext.Current.CancellationToken), RegionData.LoadAsync(hasty, Path.Combine(Settings.ShippedFolder, "regions"), TestContext.Current.CancellationToken)
        };
        await ledger.UntilWaitingAsync(waiting.Length, TimeSpan.FromSeconds(1.5));
        waiting.ShouldAllBe(one => !one.IsCompleted);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
        await Task.WhenAll(waiting);
    }

    [Fact(DisplayName = "Facts recorded while a rebuild runs are in its rows")]
    public async Task Meanwhile()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        (await ledger.GetAsync("/agenda")).Status.ShouldBeOk();
        var meanwhile = new List<Task>();
        await new Rebuild(ledger.Database, said =>
        {
            foreach (var organisation in new[] { "satu", "dua", "tiga" })
                meanwhile.Add(ledger.PostAsync($"/partners/{organisation}-{meanwhile.Count}/activation", JsonNode.Parse("""{"region":{"code":"73.72"}}""")));
        }).RunAsync(Ledger.Views, onlyMissing: false, TestContext.Current.CancellationToken);
        meanwhile.ShouldNotBeEmpty();
        await Task.WhenAll(meanwhile);
        await Proof.EquateAsync(ledger);
    }

    [Fact(DisplayName = "A rebuild that is cut off leaves the rows that are read as they are, and the next one begins anew")]
    public async Task CutOff()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        (await ledger.GetAsync("/agenda")).Status.ShouldBeOk();
        var before = await AllAsync(ledger);
        foreach (var moment in new[] { "building", "wrote" })
            await Should.ThrowAsync<InvalidOperationException>(new Rebuild(ledger.Database, said =>
            {
                if (said.StartsWith(moment, StringComparison.Ordinal)) throw new InvalidOperationException("The power is gone.");
            }).RunAsync(Ledger.Views, onlyMissing: false, TestContext.Current.CancellationToken));
        (await AllAsync(ledger)).ShouldBe(before);
        (await ledger.GetAsync("/partners/ylp2em")).Status.ShouldBeOk();
        const string left = "select count(*) from pg_namespace where nspname = 'views_build'";
        (await ledger.CountAsync(left)).ShouldBe(1);
        await (await ledger.AnotherServiceAsync()).DisposeAsync();
        (await ledger.CountAsync(left)).ShouldBe(0, "the next start sweeps it away");
        await new Rebuild(ledger.Database, Silently).RunAsync(Ledger.Views, onlyMissing: false, TestContext.Current.CancellationToken);
        await Proof.EquateAsync(ledger);
    }

    [Theory(DisplayName = "Whoever reads several views in one transaction is not disturbed by a rebuild that lets go of the old rows meanwhile, and does not disturb it")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task BesideReaders(bool all)
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        (await ledger.GetAsync("/agenda")).Status.ShouldBeOk();
        await using var reader = await ledger.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        // One table is read before the rebuild lets go of it, last of all, and the others after that.
        var held = all ? Ledger.Views[0].Name : "organisation_named";
        var asked = Ledger.Views.SelectMany(view => ViewTables.All(view.Name)).OrderBy(table => table != held).Select(table => new NpgsqlCommand($"select count(*) from {LedgerSchema.Table(table)}", reader)).ToList();
        foreach (var ask in asked)
        {
            await ask.PrepareAsync(TestContext.Current.CancellationToken);
            await ask.ExecuteScalarAsync(TestContext.Current.CancellationToken);
        }
        await using var transaction = await reader.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await asked[0].ExecuteScalarAsync(TestContext.Current.CancellationToken);

        var written = new TaskCompletionSource();
        IReadOnlyList<IView> views = all ? Ledger.Views : [Ledger.Views.Single(view => view.Name == "organisation")];
        var rebuilding = new Rebuild(ledger.Database, said => { if (said.StartsWith("wrote", StringComparison.Ordinal)) written.SetResult(); }).RunAsync(views, onlyMissing: false, TestContext.Current.CancellationToken);
        await written.Task;
        // For this reader: with the old rows to let go of, or with the one table to exchange.
        await ledger.UntilWaitingAsync(1);
        rebuilding.IsCompleted.ShouldBeFalse();
        foreach (var ask in asked) await ask.ExecuteScalarAsync(TestContext.Current.CancellationToken);
        (await ledger.GetAsync("/partners/ylp2em")).Status.ShouldBeOk();
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
        await rebuilding;
        await Proof.EquateAsync(ledger);
    }

    [Fact(DisplayName = "A service that starts on a ledger whose views are of another version builds its own before it answers")]
    public async Task AnotherVersion()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        (await ledger.GetAsync("/agenda")).Status.ShouldBeOk();
        var live = await AllAsync(ledger);
        await ledger.StopAsync();
        // As a ledger is that an older version has kept: facts and its own views, none of this version.
        await ledger.RunAsync($"drop schema {LedgerSchema.Views} cascade; update ledger.mt_event_progression set name = 'views_v1:All' where name = '{ViewProjection.Progress}'");

        await using var upgraded = await ledger.AnotherServiceAsync();
        (await upgraded.GetAsync("/partners/ylp2em")).Status.ShouldBeOk();
        (await AllAsync(upgraded)).ShouldBe(live);
        (await upgraded.PostAsync("/partners/kpi/activation", JsonNode.Parse("""{"region":{"code":"73.72"}}"""))).Status.ShouldBeRecorded();
        await Proof.EquateAsync(upgraded);
    }

    private static async Task<List<string>> IndexesAsync(RunningLedger ledger)
    {
        await using var command = ledger.Database.CreateCommand($"select indexdef from pg_indexes where schemaname = '{LedgerSchema.Views}' order by indexdef");
        var all = new List<string>();
        await using var row = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await row.ReadAsync(TestContext.Current.CancellationToken)) all.Add(row.GetString(0));
        return all;
    }

    private static async Task<List<string>> AllAsync(RunningLedger ledger)
    {
        var rows = new List<string>();
        foreach (var fold in Ledger.Views) rows.AddRange((await Proof.StoredAsync(ledger, fold)).Select(row => $"{fold.Name} {row}"));
        return rows;
    }
}
