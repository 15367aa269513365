using JasperFx.Events;
using Bungkesmas.Specs.Telling;
using Marten;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>The settings the ledger stands on, so that no package upgrade changes them quietly.</summary>
public sealed class StoreOptionsSpecs
{
    [Fact(DisplayName = "Marten runs with the settings we chose")]
    public async Task Settings()
    {
        await using var ledger = await RunningLedger.StartAsync();
        var options = ((DocumentStore)ledger.Store).Options;
        options.Events.StreamIdentity.ShouldBe(StreamIdentity.AsString);
        options.Events.AppendMode.ShouldBe(EventAppendMode.Quick);
        options.Events.UseAdvisoryLockTransaction.ShouldBeTrue();
        options.Events.UseMonitoredAdvisoryLock.ShouldBeFalse();
        options.Events.UseExclusiveLockOnConcurrentAppends.ShouldBeTrue();
        options.Events.UseListenNotifyForEventAppends.ShouldBeFalse();
        options.Events.EnableEventTypeIndex.ShouldBeTrue();
        options.Events.EnableUniqueIndexOnEventId.ShouldBeTrue();
        options.Projections.Errors.SkipApplyErrors.ShouldBeFalse();
        options.Projections.Errors.SkipSerializationErrors.ShouldBeFalse();
        options.Projections.Errors.SkipUnknownEvents.ShouldBeFalse();
        options.Projections.SkipStaleGapsDespiteLiveTransactionsAfter.ShouldBeNull();

        var table = File.ReadAllText(Path.Combine(Approved.Root, "docs", "adr", "0002-marten-settings-and-packages.md"));
        table.ShouldContain($"| `StreamIdentity` | `{options.Events.StreamIdentity}` |");
        table.ShouldContain($"| `AppendMode` | `{options.Events.AppendMode}` |");
        table.ShouldContain($"| polling, fast and slow | {options.Projections.FastPollingTime.TotalMilliseconds} ms, {options.Projections.SlowPollingTime.TotalMilliseconds} ms |");
    }
}
