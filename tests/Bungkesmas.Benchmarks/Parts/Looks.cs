using System.Diagnostics;
using System.Globalization;
using System.Net;
using Bungkesmas.Benchmarks.Country;
using Bungkesmas.Benchmarks.Measuring;
using Bungkesmas.Benchmarks.Stage;

namespace Bungkesmas.Benchmarks.Parts;

/// <summary>Lists, searches, roll-ups and maps of a whole country, one at a time, through lens now and through past lenses.</summary>
public static class Looks
{
    private static readonly string[] Words = ["harapan", "mekar", "sejahtera", "melati", "bahari", "00123", "koperasi mandiri", "01777"];

    public static async Task<IReadOnlyList<Finding>> MeasureAsync(RunningService service, int organisations, long last, Plan plan)
    {
        var random = new Random(7);
        string Province() => new[] { "73", "32", "33", "35", "31", "12", "64", "94" }[random.Next(8)];
        string Anybody() => Stories.Organisation(random.Next(organisations));
        (string Name, Func<string> Path)[] looks =
        [
            ("/partners", () => "/partners?"), ("/partners, a later page", () => $"/partners?limit=100&"), ("/partners?q=", () => $"/partners?q={Uri.EscapeDataString(Words[random.Next(Words.Length)])}&"),
            ("/partners?region=", () => $"/partners?region={Province()}&"), ("/partners?role=ready&region=", () => $"/partners?role=ready&region={Province()}&"), ("/partners?agreement=deferred", () => "/partners?agreement=deferred&"),
            ("/partners/{id}", () => $"/partners/{Anybody()}?"), ("/agreements?state=deferred", () => "/agreements?state=deferred&"), ("/agreements?state=signed&region=", () => $"/agreements?state=signed&region={Province()}&"),
            ("/coverage?level=province", () => "/coverage?level=province&"), ("/coverage?level=regency", () => "/coverage?level=regency&limit=500&"), ("/coverage?level=district&within=", () => $"/coverage?level=district&within={Province()}&"),
            ("/coverage/map?level=regency", () => "/coverage/map?level=regency&"),
            ("/visits?region=", () => $"/visits?region={Province()}&"), ("/visits?partner=", () => $"/visits?partner={Anybody()}&"), ("/visits", () => "/visits?"),
            ("/registrations?region=", () => $"/registrations?region={Province()}&"), ("/registrations?partner=", () => $"/registrations?partner={Anybody()}&"),
            ("/questions", () => "/questions?"), ("/questions?region=", () => $"/questions?region={Province()}&"), ("/agenda", () => "/agenda?limit=50&"), ("/agenda?region=", () => $"/agenda?region={Province()}&limit=50&"),
            ("/registration-desk?region=", () => $"/registration-desk?region={Province()}&"), ("/statements?region=", () => $"/statements?region={Province()}&")
        ];
        string Past() => string.Create(CultureInfo.InvariantCulture, $"asOf={Stories.Begin.AddDays(500 + random.Next(3_000)):yyyy-MM-dd}&knownAt={last / 10 + random.NextInt64(last * 9 / 10)}");

        var findings = new List<Finding>();
        foreach (var (name, path) in looks)
        {
            var now = await LookAsync(service, () => path()[..^1], plan.Looks / 20);
            var past = await LookAsync(service, () => path() + Past(), plan.Looks / 20);
            if (now is null || past is null) { findings.Add(new(name, "no answer")); continue; }
            var finding = new Finding(name, FormattableString.Invariant($"now p50 {now.At(.5):0.0} ms, p99 {now.At(.99):0.0} ms; past lens p50 {past.At(.5):0.0} ms, p99 {past.At(.99):0.0} ms"), "now ≤ 50 / 200 ms, past ≤ 150 ms",
                now.At(.5) <= 50 && now.At(.99) <= 200 && past.At(.5) <= 150);
            findings.Add(finding);
            Console.WriteLine($"scale: {name}: {finding.Measured} {finding.Verdict}");
        }
        return findings;
    }

    private static async Task<IReadOnlyList<double>?> LookAsync(RunningService service, Func<string> path, int times)
    {
        var latencies = new List<double>();
        for (var i = -2; i < times; i++)
        {
            var sent = Stopwatch.GetTimestamp();
            var asked = $"/api/v1{path()}";
            var (status, _) = await service.Wire.GetAsync(asked);
            var took = Stopwatch.GetElapsedTime(sent).TotalMilliseconds;
            if (status is not (HttpStatusCode.OK or HttpStatusCode.NotFound))
            {
                Console.WriteLine($"scale: {asked} answered {(int)status}");
                return null;
            }
            if (i >= 0) latencies.Add(took);
            // What takes seconds is not asked for minutes.
            if (took > 2_000 && i >= 4) break;
        }
        return [.. latencies.Order()];
    }
}
