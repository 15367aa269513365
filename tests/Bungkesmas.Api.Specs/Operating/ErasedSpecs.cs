using Bungkesmas.Api.Operating;
using Bungkesmas.Api.Vaults;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs.Operating;

/// <summary>An old backup brings nobody back.</summary>
public sealed class ErasedSpecs : IDisposable
{
    private readonly Belongings _at = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _at.Dispose();

    [Fact(DisplayName = "Who was erased after a backup of the ledger stays erased when that is restored with newer keys, and so does a text that was blanked; everybody else is there")]
    public async Task StaysErased()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        var vault = ledger.Services.GetRequiredService<Vault>();
        var people = (await vault.FindPeopleAsync("spec", null, 10, ct: Cancel)).Select(person => person.Id).ToList();
        var document = await Belongings.AskAsync<string>(ledger.ConnectionString, "select id from vault.document");
        var other = vault.DocumentId("Lain.");
        await Belongings.WriteAsync(ledger, Vault.StoreDocument(vault.Seal(other, new DocumentText(null, "Lain."))));
        var old = await _at.BackUpAsync(ledger, BackupSet.Ledger);
        var oldKeys = await _at.BackUpAsync(ledger, BackupSet.Keys);

        await Belongings.WriteAsync(ledger, Vault.ErasePerson(people[0]));
        var text = (await vault.OpenDocumentAsync(document, "spec", Cancel))!.Value!;
        await Belongings.WriteAsync(ledger, Vault.ReplaceDocument(vault.Seal(document, text with { Text = new string('x', text.Text.Length) })));
        var keys = await _at.BackUpAsync(ledger, BackupSet.Keys);

        await using (var restored = await RunningLedger.OverAsync(await _at.RestoreAsync(old, keys), _at.KeyFile))
        {
            await ShouldBeGoneAsync(restored, people, document);
            (await restored.Services.GetRequiredService<Vault>().OpenDocumentAsync(other, "spec", Cancel))!.Value!.Text.ShouldBe("Lain.");
            (await restored.GetAsync($"/documents/{document}/text")).Status.Code.ShouldNotBe(System.Net.HttpStatusCode.InternalServerError);
            (await restored.GetAsync("/people"))["people"]!.AsArray().Count.ShouldBe(people.Count - 1);
        }
        _at.Said.ToString().ShouldContain($"can be opened, 2 are erased");

        // Over the ledger that knows of the erasure, even the keys from before bring nobody back.
        var into = await RunningCopyAsync(ledger);
        using var elsewhere = new Belongings();
        await elsewhere.RestoreAsync(old, oldKeys, into, replace: true);
        await using var replaced = await RunningLedger.OverAsync(into, elsewhere.KeyFile);
        (await replaced.Services.GetRequiredService<Vault>().OpenPersonAsync(people[0], "spec", Cancel))!.IsErased.ShouldBeTrue();
    }

    [Fact(DisplayName = "Who was erased stays so through several restores in a row, also where a ledger between them had never heard of them")]
    public async Task SeveralInARow()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        var early = (From: await _at.BackUpAsync(ledger, BackupSet.Ledger), Keys: await _at.BackUpAsync(ledger, BackupSet.Keys));
        var vault = ledger.Services.GetRequiredService<Vault>();
        var (gone, text) = (vault.Seal(new PersonName("Orang Contoh")), vault.DocumentId("Lain."));
        await Belongings.WriteAsync(ledger, [.. Vault.StorePerson(gone), .. Vault.StoreDocument(vault.Seal(text, new DocumentText(null, "Lain.")))]);
        var late = (From: await _at.BackUpAsync(ledger, BackupSet.Ledger), Keys: await _at.BackUpAsync(ledger, BackupSet.Keys));
        var into = await RunningCopyAsync(ledger);
        await using (var erasing = await Backup.ConnectAsync(into, Cancel))
            await Backup.ExecuteAsync(erasing, $"update vault.person set wrapped_key = null, body = null where id = '{gone.Id}'; update vault.document set wrapped_key = null, body = null, salt = null where id = '{text}'", Cancel);

        await _at.RestoreAsync(early.From, early.Keys, into, replace: true);
        await _at.RestoreAsync(late.From, late.Keys, into, replace: true);

        await using var restored = await RunningLedger.OverAsync(into, _at.KeyFile);
        vault = restored.Services.GetRequiredService<Vault>();
        (await vault.OpenPersonAsync(gone.Id, "spec", Cancel))!.IsErased.ShouldBeTrue();
        (await vault.OpenDocumentAsync(text, "spec", Cancel))!.IsErased.ShouldBeTrue();
    }

    [Fact(DisplayName = "Keys of another installation, or older than the ledger, are refused with the reason; older ones are taken when somebody insists, and what came between is erased")]
    public async Task WrongKeys()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        var early = await _at.BackUpAsync(ledger, BackupSet.Keys);
        var vault = ledger.Services.GetRequiredService<Vault>();
        var late = vault.Seal(new PersonName("Nama Belakangan"));
        await Belongings.WriteAsync(ledger, Vault.StorePerson(late));
        var from = await _at.BackUpAsync(ledger, BackupSet.Ledger);

        (await Should.ThrowAsync<InvalidOperationException>(() => _at.RestoreAsync(from, early))).Message.ShouldContain("--older-keys");
        await using var restored = await RunningLedger.OverAsync(await _at.RestoreAsync(from, early, olderKeys: true), _at.KeyFile);
        (await restored.Services.GetRequiredService<Vault>().OpenPersonAsync(late.Id, "spec", Cancel))!.IsErased.ShouldBeTrue();

        await using var backup = await Backup.BeginAsync(ledger.ConnectionString, _at.Said, Cancel);
        var foreign = Path.Combine(_at.Folder, "foreign.zip");
        await backup.TakeAsync(BackupSet.Keys, foreign, new byte[32], Cancel);
        (await Should.ThrowAsync<InvalidOperationException>(() => _at.RestoreAsync(from, foreign))).Message.ShouldContain("another installation");
    }

    private static async Task ShouldBeGoneAsync(RunningLedger restored, List<string> people, string document)
    {
        var vault = restored.Services.GetRequiredService<Vault>();
        (await vault.OpenPersonAsync(people[0], "spec", Cancel))!.IsErased.ShouldBeTrue();
        (await vault.OpenPersonAsync(people[1], "spec", Cancel))!.IsErased.ShouldBeFalse();
        (await vault.OpenDocumentAsync(document, "spec", Cancel))!.IsErased.ShouldBeTrue();
        (await Belongings.AskAsync<long>(restored.ConnectionString, $"select count(*) from vault.person where id = '{people[0]}' and body is null")).ShouldBe(1);
    }

    private async Task<string> RunningCopyAsync(RunningLedger ledger) =>
        await _at.RestoreAsync(await _at.BackUpAsync(ledger, BackupSet.Ledger), await _at.BackUpAsync(ledger, BackupSet.Keys));
}
