using Bungkesmas.Api.Vaults;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections.Kernel;
using JasperFx.Events;
using Marten;
using Npgsql;
using SessionOptions = Marten.Services.SessionOptions;

namespace Bungkesmas.Api.Recording;

/// <summary>Commits what was decided in one transaction: facts, index, vault, and the answers that are kept under a key.</summary>
public sealed class Appending(IDocumentStore store, NpgsqlDataSource database)
{
    /// <summary>The answers, with the places that the facts got.</summary>
    public async Task<IReadOnlyList<Answer>> CommitAsync(Draft draft, IReadOnlyList<(Work Work, Answer Answer)> decided, CancellationToken cancel)
    {
        var runs = Runs(draft.Pending);
        if (runs.Count > 1 || decided.Any(one => IsKept(one.Work, one.Answer))) return await CommitInStepsAsync(draft, runs, decided, cancel);
        if (runs.Count == 0) return [.. decided.Select(one => one.Answer)];
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(cancel);
        var committed = await AppendAsync(session, session.Connection!, draft, runs, decided, cancel);
        return [.. decided.Select(one => Placed(one.Answer, committed))];
    }

    /// <summary>Where a fact stands is known once it is written, so the answer that tells it is written after it, in the same transaction.</summary>
    private async Task<IReadOnlyList<Answer>> CommitInStepsAsync(
        Draft draft, IReadOnlyList<IReadOnlyList<Fact>> runs, IReadOnlyList<(Work Work, Answer Answer)> decided, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using var session = store.LightweightSession(SessionOptions.ForTransaction(transaction));
        var committed = runs.Count == 0 ? [] : await AppendAsync(session, connection, draft, runs, decided, cancel);
        var answers = decided.Select(one => Placed(one.Answer, committed)).Zip(decided, (answer, one) =>
            IsKept(one.Work, answer) ? answer with { Sent = SentAnswer.Of(one.Work, answer, one.Work.Conditions!.Language) } : answer).ToList();
        var kept = answers.Zip(decided).Where(pair => pair.First.Sent is not null).ToList();
        if (kept.Count > 0) await VaultWrite.RunAsync(kept.Select(pair => KeptAnswers.Keep(pair.Second.Work.Conditions!.Key!, pair.First.Sent!)), connection, transaction, cancel);
        await transaction.CommitAsync(cancel);
        return answers;
    }

    /// <summary>Facts in as few writes as leave each act after everything it was decided from: one write puts the facts of a stream together.</summary>
    private static IReadOnlyList<IReadOnlyList<Fact>> Runs(IReadOnlyList<Fact> pending)
    {
        var runs = new List<IReadOnlyList<Fact>>();
        var (run, last) = (new List<Fact>(), new Dictionary<Subject, int>());
        foreach (var fact in pending)
        {
            if (last.TryGetValue(fact.Stream, out var at) && at < run.Count - 1 && (fact.Envelope.Act || run.Skip(at + 1).Any(passed => passed.Envelope.Act)))
            {
                runs.Add(run);
                (run, last) = ([], []);
            }
            last[fact.Stream] = run.Count;
            run.Add(fact);
        }
        if (run.Count > 0) runs.Add(run);
        return runs;
    }

    /// <summary>Whatever was decided is kept, a "no" too. A conflict of keys is not: the report is read again then, and facts that stay decide it in the same way.</summary>
    private static bool IsKept(Work work, Answer answer) => work.Conditions?.Key is not null && answer.Problem is not { Type: Problem.KeyConflictType };

    private static async Task<Dictionary<Guid, IEvent>> AppendAsync(
        IDocumentSession session, NpgsqlConnection connection, Draft draft, IEnumerable<IReadOnlyList<Fact>> runs, IEnumerable<(Work Work, Answer Answer)> decided, CancellationToken cancel)
    {
        var (decidedFrom, entries) = draft.DecidedFrom;
        // Whoever writes to the same subjects waits here, so the order in which streams are written cannot make two services wait for each other.
        var expecting = draft.Pending.Select(fact => fact.Stream.ToString()).Distinct().Where(stream => draft.ExpectedVersion(stream) is not null).Select(stream => (stream, draft.ExpectedVersion(stream)!.Value)).ToList();
        await Guard.HoldAsync(connection, draft.Pending, decidedFrom, entries, expecting, cancel);
        foreach (var write in decided.Where(one => one.Answer.Facts.Any(fact => fact.New)).SelectMany(one => one.Work.Vault)) write.QueueIn(session);
        var (events, versions) = (new Dictionary<Guid, IEvent>(draft.Pending.Count), new Dictionary<string, long>());
        foreach (var run in runs)
        {
            foreach (var stream in run.GroupBy(fact => fact.Stream.ToString()))
            {
                var recorded = stream.Select(fact => (object)(events[fact.Id] = Envelop(session, fact))).ToArray();
                if (draft.ExpectedVersion(stream.Key) is not { } expected) session.Events.Append(stream.Key, recorded);
                else session.Events.Append(stream.Key, versions[stream.Key] = versions.GetValueOrDefault(stream.Key, expected) + recorded.Length, recorded);
            }
            await session.SaveChangesAsync(cancel);
        }
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

    private static Answer Placed(Answer answer, Dictionary<Guid, IEvent> committed)
    {
        var own = answer.Facts.Select(fact => fact.Id is { } id ? committed.GetValueOrDefault(id) : null).OfType<IEvent>().ToList();
        return answer with
        {
            Facts = [.. answer.Facts.Select(fact => own.Find(recorded => recorded.Id == fact.Id) is { } placed ? fact with { Position = placed.Sequence, Version = placed.Version } : fact)],
            Version = own.Where(recorded => recorded.StreamKey == answer.Stream).Select(recorded => (long?)recorded.Version).Max() ?? answer.Version
        };
    }
}
