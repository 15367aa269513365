using System.Security.Cryptography;
using System.Text;

namespace Bungkesmas.Api.Vaults;

public sealed partial class Vault
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Encrypts a document under a fresh key and salt, and commits to its text.</summary>
    public SealedDocument Seal(string id, DocumentText text)
    {
        var salt = RandomNumberGenerator.GetBytes(32);
        using var sealing = Sealed.Fresh(SealedKind.Document, id);
        return new(id, text.Text.Length, sealing.WrapBy(master), sealing.CloseJson(text), sealing.Close("salt", salt),
            Commitment(salt, text.Text));
    }

    /// <summary>The writes that keep a document; a document already known, or erased, stays as it is.</summary>
    public static IEnumerable<VaultWrite> StoreDocument(SealedDocument document) =>
    [
        new("insert into vault.document (id, length, wrapped_key, body, salt) values (?, ?, ?, ?, ?) on conflict do nothing",
            [document.Id, document.Length, document.WrappedKey, document.Body, document.Salt])
    ];

    /// <summary>The writes that put another text of the same length under a fresh key, as when a person's spans are blanked; the old key is destroyed.</summary>
    public static IEnumerable<VaultWrite> ReplaceDocument(SealedDocument document) =>
    [
        new("update vault.document set wrapped_key = ?, body = ?, salt = ? where id = ? and length = ? and wrapped_key is not null",
            [document.WrappedKey, document.Body, document.Salt, document.Id, document.Length])
    ];

    /// <summary>The writes that erase a document for ever; its id and length stay, so that importing it again restores nothing.</summary>
    public static IEnumerable<VaultWrite> EraseDocument(string id) =>
        [new("update vault.document set wrapped_key = null, body = null, salt = null where id = ?", [id])];

    /// <summary>Opens a document for somebody and writes down that they read it; null when no such document is known.</summary>
    public Task<Opened<DocumentText>?> OpenDocumentAsync(string id, string actor, CancellationToken ct = default) =>
        OpenLoggedAsync<DocumentText>(SealedKind.Document, id, actor, ct);

    /// <summary>Opens a document for the intake, which resolves quotes and shows nobody the text; null when unknown or erased.</summary>
    internal async Task<DocumentText?> PeekAsync(string id, CancellationToken ct = default) =>
        await FindAsync(SealedKind.Document, id, ct) is { IsErased: false } row
            ? OpenRow<DocumentText>(SealedKind.Document, id, row) : null;

    /// <summary>The commitment to the text as it is stored now, to compare with the one in the ledger; null when unknown or erased.</summary>
    public async Task<string?> CommitmentOfAsync(string id, CancellationToken ct = default)
    {
        if (await FindAsync(SealedKind.Document, id, ct) is not { IsErased: false, Salt: { } salt } row) return null;
        using var sealing = Sealed.Unwrap(master, SealedKind.Document, id, row.WrappedKey!);
        return Commitment(sealing.Open("salt", salt), sealing.OpenJson<DocumentText>(row.Body!).Text);
    }

    /// <summary>The lengths, in UTF-16 code units, of those documents that are known, erased ones included.</summary>
    public async Task<IReadOnlyDictionary<string, int>> LengthsOfAsync(IReadOnlyCollection<string> ids, CancellationToken ct = default)
    {
        await using var command = database.CreateCommand("select id, length from vault.document where id = any($1)");
        command.Parameters.Add(new() { Value = ids.ToArray() });
        await using var rows = await command.ExecuteReaderAsync(ct);
        var lengths = new Dictionary<string, int>();
        while (await rows.ReadAsync(ct)) lengths[rows.GetString(0)] = rows.GetInt32(1);
        return lengths;
    }

    private static string Commitment(byte[] salt, string text) =>
        Convert.ToHexStringLower(SHA256.HashData([.. salt, .. StrictUtf8.GetBytes(text)]));
}
