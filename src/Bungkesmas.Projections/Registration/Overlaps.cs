using Bungkesmas.Domain.Regions;
using Bungkesmas.Domain.Registration;

namespace Bungkesmas.Projections.Registration;

/// <summary>Finds whether any two counts could be of some of the same people, without comparing what lies apart by place, group or session.</summary>
internal sealed class Overlaps
{
    private const string Anywhere = "", Anyone = "", AnyTime = "";

    private readonly Dictionary<string, Dictionary<(string Group, string Session), List<CountedThing>>> _byPlace = [];

    public static bool AmongAny(IReadOnlyList<CountedThing> things)
    {
        var places = new Overlaps();
        foreach (var thing in things)
            foreach (var telling in thing.Accounts) places.Add(thing, telling.Account.Said);
        return AmongRelated(things) || things.Any(thing => thing.Accounts.Any(telling => places.Near(telling.Account.Said).Any(other => other != thing && thing.CouldOverlap(other))));
    }

    /// <summary>What is said to lie somehow to another count is compared with that one, wherever it is.</summary>
    private static bool AmongRelated(IReadOnlyList<CountedThing> things)
    {
        if (things.Where(thing => thing.Related.Any()).ToList() is not { Count: > 0 } related) return false;
        var telling = things.SelectMany(thing => thing.Registrations.Select(registration => (registration, thing))).ToLookup(one => one.registration, one => one.thing);
        return related.Any(thing => thing.Related.Any(to => telling[to].Any(other => other != thing && thing.CouldOverlap(other))));
    }

    private void Add(CountedThing thing, ParticipantsRegistered said)
    {
        var (place, key) = (PlaceOf(said), KeyOf(said));
        if (!_byPlace.TryGetValue(place, out var there)) _byPlace[place] = there = [];
        if (!there.TryGetValue(key, out var counted)) there[key] = counted = [];
        if (counted is not [.., var last] || last != thing) counted.Add(thing);
    }

    /// <summary>What may count the same people, told of the same place or of one around it; whoever is told of one within finds this one.</summary>
    private IEnumerable<CountedThing> Near(ParticipantsRegistered said)
    {
        var (group, session) = KeyOf(said);
        foreach (var place in PlaceOf(said) is { Length: > 0 } code ? RegionMention.Lineage(code).Append(Anywhere) : [Anywhere])
        {
            if (!_byPlace.TryGetValue(place, out var there)) continue;
            IEnumerable<(string, string)> keys = group == Anyone || session == AnyTime
                ? there.Keys.Where(key => (group == Anyone || key.Group == Anyone || key.Group == group) && (session == AnyTime || key.Session == AnyTime || key.Session == session))
                : new[] { (group, session), (group, AnyTime), (Anyone, session), (Anyone, AnyTime) };
            foreach (var key in keys)
                foreach (var thing in there.GetValueOrDefault(key) ?? []) yield return thing;
        }
    }

    private static string PlaceOf(ParticipantsRegistered said) => said.Region is { } region ? RegionMention.Listed(region.Code) ?? Anywhere : Anywhere;

    private static (string Group, string Session) KeyOf(ParticipantsRegistered said) => (said.Group ?? Anyone, said.Cumulative == false ? said.Session ?? AnyTime : AnyTime);
}
