using Bungkesmas.Api.Recording;
using Bungkesmas.Api.Vaults;
using Npgsql;

namespace Bungkesmas.Api.People;

/// <summary>The id that facts may hold of a person.</summary>
public sealed record PersonId(string Id);

/// <summary>Puts people into the vault outside of a report.</summary>
public sealed class PeopleWriter(NpgsqlDataSource database, Vault vault)
{
    /// <summary>The answer, kept in the same transaction where the request has a key.</summary>
    public async Task<SentAnswer> AddAsync(NewPerson person, AnswerKey? key, CancellationToken cancel)
    {
        var entry = vault.Seal(new PersonName(person.Name, person.Honorific, person.Phone, person.Note));
        var sent = SentAnswer.Of(201, new PersonId(entry.Id), $"/api/v1/people/{entry.Id}");
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await VaultWrite.RunAsync([.. Vault.StorePerson(entry), .. key is null ? [] : new[] { KeptAnswers.Keep(key, sent) }], connection, transaction, cancel);
        await transaction.CommitAsync(cancel);
        return sent;
    }
}
