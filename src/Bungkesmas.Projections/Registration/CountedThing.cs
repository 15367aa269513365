using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Domain.Registration;

namespace Bungkesmas.Projections.Registration;

/// <summary>An account, and the registration on which it is told.</summary>
internal sealed record Telling(string Registration, Account Account)
{
    /// <summary>What tells that two registrations are one: a link, the same running total, or one group in one session or period.</summary>
    /// <param name="first">the stream under which a happening is known that is told on several</param>
    /// <param name="several">the streams on which those newly registered at several times are counted one time after the other</param>
    public IEnumerable<string> Keys(Func<string, string> first, IReadOnlySet<string> several)
    {
        var said = Account.Said;
        yield return several.Contains(Stream(first)) && said.Cumulative == false ? $"{Stream(first)}|{said.When}" : Stream(first);
        if (said.Cumulative == true) yield return string.Join('|', "total", said.Region?.Code, said.By, said.For, said.Route, said.Group, said.Session, said.Channel.Code());
        else if (said.Group is not null && (said.Session is { } session ? first($"{Subject.Sessions}/{session}") : said.Period) is { } when) yield return $"group|{said.Group}|{when}";
    }

    public string Stream(Func<string, string> first) => first($"{Subject.Registrations}/{Registration}");
}

/// <summary>One thing that is counted: all accounts of it, whichever registrations tell them, and the ones that stand.</summary>
internal sealed class CountedThing
{
    private readonly List<Telling> _all, _standing;
    private readonly HashSet<string> _registrations;
    private readonly Quantity[] _told;
    private readonly List<(Overlap How, Subject To)> _relations = [];

    private CountedThing(List<Telling> all)
    {
        _all = all;
        _registrations = [.. all.Select(telling => telling.Registration)];
        var firm = all.Where(telling => telling.Account.Assertion != Assertion.Inferred).ToList();
        var considered = firm.Count > 0 ? firm : all;
        var latest = considered.Where(telling => telling.Account.Said.Cumulative == true).Select(telling => (DateTimeOffset?)telling.Account.At).Max();
        _standing = [.. considered.Where(telling => telling.Account.Said.Cumulative != true || telling.Account.At == latest)];
        _told = [.. _standing.Select(telling => telling.Account.Count).Distinct()];
        foreach (var relation in _told.SelectMany(count => count.Relations))
            if (Subject.TryParse(relation.To, out var to) && to.Kind == Subject.Registrations) _relations.Add((relation.How, to));
    }

    /// <summary>Whether the accounts that stand can all be right.</summary>
    public bool Agreed => _told.All(one => _told.All(other => Meet(one, other)));

    /// <summary>The narrowest and surest of the accounts that agree.</summary>
    public Quantity Count => _told.OrderBy(count => (count.Value is null, Range(count).High != Range(count).Low, count.Qualifier)).First();

    public Contradiction Contradiction => new([.. _standing.Select(telling => telling.Registration).Distinct()], _told.ToValueList());

    /// <summary>An earlier running total that is higher than the one that stands, with that one.</summary>
    public Contradiction? Fall
    {
        get
        {
            var earlier = _all.Where(telling => telling.Account.Said.Cumulative == true && !_standing.Contains(telling) && telling.Account.Count.Value is not null).MaxBy(telling => Range(telling.Account.Count).Low);
            return Agreed && Count.Value is not null && earlier is not null && Range(earlier.Account.Count).Low > Range(Count).High
                ? new([.. new[] { earlier }.Concat(_standing).Select(telling => telling.Registration).Distinct()], [earlier.Account.Count, Count]) : null;
        }
    }

    /// <summary>The things that some tellings count; tellings that share a key are of one thing.</summary>
    public static IReadOnlyList<CountedThing> Among(IReadOnlyCollection<Telling> tellings, Func<string, string> first)
    {
        var several = tellings.Where(telling => telling.Account.Said is { Cumulative: false, When: not null }).GroupBy(telling => telling.Stream(first), telling => telling.Account.Said.When)
            .Where(stream => stream.Distinct().Skip(1).Any()).Select(stream => stream.Key).ToHashSet();
        var byKey = new Dictionary<string, List<Telling>>();
        foreach (var telling in tellings)
        {
            List<Telling> joined = [.. telling.Keys(first, several).Select(key => byKey.GetValueOrDefault(key)).OfType<List<Telling>>().Distinct().SelectMany(group => group), telling];
            foreach (var key in joined.SelectMany(one => one.Keys(first, several))) byKey[key] = joined;
        }
        return [.. byKey.Values.Distinct().Select(group => new CountedThing(group)).OrderBy(thing => thing._registrations.Min(StringComparer.Ordinal), StringComparer.Ordinal)];
    }

