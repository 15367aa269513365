using Bungkesmas.Api.Vaults;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs.Vaults;

public sealed class PersonSpecs(VaultOnPostgres on)
{
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;
    private readonly PersonName _name = new("Nama Tersembunyi", "Ibu", "000-000", "pengurus koperasi");
    private readonly string _actor = $"a{Guid.NewGuid():n}";

    [Fact(DisplayName = "A person gets a random id, is read by it, and the reading is written down")]
    public async Task RoundTrip()
    {
        var (id, namesake) = (await on.StoreAsync(_name), await on.StoreAsync(_name));

        id.ShouldMatch("^p[a-z2-7]{16}$");
        namesake.ShouldNotBe(id);
        (await on.Vault.OpenPersonAsync(id, _actor, _ct)).ShouldNotBeNull().Value.ShouldBe(_name);
        (await on.RowsAsync("select what || ' ' || id from vault.reading where actor = $1", _actor)).ShouldBe([$"person {id}"]);
    }

    [Fact(DisplayName = "Nobody is known under an id that was never given")]
    public async Task Unknown()
    {
        var (stored, never) = (await on.StoreAsync(_name), on.Vault.Seal(_name).Id);

        (await on.Vault.OpenPersonAsync(never, _actor, _ct)).ShouldBeNull();
        (await on.Vault.KnownPeopleAsync([stored, never], _ct)).ShouldBe([stored]);
    }

    [Fact(DisplayName = "An erased person stays known and is unreadable for ever")]
    public async Task Erased()
    {
        var id = await on.StoreAsync(_name);
        await on.WriteAsync(Vault.ErasePerson(id));

        (await on.Vault.OpenPersonAsync(id, _actor, _ct)).ShouldNotBeNull().IsErased.ShouldBeTrue();
        (await on.Vault.KnownPeopleAsync([id], _ct)).ShouldBe([id]);
    }

    [Fact(DisplayName = "A page of people leaves out who was erased")]
    public async Task ErasedNotListed()
    {
        var id = await on.StoreAsync(_name);
        var next = on.Vault.Seal(id + "a", _name);
        await on.WriteAsync([.. Vault.ErasePerson(id), .. Vault.StorePerson(next)]);

        (await on.Vault.FindPeopleAsync(_actor, null, 1, id[..^1], _ct)).ShouldBe([(next.Id, _name)]);
    }

    [Fact(DisplayName = "A name moved from another person does not open")]
    public async Task Moved()
    {
        var (mine, other) = (await on.StoreAsync(_name), await on.StoreAsync(_name));
        await on.SqlAsync("update vault.person set (wrapped_key, body) = (select wrapped_key, body from vault.person where id = ?) where id = ?", other, mine);

        await Should.ThrowAsync<System.Security.Cryptography.CryptographicException>(() => on.Vault.OpenPersonAsync(mine, _actor, _ct));
        await on.SqlAsync("delete from vault.person where id = ?", mine);
    }

    [Fact(DisplayName = "A page of people counts as reading each of them")]
    public async Task Listed()
    {
        var id = await on.StoreAsync(_name);

        // A prefix sorts just before what it begins.
        (await on.Vault.FindPeopleAsync(_actor, null, 1, id[..^1], _ct)).ShouldBe([(id, _name)]);
        (await on.RowsAsync("select id from vault.reading where actor = $1", _actor)).ShouldBe([id]);
    }

    [Fact(DisplayName = "An import finds its people again by its own keys, each document for itself")]
    public async Task Entries()
    {
        var (document, another) = ($"d{Guid.NewGuid():n}", $"d{Guid.NewGuid():n}");
        var (first, second) = (await on.StoreAsync(_name), await on.StoreAsync(_name));
        await on.WriteAsync([
            .. on.Vault.StorePersonEntry(document, "ketua", first),
            .. on.Vault.StorePersonEntry(document, "bendahara", second)]);

        Vault.IsMetMeanwhile(await Should.ThrowAsync<Exception>(() => on.WriteAsync(on.Vault.StorePersonEntry(document, "ketua", second)))).ShouldBeTrue();

        (await on.Vault.PersonEntriesAsync(document, ["ketua", "bendahara", "ketua", "tamu"], _ct))
            .ShouldBe(new Dictionary<string, string> { ["ketua"] = first, ["bendahara"] = second }, ignoreOrder: true);
        (await on.Vault.PersonEntriesAsync(another, ["ketua"], _ct)).ShouldBeEmpty();
    }
}
