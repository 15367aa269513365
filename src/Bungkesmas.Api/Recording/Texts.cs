using Bungkesmas.Api.Documents;
using Bungkesmas.Api.Facts;
using Bungkesmas.Api.Vaults;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Recording;

/// <summary>The texts that sources cite: the one that is sent, and those on record as far as the sender may read them. A quote that is found, or not found, tells of a text.</summary>
/// <param name="document">the document that sources mean when they name none; null for acts</param>
/// <param name="sent">its text, where it comes along</param>
/// <param name="length">its length, where that is known</param>
public sealed class Texts(Vault vault, LedgerQueries ledger, Sender sender, string? document, string? sent, int? length)
{
    private readonly Dictionary<string, int?> _lengths = document is not null && length is not null ? new() { [document] = length } : [];
    private readonly Dictionary<string, string?> _stored = [];
    private readonly Dictionary<string, bool> _readable = [];

    public string? Document { get; } = document;

    /// <summary>The length of a text in UTF-16 code units; null when no such document is known.</summary>
    public async Task<int?> LengthAsync(string id, CancellationToken cancel)
    {
        if (_lengths.TryGetValue(id, out var known)) return known;
        return _lengths[id] = (await vault.LengthsOfAsync([id], cancel)).TryGetValue(id, out var size) ? size : null;
    }

    /// <summary>Whether the sender may quote from a text. Whoever opens what others entered is written down as its reader.</summary>
    public async Task<bool> IsQuotableAsync(string id, CancellationToken cancel)
    {
        if (IsSent(id)) return true;
        if (_readable.TryGetValue(id, out var known)) return known;
        var own = Received.Of(id, await ledger.AboutAsync(Subject.Dating(id), null, cancel))?.IsEnteredBy(sender.Actor) == true;
        if (!own && sender.IsOffice) _stored[id] = (await vault.OpenDocumentAsync(id, sender.Actor, cancel))?.Value?.Text;
        return _readable[id] = own || sender.IsOffice;
    }

    /// <summary>A text; null when it is unknown or erased. It is for the intake's own eyes.</summary>
    public async Task<string?> OfAsync(string id, CancellationToken cancel)
    {
        if (IsSent(id)) return sent;
        if (!_stored.TryGetValue(id, out var text)) _stored[id] = text = (await vault.PeekAsync(id, cancel))?.Text;
        return text;
    }

    private bool IsSent(string id) => id == Document && sent is not null;
}
