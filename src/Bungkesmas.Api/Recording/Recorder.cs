using System.Threading.Channels;
using Bungkesmas.Api.Vaults;
using Bungkesmas.Projections.Kernel;
using JasperFx;
using JasperFx.Events;
using Marten.Exceptions;
using Npgsql;

namespace Bungkesmas.Api.Recording;

/// <summary>Turns works into facts: gathers what is waiting, decides each on its own state, and commits all in one transaction.</summary>
/// <remarks>The commit is what costs (docs/adr/0005). When a group fails, each of its works is decided and committed alone;
/// a work that loses a race is decided again, up to three times.</remarks>
public sealed class Recorder(Drafts drafts, Appending appending, KeptAnswers kept, Courtesy courtesy, ILogger<Recorder> log) : BackgroundService
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
                // Another service may have been faster with the very same request.
                if (one.Work.Conditions?.Key is { } key && await kept.FindAsync(key, cancel) is { } earlier) one.Answered.TrySetResult(earlier);
                else await CommitAsync([one], cancel);
                return;
            }
            catch (Exception failure) when (Vault.IsMetMeanwhile(failure))
            {
                one.Answered.TrySetResult(Answer.Outdated);
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
        var draft = await drafts.OpenAsync([.. group.Select(pending => pending.Work)], cancel);
        var decided = group.Select(pending => (Pending: pending, Answer: draft.Decide(pending.Work))).ToList();
        var answers = await appending.CommitAsync(draft, [.. decided.Select(pair => (pair.Pending.Work, pair.Answer))], cancel);
        // A "no" may rest on what the same group records, so it too is said after the commit.
        foreach (var ((pending, _), answer) in decided.Zip(answers)) pending.Answered.TrySetResult(answer);
    }

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
