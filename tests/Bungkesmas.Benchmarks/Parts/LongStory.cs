using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Bungkesmas.Benchmarks.Stage;

namespace Bungkesmas.Benchmarks.Parts;

/// <summary>A partner of whom very much was told, in no particular order.</summary>
public static class LongStory
{
    public const string Organisation = "cerita-panjang";

    public const int Regions = 5, PerRequest = 20, Days = 1_400;

    public static readonly DateOnly FirstDay = new(2014, 1, 1);

    private static readonly string[] Told = ["PartnerBecameKnown", "DiscussionHeld", "OutreachTargetSelected", "PartnerRecommended", "CandidacyRecorded", "GatewayRecognised", "OrganisationAliasRecorded"];

    /// <summary>Records the facts and answers the positions at which they became known, but for the first twenty.</summary>
    public static async Task<(IReadOnlyList<long> Positions, TimeSpan Took)> RecordAsync(RunningService service, Fixture fixture, int facts)
    {
        var start = Stopwatch.GetTimestamp();
        var random = new Random(2017);
        var text = "Sebuah cerita panjang tentang satu lembaga.";
        var report = await service.Wire.RecordAsync("/api/v1/field-reports", new()
        {
            ["document"] = new JsonObject { ["text"] = text, ["dates"] = new JsonArray(new JsonObject { ["kind"] = "written", ["date"] = "2017-12" }) },
            ["facts"] = new JsonArray(Entry(fixture, random, 0, "OrganisationIdentified"))
        });
        var document = report["document"]!.GetValue<string>();
        var positions = new List<long>();
        for (var first = 1; first < facts; first += PerRequest)
        {
            var entries = Enumerable.Range(first, Math.Min(PerRequest, facts - first)).Select(i => Entry(fixture, random, i, Told[random.Next(Told.Length)]));
            var answer = await service.Wire.RecordAsync($"/api/v1/documents/{document}/facts", new() { ["facts"] = new JsonArray([.. entries]) });
            positions.AddRange(answer["facts"]!.AsArray().Select(fact => fact!["position"]!.GetValue<long>()));
        }
        await service.CaughtUpAsync();
        return ([.. positions.Skip(PerRequest)], Stopwatch.GetElapsedTime(start));
    }

    private static JsonObject Entry(Fixture fixture, Random random, int i, string what)
    {
        var day = FirstDay.AddDays(random.Next(Days));
        var entry = new JsonObject
        {
            ["key"] = $"told-{i}", ["do"] = what, ["on"] = $"organisation/{Organisation}",
            // One in three is known to the month only: possible from its first day, certain from its last.
            ["occurred"] = new JsonObject { ["date"] = day.ToString(i % 3 == 0 ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture) },
            ["sources"] = new JsonArray(new JsonObject { ["start"] = 0, ["end"] = 20 })
        };
        if (what == "OrganisationIdentified") entry["name"] = "Cerita Panjang";
        else if (what == "OrganisationAliasRecorded") entry["alias"] = $"Cerita {i}";
        else entry["region"] = new JsonObject { ["code"] = fixture.District(0, random.Next(Regions)) };
        return entry;
    }
}
