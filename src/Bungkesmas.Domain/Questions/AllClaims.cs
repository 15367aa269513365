using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Questions;

/// <summary>All that is claimed of one subject, in valid order, and how the agreements stand that are told to hold in a region. Rules look for what they ask of by topics, so that what nobody claimed costs nothing, however much else is.</summary>
public sealed class AllClaims
{
    private readonly (string Head, Roll<Claimed> Claims)[] _byHead;
    private readonly int _witnesses;

    private AllClaims((string, Roll<Claimed>)[] byHead, int witnesses, Roll<AgreementThere> agreements) => (_byHead, _witnesses, Agreements) = (byHead, witnesses, agreements);

    public static AllClaims None { get; } = new([], 0, Roll<AgreementThere>.Empty);

    /// <summary>The agreements that anything ever told to hold in a region, wherever they hold now.</summary>
    public Roll<AgreementThere> Agreements { get; }

    /// <summary>The same claims, where agreements stand otherwise.</summary>
    public AllClaims With(Roll<AgreementThere> agreements) => ReferenceEquals(agreements, Agreements) ? this : new(_byHead, _witnesses, agreements);

    /// <summary>Whether anything is claimed of some topic among some.</summary>
    public bool Any(ValueList<string> topics)
    {
        foreach (var (head, _) in _byHead) for (var i = 0; i < topics.Count; i++) if (topics[i] == head) return true;
        return false;
    }

    /// <summary>What is claimed of a topic, whatever it names after a colon.</summary>
    public IReadOnlyCollection<Claimed> Of(string topic) => PlaceOf(topic) is var place and >= 0 ? _byHead[place].Claims : [];

    /// <summary>One value claimed of a topic that names nothing more; null where nobody claims it.</summary>
    public Claimed? Of(string topic, string value) => PlaceOf(topic) is var place and >= 0 ? _byHead[place].Claims.Find(Id(topic, value)) : null;

    /// <summary>What is claimed of some topics, one by one for each thing named after their colon, in the order in which they were first claimed.</summary>
    public IEnumerable<IGrouping<string, Claimed>> EachOf(params IReadOnlyCollection<string> topics)
    {
        var (some, several) = ((IEnumerable<Claimed>?)null, false);
        foreach (var (head, claims) in _byHead)
        {
            if (!topics.Contains(head)) continue;
            several = some is not null;
            some = some?.Concat(claims) ?? claims;
        }
        return some is null ? [] : (several ? some.OrderBy(claim => claim.By[0].At) : some).GroupBy(claim => claim.Topic);
    }

    /// <summary>With what one more fact claims.</summary>
    public AllClaims With(Claim claim, Happening happening)
    {
        var (from, until) = claim.Of is not null && Edtf.TryParse(claim.Of, out var of)
            ? (of.Earliest is { } first ? Calendar.StartOf(first) : DateTimeOffset.MinValue, of.Latest is { } last ? Calendar.StartOf(last) : happening.Order.Latest)
            : (happening.Order.Earliest, happening.Order.Latest);
        var dated = claim.Of is not null || happening.Occurred.Window != Window.Unknown || happening.Fact.Envelope.Act;
        var witness = new Witness(happening.Fact.Id, happening.Stream, happening.Assertion, _witnesses, from, until, dated, happening.Order.Document);
        var (head, id) = (Topics.Head(claim.Topic), Id(claim.Topic, claim.Value));
        var place = PlaceOf(head);
        var claims = place < 0 ? Roll<Claimed>.Empty : _byHead[place].Claims;
        var now = claims.Find(id) is { } known ? known with { By = known.By.Add(witness) } : new(claim.Topic, claim.Value, [witness]);
        (string, Roll<Claimed>) changed = (head, claims.With(id, now));
        return new(place < 0 ? [.. _byHead, changed] : [.. _byHead[..place], changed, .. _byHead[(place + 1)..]], _witnesses + 1, Agreements);
    }

    private static string Id(string topic, string value) => $"{topic}\n{value}";

    private int PlaceOf(string head)
    {
        for (var place = 0; place < _byHead.Length; place++) if (_byHead[place].Head == head) return place;
        return -1;
    }
}
