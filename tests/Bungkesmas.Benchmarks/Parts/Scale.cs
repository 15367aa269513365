using System.Diagnostics;
using System.Globalization;
using System.Net;
using Bungkesmas.Api.Regions;
using Bungkesmas.Benchmarks.Country;
using Bungkesmas.Benchmarks.Measuring;
using Bungkesmas.Benchmarks.Stage;
using Bungkesmas.Projections;
using Bungkesmas.Projections.Kernel;

namespace Bungkesmas.Benchmarks.Parts;

/// <summary>A whole country: how fast all views are folded again, how lists, searches, roll-ups and maps answer, and how soon a fact is seen.</summary>
public static class Scale
{
    public static async Task<Section> MeasureAsync(RunningService service, int organisations, int facts, Plan plan, bool fold, bool look)
    {
        if (await service.CountAsync() is var there && there < facts) await WriteAsync(service, organisations, facts);
        else Console.WriteLine($"scale: {there:N0} facts are there");
        GC.Collect();

        var findings = new List<Finding>();
        if (fold) findings.AddRange(await FoldAsync(service));
        var position = await service.CountAsync("select max(seq_id) from ledger.mt_events");

        if (look) findings.AddRange(await Looks.MeasureAsync(service, organisations, position, plan));
        findings.AddRange(await SoonSeen.MeasureAsync(service, organisations, plan));
        return new("A whole country", FormattableString.Invariant($"""
            {organisations:N0} organisations and {position:N0} facts, told in reports of a dozen over ten years, weeks late, every second date vague, one in a hundred corrected, over the whole region tree with some regions crowded
            (`-- scale`; the facts are written past the recorder, everything else goes through the service).
            """), findings);
    }

    private static async Task<IReadOnlyList<Finding>> FoldAsync(RunningService service)
    {
        await service.StopDaemonAsync();
        var built = await new Rebuild(service.Database, line => Console.WriteLine($"scale: {line}")).RunAsync(Ledger.Views, onlyMissing: false, CancellationToken.None);
        Console.WriteLine($"scale: {built.Position / built.Folded.TotalSeconds:N0} facts/s folded and written, {built.Took.TotalSeconds:0} s with indexes");
        var refold = new Finding("refold of all views: folded and written", FormattableString.Invariant($"{built.Position / built.Folded.TotalSeconds:N0} facts/s, {built.Rows:N0} rows"), "≥ 50,000/s", built.Position / built.Folded.TotalSeconds >= 50_000);
        var ready = new Finding("the same, with indexes, catching up and the switch", FormattableString.Invariant($"{built.Position / built.Took.TotalSeconds:N0} facts/s"));
        await service.RunAsync("vacuum analyze");
        // A rebuild is a command of its own; what it leaves to the collector is not the service's.
        GC.Collect();
        await service.StartDaemonAsync();
        return [refold, ready];
    }

    private static async Task WriteAsync(RunningService service, int organisations, int facts)
    {
        Console.WriteLine("scale: making the country");
        var districts = service.Service<RegionTree>();
        var ledger = Country.Reports.Of(new Stories(organisations, facts, [.. districts.At(RegionLevel.District, null).Select(region => region.Code)],
            [.. districts.At(RegionLevel.Regency, null).Select(region => region.Code)]).All(), facts, organisations).ToList();
        Console.WriteLine($"scale: writing {ledger.Count:N0} facts");
        await service.StopDaemonAsync();
        await BulkWriter.WriteAsync(service.Database, service.Service<Marten.IDocumentStore>().Options.Serializer(), ledger);
    }
}
