using System.Text.Json.Nodes;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Projections.Kernel;
using Marten.Services;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>Positions become visible out of order; no view may miss a fact because of that.</summary>
public sealed class HeldTransactionSpecs
{
    [Fact(DisplayName = "A writer that holds its transaction open after taking a position never makes a view miss its fact")]
    public async Task Held()
    {
        await using var ledger = await RunningLedger.WithSettingsAsync(("Logging:LogLevel:Marten", "Debug"), ("Logging:LogLevel:JasperFx", "Debug"));
        (await ledger.PostAsync("/field-reports", RunningLedger.Sample())).Status.ShouldBeRecorded();
        var cancel = TestContext.Current.CancellationToken;
        (await ledger.GetAsync("/agenda")).Status.ShouldBeOk();
        await using var connection = await ledger.Database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using var session = ledger.Store.LightweightSession(SessionOptions.ForTransaction(transaction));
        var held = session.Events.BuildEvent(new CandidacyRecorded(new RegionMention("73.72")));
        held.Id = Guid.NewGuid();
        held.SetHeader(FactReader.EnvelopeHeader, new Envelope(true, Occurred.Undated, Assertion.Decided, [], "spec"));
        session.Events.Append("organisation/tertahan", held);
        await session.SaveChangesAsync(cancel);

        var later = await ledger.PostAsync("/partners/sesudahnya/activation", JsonNode.Parse("""{"region":{"code":"73.72"}}"""));
        later.Status.ShouldBeRecorded();
        var progress = ledger.Services.GetRequiredService<Progress>();
        // What the daemon says when it has waited long enough to call the gap stale, and finds that somebody may still fill it.
        await ledger.Log.SaysAsync("holding before the sequence gap");
        (await progress.PositionAsync(cancel)).ShouldBeLessThan(later["position"].GetValue<long>());

        await transaction.CommitAsync(cancel);
        (await ledger.GetAsync("/partners/sesudahnya")).Status.ShouldBeOk();
        (await ledger.GetAsync("/partners/tertahan"))["engagements"][0]!["role"]!.GetValue<string>().ShouldBe("candidate");
        await Proof.EquateAsync(ledger);
    }
}
