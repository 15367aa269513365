using System.Net;
using System.Text;
using Bungkesmas.Benchmarks.Measuring;
using Bungkesmas.Benchmarks.Stage;

namespace Bungkesmas.Benchmarks.Parts;

/// <summary>One fact per request, acknowledged after its commit: an act at its door, against the same rows by the bare driver.</summary>
public static class Append
{
    private const double Target = 0.3;

    public static async Task<Section> MeasureAsync(RunningService service, Fixture fixture, Plan plan)
    {
        Console.WriteLine("append");
        var turns = new int[fixture.Subjects];
        var catchUps = new List<TimeSpan>();

        // Every request activates a subject in a district where it is not active yet, so every one records a fact.
        async Task ActivateAsync(Random random)
        {
            var subject = random.Next(fixture.Subjects);
            var district = fixture.District(subject, Interlocked.Increment(ref turns[subject]));
            var status = await service.Wire.PostAsync($"/api/v1/partners/{Fixture.Organisation(subject)}/activation", Encoding.UTF8.GetBytes($$$"""{"region":{"code":"{{{district}}}"}}"""));
            if (status != HttpStatusCode.Created) throw new InvalidOperationException($"An activation answered {(int)status}.");
        }

        async Task<Slice> ServiceAsync(TimeSpan time)
        {
            var before = await service.CountAsync();
            var slice = await Slice.RunAsync(plan.Clients, time, ActivateAsync);
            var grown = await service.CountAsync() - before;
            if (grown != slice.Count) throw new InvalidOperationException($"{slice.Count} facts were acknowledged and {grown} are in the ledger.");
            // The bare side gets the machine to itself, so the views' work is left to the service's turn and to this pause.
            catchUps.Add(await service.CaughtUpAsync());
            return slice;
        }

        await WarmUp.RunAsync(plan, () => ServiceAsync(plan.Slice));
        await using var bare = await BareAppend.PrepareAsync(service, fixture, plan.Clients);
        await WarmUp.RunAsync(plan, () => bare.RunAsync(plan.Slice));
        catchUps.Clear();
        var pairs = await Pairs.RunAsync(plan.Pairs, () => ServiceAsync(plan.Slice), () => bare.RunAsync(plan.Slice));
        return new("Append", $"""
            {plan.Clients} clients, each with one request under way: `POST /api/v1/partners/(id)/activation` for a uniformly random one of {fixture.Subjects:N0} organisations, in a
            district where it is not active yet, so that every request records one fact and is acknowledged (201) after its commit; after every slice the ledger is counted and must have grown
            by as many. The bare side: {plan.Clients} connections of the same driver without HTTP, one prepared statement per request in one round trip and one transaction, which raises the
            stream's version and writes the same event row and the same {bare.SubjectRows} rows of the subject index, into copies of the tables with their rows, indexes and keys.
            """,
            [.. Section.Of($"append at {plan.Clients} writers", pairs, Target),
             new("the views caught up with a slice after its end, median (most)", FormattableString.Invariant($"{catchUps.Select(took => took.TotalSeconds).Median():0.0} s ({catchUps.Max().TotalSeconds:0.0} s)"))],
            Section.PairTable(pairs));
    }
}
