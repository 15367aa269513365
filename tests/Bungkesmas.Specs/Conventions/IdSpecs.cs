using System.Text.Json;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Questions;
using Bungkesmas.Projections;
using Bungkesmas.Specs.Laws;

namespace Bungkesmas.Specs.Conventions;

/// <summary>Whatever goes by another id does so in every event: ids are marked, and what is marked is what the event is about.</summary>
public sealed class IdSpecs
{
    public static TheoryData<string> Names => [.. Ledger.Events.All.Select(type => type.Name)];

    [Theory(DisplayName = "What a field marked as an id names, the event is about")]
    [MemberData(nameof(Names))]
    public void NamedIsAbout(string name)
    {
        foreach (var fact in Told(name).Where(fact => fact.Event is not IAlias))
            Renaming.Named(fact.Event).Where(named => named.Kind is Subject.Organisations or Subject.Regions).Except(fact.Event.About(fact.Stream)).ShouldBeEmpty(fact.Event.ToString());
    }

    [Theory(DisplayName = "An event whose organisations go by other ids names the old ones nowhere, and is about the new ones")]
    [MemberData(nameof(Names))]
    public void RenamesCompletely(string name)
    {
        // What a reader took a passage to mean stays as the reader put it.
        foreach (var fact in Told(name).Where(fact => fact.Event is not (IAlias or AmbiguityRaised or ReadingChosen)))
            foreach (var old in fact.Event.About(fact.Stream).Where(about => about.Kind == Subject.Organisations).Distinct())
            {
                var renamed = Merged(old.Id, "lembaga-yang-tinggal").Of(Placed(fact)).ShouldNotBeNull();
                JsonSerializer.Serialize(renamed.Event, renamed.Event.GetType(), LedgerJson.Options).ShouldNotContain($"\"{old.Id}\"", Case.Sensitive);
                if (fact.Event is INaming) continue;
                renamed.About.ShouldNotContain(old);
                renamed.About.ShouldNotContain(about => about.Kind == Subject.Engagements && about.Id.StartsWith($"{old.Id}@"));
                renamed.About.ShouldContain(Subject.Organisation("lembaga-yang-tinggal"));
            }
    }

    [Theory(DisplayName = "An event in which nothing goes by another id is the very same event")]
    [MemberData(nameof(Names))]
    public void OthersStay(string name)
    {
        foreach (var fact in Told(name)) Renaming.Of(fact.Event, Merged("siapa-pun", "lembaga-lain")).ShouldBeSameAs(fact.Event);
    }

    private static Aliases Merged(string old, string now) => Aliases.Of([Placed(new Entry(Subject.Organisation(old), new OrganisationsMerged(now)).At(900))]);

    private static Happening Placed(Fact fact) => Valid.All([fact])[0];

    private static IEnumerable<Fact> Told(string name) => Trip.History.Facts.Where(fact => Ledger.Events.Of(fact.Event).Name == name && fact.Event is not Domain.Documents.ISpeakOfAFact);
}
