using Bungkesmas.Api.Vaults;
using Npgsql;

namespace Bungkesmas.Api.People;

/// <summary>The id that facts may hold of a person.</summary>
public sealed record PersonId(string Id);

/// <summary>Puts people into the vault outside of a report.</summary>
public sealed class PeopleWriter(NpgsqlDataSource database, Vault vault)
{
    public async Task<string> AddAsync(NewPerson person, CancellationToken cancel)
    {
        var entry = vault.Seal(new PersonName(person.Name, person.Honorific, person.Phone, person.Note));
        await using var connection = await database.OpenConnectionAsync(cancel);
        await VaultWrite.RunAsync(Vault.StorePerson(entry), connection, null, cancel);
        return entry.Id;
    }
}
