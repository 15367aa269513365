using System.Text.Json.Nodes;
using Bungkesmas.Api.Facts;
using Bungkesmas.Api.Regions;
using Bungkesmas.Api.Vaults;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Recording;

/// <summary>A note as a small document: the fact that it came in, whom it brought along, and what goes into the vault.</summary>
public sealed record Noted(string Id, DocumentReceived Reception, Statement Statement, Arrivals People, IReadOnlyList<VaultWrite> Writes);

/// <summary>Makes a small document of a note. The same words of the same day from the same informant are the same note.</summary>
public sealed class NoteReader(Vault vault, Newcomers newcomers, RegionTree regions, LedgerQueries ledger, TimeProvider clock)
{
    public async Task<Noted?> ReadAsync(Note note, ValueList<ReportedPerson> people, Intake intake, Sender sender, CancellationToken cancel)
    {
        var today = Calendar.DayOf(clock.GetUtcNow());
        var day = note.Date ?? $"{today:yyyy-MM-dd}";
        var informant = await InformantAsync(note.Informant, intake, cancel);
        if (informant is { Name: { } name }) people = people.With(new(Informant.Key, name, informant.Honorific, informant.Phone));
        var id = vault.NoteId(note.Text, day, informant?.Identity(people) ?? "");
        var arrivals = await newcomers.ReadAsync(id, people, intake, cancel);
        var person = informant?.Name is not null ? arrivals.ByKey[Informant.Key] : informant?.Person is not { } told ? null : !told.StartsWith('@') ? told : arrivals.ByKey.GetValueOrDefault(told[1..]);
        if (informant?.Person is not null && person is null) intake.Wrong(null, "informant", Wrong.UnknownPerson);

        var closed = vault.Seal(id, new DocumentText(null, note.Text));
        var received = new DocumentReceived(closed.Commitment, note.Text.Length, note.Language, [new(DocumentDateKind.Noted, day)], Affiliation: informant?.Organisation,
            Channel: note.Channel, Informant: person is null ? null : new(person));
        foreach (var fault in received.Faults(Subject.Document(id)).Concat(Checks.Dates(received, today)))
            intake.Wrong(null, fault.Field.StartsWith("dates", StringComparison.Ordinal) ? "note.date" : $"note.{fault.Field}", fault.Reason);
        if (!intake.Accepted) return null;
        var known = await ledger.DocumentAsync(id, cancel) is not null;
        var statement = new Statement("note", null, await ledger.ReceptionAsync(id, received, cancel), Subject.Document(id), null, received,
            new(false, Occurred.Undated, Assertion.Observed, [], sender.Actor, null, regions.Dataset), Accompanies: true);
        return new(id, received, statement, arrivals, known ? [] : [.. Vault.StoreDocument(closed)]);
    }

    private async Task<Informant?> InformantAsync(JsonNode? json, Intake intake, CancellationToken cancel)
    {
        var informant = json switch
        {
            null => null,
            JsonValue value when value.TryGetValue<string>(out var text) => text.StartsWith('@') || await newcomers.KnowAsync(text, cancel) || Vault.LooksLikePerson(text)
                ? new Informant(Person: text) : new Informant(Organisation: text),
            _ => intake.Read<Informant>(json, null, "informant")
        };
        foreach (var fault in informant?.Faults() ?? []) intake.Wrong(null, json is JsonObject ? fault.Field : "informant", fault.Reason);
        if (informant?.Person is { } person && !person.StartsWith('@') && !await newcomers.KnowAsync(person, cancel)) intake.Wrong(null, "informant", Wrong.UnknownPerson);
        return informant;
    }
}
