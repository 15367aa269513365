using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>One empty ledger for a class of specs that each keep to ids of their own.</summary>
public sealed class OpenLedger : IAsyncLifetime
{
    public RunningLedger Ledger { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Ledger = await RunningLedger.StartAsync();

    public ValueTask DisposeAsync() => Ledger.DisposeAsync();
}
