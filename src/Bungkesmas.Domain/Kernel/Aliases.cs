using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Kernel;

/// <summary>By which ids things go, as far as is known: organisations that were merged, regions whose code was replaced.</summary>
public sealed class Aliases
{
    private readonly Dictionary<Subject, Subject> _next;
    private readonly HashSet<Guid> _inForce;

    private Aliases(Dictionary<Subject, Subject> next, IEnumerable<Happening> inForce) => (_next, _inForce) = (next, [.. inForce.Select(happening => happening.Fact.Id)]);

    /// <summary>Nothing goes by another id.</summary>
    public static Aliases None { get; } = new([], []);

    /// <summary>Whether anything goes by another id.</summary>
    public bool Any => _next.Count > 0;

    /// <summary>What some known facts amount to, corrected and placed, but not renamed yet.</summary>
    public static Aliases Of(IEnumerable<Happening> placed)
    {
        var said = placed.Where(happening => happening is { Event: IAlias, Firm: true }).ToList();
        if (said.Count == 0) return None;
        // Of what is said of one pair the last word counts; where nobody can tell which was last, that they are two.
        var pairs = said.GroupBy(happening => (happening.Fact.Stream, Said(happening).GoesBy))
            .Select(pair => (pair.Key.Stream, pair.Key.GoesBy, Last: pair.MaxBy(happening => (Told.Of(happening), !Said(happening).Holds))!, All: pair.ToList()))
            .Where(pair => Said(pair.Last).Holds).ToList();
        return new(Broken(pairs.GroupBy(pair => pair.Stream).ToDictionary(one => one.Key, one => one
            .OrderByDescending(pair => Told.Of(pair.Last)).ThenBy(pair => pair.GoesBy.Id, StringComparer.Ordinal)
            .Select(pair => (pair.GoesBy, Told.Of(pair.Last))).First())), pairs.SelectMany(pair => pair.All.Where(happening => Said(happening).Holds)));
    }

    /// <summary>Everything that goes by another id here or there, and not by the same.</summary>
    internal IEnumerable<Subject> Differing(Aliases other) => _next.Keys.Concat(other._next.Keys).Distinct().Where(one => Of(one) != other.Of(one));

    /// <summary>What a subject goes by; itself where nothing else is known.</summary>
    public Subject Of(Subject subject)
    {
        if (_next.Count == 0) return subject;
        if (subject.Kind == Subject.Engagements && subject.Id.IndexOf('@') is var cut and > 0)
            return Subject.Engagement(Of(Subject.Organisation(subject.Id[..cut])).Id, Of(Subject.Region(subject.Id[(cut + 1)..])).Id);
        var passed = new List<Subject> { subject };
        while (Next(passed[^1]) is { } next)
        {
            // Codes that lie in one another can lead back to where they began.
            if (passed.IndexOf(next) is var first and >= 0) return passed[first..].MinBy(one => one.Id, StringComparer.Ordinal);
            passed.Add(next);
        }
        return passed[^1];
    }

    /// <summary>A happening by the ids that things go by; what is said of ids themselves keeps them. Null where it no longer counts: what was undone, and the undoing.</summary>
    public Happening? Of(Happening happening)
    {
        if (happening is { Event: IAlias, Firm: true } && !_inForce.Contains(happening.Fact.Id)) return null;
        if (_next.Count == 0) return happening;
        var stream = Of(happening.Fact.Stream);
        var said = happening.Event is IAlias ? happening.Event : Renaming.Of(happening.Event, this);
        return stream == happening.Stream && ReferenceEquals(said, happening.Event) ? happening
            : new(happening.Fact, said, happening.Occurred, happening.Assertion, happening.Possible, happening.Certain, happening.Order) { Stream = stream, Told = happening.Event };
    }

    private static IAlias Said(Happening happening) => (IAlias)happening.Event;

    private Subject? Next(Subject subject)
    {
        if (subject.Kind != Subject.Regions) return _next.TryGetValue(subject, out var next) ? next : null;
        // What lies in a region moves with it.
        foreach (var region in RegionMention.Lineage(subject.Id))
            if (_next.TryGetValue(Subject.Region(region), out var to)) return Subject.Region(to.Id + subject.Id[region.Length..]);
        return null;
    }

    /// <summary>Ids that go by one another in a circle go by the one that was said last.</summary>
    private static Dictionary<Subject, Subject> Broken(Dictionary<Subject, (Subject To, Told At)> said)
    {
        var next = said.ToDictionary(pair => pair.Key, pair => pair.Value.To);
        foreach (var start in said.Keys)
        {
            var passed = new List<Subject>();
            for (var at = start; next.TryGetValue(at, out var to); at = to)
            {
                if (passed.IndexOf(at) is var first and >= 0)
                {
                    var last = passed[first..].OrderByDescending(one => said[one].At).ThenBy(one => said[one].To.Id, StringComparer.Ordinal).First();
                    next.Remove(said[last].To);
                    break;
                }
                passed.Add(at);
            }
        }
        return next;
    }

    /// <summary>When an alias was told; ids that differ between ledgers do not decide.</summary>
    private readonly record struct Told(DateTimeOffset Latest, DateTimeOffset Earliest, DateTimeOffset Document, long Act) : IComparable<Told>
    {
        public static Told Of(Happening happening) => new(happening.Order.Latest, happening.Order.Earliest, happening.Order.DocumentDate, happening.Order.ActPosition);

        public int CompareTo(Told other) => (Latest, Earliest, Document, Act).CompareTo((other.Latest, other.Earliest, other.Document, other.Act));
    }
}
