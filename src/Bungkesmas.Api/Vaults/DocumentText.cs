namespace Bungkesmas.Api.Vaults;

/// <summary>A document's prose, readable: it lives in memory only and prints as "[sealed]".</summary>
public sealed record DocumentText(string? Title, string Text)
{
    public override string ToString() => "[sealed]";
}

/// <summary>A document as the vault keeps it, with the commitment that its facts carry.</summary>
public sealed record SealedDocument(string Id, int Length, byte[] WrappedKey, byte[] Body, byte[] Salt, string Commitment);
