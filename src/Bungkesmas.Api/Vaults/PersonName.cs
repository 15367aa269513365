namespace Bungkesmas.Api.Vaults;

/// <summary>Who a person is, readable: it lives in memory only and prints as "[sealed]".</summary>
public sealed record PersonName(string Name, string? Honorific = null, string? Phone = null, string? Note = null)
{
    public override string ToString() => "[sealed]";
}

/// <summary>A person as the vault keeps them, under a random id made here.</summary>
public sealed record SealedPerson(string Id, byte[] WrappedKey, byte[] Body);
