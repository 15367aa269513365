using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections.Kernel;
using JasperFx.Events;
using Npgsql;

namespace Bungkesmas.Api.Effects;

/// <summary>One change of one stored state, as it is to be told.</summary>
/// <param name="Mark">what makes it this change and no other: the position that made it known, or the instant at which it came by itself</param>
/// <param name="Position">what was known when it came</param>
public sealed record Transition(IFollowed View, Subject Subject, string Mark, long Position, DateTimeOffset At, string? Before, string? After)
{
    /// <summary>Whether time alone brought it.</summary>
    public bool CameByItself { get; init; }

    public IEnumerable<News> News => View.Between(Subject, Before, After);
}

/// <summary>Where the effects stand: all that was known up to a position, looked at as it was at an instant.</summary>
public sealed record Standpoint(long Position, DateTimeOffset Instant);

/// <summary>Reads what lies between two standpoints from the stored rows: first what came as time went on, then what became known, position by position.</summary>
/// <remarks>Rows are never overwritten, so that the way from one standpoint to the next is the same whoever goes it and however often.</remarks>
public static class Transitions
{
    /// <summary>What began between two instants, by what was known at the first standpoint: a date that came, a task that is now late.</summary>
    public static async Task<List<Transition>> ByTimeAsync(NpgsqlConnection connection, Standpoint from, DateTimeOffset until, CancellationToken cancel)
    {
        var all = new List<Transition>();
        foreach (var view in Followed.All)
        {
            var table = LedgerSchema.Table(view.View.Name);
            await using var command = new NpgsqlCommand($"""
                select n.subject, lower(n.valid), b.state::text, n.state::text from {table} n
                left join {table} b on b.subject = n.subject and {Same("b", "n")} and b.known @> $1 and upper(b.valid) = lower(n.valid)
                where lower(n.valid) > $2 and lower(n.valid) <= $3 and n.known @> $1
                """, connection);
            command.Parameters.Add(new() { Value = from.Position });
            command.Parameters.Add(new() { Value = from.Instant.UtcDateTime });
            command.Parameters.Add(new() { Value = until.UtcDateTime });
            await using var row = await command.ExecuteReaderAsync(cancel);
            while (await row.ReadAsync(cancel))
                if (row.GetFieldValue<DateTimeOffset>(1) is var at && row[2] as string != row[3] as string)
                    all.Add(new(view, Subject.Parse(row.GetString(0)), at.UtcDateTime.ToString("O"), from.Position, at, row[2] as string, row[3] as string) { CameByItself = true });
        }
        return [.. all.OrderBy(change => change.At).ThenBy(change => change.Subject.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>As the index of stretches finds it.</summary>
    private static string Same(string one, string other) => $"{ViewTables.Key($"{one}.subject")} = {ViewTables.Key($"{other}.subject")}";

    /// <summary>What facts changed, as it is at an instant: for every subject they touch, the state known before each of them against the state known with it.</summary>
    public static async Task<List<Transition>> ByFactsAsync(NpgsqlConnection connection, IReadOnlyList<IEvent> facts, FactMemory memory, DateTimeOffset at, CancellationToken cancel)
    {
        var all = new List<Transition>();
        IReadOnlyList<Fact> told = [.. facts.Select(fact => fact.ToFact())];
        var touched = await Touched.ByAsync(connection, told, await ThingFacts.LoadAsync(connection, told, cancel), await AliasFacts.LoadAsync(connection, memory, cancel), cancel);
        foreach (var view in Followed.All)
        {
            var pairs = touched.Where(one => view.View.Kinds.Contains(one.Key.Kind)).SelectMany(one => one.Value.Select(position => (Subject: one.Key.ToString(), Position: position))).ToList();
            if (pairs.Count == 0) continue;
            var table = LedgerSchema.Table(view.View.Name);
            await using var command = new NpgsqlCommand($"""
                select u.subject, u.position, b.state::text, a.state::text from unnest($1, $2) as u(subject, position)
                left join {table} b on b.subject = u.subject and {Same("b", "u")} and b.valid @> $3 and b.known @> (u.position - 1)
                left join {table} a on a.subject = u.subject and {Same("a", "u")} and a.valid @> $3 and a.known @> u.position
                where b.state is distinct from a.state
                """, connection);
            command.Parameters.Add(new() { Value = pairs.Select(pair => pair.Subject).ToArray() });
            command.Parameters.Add(new() { Value = pairs.Select(pair => pair.Position).ToArray() });
            command.Parameters.Add(new() { Value = at.UtcDateTime });
            await using var row = await command.ExecuteReaderAsync(cancel);
            while (await row.ReadAsync(cancel))
                if (row.GetInt64(1) is var position)
                    all.Add(new(view, Subject.Parse(row.GetString(0)), position.ToString(), position, at, row[2] as string, row[3] as string));
        }
        return [.. all.OrderBy(change => change.Position).ThenBy(change => change.Subject.ToString(), StringComparer.Ordinal)];
    }
}
