using Bungkesmas.Api.Facts;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Http;
using Bungkesmas.Api.Regions;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Programme;

namespace Bungkesmas.Api.Lenses;

/// <summary>A request looked at through its lens: what to read, in which language to answer, and what the answer says of the lens.</summary>
/// <param name="asked">what was known as the request asked for it; null for the latest</param>
public sealed class Sight(HttpContext http, Lens lens, Views views, RegionTree regions, long? asked = null)
{
    private readonly Dictionary<string, string?> _names = [];

    public Lens Lens => lens;

    public Views Views => views;

    /// <summary>The official regions as they are on the day that is looked at.</summary>
    public RegionTree Regions { get; } = regions.On(Calendar.DayOf(lens.AsOf));

    public string Language { get; } = http.Language();

    public CancellationToken Cancel => http.RequestAborted;

    public string In(Sentence sentence) => sentence.In(Language);

    /// <summary>The lens as used.</summary>
    public UsedLens Used => new(lens.AsOf, asked, lens.Certainty, lens.KnownAt!.Value);

    /// <summary>The address at which this very answer stays.</summary>
    public string Permalink
    {
        get
        {
            var kept = http.Request.Query.Where(pair => !LensReader.Parameters.Contains(pair.Key)).Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value.ToString())}");
            var pinned = new[] { $"asOf={Uri.EscapeDataString(lens.AsOf.UtcDateTime.ToString("O"))}", $"knownAt={lens.KnownAt}", $"certainty={lens.Certainty}" };
            return $"{http.Request.Path}?{string.Join('&', kept.Concat(pinned))}";
        }
    }

    /// <summary>The same sight at another point, known no later.</summary>
    public Sight At(DateTimeOffset asOf, long knownAt) => new(http, lens with { AsOf = asOf, KnownAt = knownAt, Latest = lens.Latest && knownAt == lens.KnownAt }, views, regions, asked);

    /// <summary>The same sight for what is read while the answer is sent, when no moment is held any more.</summary>
    public Sight Sending(Views later) => new(http, lens with { Latest = false }, later, regions, asked);

    /// <summary>What an organisation is called, and whether that is its own name: one told of a record that was merged into it is one more way to write it.</summary>
    private const string NamedLater = "coalesce(v.possibly, v.state)->>'name' is not null and lower(v.valid) > $1::timestamptz",
        OwnName = "(not coalesce(coalesce(v.possibly, v.state)->'aliases', '[]') @> jsonb_build_array(jsonb_build_object('name', coalesce(v.possibly, v.state)->'name')))";

    /// <summary>Names for the organisations given, as this lens shows them; before the first one of its own that is told, that one counts: nobody told us better.</summary>
    public async Task<INames> NamesAsync(IEnumerable<string> organisations)
    {
        var wanted = organisations.Distinct().Where(id => !_names.ContainsKey(id)).ToList();
        var known = await views.OfAsync(Organisation.Fold, lens with { Possible = true }, wanted.Select(Subject.Organisation), Cancel);
        foreach (var id in wanted) _names[id] = null;
        foreach (var one in known) _names[one.State.Id] = one.State.Name;
        var unnamed = wanted.Where(id => _names[id] is null).Concat(known.Where(one => one.State.HasBorrowedName).Select(one => one.State.Id)).Select(Subject.Organisation);
        foreach (var one in await views.FirstAsync(Organisation.Fold, lens with { Possible = true }, unnamed, NamedLater, OwnName, Cancel))
            if (_names[one.State.Id] is null || !one.State.HasBorrowedName) _names[one.State.Id] = one.State.Name;
        return new Names(_names, Regions);
    }

    /// <summary>An organisation that was read already need not be asked for its name.</summary>
    public void Know(Seen<Organisation> organisation)
    {
        if ((organisation.Possibly ?? organisation.State) is { Name: { } name, HasBorrowedName: false }) _names[organisation.State.Id] = name;
    }

    /// <summary>Names for every organisation that some facts speak of.</summary>
    public Task<INames> NamesAsync(IEnumerable<Fact> facts) =>
        NamesAsync(facts.SelectMany(fact => fact.About).Where(about => about.Kind == Subject.Organisations).Select(about => about.Id).Concat(facts.SelectMany(Condition.Awaited)));

    private sealed class Names(Dictionary<string, string?> organisations, RegionTree regions) : INames
    {
        public string Organisation(string id) => organisations.GetValueOrDefault(id) ?? id;

        public string Region(string code) => regions.Name(code);
    }
}

/// <summary>Opens the sight of a request.</summary>
/// <remarks>All of an answer is read at one moment, at whose position it is pinned. The moment is let go before the answer is sent.</remarks>
public sealed class Eyes(LensReader lenses, Progress progress, RegionTree regions, LedgerQueries ledger, StreamVersions versions)
{
    /// <summary>Answers through the request's lens, or says what is wrong with the request.</summary>
    public async Task<IResult> LookAsync(HttpContext http, Func<Sight, Task<IResult>> answer)
    {
        var (asked, problem) = await lenses.ReadAsync(http);
        if (problem is not null) return problem.Result(http);
        await using var snapshot = await SnapshotAsync(http);
        var lens = snapshot.Pinned(asked!);
        await AskedIds.FollowAsync(http, ledger, lens);
        await versions.TellAsync(http, lens);
        return await answer(new(http, lens, snapshot.Views, regions, asked!.KnownAt));
    }

    /// <summary>Answers what differs between the two lenses of the request.</summary>
    public async Task<IResult> CompareAsync(HttpContext http, Func<Sight, Sight, Task<IResult>> answer)
    {
        var (from, to, problem) = await lenses.ReadTwoAsync(http);
        if (problem is not null) return problem.Result(http);
        await using var snapshot = await SnapshotAsync(http);
        await AskedIds.FollowAsync(http, ledger, to!);
        Sight Look(Lens asked) => new(http, snapshot.Pinned(asked), snapshot.Views, regions, asked.KnownAt);
        return await answer(Look(from!), Look(to!));
    }

    private Task<Snapshot> SnapshotAsync(HttpContext http) => progress.SnapshotAsync(http.GetEndpoint()!.Metadata.GetMetadata<Tabled>() is not null, http.RequestAborted);
}
