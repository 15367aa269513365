using System.Text.Json.Nodes;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections;
using Bungkesmas.Specs.Telling;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>Everything that can be recorded has its own door, and every door opens.</summary>
public sealed class DoorSpecs(OpenLedger open) : IClassFixture<OpenLedger>
{
    private static readonly string[] Nouns =
    [
        "partners", "agreements", "routes", "registrations", "requests", "visits", "sessions", "circumstances", "statements", "figures", "regions", "systems", "programme", "questions",
        "tasks", "links", "facts"
    ];

    public static TheoryData<string> Events => [.. Ledger.Events.All.Where(type => type.Testimony is not null).Select(type => type.Name)];

    [Fact(DisplayName = "Every event that a report can tell has exactly one door")]
    public void OneDoorEach() => Doors.Told.Select(door => door.Event.Name).ShouldBe(Ledger.Events.All.Where(type => type.Testimony is not null).Select(type => type.Name), ignoreOrder: true);

    [Fact(DisplayName = "No two doors have the same route or the same name, and every route is a noun's")]
    public void NoTwoAlike()
    {
        Doors.Each.Select(door => door.Route).ShouldBeUnique();
        Doors.Each.Select(door => door.Name).ShouldBeUnique();
        foreach (var door in Doors.Each)
        {
            var parts = door.Route.Split('/');
            parts.Length.ShouldBe(4, door.Route);
            Nouns.ShouldContain(parts[1]);
            parts[2].ShouldBe("{id}");
            Subject.IsSlug(parts[3]).ShouldBeTrue(door.Route);
        }
    }

    [Fact(DisplayName = "No field of an act or an event is named like something that is sent along with it")]
    public void FieldsBesideWhatComesAlong()
    {
        foreach (var door in Doors.Each)
            door.Command.GetProperties().Select(property => property.Name.ToLowerInvariant()).Intersect(["key", "do", "on", "sources", "reporter", "people", "note", "informant"])
                .ShouldBeEmpty(door.Name);
    }

    [Theory(DisplayName = "What the corpus keeps of an event is recorded at its door, with a note as its source, once")]
    [MemberData(nameof(Events))]
    public async Task EveryDoorOpens(string name)
    {
        var door = Doors.Told.Single(door => door.Event.Name == name);
        var json = await File.ReadAllTextAsync(Path.Combine(Approved.Root, "tests/Bungkesmas.Specs/Corpus", $"{name}.json"), TestContext.Current.CancellationToken);
        var id = door.Noun == Subject.Regions ? "73.72" : "di-pintu-sendiri";
        var people = door.Event.Read(json).People().Distinct().Select((person, i) => (person.Id, Key: $"orang-{i}")).ToList();
        var body = JsonNode.Parse(people.Aggregate(json, (text, person) => text.Replace($"\"{person.Id}\"", $"\"@{person.Key}\"")))!.AsObject();
        CiteTheNote(body);
        // A split needs regions that are on the official list of today.
        if (body["into"] is JsonArray) body["into"] = new JsonArray("73.13", "73.14");
        body["note"] = new JsonObject { ["text"] = $"Dicatat dari telepon: {name}", ["channel"] = "phone" };
        body["people"] = new JsonArray([.. people.Select(person => new JsonObject { ["key"] = person.Key, ["name"] = $"Orang Rekaan {person.Key}" })]);

        var told = await open.Ledger.PostAsync(door.Route.Replace("{id}", id), body.DeepClone());
        told.Status.ShouldBeRecorded();
        told["recorded"].GetValue<int>().ShouldBe(2, "the note and what it tells");
        var fact = await open.Ledger.GetAsync($"/facts/{told["facts"][0]!["id"]}");
        fact.String("type").ShouldBe(name);
        fact.String("stream").ShouldBe($"{door.Noun}/{id}");
        fact["sources"][0]!["document"]!.GetValue<string>().ShouldBe(told.String("document"));

        var again = await open.Ledger.PostAsync(door.Route.Replace("{id}", id), body);
        again.Status.ShouldBeOk();
        again["recorded"].GetValue<int>().ShouldBe(0);
        again["facts"][0]!["id"]!.GetValue<string>().ShouldBe(fact.String("id"));
    }

    /// <summary>Passages that the parts of an event cite by themselves lie in the note.</summary>
    private static void CiteTheNote(JsonNode? json)
    {
        if (json is JsonArray items) foreach (var item in items) CiteTheNote(item);
        else if (json is JsonObject body)
            foreach (var (name, inner) in body.ToList())
                if (name == "sources") body[name] = new JsonArray(new JsonObject { ["start"] = 0, ["end"] = 7 });
                else CiteTheNote(inner);
    }
}
