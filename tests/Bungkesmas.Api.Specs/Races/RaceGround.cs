using System.Collections.Immutable;
using Bungkesmas.Api.Hosting;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs.Races;

/// <summary>Where the races are run: two services over one ledger, the model of what is recorded, and the judgement of every answer.</summary>
public sealed class RaceGround(RunningLedger one, RunningLedger other, Random random)
{
    /// <summary>So few at a time that requests meet, and new ones often enough that there is something to decide.</summary>
    private const int AtATime = 3, RacesEach = 8;

    /// <summary>The views may stand still for so many beats.</summary>
    private const int MostBeats = 600;

    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);

    private readonly SortedDictionary<int, int> _answers = [];
    private ImmutableDictionary<string, long> _versions = ImmutableDictionary<string, long>.Empty;
    private readonly HashSet<Guid> _told = [];
    private RaceModel _model = RaceModel.Empty;
    private long _position;

    public string Tally => string.Join(", ", _answers.Select(answer => $"{answer.Key}: {answer.Value}"));

    public async Task RaceAsync(int race, int writers)
    {
        var contenders = Enumerable.Range(0, 2 + random.Next(writers - 1)).Select(_ => Contender(race)).ToList();
        // A client that heard nothing sends the same again, at once.
        if (random.Next(3) == 0) contenders.Add(contenders[random.Next(contenders.Count)]);
        var replies = await Task.WhenAll(contenders.Select((contender, i) => contender.SendAsync(i % 2 == 0 ? one : other)));
        var rounds = contenders.Zip(replies).ToList();
        await JudgeAsync(rounds);

        // Whoever lost goes on: without the precondition, and under a key that nothing was answered to.
        foreach (var (contender, _) in rounds.Where(round => round.Second.Status is 412 or 503 || IsInFlight(round.Second)))
        {
            var again = contender with { IfMatch = null, Key = contender.IfMatch is null ? contender.Key : null };
            var reply = await again.SendAsync(one);
            reply.Status.ShouldBeOneOf([200, 201, 404, 409], reply.Text);
            await JudgeAsync([(again, reply)], replayed: contender.IfMatch is null && contender.Key is not null);
        }
        // And whoever comes back with a key much later hears what was answered then.
        foreach (var (contender, reply) in rounds.Where(round => round.First.Key is not null && round.Second.Status is 200 or 201 && round.First.Document is null).Take(1))
            (await contender.SendAsync(other)).ShouldSatisfyAllConditions(again => again.Code.ShouldBe(reply.Code), again => again.Text.ShouldBe(reply.Text));
    }

    private Contender Contender(int race)
    {
        var n = race / RacesEach * AtATime + random.Next(AtATime);
        var step = StepOf(n, [Wish.Propose, Wish.Defer, Wish.Defer, Wish.Sign, Wish.Activate, Wish.Launch]);
        if (random.Next(4) == 0)
        {
            var steps = Enumerable.Range(0, 1 + random.Next(3)).Select(i => StepOf(n + i % AtATime, [Wish.TellSigned, Wish.Recommend, Wish.Defer, Wish.Propose, Wish.Activate]));
            return new([.. steps.DistinctBy(one => (one.Wish, one.N))], $"Catatan {race}-{random.Next(1_000_000)} tentang mitra {n}.");
        }
        var key = random.Next(3) == 0 ? $"kunci-{race}-{random.Next(1_000_000)}" : null;
        return random.Next(3) == 0 && _versions.TryGetValue(Races.Contender.StreamOf(step), out var version)
            ? new([step], null, random.Next(4) == 0 ? version - 1 : version, key) : new([step], null, null, key);
    }

    private Step StepOf(int n, Wish[] wishes) => wishes[random.Next(wishes.Length)] is var wish && wish == Wish.Defer ? new(wish, n, Races.Contender.ReasonNo(random.Next(5))) : new(wish, n);

    private static bool IsInFlight(RaceReply reply) => reply.Status == 409 && reply.Json["type"]?.GetValue<string>().Equals("/problems/in-flight", StringComparison.Ordinal) == true;

    /// <summary>Puts what was recorded in the order of its positions; everybody must have been answered as the model answers somewhere along it.</summary>
    private async Task JudgeAsync(List<(Contender Contender, RaceReply Reply)> rounds, bool replayed = false)
    {
        foreach (var (_, reply) in rounds) _answers[reply.Status] = _answers.GetValueOrDefault(reply.Status) + 1;
        foreach (var (contender, reply) in rounds)
        {
            reply.Status.ShouldBeOneOf([200, 201, 404, 409, 412, 503], $"{contender}: {reply.Text}");
            if (reply.Status >= 400) (reply.Json["title"], reply.Json["type"]).ShouldSatisfyAllConditions(said => said.Item1.ShouldNotBeNull(reply.Text), said => said.Item2.ShouldNotBeNull());
        }
        var facts = await NewFactsAsync();
        // Whoever asks again under a key may hear of what was recorded in the race itself.
        var acknowledged = rounds.SelectMany(round => round.Reply.Recorded.Select(id => (Id: id, round.Contender))).Where(one => !replayed || !_told.Contains(one.Id)).ToList();
        _told.UnionWith(facts.Select(fact => fact.Id));
        // Asked thousands of times, so that nothing is compiled or written out unless it fails.
        if (!acknowledged.Select(one => one.Id).ToHashSet().SetEquals(facts.Select(fact => fact.Id)))
            Assert.Fail($"A fact is lost, or one is there that nobody was told of: {string.Join("; ", rounds.Select(round => $"{round.Contender} {round.Reply.Status} {round.Reply.Text}"))}; recorded: {string.Join(", ", facts)}");
        if (acknowledged.GroupBy(one => one.Id).FirstOrDefault(same => same.Count() > 1 && (same.Any(one => one.Contender.Key is null) || same.Select(one => one.Contender.Key).Distinct().Count() > 1)) is { } twice)
            Assert.Fail($"One request, one fact; {twice.Key} was told to {string.Join("; ", twice.Select(one => one.Contender))}.");

        var states = new List<(RaceModel Model, ImmutableDictionary<string, long> Versions)> { (_model, _versions) };
        foreach (var fact in facts)
        {
            var (model, versions) = states[^1];
            var (contender, reply) = rounds.First(round => round.Reply.Recorded.Contains(fact.Id));
            var step = StepOf(contender, reply, fact.Id);
            if (model.Asks(step) is not Verdict.Recorded and var verdict)
                Assert.Fail($"{step} at {fact.Position} is {verdict} after {string.Join(", ", model.Known.Where(said => said.EndsWith($" {step.N}", StringComparison.Ordinal)))}");
            fact.Version.ShouldBe(versions.GetValueOrDefault(fact.Stream) + 1, "versions without a hole");
            if (contender.IfMatch is { } expected) fact.Version.ShouldBe(expected + 1, "what If-Match asked for");
            states.Add((model.With(step), versions.SetItem(fact.Stream, fact.Version)));
        }
        foreach (var (contender, reply) in rounds.Where(round => !replayed && !IsInFlight(round.Reply)))
            if (!states.Exists(state => Fits(contender, reply, state.Model, state.Versions))) Assert.Fail($"{contender} was answered {reply.Status} {reply.Text}");
        (_model, _versions) = states[^1];
    }

    private static Step StepOf(Contender contender, RaceReply reply, Guid fact) => contender.Document is null
        ? contender.Steps[0] : contender.Steps[int.Parse(reply.Facts.First(one => one["id"]?.GetValue<Guid>() == fact)["key"]!.GetValue<string>()["butir-".Length..])];

    /// <summary>Whether an answer is the model's, were the request the only one at that moment.</summary>
    private static bool Fits(Contender contender, RaceReply reply, RaceModel model, ImmutableDictionary<string, long> versions)
    {
        if (reply.Status is 503) return true;
        if (reply.Status == 412) return contender.IfMatch is { } wanted && versions.GetValueOrDefault(contender.Stream) != wanted;
        if (contender.IfMatch is { } expected && versions.GetValueOrDefault(contender.Stream) != expected) return false;
        if (reply.Status is 200 or 201 && reply.Facts.Any(fact => fact["new"]!.GetValue<bool>())) return true;
        // Said again, a report finds its entries; an act among them that was already so is decided anew.
        if (contender.Document is not null && reply.Status == 200) return true;
        foreach (var step in contender.Steps)
        {
            var verdict = model.Asks(step);
            if (verdict == Verdict.Unknown) return reply.Status == 404;
            if (verdict == Verdict.Refused) return reply.Status == 409;
            model = verdict == Verdict.Recorded ? model.With(step) : model;
            if (contender.Document is null) return verdict == Verdict.AlreadySo && reply.Status == 200;
        }
        return false;
    }

    private async Task<List<(Guid Id, long Position, string Stream, long Version)>> NewFactsAsync()
    {
        await using var command = one.Database.CreateCommand("select id, seq_id, stream_id, version, type from ledger.mt_events where seq_id > $1 order by seq_id");
        command.Parameters.Add(new() { Value = _position });
        var facts = new List<(Guid, long, string, long)>();
        await using var row = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await row.ReadAsync(TestContext.Current.CancellationToken))
        {
            _position = row.GetInt64(1);
            if (row.GetString(4) != "document.received.v1") facts.Add((row.GetGuid(0), row.GetInt64(1), row.GetString(2), row.GetInt64(3)));
        }
        return facts;
    }

    private Task<long> ViewsAsync() => one.CountAsync("select coalesce(max(last_seq_id), 0) from ledger.mt_event_progression where name like 'views%'");

    /// <summary>How far the views have come when the races are over.</summary>
    public async Task<string> StandsAsync() => $"{DateTime.UtcNow:T} views at {await ViewsAsync()} of {_position}";

    /// <summary>At the end: no stream with a hole, no fact twice, and the views show what the model knows.</summary>
    public async Task EndsWholeAsync()
    {
        (await one.CountAsync("select count(*) from (select stream_id from ledger.mt_events group by stream_id having max(version) <> count(*) or min(version) <> 1) holes")).ShouldBe(0);
        (await one.CountAsync("select count(*) - count(distinct id) from ledger.mt_events")).ShouldBe(0);
        // After many races the views may have some way to go; each answer may be the one that says so.
        for (var (seen, still) = (0L, 0); still < MostBeats && seen < _position; still++)
        {
            await Task.Delay(Beat, TestContext.Current.CancellationToken);
            if (await ViewsAsync() is var views && views > seen) (seen, still) = (views, 0);
        }
        foreach (var said in _model.Known.Where(said => said.StartsWith("signed agreement", StringComparison.Ordinal)).Take(20))
        {
            var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/agreements/mou-{said.Split(' ')[^1]}") { Headers = { { "Min-Position", $"{_position}" } } };
            (await other.SendAsync(request, Rights.Office)).String("standing").ShouldBe("signed");
        }
    }
}
