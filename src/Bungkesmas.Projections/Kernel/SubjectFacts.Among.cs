using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Projections.Kernel;

public sealed partial class SubjectFacts
{
    private readonly ConcurrentDictionary<(Guid, bool), Subject[]> _listened = new();

    /// <summary>No facts at all.</summary>
    internal static SubjectFacts None { get; } = new([], new([]));

    /// <summary>Where facts belong in time, found once for all subjects.</summary>
    public Places Places { get; } = new();

    /// <summary>What a fact listens to, found once for all subjects.</summary>
    public IReadOnlyList<Subject> ListenedBy(Fact fact, bool hears) =>
        _listened.GetOrAdd((fact.Id, hears), static (key, one) => [.. one.Aliases.ListenedBy(one.Fact, key.Item2).Distinct()], (Fact: fact, Aliases: _aliases));

    /// <summary>Every subject that facts are about, under every id that it may go by.</summary>
    public IEnumerable<Subject> Subjects => _aliases.IsEmpty ? _bySubject.Keys : _bySubject.Keys.SelectMany(_aliases.Twins).Distinct();

    /// <summary>A subject under every id that it may go by.</summary>
    public IEnumerable<Subject> Twins(Subject subject) => _aliases.Twins(subject);

    /// <summary>The facts of a whole ledger, without asking the index: what is said of a fact stands wherever that fact was ever told to belong.</summary>
    public static SubjectFacts Among(IReadOnlyCollection<Fact> ledger)
    {
        var bySubject = new Dictionary<Subject, List<Fact>>();
        void Add(Subject subject, Fact fact) => (CollectionsMarshal.GetValueRefOrAddDefault(bySubject, subject, out _) ??= []).Add(fact);
        var spoken = Spoken(ledger);
        IEnumerable<Subject> Told(Fact fact) => spoken.TryGetValue(fact.Id, out var everywhere) ? everywhere : fact.About;
        foreach (var fact in ledger) foreach (var subject in Told(fact)) Add(subject, fact);
        foreach (var thing in ledger.Where(fact => OneThing.Is(fact.Stream)).GroupBy(fact => fact.Stream))
        {
            var named = thing.Select(fact => (Fact: fact, Subjects: Told(fact).Where(subject => OneThing.Concerned.Contains(subject.Kind)).ToHashSet())).ToList();
            var all = named.SelectMany(one => one.Subjects).ToHashSet();
            foreach (var (fact, subjects) in named) if (subjects.Count < all.Count) foreach (var subject in all.Except(subjects)) Add(subject, fact);
        }
        var naming = ledger.Where(fact => Told(fact).Any(subject => AliasFacts.Subjects.Contains(subject))).ToList();
        var aliases = new AliasFacts(naming.SelectMany(fact => Told(fact).Select(subject => (fact.Id, subject))));
        // What is told against another fact listens to that fact itself, and all that goes by other ids to those that say so.
        var listened = ledger.SelectMany(fact => fact.ListensTo).Where(subject => subject.Kind == Subject.Facts).Concat(naming.Select(fact => Subject.Fact(fact.Id))).ToHashSet();
        foreach (var fact in ledger) if (listened.Count > 0 && listened.Contains(Subject.Fact(fact.Id))) Add(Subject.Fact(fact.Id), fact);
        foreach (var facts in bySubject.Values) facts.Sort((one, other) => one.Position.CompareTo(other.Position));
        return new(bySubject, aliases);
    }

    /// <summary>For each fact that speaks or is spoken of, all subjects of the facts that it is connected with in this way.</summary>
    private static Dictionary<Guid, HashSet<Subject>> Spoken(IReadOnlyCollection<Fact> ledger)
    {
        var first = new Dictionary<Guid, Guid>();
        Guid First(Guid fact)
        {
            while (first.TryGetValue(fact, out var next) && next != fact) fact = next;
            return fact;
        }
        foreach (var fact in ledger)
            if (fact.Event is ISpeakOfAFact said)
            {
                first.TryAdd(said.Target, said.Target);
                first[fact.Id] = first[First(fact.Id)] = First(said.Target);
            }
        if (first.Count == 0) return [];
        var connected = ledger.Where(fact => first.ContainsKey(fact.Id)).GroupBy(fact => First(fact.Id));
        return connected.SelectMany(facts => facts.Select(fact => (fact.Id, Everywhere: facts.SelectMany(one => one.About).ToHashSet()))).ToDictionary(pair => pair.Id, pair => pair.Everywhere);
    }
}
