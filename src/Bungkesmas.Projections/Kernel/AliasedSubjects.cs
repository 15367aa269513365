using Bungkesmas.Domain.Kernel;
using Npgsql;

namespace Bungkesmas.Projections.Kernel;

/// <summary>What new facts touch besides what they are about: the same under every other id, and all of an organisation or a region that goes by another id from now on.</summary>
public static class AliasedSubjects
{
    public static async Task<List<(Subject Subject, long Position)>> SpreadAsync(
        this AliasFacts aliases, NpgsqlConnection connection, IReadOnlyList<Fact> facts, List<(Subject Subject, long Position)> about, CancellationToken cancel)
    {
        if (aliases.IsEmpty) return about;
        foreach (var fact in facts)
            if (aliases.Joined(fact.Id).ToList() is { Count: > 0 } joined)
                foreach (var subject in await NamedWithAsync(connection, joined, cancel)) about.Add((subject, fact.Position));
        return aliases.Doubled(about);
    }

    /// <summary>Who listens to new facts, under every id. A document that tells of aliases can change, by its date or by being replaced, which of them hold.</summary>
    public static async Task<List<(Subject Subject, long Position)>> ListeningAsync(
        this AliasFacts aliases, NpgsqlConnection connection, List<(Subject Subject, long Position)> listening, CancellationToken cancel)
    {
        if (aliases.IsEmpty) return listening;
        var positions = listening.Where(one => one.Subject.Kind == Subject.AliasesOf).Select(one => one.Position).Distinct().ToList();
        if (positions.Count > 0)
            foreach (var subject in await NamedWithAsync(connection, [.. aliases.Ids], cancel)) listening.AddRange(positions.Select(position => (subject, position)));
        return aliases.Doubled(listening);
    }

    private static List<(Subject Subject, long Position)> Doubled(this AliasFacts aliases, List<(Subject Subject, long Position)> about) =>
        [.. about.SelectMany(one => aliases.Twins(one.Subject).Select(twin => (twin, one.Position))).Distinct()];

    /// <summary>Every subject of every fact that is about one of some ids, or about what lies in one of some regions.</summary>
    private static async Task<List<Subject>> NamedWithAsync(NpgsqlConnection connection, List<Subject> ids, CancellationToken cancel)
    {
        var below = ids.Where(id => id.Kind == Subject.Regions).Select(id => $"{id}.%").ToArray();
        await using var command = new NpgsqlCommand($"""
            select distinct o.subject from {LedgerSchema.Events}.fact_subject s join {LedgerSchema.Events}.fact_subject o on o.fact_id = s.fact_id
            where s.subject = any($1){(below.Length == 0 ? "" : " or s.subject like any($2)")}
            """, connection);
        command.Parameters.Add(new() { Value = ids.Select(id => id.ToString()).ToArray() });
        if (below.Length > 0) command.Parameters.Add(new() { Value = below });
        var named = new List<Subject>();
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel)) named.Add(Subject.Parse(row.GetString(0)));
        return named;
    }
}
