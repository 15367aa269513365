using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Registration;
using Bungkesmas.Projections.Questions;

namespace Bungkesmas.Projections.Registration;

/// <summary>One thing that is counted: all accounts of it, whichever registrations tell them, and the ones that stand.</summary>
internal sealed class CountedThing
{
    private readonly List<Telling> _all, _standing;
    private readonly string[] _registrations;
    private readonly Quantity[] _told;
    private readonly string _firstRegistration;
    private readonly List<(Overlap How, Subject To)> _relations;
    private CountedThing[] _wholes = [];

    private CountedThing(List<Telling> all)
    {
        _all = all;
        _registrations = all.Count == 1 ? [all[0].Registration] : [.. all.Select(telling => telling.Registration).Distinct()];
        _standing = all.Count == 1 ? all : Standing(all);
        _told = _standing.Count == 1 ? [_standing[0].Account.Count] : [.. _standing.Select(telling => telling.Account.Count).Distinct()];
        Agreed = _told.Length == 1 || _told.All(one => _told.All(other => Meet(one, other)));
        _firstRegistration = _registrations.Length == 1 ? _registrations[0] : _registrations.Min(StringComparer.Ordinal)!;
        _relations = [];
        foreach (var count in _told)
            foreach (var relation in count.Relations)
                if (Subject.TryParse(relation.To, out var to) && to.Kind == Subject.Registrations) _relations.Add((relation.How, to));
    }

    /// <summary>The accounts that stand: firm ones before inferred ones, and of running totals the latest with a number, which takes up what was counted before it, and what is told without one since.</summary>
    private static List<Telling> Standing(List<Telling> all)
    {
        var firm = all.Where(telling => telling.Account.Assertion != Assertion.Inferred).ToList();
        var considered = firm.Count > 0 ? firm : all;
        if (considered.Where(telling => telling.IsRunningTotal).MaxBy(telling => telling.Account.At)?.Account is not { } latest) return considered;
        return [.. considered.Where(telling => telling.Account.At.CompareTo(latest.At) > (IsNew(telling) ? 0 : -1) || !IsRunning(telling) && !Grew(telling.Account.Count, latest.Count))];
    }

    private static bool IsRunning(Telling telling) => telling.Account.Said.Cumulative == true;

    private static bool IsNew(Telling telling) => telling.Account.Said.Cumulative == false;

    /// <summary>Whether an earlier count can have grown to a running total.</summary>
    private static bool Grew(Quantity earlier, Quantity total) => Range(earlier).Low <= Range(total).High;

    /// <summary>Whether the accounts that stand can all be right.</summary>
    public bool Agreed { get; }

    /// <summary>The narrowest and surest of the accounts that agree.</summary>
    public Quantity Count => _told.Length == 1 ? _told[0] : _told.OrderBy(count => (count.Value is null, Range(count).High != Range(count).Low, count.Qualifier)).First();

    public Contradiction Contradiction => new([.. _standing.Select(telling => telling.Registration).Distinct()], _told.ToValueList()) { Facts = [.. _standing.SelectMany(telling => telling.Account.Facts)] };

    /// <summary>Whether a running total was told without a number later than the one that stands: how far it has grown is unknown.</summary>
    public bool HasGrown => _standing.Exists(later => IsRunning(later) && later.Account.Count.Value is null
        && _standing.Exists(telling => telling.IsRunningTotal && telling.Account.At < later.Account.At));

    /// <summary>An earlier running total that is higher than the one that stands, with that one.</summary>
    public Contradiction? Fall
    {
        get
        {
            if (_standing.Count == _all.Count || !_standing.Exists(telling => telling.IsRunningTotal)) return null;
            var earlier = _all.Where(telling => telling.IsRunningTotal && !_standing.Contains(telling)).MaxBy(telling => Range(telling.Account.Count).Low);
            return Agreed && earlier is not null && Range(earlier.Account.Count).Low > Range(Count).High
                ? new([.. new[] { earlier }.Concat(_standing).Select(telling => telling.Registration).Distinct()], [earlier.Account.Count, Count]) : null;
        }
    }

