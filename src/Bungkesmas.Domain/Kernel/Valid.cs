using Bungkesmas.Domain.Documents;

namespace Bungkesmas.Domain.Kernel;

/// <summary>Turns the facts known through a lens into happenings in valid order.</summary>
public static class Valid
{
    public static IReadOnlyList<Happening> Happenings(IReadOnlyCollection<Fact> facts)
    {
        var corrections = new Corrections(facts);
        var counting = facts.Where(fact => fact.Event is not ISpeakOfAFact && !corrections.IsRetracted(fact)).ToList();
        // A document can have been received more than once; it bounds its facts by the earliest that was said.
        var datings = counting
            .Where(fact => fact.Event is DocumentReceived)
            .GroupBy(fact => fact.Stream.Id, fact => ((DocumentReceived)corrections.Of(fact).Event).Dating())
            .ToDictionary(received => received.Key, received => new Window(received.Min(dating => dating.Earliest), received.Min(dating => dating.Latest)));
        return [.. counting.Select(fact => Place(fact, corrections.Of(fact), datings)).OrderBy(happening => happening.Order)];
    }

    private static Happening Place(Fact fact, (Event Event, Occurred Occurred, Assertion Assertion) now, Dictionary<string, Window> datings)
    {
        if (fact.Envelope.Act && now.Occurred.Date is null)
            return new(fact, now.Event, now.Occurred, now.Assertion, fact.RecordedAt, fact.RecordedAt,
                new(fact.RecordedAt, fact.RecordedAt, fact.RecordedAt, "", 0, fact.Position, fact));

        var document = DatingOf(fact, datings);
        Edtf.TryParse(now.Occurred.Date, out var stated);
        var (earliest, latest) = stated is { Earliest: null, Latest: null }
            ? (document.Earliest, document.Latest)
            : (stated.Earliest, Earlier(stated.Latest, document.Latest));
        var recorded = Calendar.DayOf(fact.RecordedAt);
        var certain = Earlier(latest, recorded)!.Value;
        var possible = earliest is { } from ? from < certain ? from : certain
            : latest is null ? certain : DateOnly.MinValue;
        var source = fact.Envelope.Sources.FirstOrDefault();
        return new(fact, now.Event, now.Occurred, now.Assertion, Calendar.StartOf(possible), Calendar.StartOf(certain), new(
            Calendar.StartOf(certain),
            earliest is { } first ? Calendar.StartOf(first) : DateTimeOffset.MinValue,
            document.Latest is { } written ? Calendar.StartOf(written) : DateTimeOffset.MaxValue,
            source?.Document ?? "", source?.Start ?? 0, fact.Envelope.Act ? fact.Position : 0, fact));
    }

    private static Window DatingOf(Fact fact, Dictionary<string, Window> datings)
    {
        var known = fact.Envelope.Documents.Select(id => datings.GetValueOrDefault(id)).ToList();
        return new(known.Min(window => window.Earliest), known.Min(window => window.Latest));
    }

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null ? other : other is null || one < other ? one : other;
}
