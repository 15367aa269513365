using System.Net;
using Bungkesmas.Benchmarks.Measuring;
using Bungkesmas.Benchmarks.Stage;

namespace Bungkesmas.Benchmarks.Parts;

/// <summary>The state of one partner now, against a bare select of the same stored rows through the same web server.</summary>
public static class StatusRead
{
    private const double Target = 0.6;

    public static async Task<Section> MeasureAsync(RunningService service, Fixture fixture, Plan plan)
    {
        Console.WriteLine("read");
        await using var bare = await BareRead.StartAsync(service.ConnectionString, plan.Clients);
        var (served, plain) = ((await service.Wire.GetAsync(Path(0))).Length, (await bare.Wire.GetAsync($"/{Fixture.Organisation(0)}")).Length);

        Func<Random, Task> Reading(Wire wire, Func<int, string> path) => async random =>
        {
            var (status, _) = await wire.GetAsync(path(random.Next(fixture.Subjects)));
            if (status != HttpStatusCode.OK) throw new InvalidOperationException($"A read answered {(int)status}.");
        };
        var (service1, bare1) = (Reading(service.Wire, Path), Reading(bare.Wire, subject => $"/{Fixture.Organisation(subject)}"));

        await WarmUp.RunAsync(plan, () => Slice.RunAsync(plan.Clients, plan.Slice, service1));
        await WarmUp.RunAsync(plan, () => Slice.RunAsync(plan.Clients, plan.Slice, bare1));
        var pairs = await Pairs.RunAsync(plan.Pairs, () => Slice.RunAsync(plan.Clients, plan.Slice, service1), () => Slice.RunAsync(plan.Clients, plan.Slice, bare1));
        return new("Status read", $"""
            {plan.Clients} clients: `GET /api/v1/partners/(id)` for a uniformly random one of {fixture.Subjects:N0} organisations, with a token, through the latest lens ({served} bytes). The bare side is a
            second Kestrel in the same process: one endpoint, no token, one prepared `select` of the same two stored rows (the organisation and its engagement), and their JSON text written out
            as it is stored ({plain} bytes). Both are asked by the same HTTP client, whose own work is part of both sides.
            """, [.. Section.Of($"status read at {plan.Clients} readers", pairs, Target)], Section.PairTable(pairs));
    }

    private static string Path(int subject) => $"/api/v1/partners/{Fixture.Organisation(subject)}";
}
