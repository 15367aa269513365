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
            text.Append(Kinds(type, fact => fact.Event.ListensTo()).Contains(Subject.Conditions) ? "; waits for a condition.\n" : ".\n");
            Table(text, type.Type);
        }
        text.Append("\n# Values\n\nWhat fields are made of, and lists of words that are too long for a table.\n");
        foreach (var value in Fields.Within(Ledger.Events.All.Select(type => type.Type).Append(typeof(Occurred))).Append(typeof(Occurred)).Distinct())
        {
            text.Append($"\n## {value.Name}\n\n{Descriptions.Of(value)}\n");
            if (value.IsEnum) text.Append($"\n{Fields.Words(value)}\n");
            else Table(text, value);
        }
        Approved.Matches("docs/contracts/event-catalogue.md", text.ToString());
    }

    private static void Table(StringBuilder text, Type record)
    {
        var fields = Fields.Of(record).ToList();
        text.Append(fields.Count == 0 ? "\nNo fields.\n" : "\n| field | value | meaning |\n|---|---|---|\n");
        foreach (var field in fields) text.Append($"| {field.Name}{(field.Required ? " *" : "")} | {field.Type} | {field.Meaning} |\n");
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
