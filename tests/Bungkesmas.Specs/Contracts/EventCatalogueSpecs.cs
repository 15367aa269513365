using System.Text;
using Bungkesmas.Projections;
using Bungkesmas.Projections.Kernel;
using Bungkesmas.Specs.Laws;

namespace Bungkesmas.Specs.Contracts;

/// <summary>The event catalogue: what can stand in the ledger, for ever.</summary>
public sealed class EventCatalogueSpecs
{
    [Fact(DisplayName = "The event catalogue is what was approved")]
    public void IsApproved()
    {
        var text = new StringBuilder("""
            # Event catalogue

            Written by the specs; do not edit. An event that is stored is stored for ever: fields are only added, and always with a default.
            A field marked * must be given.

            | stored name | in a report | stream |
            |---|---|---|

            """);
        foreach (var type in Ledger.Events.All) text.Append($"| [{type.Name}](#{type.Name.Replace(".", "")}) | {type.Testimony ?? "– (made by the service)"} | {Stream(type)} |\n");
        foreach (var type in Ledger.Events.All)
        {
            text.Append($"\n## {type.Name}\n\n{type.Meaning}\n\n");
            text.Append($"*{type.Type.Name}* on {Stream(type)}; about: {string.Join(", ", Kinds(type, fact => fact.Event.About(fact.Stream)))}");
            text.Append(Kinds(type, fact => fact.Event.ListensTo()).Any() ? "; waits for a condition.\n" : ".\n");
            var fields = Fields.Of(type.Type).ToList();
            text.Append(fields.Count == 0 ? "\nNo fields.\n" : "\n| field | value |\n|---|---|\n");
            foreach (var field in fields) text.Append($"| {field.Name}{(field.Required ? " *" : "")} | {field.Type} |\n");
        }
        Approved.Matches("docs/contracts/event-catalogue.md", text.ToString());
    }

    [Fact(DisplayName = "The fields of the catalogue are those of the JSON")]
    public void FieldsAreThoseOfTheJson()
    {
        foreach (var fact in Trip.History.Facts)
            System.Text.Json.JsonSerializer.SerializeToNode(fact.Event, fact.Event.GetType(), LedgerJson.Options)!.AsObject().Select(field => field.Key)
                .ShouldBeSubsetOf(Fields.Of(fact.Event.GetType()).Select(field => field.Name), fact.Event.GetType().Name);
    }

    private static string Stream(EventType type) => type.On.Length == 0 ? "the stream of the fact it speaks of" : $"{type.On}/…";

    private static IEnumerable<string> Kinds(EventType type, Func<Fact, IEnumerable<Subject>> subjects) =>
        Trip.History.Facts.Where(fact => fact.Event.GetType() == type.Type).SelectMany(subjects).Select(subject => subject.Kind).Distinct().Order(StringComparer.Ordinal);
}
