using Bungkesmas.Api.Vaults;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Recording;

/// <summary>The people that come along with a document: under the keys that stand for them, and what puts those into the vault who are new.</summary>
public sealed record Arrivals(IReadOnlyDictionary<string, string> ByKey, IReadOnlyList<VaultWrite> Writes)
{
    public static Arrivals None { get; } = new(new Dictionary<string, string>(), []);

    public IReadOnlySet<string> Ids { get; } = ByKey.Values.ToHashSet();
}

/// <summary>Finds or makes the people that reports and doors bring along, and knows who is in the vault.</summary>
public sealed class Newcomers(Vault vault)
{
    /// <summary>The same key of a document with another name is another person: two officers may call their authors alike.</summary>
    public async Task<Arrivals> ReadAsync(string document, IReadOnlyList<ReportedPerson> reported, Intake intake, CancellationToken cancel)
    {
        static string Entry(ReportedPerson person) => $"{person.Key}\n{person.Name}";
        if (reported.Count == 0) return Arrivals.None;
        var known = await vault.PersonEntriesAsync(document, [.. reported.Select(Entry)], cancel);
        var (people, writes) = (new Dictionary<string, string>(), new List<VaultWrite>());
        for (var i = 0; i < reported.Count; i++)
        {
            var person = reported[i];
            if (string.IsNullOrWhiteSpace(person.Name)) intake.Wrong(null, $"people[{i}].name", Wrong.Empty);
            if (known.TryGetValue(Entry(person), out var id) && people.TryAdd(person.Key, id)) continue;
            var entry = vault.Seal(new PersonName(person.Name, person.Honorific, person.Phone, person.Note));
            if (!people.TryAdd(person.Key, entry.Id)) intake.Wrong(null, $"people[{i}].key", Wrong.UsedTwice);
            writes.AddRange([.. Vault.StorePerson(entry), .. vault.StorePersonEntry(document, Entry(person), entry.Id)]);
        }
        return new(people, writes);
    }

    /// <summary>Notes whoever is named by an id that the vault does not know.</summary>
    public async Task CheckAsync(IEnumerable<Statement> statements, IReadOnlySet<string> fresh, Intake intake, CancellationToken cancel)
    {
        var named = statements.SelectMany(statement => (statement.Saying is Event said ? said.People() : [])
            .Concat(statement.Envelope.Reporter is { } reporter ? [reporter] : []).Select(person => (statement, person.Id))).Distinct().ToList();
        if (named.Count == 0) return;
        var known = await vault.KnownPeopleAsync([.. named.Select(pair => pair.Id).Distinct()], cancel);
        foreach (var (statement, id) in named.Where(pair => !known.Contains(pair.Id) && !fresh.Contains(pair.Id)))
            foreach (var field in statement.Naming(id)) intake.Wrong(statement.Key, statement.Field(field), Wrong.UnknownPerson);
    }

    /// <summary>Whether the vault knows a person by this id.</summary>
    public async Task<bool> KnowAsync(string id, CancellationToken cancel) => (await vault.KnownPeopleAsync([id], cancel)).Count > 0;
}
