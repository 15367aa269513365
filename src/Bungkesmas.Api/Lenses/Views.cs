using System.Text.Json;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections.Kernel;
using Npgsql;

namespace Bungkesmas.Api.Lenses;

/// <summary>A stored state, as a lens picks it.</summary>
/// <param name="State">what the lens asks for: certain, or possible</param>
/// <param name="Possibly">what it possibly is, where that differs from what is certain</param>
/// <param name="Position">the fact that made it known</param>
public sealed record Seen<TState>(Subject Subject, TState State, TState? Possibly, DateTimeOffset Since, DateTimeOffset? Until, long Position) where TState : class;

/// <summary>Reads the stored rows of views: any lens is one query.</summary>
public sealed class Views(NpgsqlDataSource database)
{
    /// <summary>The state of one subject; null when nothing of it is visible through the lens.</summary>
    public async Task<Seen<TState>?> OneAsync<TState>(Fold<TState> fold, Subject subject, Lens lens, CancellationToken cancel) where TState : class =>
        (await ManyAsync(fold, lens, "v.subject = $3", cancel, subject.ToString())).FirstOrDefault();

    /// <summary>The states a condition picks; its parameters begin at <c>$3</c>.</summary>
    public async Task<List<Seen<TState>>> ManyAsync<TState>(Fold<TState> fold, Lens lens, string where, CancellationToken cancel, params object?[] parameters) where TState : class
    {
        await using var command = Command($"""
            select v.subject, v.state::text, v.possibly::text, lower(v.valid), upper(v.valid), lower(v.known)
            from {LedgerSchema.Table(fold.Name)} v where {lens.Picks("v")} and {where}
            """, lens, parameters);
        var seen = new List<Seen<TState>>();
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel)) if (Read<TState>(row, lens) is { } one) seen.Add(one);
        return seen;
    }

    public NpgsqlCommand Command(string sql, Lens lens, params object?[] parameters)
    {
        var command = database.CreateCommand(sql);
        command.Parameters.Add(new() { Value = lens.AsOf.UtcDateTime });
        command.Parameters.Add(new() { Value = lens.KnownAt ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Bigint });
        foreach (var parameter in parameters) command.Parameters.Add(new() { Value = parameter ?? DBNull.Value });
        return command;
    }

    public static Seen<TState>? Read<TState>(NpgsqlDataReader row, Lens lens) where TState : class
    {
        var certain = row.IsDBNull(1) ? null : JsonSerializer.Deserialize<TState>(row.GetString(1), LedgerJson.Options);
        var possibly = row.IsDBNull(2) ? null : JsonSerializer.Deserialize<TState>(row.GetString(2), LedgerJson.Options);
        return (lens.Possible ? possibly ?? certain : certain) is { } state
            ? new(Subject.Parse(row.GetString(0)), state, possibly, Instant(row.GetDateTime(3)), row.IsDBNull(4) ? null : Instant(row.GetDateTime(4)), row.GetInt64(5))
            : null;
    }

    private static DateTimeOffset Instant(DateTime time) => time == DateTime.MinValue ? DateTimeOffset.MinValue : new(DateTime.SpecifyKind(time, DateTimeKind.Utc));
}
