using System.Globalization;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;

namespace Bungkesmas.Benchmarks.Country;

/// <summary>How the country's stories reached the ledger: in reports of some facts each, province by province and weeks late, with vague dates, corrections, retractions and merges.</summary>
public static class Reports
{
    private const string Actor = "stage";

    public static IEnumerable<Fact> Of(IReadOnlyList<Told> stories, int facts, int organisations, int seed = 20170603)
    {
        var random = new Random(seed);
        var (position, report) = (0L, 0);
        var versions = new Dictionary<Subject, long>();
        var (at, waiting) = (DateTimeOffset.MinValue, new Dictionary<string, List<Told>>());
        var recent = new List<Fact>();

        Fact Recorded(Subject on, Event said, Envelope envelope)
        {
            at = at.AddSeconds(1);
            return new(Id(random), ++position, on, versions[on] = versions.GetValueOrDefault(on) + 1, at, said, envelope);
        }

        IEnumerable<Fact> Written(List<Told> told, DateOnly day)
        {
            at = Later(at, new DateTimeOffset(day.AddDays(random.Next(20)), TimeOnly.MinValue, TimeSpan.Zero));
            var document = $"laporan-{report++:0000000}";
            yield return Recorded(Subject.Document(document), new DocumentReceived($"{report:x64}", 400 * told.Count, "id", [new(DocumentDateKind.Written, Text(day))]), new(false, Occurred.Undated, Assertion.Stated, [], Actor));
            var start = 0;
            foreach (var one in told)
            {
                var fact = Recorded(one.On, one.Event, new(false, When(one, random), one.How, [new(document, start, start += 120)], Actor));
                if (random.Next(40) == 0) recent.Add(fact);
                yield return fact;
            }
        }

        IEnumerable<Fact> Spoken()
        {
            if (recent.Count < 100) yield break;
            foreach (var fact in recent.Where((_, i) => i % 3 != 2).ToList())
            {
                var subjects = fact.About.Select(subject => subject.ToString()).ToValueList();
                yield return Recorded(fact.Stream, random.Next(4) == 0
                    ? new FactRetracted(fact.Id, CorrectionReason.Duplicate, subjects)
                    : new FactCorrected(fact.Id, null, new(Text(Day(fact).AddDays(-7))), null, CorrectionReason.SourceMisread, subjects, []), new(true, Occurred.Undated, Assertion.Decided, [], Actor));
            }
            recent.Clear();
            var (one, into) = (random.Next(organisations), random.Next(organisations));
            if (one != into) yield return Recorded(Subject.Organisation(Stories.Organisation(one)), new OrganisationsMerged(Stories.Organisation(into)), new(true, Occurred.Undated, Assertion.Decided, [], Actor));
        }

        foreach (var one in stories.OrderBy(one => one.Written).ThenBy(one => one.On.ToString(), StringComparer.Ordinal))
        {
            if (!waiting.TryGetValue(one.Province, out var told)) waiting[one.Province] = told = [];
            told.Add(one);
            if (told.Count < 12) continue;
            foreach (var fact in Written(told, one.Written)) yield return fact;
            waiting[one.Province] = [];
            foreach (var fact in Spoken()) if (position <= facts) yield return fact;
            if (position >= facts) yield break;
        }
        foreach (var told in waiting.Values.Where(told => told.Count > 0))
            foreach (var fact in Written(told, told[^1].Written)) yield return fact;
    }

    /// <summary>Half of the dates are told exactly, the others as a month, a span, an approximation, or not at all.</summary>
    private static Occurred When(Told told, Random random) => random.Next(100) switch
    {
        < 55 => new(Text(told.Day)),
        < 75 => new(told.Day.ToString("yyyy-MM", CultureInfo.InvariantCulture)),
        < 82 => new($"{Text(told.Day.AddDays(-4))}/{Text(told.Day.AddDays(3))}"),
        < 88 => new(told.Day.ToString("yyyy-MM", CultureInfo.InvariantCulture) + "~"),
        _ => Occurred.Undated
    };

    private static DateOnly Day(Fact fact) => fact.Envelope.Occurred.Window.Earliest ?? DateOnly.FromDateTime(fact.RecordedAt.Date);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static Guid Id(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new(bytes);
    }
}
