using Bungkesmas.Domain.Documents;

namespace Bungkesmas.Domain.Kernel;

/// <summary>Turns the facts known through a lens into happenings in valid order.</summary>
public static class Valid
{
    /// <summary>The facts that count, neither retracted nor told only by documents that a newer version replaces, by the ids that things go by.</summary>
    public static IReadOnlyList<Happening> Happenings(IReadOnlyCollection<Fact> facts)
    {
        var counting = Counting(facts);
        return Named(counting, Kernel.Aliases.Of(counting));
    }

    /// <summary>What counts, by the ids that things go by; what holds for all time comes first.</summary>
    internal static IReadOnlyList<Happening> Named(IReadOnlyList<Happening> counting, Aliases aliases)
    {
        var named = counting.Select(aliases.Of).OfType<Happening>().ToList();
        var gathered = OneThing.Gathered(named).ToDictionary(happening => happening.Fact.Id);
        return [.. named.Where(happening => happening.Event is ITimeless).Select(AtAllTimes), .. named.Where(happening => happening.Event is not ITimeless).Select(happening => gathered[happening.Fact.Id])];
    }

    /// <summary>By which ids things go, as far as some facts tell.</summary>
    public static Aliases Aliases(IReadOnlyCollection<Fact> facts) => Kernel.Aliases.Of(Counting(facts));

    /// <summary>Every fact in its place, whether it counts or not: for a history, which shows all of them. What counts is placed by what counts alone, as every state has it.</summary>
    public static IReadOnlyList<Happening> All(IReadOnlyCollection<Fact> facts)
    {
        var counting = Counting(facts);
        var ids = counting.Select(happening => happening.Fact.Id).ToHashSet();
        var all = new List<Happening>(counting);
        var at = 0;
        foreach (var other in Placed(facts, new Corrections(facts)).Where(happening => !ids.Contains(happening.Fact.Id)))
        {
            while (at < all.Count && all[at].Order.CompareTo(other.Order) < 0) at++;
            all.Insert(at++, other);
        }
        return all;
    }

    /// <summary>The facts that count, by the ids that were told.</summary>
    internal static IReadOnlyList<Happening> Counting(IReadOnlyCollection<Fact> facts)
    {
        var corrections = new Corrections(facts);
        var standing = facts.Where(fact => !corrections.IsRetracted(fact)).ToList();
        var versions = new DocumentVersions(standing, corrections);
        return Placed([.. standing.Where(fact => !versions.AreReplaced(fact))], corrections);
    }

    /// <summary>What is said of how facts belong together comes before all that is told, in the order in which it was said.</summary>
    private static Happening AtAllTimes(Happening said) => said with
    {
        Possible = DateTimeOffset.MinValue, Certain = DateTimeOffset.MinValue,
        Order = said.Order with { Latest = DateTimeOffset.MinValue, Earliest = DateTimeOffset.MinValue, DocumentDate = DateTimeOffset.MinValue }
    };

    private static IReadOnlyList<Happening> Placed(IReadOnlyCollection<Fact> facts, Corrections corrections)
    {
        var said = facts.Where(fact => fact.Event is not ISpeakOfAFact).ToList();
        // A document can have been received more than once; it bounds its facts by the earliest that was said.
        var datings = said
            .Where(fact => fact.Event is DocumentReceived)
            .GroupBy(fact => fact.Stream.Id, fact => ((DocumentReceived)corrections.Of(fact).Event).Dating())
            .ToDictionary(received => received.Key, received => new Window(received.Min(dating => dating.Earliest), received.Min(dating => dating.Latest)));
        return InOrder.Of([.. said.Select(fact => Place(fact, corrections.Of(fact), datings))]);
    }

    /// <summary>One fact in its place, as corrected, given the dating of its documents; null where it is retracted.</summary>
    internal static Happening? Corrected(Fact fact, Corrections corrections, Dictionary<string, Window> datings) =>
        corrections.IsRetracted(fact) ? null : Place(fact, corrections.Of(fact), datings);

    /// <summary>One fact in its place, of which nothing is said, given the dating of its documents.</summary>
    internal static Happening Alone(Fact fact, Dictionary<string, Window> datings) => Place(fact, (fact.Event, fact.Envelope.Occurred, fact.Envelope.Assertion), datings);

    private static Happening Place(Fact fact, (Event Event, Occurred Occurred, Assertion Assertion) now, Dictionary<string, Window> datings)
    {
        var source = fact.Envelope.Sources.FirstOrDefault();
        if (fact.Envelope.Act && now.Occurred.Date is null)
            return Placed(fact, now, fact.RecordedAt, fact.RecordedAt, fact.RecordedAt, fact.RecordedAt, null, new("", 0, 0), fact.Position);

        var document = DatingOf(fact, datings);
        var stated = now.Occurred.Window;
        var (earliest, latest) = stated is { Earliest: null, Latest: null }
            ? (document.Earliest, document.Latest)
            : (stated.Earliest, Earlier(now.Occurred.IsSureThroughout ? stated.Earliest : stated.Latest, document.Latest));
        var certainDay = Earlier(latest, Calendar.DayOf(fact.RecordedAt))!.Value;
        var possibleDay = earliest is { } from ? from < certainDay ? from : certainDay
            : latest is null ? certainDay : DateOnly.MinValue;
        // A disputed date bounds nothing, but it may be right.
        if (now.Occurred.Disputed && Edtf.TryParse(now.Occurred.Date, out var disputed) && disputed.Earliest < possibleDay) possibleDay = disputed.Earliest.Value;
        var instant = now.Occurred.Instant is { } told && told < fact.RecordedAt && Calendar.DayOf(told) <= certainDay ? told : (DateTimeOffset?)null;
        return Placed(fact, now, instant ?? Calendar.StartOf(possibleDay), instant ?? Calendar.StartOf(certainDay),
            instant ?? (earliest is { } first ? Calendar.StartOf(first) : DateTimeOffset.MinValue), instant ?? Calendar.StartOf(certainDay),
            document.Latest is { } written ? Calendar.StartOf(written) : DateTimeOffset.MaxValue, source ?? new("", 0, 0), fact.Envelope.Act ? fact.Position : 0);
    }

    private static Happening Placed(
        Fact fact, (Event Event, Occurred Occurred, Assertion Assertion) now, DateTimeOffset possible, DateTimeOffset certain, DateTimeOffset earliest, DateTimeOffset latest,
        DateTimeOffset? document, Passage source, long actPosition)
    {
        if (now.Event is IHeldAtAMoment) possible = DateTimeOffset.MinValue;
        if (now.Event is IHeldSince { Since: { } told } && Edtf.TryParse(told, out var since) && since != Window.Unknown)
        {
            certain = latest = since.Latest is { } last && Calendar.StartOf(last) < certain ? Calendar.StartOf(last) : certain;
            possible = earliest = since.Earliest is { } first ? Calendar.StartOf(first) < certain ? Calendar.StartOf(first) : certain : DateTimeOffset.MinValue;
        }
        return new(fact, now.Event, now.Occurred, now.Assertion, possible, certain, new(latest, earliest, document ?? latest, source.Document, source.Start, actPosition, fact));
    }

    internal static Window DatingOf(Fact fact, Dictionary<string, Window> datings)
    {
        DateOnly? earliest = null, latest = null;
        var sources = fact.Envelope.Sources;
        for (var i = 0; i < sources.Count; i++)
            if (datings.TryGetValue(sources[i].Document, out var window)) (earliest, latest) = (Earlier(earliest, window.Earliest), Earlier(latest, window.Latest));
        return new(earliest, latest);
    }

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null ? other : other is null || one < other ? one : other;
}
