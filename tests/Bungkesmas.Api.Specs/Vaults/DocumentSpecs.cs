using System.Security.Cryptography;
using Bungkesmas.Api.Vaults;
using Marten;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs.Vaults;

public sealed class DocumentSpecs(VaultOnPostgres on)
{
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;
    private readonly DocumentText _report = new("Laporan kunjungan", $"Koperasi di Parepare menunggu 🌾. {Guid.NewGuid()}");
    private readonly string _actor = $"a{Guid.NewGuid():n}";

    [Fact(DisplayName = "What was stored is what is read, and the reading is written down")]
    public async Task RoundTrip()
    {
        var id = await on.StoreAsync(_report);

        (await on.Vault.OpenDocumentAsync(id, _actor, _ct)).ShouldNotBeNull().Value.ShouldBe(_report);
        (await on.RowsAsync("select what || ' ' || id from vault.reading where actor = $1", _actor)).ShouldBe([$"document {id}"]);
    }

    [Fact(DisplayName = "Where the reading cannot be written down, nothing is read")]
    public async Task NoLogNoText()
    {
        var id = await on.StoreAsync(_report);

        await Should.ThrowAsync<Npgsql.PostgresException>(() => on.Vault.OpenDocumentAsync(id, "not storable \0", _ct));
    }

    [Fact(DisplayName = "An unknown document is neither read nor logged")]
    public async Task Unknown()
    {
        var id = on.Key.DocumentId(_report.Text);

        (await on.Vault.OpenDocumentAsync(id, _actor, _ct)).ShouldBeNull();
        (await on.Vault.PeekAsync(id, _ct)).ShouldBeNull();
        (await on.Vault.LengthsOfAsync([id], _ct)).ShouldBeEmpty();
        (await on.RowsAsync("select id from vault.reading where actor = $1", _actor)).ShouldBeEmpty();
    }

    [Fact(DisplayName = "The intake resolves quotes without a reading, and knows lengths as offsets count them")]
    public async Task Intake()
    {
        var id = await on.StoreAsync(_report);

        (await on.Vault.PeekAsync(id, _ct)).ShouldBe(_report);
        (await on.Vault.LengthsOfAsync([id, "dunknown"], _ct)).ShouldBe(new Dictionary<string, int> { [id] = _report.Text.Length });
        (await on.RowsAsync("select actor from vault.reading where id = $1", id)).ShouldBeEmpty();
    }

    [Fact(DisplayName = "Storing the same document twice keeps the first commitment")]
    public async Task Twice()
    {
        var id = on.Key.DocumentId(_report.Text);
        var (first, second) = (on.Vault.Seal(id, _report), on.Vault.Seal(id, _report));
        await on.WriteAsync([.. Vault.StoreDocument(first), .. Vault.StoreDocument(second)]);

        first.Commitment.ShouldMatch("^[0-9a-f]{64}$");
        second.Commitment.ShouldNotBe(first.Commitment);
        (await on.Vault.CommitmentOfAsync(id, _ct)).ShouldBe(first.Commitment);
    }

    [Theory(DisplayName = "A ciphertext moved from another row does not open")]
    [InlineData("wrapped_key, body")]
    [InlineData("wrapped_key")]
    [InlineData("body")]
    public async Task Moved(string columns)
    {
        var (mine, other) = (await on.StoreAsync(_report), await on.StoreAsync(_report with { Text = $"Lain {Guid.NewGuid()}" }));
        await on.SqlAsync($"update vault.document set ({columns}) = (select {columns} from vault.document where id = ?) where id = ?", other, mine);

        (await Should.ThrowAsync<CryptographicException>(() => on.Vault.OpenDocumentAsync(mine, _actor, _ct)))
            .Message.ShouldContain(mine);
        (await on.Vault.OpenDocumentAsync(other, _actor, _ct)).ShouldNotBeNull().IsErased.ShouldBeFalse();
    }

    [Fact(DisplayName = "Under another master key nothing opens")]
    public async Task AnotherKey()
    {
        var id = await on.StoreAsync(_report);

        await Should.ThrowAsync<CryptographicException>(() => new Vault(on.Database, on.AnotherKey()).PeekAsync(id, _ct));
    }

    [Fact(DisplayName = "Without its wrapped key a document is unreadable for ever, also when it is imported again")]
    public async Task Erased()
    {
        var (bare, whole) = (await on.StoreAsync(_report), await on.StoreAsync(_report with { Text = $"Utuh {Guid.NewGuid()}" }));
        await on.SqlAsync("update vault.document set wrapped_key = null where id = ?", bare);
        await on.WriteAsync(Vault.EraseDocument(whole));
        await on.StoreAsync(_report);

        (await on.Vault.OpenDocumentAsync(bare, _actor, _ct)).ShouldNotBeNull().IsErased.ShouldBeTrue();
        (await on.Vault.OpenDocumentAsync(whole, _actor, _ct)).ShouldNotBeNull().IsErased.ShouldBeTrue();
        (await on.Vault.PeekAsync(bare, _ct)).ShouldBeNull();
        (await on.Vault.CommitmentOfAsync(bare, _ct)).ShouldBeNull();
        (await on.Vault.LengthsOfAsync([bare], _ct))[bare].ShouldBe(_report.Text.Length);
        (await on.RowsAsync("select id from vault.document where id = $1 and coalesce(wrapped_key, body, salt) is null", whole)).ShouldBe([whole]);
    }

    [Fact(DisplayName = "Blanked spans keep the length and the id, under a fresh key")]
    public async Task Blanked()
    {
        var id = await on.StoreAsync(_report);
        var blanked = _report with { Text = new string('█', 8) + _report.Text[8..] };
        await on.WriteAsync(Vault.ReplaceDocument(on.Vault.Seal(id, blanked with { Text = blanked.Text + "!" })));
        (await on.Vault.PeekAsync(id, _ct)).ShouldBe(_report);

        await on.WriteAsync(Vault.ReplaceDocument(on.Vault.Seal(id, blanked)));
        (await on.Vault.PeekAsync(id, _ct)).ShouldBe(blanked);
    }

    [Fact(DisplayName = "A Marten session keeps document, person and entry with its own facts, or not at all")]
    public async Task InMartensTransaction()
    {
        await using var store = DocumentStore.For(await TestDatabase.ConnectionStringAsync());
        var (id, person) = (on.Key.DocumentId(_report.Text), on.Vault.Seal(new PersonName("Nama Tersembunyi")));
        VaultWrite[] writes = [.. Vault.StoreDocument(on.Vault.Seal(id, _report)), .. Vault.StorePerson(person), .. on.Vault.StorePersonEntry(id, "pengurus", person.Id)];

        await using (var failing = Queue(store, [.. writes, new("select 1 / ?", [0])]))
            await Should.ThrowAsync<Exception>(() => failing.SaveChangesAsync(_ct));
        (await on.Vault.PeekAsync(id, _ct)).ShouldBeNull();

        await using (var session = Queue(store, writes)) await session.SaveChangesAsync(_ct);
        (await on.Vault.PeekAsync(id, _ct)).ShouldBe(_report);
        (await on.Vault.PersonEntriesAsync(id, ["pengurus"], _ct))["pengurus"].ShouldBe(person.Id);
    }

    private static IDocumentSession Queue(DocumentStore store, IEnumerable<VaultWrite> writes)
    {
        var session = store.LightweightSession();
        foreach (var write in writes) session.QueueSqlCommand(write.Sql, write.Args);
        return session;
    }
}
