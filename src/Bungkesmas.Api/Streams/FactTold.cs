using System.Collections.Concurrent;
using System.Text.Json;
using Bungkesmas.Api.Facts;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Streams;

/// <summary>A fact for those who follow, with the subjects that it is about; written once for each language.</summary>
public sealed record FactTold(Fact Fact, IReadOnlySet<string> Subjects) : ITold
{
    public long Position => Fact.Position;

    public ConcurrentDictionary<string, string> Written { get; } = [];
}

/// <summary>All facts, as the tail takes them in.</summary>
public sealed class AllFacts(LedgerQueries ledger) : ITelling<FactTold>
{
    public async Task<IReadOnlyList<FactTold>> ReadAsync(long after, long upTo, int most, CancellationToken cancel) =>
        await WithSubjectsAsync(ledger, await ledger.LogAsync(new(after), upTo, most, cancel).ToListAsync(cancel), cancel);

    internal static async Task<IReadOnlyList<FactTold>> WithSubjectsAsync(LedgerQueries ledger, IReadOnlyList<Fact> facts, CancellationToken cancel)
    {
        var subjects = await ledger.SubjectsAsync([.. facts.Select(fact => fact.Id)], cancel);
        return [.. facts.Select(fact => new FactTold(fact, subjects[fact.Id].ToHashSet()))];
    }
}

/// <summary>Who follows facts, by the filter of the log and in their language.</summary>
public sealed class FactFollower(FactFilter filter, LedgerQueries ledger, Func<Sight> look) : IFollower<FactTold>
{
    public string EventName => "fact";

    public Task<long> CompleteAfterAsync(CancellationToken cancel) => Task.FromResult(0L);

    public async Task<IReadOnlyList<FactTold>> ReadAsync(long after, long upTo, int most, CancellationToken cancel) =>
        await AllFacts.WithSubjectsAsync(ledger, await ledger.LogAsync(filter with { After = after }, upTo, most, cancel).ToListAsync(cancel), cancel);

    public async Task<IReadOnlyList<(long Position, string Json)>> WriteAsync(IReadOnlyList<FactTold> told, CancellationToken cancel)
    {
        var wanted = told.Where(one => filter.Wants(one.Fact, one.Subjects)).ToList();
        var sight = look();
        var unwritten = wanted.Where(one => !one.Written.ContainsKey(sight.Language)).ToList();
        if (unwritten.Count > 0)
        {
            var names = await sight.NamesAsync(unwritten.Select(one => one.Fact));
            foreach (var one in unwritten) one.Written[sight.Language] = JsonSerializer.Serialize(FactSheet.Of(one.Fact, null, names, sight.Language), LedgerJson.Options);
        }
        return [.. wanted.Select(one => (one.Position, one.Written[sight.Language]))];
    }
}
