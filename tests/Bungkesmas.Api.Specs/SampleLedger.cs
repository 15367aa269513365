using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>One ledger with the sample for a class of specs that only ask, or are refused.</summary>
public sealed class SampleLedger : IAsyncLifetime
{
    public RunningLedger Ledger { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Ledger = await RunningLedger.WithSampleAsync();

    public ValueTask DisposeAsync() => Ledger.DisposeAsync();
}
