using System.Security.Cryptography;
using Npgsql;

namespace Bungkesmas.Api.Vaults;

public sealed partial class Vault
{
    private const int SearchedAtOnce = 200;

    /// <summary>Whether a text has the form of a person's id, and of hardly anything else.</summary>
    public static bool LooksLikePerson(string text) => text.Length == 17 && text[0] == 'p' && text.Any(char.IsAsciiDigit) && text.All(one => one is >= 'a' and <= 'z' or >= '2' and <= '7');

    /// <summary>Encrypts a person's name under a fresh key and gives the person a random id.</summary>
    public SealedPerson Seal(PersonName name) => Seal("p" + Base32.Encode(RandomNumberGenerator.GetBytes(10)), name);

    internal SealedPerson Seal(string id, PersonName name)
    {
        using var sealing = Sealed.Fresh(SealedKind.Person, id);
        return new(id, sealing.WrapBy(master), sealing.CloseJson(name));
    }

    /// <summary>The writes that keep a person.</summary>
    public static IEnumerable<VaultWrite> StorePerson(SealedPerson person) =>
    [
        new("insert into vault.person (id, wrapped_key, body) values (?, ?, ?) on conflict do nothing",
            [person.Id, person.WrappedKey, person.Body])
    ];

    /// <summary>The writes that remember which person an import's entry key meant, without the key; they follow those that keep the person, and fail where the key means somebody meanwhile.</summary>
    public IEnumerable<VaultWrite> StorePersonEntry(string documentId, string key, string personId) =>
    [
        new("insert into vault.person_entry (document_id, key_hash, person_id) values (?, ?, ?)", [documentId, master.EntryHash(documentId, key), personId])
    ];

    /// <summary>Whether a write failed since an entry key that was new when it was read has come to mean somebody.</summary>
    public static bool IsMetMeanwhile(Exception? failure) =>
        failure is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, TableName: "person_entry" } || failure?.InnerException is { } inner && IsMetMeanwhile(inner);

    /// <summary>The writes that erase a person's name for ever; the id stays, so that importing again restores nothing.</summary>
    public static IEnumerable<VaultWrite> ErasePerson(string id) =>
        [new("update vault.person set wrapped_key = null, body = null where id = ?", [id])];

    /// <summary>Which people the entry keys of a document are known to mean; an unknown key is absent from the answer.</summary>
    public async Task<IReadOnlyDictionary<string, string>> PersonEntriesAsync(
        string documentId, IReadOnlyCollection<string> keys, CancellationToken ct = default)
    {
        var known = new Dictionary<string, string>();
        var keyOf = new Dictionary<string, string>();
        foreach (var key in keys) keyOf[Convert.ToHexString(master.EntryHash(documentId, key))] = key;

        await using var command = database.CreateCommand(
            "select key_hash, person_id from vault.person_entry where document_id = $1 and key_hash = any($2)");
        command.Parameters.Add(new() { Value = documentId });
        command.Parameters.Add(new() { Value = keyOf.Keys.Select(Convert.FromHexString).ToArray() });
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
            known[keyOf[Convert.ToHexString(rows.GetFieldValue<byte[]>(0))]] = rows.GetString(1);
        return known;
    }

    /// <summary>Opens a person's name for somebody and writes down that they read it; null when no such person is known.</summary>
    public Task<Opened<PersonName>?> OpenPersonAsync(string id, string actor, CancellationToken ct = default) =>
        OpenLoggedAsync<PersonName>(SealedKind.Person, id, actor, ct);

    /// <summary>Those of the ids that belong to a person, erased ones included.</summary>
    public async Task<IReadOnlySet<string>> KnownPeopleAsync(IReadOnlyCollection<string> ids, CancellationToken ct = default)
    {
        await using var command = database.CreateCommand("select id from vault.person where id = any($1)");
        command.Parameters.Add(new() { Value = ids.ToArray() });
        await using var rows = await command.ExecuteReaderAsync(ct);
        var known = new HashSet<string>();
        while (await rows.ReadAsync(ct)) known.Add(rows.GetString(0));
        return known;
    }

    /// <summary>People who are not erased, in the order of their ids, whose name holds a text where one is given. Every name that is found counts as read;
    /// the others are opened in memory and seen by nobody.</summary>
    public async Task<IReadOnlyList<(string Id, PersonName Name)>> FindPeopleAsync(
        string actor, string? text, int limit, string? afterId = null, CancellationToken ct = default)
    {
        var found = new List<(string Id, PersonName Name)>();
        var atOnce = text is null ? limit : Math.Max(limit, SearchedAtOnce);
        for (var after = afterId ?? ""; found.Count < limit;)
        {
            var rows = await RowsAfterAsync(after, atOnce, ct);
            // No log, no text: without a search, what is about to be opened is what is about to be read.
            if (text is null) await LogAsync(SealedKind.Person, [.. rows.Select(row => row.Id)], actor, ct);
            found.AddRange(rows.Select(row => (row.Id, Name: OpenRow<PersonName>(SealedKind.Person, row.Id, row.Row)))
                .Where(person => text is null || person.Name.Name.Contains(text, StringComparison.OrdinalIgnoreCase)).Take(limit - found.Count));
            if (rows.Count < atOnce) break;
            after = rows[^1].Id;
        }
        if (text is not null && found.Count > 0) await LogAsync(SealedKind.Person, [.. found.Select(person => person.Id)], actor, ct);
        return found;
    }

    private async Task<List<(string Id, Row Row)>> RowsAfterAsync(string id, int limit, CancellationToken ct)
    {
        var page = new List<(string Id, Row Row)>();
        await using var command = database.CreateCommand("""
            select id, wrapped_key, body from vault.person
            where id > $1 and wrapped_key is not null and body is not null order by id limit $2
            """);
        command.Parameters.Add(new() { Value = id });
        command.Parameters.Add(new() { Value = limit });
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct)) page.Add((rows.GetString(0), new Row(rows.GetFieldValue<byte[]>(1), rows.GetFieldValue<byte[]>(2), null)));
        return page;
    }
}
