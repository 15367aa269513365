namespace Bungkesmas.Api.Hosting;

/// <summary>Whether all that belongs to a start is done. Requests are answered before that, from a ledger that is still being filled.</summary>
public sealed class Readiness
{
    private volatile string? _awaited;

    /// <summary>What is still being done; null where nothing is.</summary>
    public string? Awaited { get => _awaited; set => _awaited = value; }
}
