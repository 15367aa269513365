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
        var byRegistration = new Dictionary<string, List<CountedThing>>();
        var places = new Overlaps();
        foreach (var thing in things)
        {
            foreach (var registration in thing.Registrations)
                if (!byRegistration.TryAdd(registration, [thing])) byRegistration[registration].Add(thing);
            foreach (var telling in thing.Accounts) places.Add(thing, telling.Account.Said);
        }
        return things.Any(thing => thing.Related.Any(to => byRegistration.GetValueOrDefault(to)?.Exists(other => other != thing && thing.CouldOverlap(other)) == true))
            || things.Any(thing => thing.Accounts.Any(telling => places.Near(telling.Account.Said).Any(other => other != thing && thing.CouldOverlap(other))));
    }

    private void Add(CountedThing thing, ParticipantsRegistered said)
    {
        if (!_byPlace.TryGetValue(PlaceOf(said), out var there)) _byPlace[PlaceOf(said)] = there = [];
        if (!there.TryGetValue(KeyOf(said), out var counted)) there[KeyOf(said)] = counted = [];
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
