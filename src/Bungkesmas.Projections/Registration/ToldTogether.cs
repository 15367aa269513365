namespace Bungkesmas.Projections.Registration;

/// <summary>Tellings of one thing: each shares a key with another of them.</summary>
internal sealed class ToldTogether
{
    private readonly List<string> _keys = [];

    public List<Telling> Tellings { get; } = [];

    /// <summary>The groups that some tellings make, in the order in which their keys were first told.</summary>
    public static IEnumerable<ToldTogether> Among(IReadOnlyCollection<Telling> tellings, Func<string, string> first)
    {
        var (several, byKey) = (OneAfterTheOther(tellings), new Dictionary<string, ToldTogether>(tellings.Count));
        foreach (var telling in tellings)
        {
            string[] keys = [.. telling.Keys(first, several)];
            ToldTogether? group = null;
            foreach (var key in keys)
                if (byKey.TryGetValue(key, out var known))
                    if (group is null) group = known;
                    else if (known != group) group.TakeUp(known, byKey);
            group ??= new();
            group.Tellings.Add(telling);
            foreach (var key in keys)
                if (byKey.TryAdd(key, group)) group._keys.Add(key);
        }
        return byKey.Values.Distinct();
    }

    /// <summary>The streams that tell those newly registered at several times.</summary>
    private static HashSet<string> OneAfterTheOther(IEnumerable<Telling> tellings)
    {
        var (time, several) = (new Dictionary<string, string>(), new HashSet<string>());
        foreach (var telling in tellings)
            if (telling.Account.Said is { Cumulative: false, When: { } when } && !time.TryAdd(telling.Stream, when) && time[telling.Stream] != when) several.Add(telling.Stream);
        return several;
    }

    private void TakeUp(ToldTogether other, Dictionary<string, ToldTogether> byKey)
    {
        Tellings.AddRange(other.Tellings);
        _keys.AddRange(other._keys);
        foreach (var key in other._keys) byKey[key] = this;
    }
}
