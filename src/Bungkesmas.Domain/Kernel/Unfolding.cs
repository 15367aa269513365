using Bungkesmas.Domain.Documents;

namespace Bungkesmas.Domain.Kernel;

/// <summary>The happenings of facts that become known one after another: the same as <see cref="Valid.Happenings"/> finds in all of them, without looking at all of them again.</summary>
public sealed class Unfolding(Places places)
{
    /// <summary>More than so many are not put in one by one, unless there are many times as many already.</summary>
    private const int Few = 8;

    private readonly List<Fact> _facts = [];
    private readonly Spoken _spoken = new();
    private readonly HashSet<string> _cited = [];
    private readonly Lined _lined = new();
    /// <summary>Each fact that counts in its place, by the ids that were told.</summary>
    private Dictionary<Guid, Happening> _told = [];
    /// <summary>Those among them that say by which ids things go.</summary>
    private Dictionary<Guid, Happening> _naming = [];
    /// <summary>Those that are told of one thing, by its stream.</summary>
    private Things _things = new();
    private Dictionary<string, Window> _datings = [];
    private Aliases _aliases = Aliases.None;
    /// <summary>Whether some fact among them can change the place of others, or whether they count at all.</summary>
    private bool _entangled;

    public IReadOnlyList<Happening> Happenings => _lined.Happenings;

    /// <summary>Takes in what became known at once; answers where the happenings changed.</summary>
    public IReadOnlyList<Change> Learn(IReadOnlyCollection<Fact> facts)
    {
        _facts.AddRange(facts);
        foreach (var fact in facts) _spoken.Add(fact);
        var entangled = _entangled || facts.Count > Few && facts.Count * Few > _told.Count || facts.Any(Entangles);
        foreach (var fact in facts) _cited.UnionWith(fact.Envelope.Documents);
        return entangled || Told(facts) is not { } told ? Again() : Move(told);
    }

    /// <summary>Whether a fact can mean that others have to be looked at again, or cannot be placed without them.</summary>
    private bool Entangles(Fact fact) => _spoken.Root(fact) is { } root && (root.Envelope.Occurred.Order.Count > 0
        || root.Event is ITimeless && !(root.Event is IAlias && root.Stream.Kind == Subject.Organisations)
        || root.Event is DocumentReceived received && (received.Replaces is not null || !ReferenceEquals(root, fact) || _spoken.IsSpokenOf(root) || _datings.ContainsKey(root.Stream.Id) || _cited.Contains(root.Stream.Id)));

    /// <summary>The facts that get a place, or another one, or none any more; null where one of them is told against others.</summary>
    private List<(Guid Fact, Happening? Now)>? Told(IReadOnlyCollection<Fact> facts)
    {
        foreach (var fact in facts) if (fact.Event is DocumentReceived received) Dated(fact.Stream.Id, received.Dating());
        var told = new List<(Guid Fact, Happening? Now)>(facts.Count);
        foreach (var fact in facts)
        {
            if (_spoken.Root(fact) is not { } root) continue;
            var now = _spoken.IsSpokenOf(root) ? Valid.Corrected(root, _spoken.Of(root), _datings) : places.Of(root, _datings);
            if (now?.Occurred.Order.Count > 0) return null;
            told.Add((root.Id, now));
        }
        return told.Count < 2 ? told : [.. told.DistinctBy(one => one.Fact)];
    }

    /// <summary>Puts facts in their places. Where ids go by others now, so do all facts that name them.</summary>
    private IReadOnlyList<Change> Move(List<(Guid Fact, Happening? Now)> told)
    {
        var aliased = false;
        var things = new HashSet<Subject>();
        foreach (var (fact, now) in told)
        {
            var known = now ?? _told.GetValueOrDefault(fact);
            var naming = known?.Event is IAlias;
            aliased |= naming;
            Put(_told, fact, now);
            if (naming) Put(_naming, fact, now);
            if (known is not null && _things.Put(known, counts: now is not null)) things.Add(known.Fact.Stream);
        }
        if (!aliased)
        {
            for (var i = 0; i < told.Count; i++) if (told[i].Now is { } now) told[i] = (told[i].Fact, _aliases.Of(now));
            return _lined.Move(things.Count == 0 ? told : _things.Along(told, things, fact => _aliases.Of(_told[fact])));
        }

        var (before, said) = (_aliases, _naming.Values.OrderBy(happening => happening.Order).ToList());
        _aliases = Aliases.Of(said);
        var (differing, changed) = (_aliases.Differing(before).ToHashSet(), told.Select(one => one.Fact).ToHashSet());
        var named = _told.Values.Where(happening => happening.Event is not IAlias && (changed.Contains(happening.Fact.Id) || places.Organisations(happening).Any(differing.Contains))).ToList();
        things.UnionWith(named.Select(happening => happening.Fact.Stream).Where(OneThing.Is));
        return _lined.Move(
            _things.Along([.. named.Select(happening => (happening.Fact.Id, _aliases.Of(happening))), .. told.Where(one => one.Now is null)], things, fact => _aliases.Of(_told[fact])),
            Valid.Named(said, _aliases));
    }

    private static void Put(Dictionary<Guid, Happening> all, Guid fact, Happening? now)
    {
        if (now is null) all.Remove(fact); else all[fact] = now;
    }

    private void Dated(string document, Window dating) =>
        _datings[document] = _datings.TryGetValue(document, out var known) ? new(Earlier(known.Earliest, dating.Earliest), Earlier(known.Latest, dating.Latest)) : dating;

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null ? other : other is null || one < other ? one : other;

    /// <summary>Looks at all facts again.</summary>
    private IReadOnlyList<Change> Again()
    {
        var counting = Valid.Counting(_facts);
        _aliases = Aliases.Of(counting);
        _told = counting.ToDictionary(happening => happening.Fact.Id);
        _naming = counting.Where(happening => happening.Event is IAlias).ToDictionary(happening => happening.Fact.Id);
        _datings = [];
        _things = new();
        foreach (var happening in counting) _things.Put(happening, counts: true);
        foreach (var happening in counting) if (happening.Event is DocumentReceived received) Dated(happening.Fact.Stream.Id, received.Dating());
        _entangled = counting.Any(happening => happening.Occurred.Order.Count > 0 || happening.Event is DocumentReceived { Replaces: not null } or ITimeless and not IAlias
            || happening is { Event: IAlias, Fact.Stream.Kind: not Subject.Organisations });
        var named = Valid.Named(counting, _aliases);
        _things.Differ(named);
        return _lined.Replace(named);
    }
}
