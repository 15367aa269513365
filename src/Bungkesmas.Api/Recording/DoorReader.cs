using System.Text.Json.Nodes;
using Bungkesmas.Api.Facts;
using Bungkesmas.Api.Regions;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Recording;

/// <summary>Reads what is sent to one door, an act or testimony, with the note, the people and the passages that come along.</summary>
public sealed class DoorReader(NoteReader notes, Newcomers newcomers, Vaults.Vault vault, RegionTree regions, RegionResolver resolver, LedgerQueries ledger, TimeProvider clock)
{
    /// <summary>The work, and the document that a note became.</summary>
    public async Task<(Work? Work, string? Note, Problem? Problem)> ReadAsync(IDoor door, string id, JsonObject sent, Sender sender, CancellationToken cancel)
    {
        var (intake, body) = (new Intake(), (JsonObject)sent.DeepClone());
        var told = Note.Take(body, door.Command, intake);
        var people = PeopleOf(body, intake);
        if (!intake.Accepted) return (null, null, intake.Problem);

        var document = Cited(body);
        var noted = told is null ? null : await notes.ReadAsync(told, people, intake, sender, cancel);
        if (!intake.Accepted) return (null, null, intake.Problem);
        var arrivals = noted?.People ?? (people.Count == 0 ? Arrivals.None : await newcomers.ReadAsync(document ?? $"{door.Noun}/{id}", people, intake, cancel));
        var source = noted?.Reception ?? (document is null ? null : await ledger.DocumentAsync(document, cancel));
        var references = new References(
            intake, new(vault, ledger, sender, noted?.Id ?? document, told?.Text, noted?.Reception.Length ?? source?.Length), arrivals.ByKey, new(resolver, regions, source?.Regions ?? []));
        if (noted is not null) Cite(body, noted);
        var written = noted is not null ? noted.Reception.Dating().Latest : document is null ? null : await ledger.WrittenByAsync(document, cancel);

        var today = Calendar.DayOf(clock.GetUtcNow());
        var statement = await new StatementReader(intake, references, regions, sender, today, written).AtDoorAsync(body, door, id, noted?.Id ?? document, cancel);
        if (statement is not null) await newcomers.CheckAsync([statement], arrivals.Ids, intake, cancel);
        if (!intake.Accepted || statement is null) return (null, noted?.Id, intake.Problem);
        List<Statement> statements = noted is null ? [statement] : [statement, noted.Statement];
        return (new(sender.Actor, sender.IsOffice, noted?.Id ?? statement.Id.ToString(), statements, [.. noted?.Writes ?? [], .. arrivals.Writes], arrivals.Ids,
            Document: noted?.Id, AtDoor: true, Conditions: sender.Conditions), noted?.Id, null);
    }

    /// <summary>The document of the first source, where there is one: its entry keys, its date and its context count.</summary>
    private static string? Cited(JsonObject body) =>
        body["sources"] is JsonArray { Count: > 0 } sources && sources[0] is JsonObject first && first["document"] is JsonValue named && named.TryGetValue<string>(out var id) ? id : null;

    /// <summary>What no passage of the note is named for, all of it tells; and its informant said so, where nobody else did.</summary>
    private static void Cite(JsonObject body, Noted noted)
    {
        if (body["sources"] is null or JsonArray)
        {
            var sources = body["sources"] as JsonArray ?? [];
            body["sources"] = sources;
            if (!sources.Any(source => source is JsonObject passage && (passage["document"] is null || passage["document"] is JsonValue named && named.TryGetValue<string>(out var id) && id == noted.Id)))
                sources.Add(new JsonObject { ["start"] = 0, ["end"] = noted.Reception.Length });
        }
        if (body["reporter"] is null && noted.Reception.Informant is { } informant) body["reporter"] = informant.Id;
    }

    private static ValueList<ReportedPerson> PeopleOf(JsonObject body, Intake intake)
    {
        if (body["people"] is not (null or JsonArray)) intake.Wrong(null, "people", Wrong.Unreadable(null));
        var people = (body["people"] as JsonArray ?? []).Select((person, i) => intake.Read<ReportedPerson>(person, null, $"people[{i}]")).OfType<ReportedPerson>().ToValueList();
        body.Remove("people");
        return people;
    }
}