    /// <summary>The things that some tellings count; tellings that share a key are of one thing.</summary>
    /// <param name="asked">the accounts of which one has to tell a thing; null for all things</param>
    public static IReadOnlyList<CountedThing> Among(IReadOnlyCollection<Telling> tellings, Func<string, string> first, Func<ParticipantsRegistered, bool>? asked = null)
    {
        CountedThing[] things = [.. ToldTogether.Among(tellings, first).Where(group => asked is null || group.Tellings.Exists(telling => asked(telling.Account.Said))).Select(group => new CountedThing(group.Tellings)).OrderBy(thing => thing._firstRegistration, StringComparer.Ordinal)];
        if (Array.FindAll(things, thing => thing._relations.Exists(relation => relation.How == Overlap.PartOf)) is not { Length: > 0 } parts) return things;
        var counting = things.SelectMany(thing => thing._registrations.Select(registration => (registration, thing))).ToLookup(one => one.registration, one => one.thing);
        foreach (var part in parts)
            part._wholes = [.. part._relations.Where(relation => relation.How == Overlap.PartOf).SelectMany(relation => counting[relation.To.Id]).Where(whole => whole != part).Distinct()];
        return things;
    }

    /// <summary>Whether it is part of another one: what has a number there, or a contested one, is not added again.</summary>
    public bool IsWithin()
    {
        if (_wholes.Length == 0) return false;
        var seen = new HashSet<CountedThing>();
        for (var open = new Stack<CountedThing>([this]); open.TryPop(out var part);)
            foreach (var whole in part._wholes.Where(whole => !whole.Reaches(part)))
                if (!whole.Agreed || whole.Count.Value is not null) return true;
                else if (seen.Add(whole)) open.Push(whole);
        return false;
    }

    /// <summary>Whether it could count some of the same people, and nobody said whether it does.</summary>
    public bool CouldOverlap(CountedThing other)
    {
        if (_relations.Count == 0 && other._relations.Count == 0) return CouldBeTheSame(other);
        var (mine, theirs) = (Relations(other).ToHashSet(), other.Relations(this).ToHashSet());
        var part = mine.Contains(Overlap.PartOf) || theirs.Contains(Overlap.PartOf);
        var disjoint = mine.Contains(Overlap.Disjoint) || theirs.Contains(Overlap.Disjoint);
        // What is said to lie within each other, or within and beside, is as good as unsaid.
        if (part && disjoint || mine.Contains(Overlap.PartOf) && theirs.Contains(Overlap.PartOf)) return true;
        if (part || disjoint) return false;
        if (mine.Contains(Overlap.Unknown) || theirs.Contains(Overlap.Unknown)) return true;
        return CouldBeTheSame(other);
    }

    private bool CouldBeTheSame(CountedThing other) => _standing.Exists(one => other._standing.Exists(two => SamePeople.Possible(one.Account, two.Account)));

    /// <summary>The accounts that stand.</summary>
    public IReadOnlyList<Telling> Accounts => _standing;

    /// <summary>The registrations that tell of it.</summary>
    public IReadOnlyList<string> Registrations => _registrations;

    /// <summary>The registrations that it is said to lie within or beside, or that nobody knows how it lies to.</summary>
    public IEnumerable<string> Related => _relations.Select(relation => relation.To.Id);

    private static bool Meet(Quantity one, Quantity other) => !Claims.NumbersExclude(one.Told, other.Told);

    private static (decimal Low, decimal High) Range(Quantity count) =>
        (count.Qualifier == Qualifier.AtMost && count.UpTo is null ? 0 : count.Value ?? 0, count.Qualifier == Qualifier.AtLeast ? decimal.MaxValue : count.UpTo ?? count.Value ?? decimal.MaxValue);

    private IEnumerable<Overlap> Relations(CountedThing other) => _relations.Where(relation => other._registrations.Contains(relation.To.Id)).Select(relation => relation.How);

    /// <summary>Counts that are said to be part of each other in a circle are not part of anything.</summary>
    private bool Reaches(CountedThing target)
    {
        var seen = new HashSet<CountedThing>();
        for (var open = new Stack<CountedThing>([this]); open.TryPop(out var part);)
            if (seen.Add(part))
                foreach (var whole in part._wholes) if (whole == target) return true; else open.Push(whole);
        return false;
    }
}
