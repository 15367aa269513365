using System.Text.Json;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections.Kernel;
using Npgsql;

namespace Bungkesmas.Api.Streams;

/// <summary>A subject of a view that changed.</summary>
public sealed record ViewChange(string View, string Key);

/// <summary>All that one fact changed in the views: the rows of these subjects are others from its position on.</summary>
public sealed record ChangesTold(long Position, IReadOnlyList<ViewChange> Changes) : ITold;

/// <summary>What changed in the views, position by position.</summary>
public sealed class AllChanges(NpgsqlDataSource database) : ITelling<ChangesTold>
{
    /// <param name="most">positions, not changes: a position is told whole or not at all</param>
    public async Task<IReadOnlyList<ChangesTold>> ReadAsync(long after, long upTo, int most, CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"""
            select position, array_agg(view order by view, subject), array_agg(subject order by view, subject) from {ViewChanges.Changes}
            where position > $1 and position <= $2 group by position order by position limit $3
            """);
        foreach (var value in new object[] { after, upTo, most }) command.Parameters.Add(new() { Value = value });
        var told = new List<ChangesTold>();
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
            told.Add(new(row.GetInt64(0), [.. row.GetFieldValue<string[]>(1).Zip(row.GetFieldValue<string[]>(2), (view, key) => new ViewChange(view, key))]));
        return told;
    }

    /// <summary>The position from which on all changes are kept.</summary>
    public async Task<long> CompleteAfterAsync(CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"select after from {ViewChanges.Completeness}");
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>Forgets changes that were kept long enough, and breaks that time passed long ago.</summary>
    public async Task ForgetAsync(CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"""
            with gone as (delete from {ViewChanges.Changes} where at < clock_timestamp() - $1::interval returning position),
                 passed as (delete from {ViewChanges.Breaks} where at < clock_timestamp() - $1::interval)
            update {ViewChanges.Completeness} set after = greatest(after, (select max(position) from gone))
            """);
        command.Parameters.Add(new() { Value = ViewChanges.Kept });
        await command.ExecuteNonQueryAsync(cancel);
    }
}

/// <summary>Who follows changes, of one view or one subject where they name it.</summary>
public sealed class ChangesFollower(AllChanges all, string? view, string? key) : IFollower<ChangesTold>
{
    public string EventName => "changes";

    public Task<long> CompleteAfterAsync(CancellationToken cancel) => all.CompleteAfterAsync(cancel);

    public Task<IReadOnlyList<ChangesTold>> ReadAsync(long after, long upTo, int most, CancellationToken cancel) => all.ReadAsync(after, upTo, most, cancel);

    public Task<IReadOnlyList<(long Position, string Json)>> WriteAsync(IReadOnlyList<ChangesTold> told, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<(long, string)>>([.. told
            .Select(one => one with { Changes = [.. one.Changes.Where(change => (view is null || change.View == view) && (key is null || change.Key == key))] })
            .Where(one => one.Changes.Count > 0).Select(one => (one.Position, JsonSerializer.Serialize(one, LedgerJson.Options)))]);
}
