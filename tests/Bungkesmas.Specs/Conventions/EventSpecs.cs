using System.Text.RegularExpressions;
using Bungkesmas.Projections;
using Bungkesmas.Projections.Kernel;
using Bungkesmas.Specs.Laws;

namespace Bungkesmas.Specs.Conventions;

/// <summary>What every event keeps to.</summary>
public sealed partial class EventSpecs
{
    /// <summary>Words at the end of an event's name that say it is past, besides those in -ed.</summary>
    private static readonly string[] PastWords = ["Known", "Held", "Unsuccessful", "Undertaken", "SetAside", "AimSet", "Made", "Undone", "WithoutProgress", "Withdrawn", "Met", "Chosen", "Given", "Split"];

    public static TheoryData<string> Names => [.. Ledger.Events.All.Select(type => type.Name)];

    [Theory(DisplayName = "An event's stored name is noun.what-happened.vN")]
    [MemberData(nameof(Names))]
    public void StoredName(string name) => StoredForm().IsMatch(name).ShouldBeTrue(name);

    [Theory(DisplayName = "An event is a sealed record in the past tense, and the last word of its type is in its stored name")]
    [MemberData(nameof(Names))]
    public void PastTense(string name)
    {
        var type = Ledger.Events.Named(name).Type;
        type.IsSealed.ShouldBeTrue();
        type.GetMethod("<Clone>$").ShouldNotBeNull("a record");
        (type.Name.EndsWith("ed", StringComparison.Ordinal) || PastWords.Any(type.Name.EndsWith)).ShouldBeTrue(type.Name);
        name.ShouldContain(LastWord().Match(type.Name).Value.ToLowerInvariant());
    }

    [Fact(DisplayName = "No stored name is used twice, and every event of the domain stands in the ledger")]
    public void EveryEventIsInTheLedger()
    {
        Ledger.Events.All.Select(type => type.Name).ShouldBeUnique();
        typeof(Event).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Event)) && !type.IsAbstract)
            .ShouldBe(Ledger.Events.All.Select(type => type.Type), ignoreOrder: true);
        foreach (var type in Ledger.Events.All) Ledger.Events.Named(type.Name).ShouldBe(type);
    }

    [Theory(DisplayName = "An event says what it means, on which stream it stands, and a sentence in each language")]
    [MemberData(nameof(Names))]
    public void Says(string name)
    {
        var type = Ledger.Events.Named(name);
        type.Meaning.ShouldEndWith(".");
        foreach (var fact in Told(type))
        {
            if (type.On.Length > 0) fact.Stream.Kind.ShouldBe(type.On);
            var said = fact.Event.Say(fact.Stream, FieldNames.All);
            said.Id.ShouldEndWith(".");
            said.En.ShouldEndWith(".");
            said.Id.ShouldNotBe(said.En);
            (said.In("id"), said.In("en")).ShouldBe((said.Id, said.En));
            fact.Event.People().ShouldAllBe(person => Subject.IsSlug(person.Id));
        }
    }

    [Theory(DisplayName = "An event of the trip is well formed, and is about the stream it stands on")]
    [MemberData(nameof(Names))]
    public void WellFormed(string name)
    {
        foreach (var fact in Told(Ledger.Events.Named(name)))
        {
            fact.Event.Faults().ShouldBeEmpty();
            fact.About.ShouldContain(fact.Stream);
        }
    }

    [Theory(DisplayName = "No field of an event is named like a part of the entry that a report puts around it")]
    [MemberData(nameof(Names))]
    public void FieldsBesideTheEnvelope(string name)
    {
        if (Ledger.Events.Named(name) is { Testimony: not null, Type: var type })
            Contracts.Fields.Of(type).Select(field => field.Name).Intersect(["key", "do", "on", "sources", "occurred", "assertion", "reporter", "people", "note", "informant"]).ShouldBeEmpty();
    }

    [Fact(DisplayName = "A name the ledger does not know stops the reader")]
    public void UnknownName() => Should.Throw<InvalidOperationException>(() => Ledger.Events.Named("partner.unheard-of.v1"));

    private static List<Fact> Told(EventType type) => Trip.History.Facts.Where(fact => fact.Event.GetType() == type.Type).ToList() is { Count: > 0 } told
        ? told : throw new InvalidOperationException($"{type.Name} is missing from the trip.");

    [GeneratedRegex(@"\A[a-z]+\.[a-z]+(-[a-z]+)*\.v[1-9]\d*\z")] private static partial Regex StoredForm();

    [GeneratedRegex(@"[A-Z][a-z]+\z")] private static partial Regex LastWord();
}
