using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Projections.Registration;

/// <summary>Tellings of one thing: each shares a key with another of them.</summary>
internal sealed class ToldTogether
{
    private readonly List<string> _keys = [];

    public List<Telling> Tellings { get; } = [];

    /// <summary>The groups that some tellings make, in the order in which their keys were first told.</summary>
    public static IEnumerable<ToldTogether> Among(IReadOnlyCollection<Telling> tellings, Func<string, string> first)
    {
        var (isApart, isInPlaces, amongTotals, byKey) = (OneAfterTheOther(tellings), InPlacesApart(tellings), BeforeTotals(tellings), new Dictionary<string, ToldTogether>(tellings.Count));
        foreach (var telling in tellings)
        {
            // What a running total takes up is of that one, and ties it to no count of another partner.
            var own = telling.Keys(first, isApart(telling), isInPlaces(telling));
            string[] keys = amongTotals(telling) is { } total ? [own.First(), total.Key] : [.. own];
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

    /// <summary>The running total that takes up a telling of those newly registered, whichever stream tells it: the narrowest that was counted by then or later.</summary>
    private static Func<Telling, Counted?> BeforeTotals(IEnumerable<Telling> tellings)
    {
        var last = new Dictionary<Counted, DateTimeOffset>();
        foreach (var telling in tellings)
            if (telling is { IsRunningTotal: true, Total: { } total } && telling.Account.Assertion != Assertion.Inferred && !(last.TryGetValue(total, out var at) && at > telling.Account.At)) last[total] = telling.Account.At;
        return telling =>
        {
            if (last.Count > 0) foreach (var total in telling.Totals()) if (last.TryGetValue(total, out var at) && telling.Account.At <= at) return total;
            return null;
        };
    }

    /// <summary>Whether a group registered in places that lie apart, in one period: then each place is a count of its own.</summary>
    private static Func<Telling, bool> InPlacesApart(IEnumerable<Telling> tellings)
    {
        var places = new Dictionary<(string, string), List<string>>();
        foreach (var telling in tellings)
            if (telling.Account.Said is { Group: { } group, Period: { } period, Session: null, Region: { } region } said && said.Cumulative != true && RegionMention.Listed(region.Code) is { } code)
                if (!places.TryGetValue((group, period), out var known)) places[(group, period)] = [code];
                else if (!known.Contains(code)) known.Add(code);
        var apart = places.Where(one => one.Value.Count > 1 && one.Value.Exists(here => one.Value.Exists(there => !RegionMention.Lineage(here).Contains(there) && !RegionMention.Lineage(there).Contains(here)))).Select(one => one.Key).ToHashSet();
        return telling => apart.Count > 0 && telling.Account.Said is { Group: { } group, Period: { } period } && apart.Contains((group, period));
    }

    private void TakeUp(ToldTogether other, Dictionary<string, ToldTogether> byKey)
    {
        Tellings.AddRange(other.Tellings);
        _keys.AddRange(other._keys);
        foreach (var key in other._keys) byKey[key] = this;
    }
}