    /// <summary>Whether it is part of another one that is in the list: what has a number there, or a contested one, is not added again.</summary>
    public bool IsWithin(IReadOnlyList<CountedThing> things) =>
        Wholes(things).Any(whole => !whole.Reaches(this, things, [])
            && (!whole.Agreed || whole.Count.Value is not null || whole.IsWithin(things)));

    /// <summary>Whether any two of them could count some of the same people. Without a word of how they belong together, only those of one partner can, and those that name none.</summary>
    public static bool CouldOverlap(IReadOnlyList<CountedThing> things)
    {
        var open = things.Where(thing => thing._relations.Count > 0 || thing._standing.Any(telling => !Partners(telling.Account.Said).Any())).ToHashSet();
        return open.Any(thing => things.Any(other => other != thing && thing.CouldOverlap(other)))
            || things.Except(open).SelectMany(thing => thing._standing.SelectMany(telling => Partners(telling.Account.Said)).Distinct().Select(partner => (partner, thing)))
                .GroupBy(pair => pair.partner, pair => pair.thing).Select(of => of.ToList()).Any(of => of.Where((thing, i) => of.Skip(i + 1).Any(thing.CouldOverlap)).Any());
    }

    /// <summary>Whether it could count some of the same people, and nobody said whether it does.</summary>
    private bool CouldOverlap(CountedThing other)
    {
        var (mine, theirs) = (Relations(other).ToHashSet(), other.Relations(this).ToHashSet());
        var part = mine.Contains(Overlap.PartOf) || theirs.Contains(Overlap.PartOf);
        var disjoint = mine.Contains(Overlap.Disjoint) || theirs.Contains(Overlap.Disjoint);
        // What is said to lie within each other, or within and beside, is as good as unsaid.
        if (part && disjoint || mine.Contains(Overlap.PartOf) && theirs.Contains(Overlap.PartOf)) return true;
        if (part || disjoint) return false;
        if (mine.Contains(Overlap.Unknown) || theirs.Contains(Overlap.Unknown)) return true;
        return _standing.Any(one => other._standing.Any(two => CouldOverlap(one.Account.Said, two.Account.Said)));
    }

    private static bool CouldOverlap(ParticipantsRegistered one, ParticipantsRegistered other) =>
        !Differ(one.Group, other.Group) && Near(one.Region, other.Region) && SharePartner(one, other)
        && !(one.Cumulative == false && other.Cumulative == false && (Differ(one.Session, other.Session) || Apart(one.Period, other.Period)));

    private static bool Differ(string? one, string? other) => one is not null && other is not null && one != other;

    private static bool Near(RegionMention? one, RegionMention? other) =>
        one is null || other is null || RegionMention.Listed(one.Code) is not { } here || RegionMention.Listed(other.Code) is not { } there
        || RegionMention.Lineage(here).Contains(there) || RegionMention.Lineage(there).Contains(here);

    /// <summary>Partner A registers people for B, and B tells of people of its own: they can be the same.</summary>
    private static bool SharePartner(ParticipantsRegistered one, ParticipantsRegistered other)
    {
        string[] partners = [.. Partners(one)], others = [.. Partners(other)];
        return partners.Length == 0 || others.Length == 0 || partners.Intersect(others).Any();
    }

    private static IEnumerable<string> Partners(ParticipantsRegistered said) => new[] { said.By, said.For }.OfType<string>();

    private static bool Apart(string? one, string? other) => Edtf.TryParse(one, out var first) && Edtf.TryParse(other, out var second)
        && (first.Latest < second.Earliest || second.Latest < first.Earliest);

    private static bool Meet(Quantity one, Quantity other) => one.Value is null || other.Value is null || (Range(one).Low <= Range(other).High && Range(other).Low <= Range(one).High);

    private static (decimal Low, decimal High) Range(Quantity count) =>
        (count.Value ?? 0, count.Qualifier == Qualifier.AtLeast ? decimal.MaxValue : count.UpTo ?? count.Value ?? decimal.MaxValue);

    private IEnumerable<Overlap> Relations(CountedThing other) => _relations.Where(relation => other._registrations.Contains(relation.To.Id)).Select(relation => relation.How);

    private IEnumerable<CountedThing> Wholes(IReadOnlyList<CountedThing> things) =>
        _relations.Count == 0 ? [] : things.Where(thing => thing != this && Relations(thing).Contains(Overlap.PartOf));

    /// <summary>Counts that are said to be part of each other in a circle are not part of anything.</summary>
    private bool Reaches(CountedThing target, IReadOnlyList<CountedThing> things, HashSet<CountedThing> seen) =>
        seen.Add(this) && Wholes(things).Any(whole => whole == target || whole.Reaches(target, things, seen));
}
