using Bungkesmas.Api.Specs.Vaults;
using Bungkesmas.Api.Vaults;
using Npgsql;
using Xunit;

[assembly: AssemblyFixture(typeof(VaultOnPostgres))]

namespace Bungkesmas.Api.Specs.Vaults;

/// <summary>A vault on the real PostgreSQL, under a master key of its own.</summary>
public sealed class VaultOnPostgres : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("vault-specs-").FullName;

    public NpgsqlDataSource Database { get; private set; } = null!;
    public MasterKey Key { get; private set; } = null!;
    public Vault Vault { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Database = NpgsqlDataSource.Create(await TestDatabase.ConnectionStringAsync());
        Key = AnotherKey();
        Vault = new(Database, Key);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => VaultSchema.ApplyAsync(Database)));
    }

    public MasterKey AnotherKey() => MasterKey.LoadOrCreate(Path.Combine(_folder, $"{Guid.NewGuid():n}.key"));

    public async Task<string> StoreAsync(DocumentText text)
    {
        var id = Key.DocumentId(text.Text);
        await WriteAsync(Vault.StoreDocument(Vault.Seal(id, text)));
        return id;
    }

    public async Task<string> StoreAsync(PersonName name)
    {
        var person = Vault.Seal(name);
        await WriteAsync(Vault.StorePerson(person));
        return person.Id;
    }

    public async Task WriteAsync(IEnumerable<VaultWrite> writes)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var connection = await Database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await VaultWrite.RunAsync(writes, connection, transaction, ct);
        await transaction.CommitAsync(ct);
    }

    public Task SqlAsync(string sql, params object[] args) => WriteAsync([new(sql, args)]);

    public async Task<List<string>> RowsAsync(string sql, params object[] args)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var command = Database.CreateCommand(sql);
        foreach (var arg in args) command.Parameters.Add(new() { Value = arg });
        await using var rows = await command.ExecuteReaderAsync(ct);
        var found = new List<string>();
        while (await rows.ReadAsync(ct)) found.Add(rows.GetString(0));
        return found;
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
