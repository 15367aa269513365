using System.Text;
using Bungkesmas.Api.Vaults;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs.Vaults;

public sealed class SecrecySpecs(VaultOnPostgres on)
{
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;
    private readonly string _planted = $"Nama Tersembunyi {Guid.NewGuid():n}";

    [Fact(DisplayName = "No row of the vault holds a name, a text or an import's key, in any column")]
    public async Task NothingReadable()
    {
        var actor = $"a{Guid.NewGuid():n}";
        var document = await on.StoreAsync(new DocumentText(_planted, $"Ditulis oleh {_planted}."));
        var person = await on.StoreAsync(new PersonName(_planted, _planted, _planted, _planted));
        await on.WriteAsync(on.Vault.StorePersonEntry(document, _planted, person));
        await on.Vault.OpenDocumentAsync(document, actor, _ct);
        await on.Vault.OpenPersonAsync(person, actor, _ct);
        (await on.Vault.PersonEntriesAsync(document, [_planted], _ct)).Values.ShouldBe([person]);

        var tables = await on.RowsAsync("select table_name::text from information_schema.tables where table_schema = 'vault'");
        var rows = new List<string>();
        foreach (var table in tables) rows.AddRange(await on.RowsAsync($"select t::text from vault.{table} t"));

        tables.ShouldBe(["document", "person", "person_entry", "reading", "instance"], ignoreOrder: true);
        rows.Count(row => row.Contains(actor)).ShouldBe(2);
        // PostgreSQL prints bytea as hexadecimal digits.
        foreach (var form in new[] { _planted, Hex(Encoding.UTF8), Hex(Encoding.Unicode) })
            rows.ShouldAllBe(row => !row.Contains(form, StringComparison.OrdinalIgnoreCase));

        string Hex(Encoding encoding) => Convert.ToHexStringLower(encoding.GetBytes(_planted));
    }

    [Fact(DisplayName = "Whatever holds a name or a text prints as sealed")]
    public void PrintsAsSealed()
    {
        var (text, name) = (new DocumentText(_planted, _planted), new PersonName(_planted, _planted, _planted, _planted));

        text.ToString().ShouldBe("[sealed]");
        name.ToString().ShouldBe("[sealed]");
        object[] carriers =
        [
            text, name, new Opened<DocumentText>(text), new Opened<PersonName>(name), ("p", name),
            on.Vault.Seal("d", text), on.Vault.Seal(name), on.Vault, on.Key
        ];
        carriers.ShouldAllBe(carrier => !$"{carrier}".Contains("Tersembunyi"));
    }

    [Fact(DisplayName = "Nothing that goes wrong quotes a name or a text")]
    public async Task NoExceptionQuotes()
    {
        var document = await on.StoreAsync(new DocumentText(_planted, _planted));
        var person = await on.StoreAsync(new PersonName(_planted));
        var under = new Bungkesmas.Api.Vaults.Vault(on.Database, on.AnotherKey());

        Exception[] raised =
        [
            Should.Throw<Exception>(() => on.Vault.DocumentId($"{_planted}\ud800")),
            Should.Throw<Exception>(() => on.Vault.Seal("d", new DocumentText(null, $"{_planted}\ud800"))),
            Should.Throw<Exception>(() => on.Vault.StorePersonEntry(document, $"{_planted}\ud800", person)),
            await Should.ThrowAsync<Exception>(() => under.PeekAsync(document, _ct)),
            await Should.ThrowAsync<Exception>(() => under.OpenPersonAsync(person, "a", _ct)),
            await Should.ThrowAsync<Exception>(() => on.WriteAsync(on.Vault.StorePersonEntry(document, _planted, "pnobody"))),
            Should.Throw<Exception>(() => OpenAsAnotherForm()),
        ];
        raised.ShouldAllBe(wrong => !wrong.ToString().Contains("Tersembunyi"));
    }

    private int OpenAsAnotherForm()
    {
        using var row = Sealed.Fresh(SealedKind.Person, "p");
        return row.OpenJson<int>(row.CloseJson(new PersonName(_planted)));
    }
}
