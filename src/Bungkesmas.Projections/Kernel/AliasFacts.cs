using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;
using Npgsql;

namespace Bungkesmas.Projections.Kernel;

/// <summary>Which ids may be one another's, by every fact that ever said so: merges and what undoes them, replaced codes, and whatever speaks of one of these.</summary>
/// <remarks>What they amount to depends on the lens and is found by <see cref="Aliases"/>. Here it only matters that no fact is missed, so ids stay together even where it was taken back.</remarks>
public sealed class AliasFacts
{
    private static readonly string[] Nouns = [Subject.Organisations, Subject.Regions];

    /// <summary>Under which all facts about aliases are found.</summary>
    public static IReadOnlySet<Subject> Subjects { get; } = Nouns.Select(Subject.Aliases).ToHashSet();

    private readonly Dictionary<Subject, Group> _groups = [];
    /// <summary>The ids among them, so that most subjects are seen at once to go by none.</summary>
    private readonly HashSet<string> _organisations, _codes;

    /// <param name="about">facts that are about aliases, each with the subjects that it is about</param>
    public AliasFacts(IEnumerable<(Guid Fact, Subject About)> about)
    {
        foreach (var fact in about.Where(pair => Nouns.Contains(pair.About.Kind)).GroupBy(pair => pair.Fact, pair => pair.About))
        {
            var group = fact.Select(one => _groups.GetValueOrDefault(one)).OfType<Group>().Distinct().Append(new([], []))
                .Aggregate((one, other) => new([.. one.Ids, .. other.Ids], [.. one.Facts, .. other.Facts]));
            group.Ids.UnionWith(fact);
            group.Facts.Add(fact.Key);
            foreach (var one in group.Ids) _groups[one] = group;
        }
        HashSet<string> Of(string noun) => [.. _groups.Keys.Where(one => one.Kind == noun).Select(one => one.Id)];
        (_organisations, _codes) = (Of(Subject.Organisations), Of(Subject.Regions));
    }

    /// <param name="memory">those that were read last: facts are never taken away, and whatever is said of one of them is one more, so the same facts say the same</param>
    public static async Task<AliasFacts> LoadAsync(NpgsqlConnection connection, FactMemory memory, CancellationToken cancel)
    {
        if (memory.Aliases is { } last && await SignAsync(connection, cancel) == last.Sign) return last.Aliases;
        await using var command = Command(connection, $"""
            select t.fact_id, s.subject, ({Sign}) from told t join {LedgerSchema.Events}.fact_subject s on s.fact_id = t.fact_id
            """);
        var (about, sign) = (new List<(Guid, Subject)>(), "");
        await using (var row = await command.ExecuteReaderAsync(cancel))
            while (await row.ReadAsync(cancel))
            {
                about.Add((row.GetGuid(0), Subject.Parse(row.GetString(1))));
                sign = row.GetString(2);
            }
        var aliases = new AliasFacts(about);
        if (about.Count > 0) memory.Aliases = new(sign, aliases);
        return aliases;
    }

    private const string Sign = "select count(*) || ' ' || coalesce(bit_xor(uuid_hash_extended(fact_id, 0)), 0) from told";

    private static async Task<string> SignAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = Command(connection, Sign);
        return (string)(await command.ExecuteScalarAsync(cancel))!;
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql) =>
        new($"with told as materialized (select fact_id from {LedgerSchema.Events}.fact_subject where subject = any($1)) {sql}", connection)
        {
            Parameters = { new() { Value = Subjects.Select(subject => subject.ToString()).ToArray() } }
        };

    /// <summary>Whether any id may be another's.</summary>
    public bool IsEmpty => _groups.Count == 0;

    /// <summary>Every id that may be another's.</summary>
    public IReadOnlyCollection<Subject> Ids => _groups.Keys;

    /// <summary>The regions whose code may be another's.</summary>
    public IReadOnlyCollection<Subject> Regions => [.. _groups.Keys.Where(one => one.Kind == Subject.Regions)];

    /// <summary>A subject under every id that it may go by, its own among them.</summary>
    public IEnumerable<Subject> Twins(Subject subject)
    {
        if (subject.Kind == Subject.Conditions && !IsEmpty) return Renewal.Twins(subject, Twins);
        if (!IsTied(subject)) return [subject];
        if (subject.Kind == Subject.Engagements && subject.Id.IndexOf('@') is var cut and > 0)
            return from organisation in Twins(Subject.Organisation(subject.Id[..cut])) from region in Twins(Subject.Region(subject.Id[(cut + 1)..]))
                select Subject.Engagement(organisation.Id, region.Id);
        if (!Nouns.Contains(subject.Kind)) return [subject];
        var twins = new HashSet<Subject> { subject };
        for (var next = new Queue<Subject>(twins); next.TryDequeue(out var one);)
            foreach (var twin in Above(one).SelectMany(found => found.Group.Ids.Select(id => id with { Id = id.Id + found.Below })))
                if (twins.Add(twin)) next.Enqueue(twin);
        return twins;
    }

    /// <summary>What has to be known, besides the fact itself, to tell by which ids it goes: the facts about aliases, each to be found under itself.</summary>
    public IEnumerable<Subject> Behind(Fact fact) => IsEmpty ? [] : fact.About.Where(IsTied).SelectMany(Behind).Distinct();

    /// <summary>What a fact listens to, under every id.</summary>
    /// <param name="hears">whether what the fact waits for matters as well, or only what can change its place in time</param>
    public IEnumerable<Subject> ListenedBy(Fact fact, bool hears)
    {
        var listened = hears ? fact.ListensTo : fact.PlacedBy;
        return IsEmpty ? listened : listened.SelectMany(Twins).Concat(Behind(fact));
    }

    /// <summary>The facts that tell by which ids a subject goes, each to be found under itself.</summary>
    public IEnumerable<Subject> Behind(Subject subject) => Twins(subject).SelectMany(Above).SelectMany(found => found.Group.Facts).Distinct().Select(Subject.Fact);

    /// <summary>Every id that may be one with an id that these facts are about; none where they are not about aliases.</summary>
    public IEnumerable<Subject> Joined(Guid fact) => _groups.Values.Distinct().Where(group => group.Facts.Contains(fact)).SelectMany(group => group.Ids);

    /// <summary>Whether a subject, or a region that it lies in, may go by another id.</summary>
    private bool IsTied(Subject subject) => subject.Kind switch
    {
        Subject.Organisations => _organisations.Contains(subject.Id),
        Subject.Regions => IsTied(subject.Id),
        Subject.Engagements when subject.Id.IndexOf('@') is var cut and > 0 =>
            _organisations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(subject.Id.AsSpan(0, cut)) || IsTied(subject.Id.AsSpan(cut + 1)),
        _ => false
    };

    private bool IsTied(ReadOnlySpan<char> code)
    {
        for (var codes = _codes.GetAlternateLookup<ReadOnlySpan<char>>(); ; code = code[..code.LastIndexOf('.')])
            if (codes.Contains(code)) return true;
            else if (!code.Contains('.')) return false;
    }

    /// <summary>The groups of an id, and of every region that it lies in, with what of the code lies below.</summary>
    private IEnumerable<(Group Group, string Below)> Above(Subject subject)
    {
        if (!Nouns.Contains(subject.Kind)) yield break;
        foreach (var id in subject.Kind == Subject.Regions ? RegionMention.Lineage(subject.Id) : [subject.Id])
            if (_groups.TryGetValue(subject with { Id = id }, out var group)) yield return (group, subject.Id[id.Length..]);
    }

    private sealed record Group(HashSet<Subject> Ids, HashSet<Guid> Facts);
}
