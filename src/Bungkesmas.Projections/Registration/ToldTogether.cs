using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Projections.Registration;

/// <summary>Tellings of one thing: each shares a key with another of them.</summary>
internal sealed class ToldTogether
{
    private readonly List<string> _keys = [];

    public List<Telling> Tellings { get; } = [];

    /// <summary>The groups that some tellings make, in the order in which their keys were first told.</summary>
    public static IEnumerable<ToldTogether> Among(IReadOnlyCollection<Telling> tellings, Func<string, string> first)
    {
        var (isApart, byKey) = (OneAfterTheOther(tellings), new Dictionary<string, ToldTogether>(tellings.Count));
        foreach (var telling in tellings)
        {
            string[] keys = [.. telling.Keys(first, isApart(telling))];
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

    /// <summary>Whether a telling of those newly registered counts apart from what else its stream tells: others of another time, or those who came after its latest running total.</summary>
    private static Func<Telling, bool> OneAfterTheOther(IEnumerable<Telling> tellings)
    {
        var (time, several, total) = (new Dictionary<string, string>(), new HashSet<string>(), new Dictionary<string, DateTimeOffset>());
        foreach (var telling in tellings)
            if (telling.IsRunningTotal && telling.Account.Assertion != Assertion.Inferred) total[telling.Stream] = total.TryGetValue(telling.Stream, out var at) && at > telling.Account.At ? at : telling.Account.At;
            else if (telling.Account.Said is { Cumulative: false, When: { } when } && !time.TryAdd(telling.Stream, when) && time[telling.Stream] != when) several.Add(telling.Stream);
        return telling => telling.Account.Said.Cumulative == false && (total.TryGetValue(telling.Stream, out var at) ? telling.Account.At > at : several.Contains(telling.Stream));
    }

    private void TakeUp(ToldTogether other, Dictionary<string, ToldTogether> byKey)
    {
        Tellings.AddRange(other.Tellings);
        _keys.AddRange(other._keys);
        foreach (var key in other._keys) byKey[key] = this;
    }
}
