using System.Runtime.CompilerServices;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Questions;

/// <summary>All that is claimed of one subject, in valid order. Rules look for what they ask of by topics, so that what nobody claimed costs nothing, however much else is.</summary>
public sealed class AllClaims
{
    private readonly ClaimsOfHead[] _byHead;
    private readonly StrongBox<object?> _byHeads;

    private AllClaims(ClaimsOfHead[] byHead, StrongBox<object?> byHeads, int witnesses) => (_byHead, _byHeads, Witnesses) = (byHead, byHeads, witnesses);

    public static AllClaims None { get; } = new([], new(), 0);

    /// <summary>How many facts have spoken for a claim so far, which is the place of the next.</summary>
    public int Witnesses { get; }

    /// <summary>Whether anything is claimed of some topic among some.</summary>
    public bool Any(ValueList<string> topics) => topics.Any(topic => PlaceOf(topic) >= 0);

    /// <summary>What follows from nothing but whether topics are claimed at all; found once for all that goes on from here without a new one.</summary>
    public T ByTopics<T>(Func<AllClaims, T> find) where T : class => (T)(_byHeads.Value ??= find(this));

    /// <summary>What is claimed of a topic, whatever it names after a colon.</summary>
    public IReadOnlyCollection<Claimed> Of(string topic) => PlaceOf(topic) is var place and >= 0 ? _byHead[place].Claims : [];

    /// <summary>One value claimed of a topic that names nothing more; null where nobody claims it.</summary>
    public Claimed? Of(string topic, string value) => PlaceOf(topic) is var place and >= 0 ? _byHead[place].Find(topic, value) : null;

    /// <summary>One value claimed of several topics that name nothing more, in the order in which these are asked for.</summary>
    public IEnumerable<Claimed> OfAny(string value, params IReadOnlyCollection<string> topics) => topics.Select(topic => Of(topic, value)).OfType<Claimed>();

    /// <summary>What is claimed of some topics, one by one for each thing named after their colon, in the order in which they were first claimed.</summary>
    public IEnumerable<IGrouping<string, Claimed>> EachOf(params IReadOnlyCollection<string> topics)
    {
        var (some, several) = ((IEnumerable<Claimed>?)null, false);
        foreach (var one in _byHead)
        {
            if (!topics.Contains(one.Head)) continue;
            several = some is not null;
            some = some?.Concat(one.Claims) ?? one.Claims;
        }
        return some is null ? [] : (several ? some.OrderBy(claim => claim.By[0].At) : some).GroupBy(claim => claim.Topic);
    }

    /// <summary>Of what different values are claimed, among all that a topic names after its colon; each with these, in the order in which they were first claimed.</summary>
    public IEnumerable<IReadOnlyList<Claimed>> SeveralOf(string topic) => PlaceOf(topic) is var place and >= 0 ? _byHead[place].Several : [];

    /// <summary>With what one more fact claims.</summary>
    public AllClaims With(Claim claim, Happening happening)
    {
        var (from, until) = claim.Of is not null && Edtf.TryParse(claim.Of, out var of)
            ? (of.Earliest is { } first ? Calendar.StartOf(first) : DateTimeOffset.MinValue, of.Latest is { } last ? Calendar.StartOf(last) : happening.Order.Latest)
            : (happening.Order.Earliest, happening.Order.Latest);
        var dated = claim.Of is not null || happening.Occurred.Window != Window.Unknown || happening.Fact.Envelope.Act;
        var witness = new Witness(happening.Fact.Id, happening.Stream, happening.Assertion, Witnesses, from, until, dated, happening.Order.Document);
        var head = Topics.Head(claim.Topic);
        var place = PlaceOf(head);
        var changed = (place < 0 ? ClaimsOfHead.Of(head) : _byHead[place]).With(claim.Topic, claim.Value, witness);
        if (place < 0) return new([.. _byHead, changed], new(), Witnesses + 1);
        var all = (ClaimsOfHead[])_byHead.Clone();
        all[place] = changed;
        return new(all, _byHeads, Witnesses + 1);
    }

    private int PlaceOf(string head)
    {
        for (var place = 0; place < _byHead.Length; place++) if (_byHead[place].Head == head) return place;
        return -1;
    }
}
