using System.Globalization;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs.Races;

/// <summary>Many writers race on the same and on different streams, over two services, with retries, preconditions and reports of several entries; a model that
/// knows nothing of the service says what each of them could have been answered.</summary>
/// <remarks>A short run with a new seed each time; a longer one by the environment: <c>BUNGKESMAS_RACES=20000</c>, <c>BUNGKESMAS_RACE_SEED</c>, <c>BUNGKESMAS_RACE_WRITERS</c>.</remarks>
public sealed class ModelRaceSpecs(ITestOutputHelper output)
{
    private static readonly int Races = Setting("BUNGKESMAS_RACES", 120), Writers = Setting("BUNGKESMAS_RACE_WRITERS", 6), Seed = Setting("BUNGKESMAS_RACE_SEED", Environment.TickCount & 0xFFFF);

    [Fact(DisplayName = "Whoever races is answered as if all had come one after the other; the loser is told and can go on")]
    public async Task OneAfterTheOther()
    {
        output.WriteLine($"seed {Seed}, {Races} races, {Writers} writers");
        await using var one = await RunningLedger.StartAsync();
        await using var other = await one.AnotherServiceAsync();
        var ground = new RaceGround(one, other, new Random(Seed));
        for (var race = 0; race < Races; race++) await ground.RaceAsync(race, Writers);
        output.WriteLine(await ground.StandsAsync());
        await ground.EndsWholeAsync();
        output.WriteLine(ground.Tally);
    }

    private static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
