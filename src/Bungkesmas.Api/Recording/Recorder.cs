using System.Threading.Channels;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections.Kernel;
using JasperFx;
using JasperFx.Events;
using Marten;
using Marten.Exceptions;
using Npgsql;

namespace Bungkesmas.Api.Recording;

/// <summary>Turns works into facts: gathers what is waiting, decides each on its own state, and commits all in one transaction.</summary>
/// <remarks>The commit is what costs (docs/adr/0005). When a group fails, each of its works is decided and committed alone;
/// a work that loses a race is decided again, up to three times.</remarks>
public sealed class Recorder(IDocumentStore store, Drafts drafts, Courtesy courtesy, ILogger<Recorder> log) : BackgroundService
{
    private const int LargestGroup = 128, Tries = 3;

    private readonly Channel<Pending> _waiting = Channel.CreateBounded<Pending>(4096);

    /// <summary>Records a work, or answers why not. Answers after the commit.</summary>
    public async Task<Answer> RecordAsync(Work work, CancellationToken cancel)
    {
        if (work.DryRun) return (await drafts.OpenAsync([work], cancel)).Decide(work);
        var pending = new Pending(work);
        await _waiting.Writer.WriteAsync(pending, cancel);
        return await pending.Answered.Task;
    }

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        try
        {
            await foreach (var first in _waiting.Reader.ReadAllAsync(stopping))
            {
                var group = new List<Pending> { first };
                while (group.Count < LargestGroup && _waiting.Reader.TryRead(out var next)) group.Add(next);
                await CommitGroupAsync(group, stopping);
                courtesy.Waiting(_waiting.Reader.Count);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            while (_waiting.Reader.TryRead(out var late)) late.Answered.TrySetResult(Answer.No(Problem.Unavailable));
        }
    }

    private async Task CommitGroupAsync(List<Pending> group, CancellationToken cancel)
    {
        try
        {
            await CommitAsync(group, cancel);
        }
        catch (Exception failure) when (group.Count > 1 && !cancel.IsCancellationRequested)
        {
            log.LogInformation("A group of {Count} works did not commit together ({Failure}); each is tried alone.", group.Count, failure.GetType().Name);
            foreach (var one in group.Where(one => !one.Answered.Task.IsCompleted)) await CommitAloneAsync(one, cancel);
        }
        catch (Exception failure)
        {
            if (IsLostRace(failure)) await CommitAloneAsync(group[0], cancel);
            else foreach (var one in group) one.Answered.TrySetResult(Failed(failure));
        }
    }

    private async Task CommitAloneAsync(Pending one, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
            try
            {
                await CommitAsync([one], cancel);
                return;
            }
            catch (Exception failure) when (IsLostRace(failure) && attempt < Tries) { }
            catch (Exception failure)
            {
                one.Answered.TrySetResult(IsLostRace(failure) ? Answer.No(Problem.LostRace) : Failed(failure));
                return;
            }
    }

    private async Task CommitAsync(List<Pending> group, CancellationToken cancel)
    {
        var draft = await drafts.OpenAsync(group.Select(pending => pending.Work), cancel);
        var decided = group.Select(pending => (Pending: pending, Answer: draft.Decide(pending.Work))).ToList();
        var recorded = decided.Where(pair => pair.Answer.Facts.Any(fact => fact.New)).Select(pair => pair.Pending.Work);
        var committed = draft.Pending.Count == 0 ? [] : await AppendAsync(draft, recorded, cancel);
        // A "no" may rest on what the same group records, so it too is said after the commit.
        foreach (var (pending, answer) in decided)
            pending.Answered.TrySetResult(answer with { Facts = [.. answer.Facts.Select(fact => Placed(fact, committed))] });
    }

    private async Task<Dictionary<Guid, IEvent>> AppendAsync(Draft draft, IEnumerable<Work> works, CancellationToken cancel)
    {
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(cancel);
        var (decidedFrom, entries) = draft.DecidedFrom;
        await Guard.HoldAsync(session.Connection!, draft.Pending.SelectMany(fact => fact.About), decidedFrom, entries, cancel);
        foreach (var write in works.SelectMany(work => work.Vault)) session.QueueSqlCommand(write.Sql, write.Args);
        var events = new Dictionary<Guid, IEvent>(draft.Pending.Count);
        // In the order of their keys, so that two services that write the same streams wait for each other and do not deadlock.
        foreach (var stream in draft.Pending.GroupBy(fact => fact.Stream.ToString()).OrderBy(stream => stream.Key, StringComparer.Ordinal))
        {
            var recorded = stream.Select(fact => (object)(events[fact.Id] = Envelop(session, fact))).ToArray();
            if (draft.ExpectedVersion(stream.Key) is { } version) session.Events.Append(stream.Key, version + recorded.Length, recorded);
            else session.Events.Append(stream.Key, recorded);
        }
        await session.SaveChangesAsync(cancel);
        return events;
    }

    private static IEvent Envelop(IDocumentSession session, Fact fact)
    {
        var recorded = session.Events.BuildEvent(fact.Event);
        recorded.Id = fact.Id;
        recorded.CorrelationId = fact.Correlation;
        recorded.CausationId = fact.Causation;
        recorded.UserName = fact.Envelope.Actor;
        recorded.SetHeader(FactReader.EnvelopeHeader, fact.Envelope);
        return recorded;
    }

    private static RecordedFact Placed(RecordedFact fact, Dictionary<Guid, IEvent> committed) =>
        fact.Id is { } id && committed.TryGetValue(id, out var recorded) ? fact with { Position = recorded.Sequence, Version = recorded.Version } : fact;

    private static bool IsLostRace(Exception failure) => failure is ConcurrencyException or EventStreamUnexpectedMaxEventIdException
        || (failure as PostgresException ?? failure.InnerException as PostgresException) is
            { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected };

    private Answer Failed(Exception failure)
    {
        log.LogError("Nothing was recorded: {Failure} {Code}", failure.GetType().Name, (failure as PostgresException ?? failure.InnerException as PostgresException)?.SqlState);
        return Answer.No(Problem.Unavailable);
    }

    private sealed record Pending(Work Work)
    {
        public TaskCompletionSource<Answer> Answered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
