namespace Bungkesmas.Api.Vaults;

/// <summary>What opening a known row gave: its content, or the news that it was erased.</summary>
public sealed record Opened<T>(T? Value) where T : class
{
    [System.Diagnostics.CodeAnalysis.MemberNotNullWhen(false, nameof(Value))]
    public bool IsErased => Value is null;
}
