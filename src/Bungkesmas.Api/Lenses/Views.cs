using System.Text.Json;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections.Kernel;
using Npgsql;

namespace Bungkesmas.Api.Lenses;

/// <summary>A stored state, as a lens picks it.</summary>
/// <param name="State">what the lens asks for: certain, or possible</param>
/// <param name="Possibly">what it possibly is, where that differs from what is certain</param>
/// <param name="Certain">what is certain, whichever of the two was asked for; null when nothing is</param>
public sealed record Seen<TState>(Subject Subject, TState State, TState? Possibly, TState? Certain = null) where TState : class;

/// <summary>Reads the stored rows of views: any lens is one query.</summary>
public sealed class Views(Func<string, NpgsqlCommand> command)
{
    /// <summary>So many rows are taken apart while further ones are read.</summary>
    private const int Many = 256;

    public Views(NpgsqlDataSource database) : this(database.CreateCommand) { }

    /// <summary>What <see cref="Read{TState}"/> reads of a row called <c>v</c>.</summary>
    public const string Columns = "v.subject, v.state::text, v.possibly::text";

    /// <summary>The state of one subject; null when nothing of it is visible through the lens.</summary>
    public async Task<Seen<TState>?> OneAsync<TState>(Fold<TState> fold, Subject subject, Lens lens, CancellationToken cancel) where TState : class =>
        (await ReadAsync<TState>(lens.RowsOf(LedgerSchema.Table(fold.Name), "v"), lens, lens.PicksOne("v"), cancel, subject.ToString())).FirstOrDefault();

    /// <summary>The states of some subjects, in the order of their names.</summary>
    public Task<List<Seen<TState>>> OfAsync<TState>(Fold<TState> fold, Lens lens, IEnumerable<Subject> subjects, CancellationToken cancel) where TState : class =>
        subjects.Distinct().Select(subject => subject.ToString()).ToArray() is { Length: > 0 } wanted
            ? ReadAsync<TState>($"{LedgerSchema.Table(fold.Name)} v", lens, $"{lens.Picks("v")} and v.subject in (select unnest($3::text[])) order by v.subject", cancel, [wanted])
            : Task.FromResult(new List<Seen<TState>>());

    /// <summary>The first state of each of some subjects that a condition picks, whenever it was so.</summary>
    /// <param name="rather">which of them go before the others, an expression over <c>v</c></param>
    public Task<List<Seen<TState>>> FirstAsync<TState>(Fold<TState> fold, Lens lens, IEnumerable<Subject> subjects, string where, string rather, CancellationToken cancel) where TState : class =>
        subjects.Select(subject => subject.ToString()).ToArray() is { Length: > 0 } wanted
            ? ReadAsync<TState>(
                $"(select distinct on (v.subject) v.* from {LedgerSchema.Table(fold.Name)} v where {lens.KnowsOf("v")} and v.subject in (select unnest($3::text[])) and {where} order by v.subject, {rather} desc, lower(v.valid)) v",
                lens, "true", cancel, [wanted])
            : Task.FromResult(new List<Seen<TState>>());

    /// <summary>The states a condition picks; its parameters begin at <c>$3</c>.</summary>
    public Task<List<Seen<TState>>> ManyAsync<TState>(Fold<TState> fold, Lens lens, string where, CancellationToken cancel, params object?[] parameters) where TState : class =>
        ReadAsync<TState>($"{LedgerSchema.Table(fold.Name)} v", lens, $"{lens.Picks("v")} and {where}", cancel, parameters);

    /// <summary>A page of the states that conditions pick: first it is found which rows are on it, then only these are read.</summary>
    /// <param name="turn">what the list is ordered by, an expression over <c>v</c></param>
    /// <param name="limit">how many at most; null for all</param>
    public async Task<List<Seen<TState>>> PageAsync<TState>(Fold<TState> fold, Lens lens, Where conditions, string turn, int? limit, CancellationToken cancel) where TState : class
    {
        var (table, asked) = (LedgerSchema.Table(fold.Name), $"{lens.Picks("v")} and {conditions.Sql}");
        await using var command = Command(limit is null ? $"select {Columns} from {table} v where {asked} order by {turn}" : $"""
            select {Columns} from (select v.ctid as place, {turn} as turn from {table} v where {asked} order by turn limit {limit}) page
            join {table} v on v.ctid = page.place order by page.turn
            """, lens, [.. conditions.Parameters]);
        return await ReadAsync<TState>(command, lens, cancel);
    }

    private async Task<List<Seen<TState>>> ReadAsync<TState>(string rows, Lens lens, string where, CancellationToken cancel, params object?[] parameters) where TState : class
    {
        await using var command = Command($"""
            select {Columns} from {rows} where {where}
            """, lens, parameters);
        return await ReadAsync<TState>(command, lens, cancel);
    }

    private static async Task<List<Seen<TState>>> ReadAsync<TState>(NpgsqlCommand command, Lens lens, CancellationToken cancel) where TState : class
    {
        var (ready, rows) = (new List<Task<List<Seen<TState>>>>(), new List<Row>());
        await using (var row = await command.ExecuteReaderAsync(cancel))
            while (await row.ReadAsync(cancel))
            {
                rows.Add(Row.Of(row));
                if (rows.Count < Many) continue;
                var some = rows;
                ready.Add(Task.Run(() => Taken(some), cancel));
                rows = [];
            }
        return ready.Count == 0 ? Taken(rows) : [.. (await Task.WhenAll(ready)).SelectMany(seen => seen), .. Taken(rows)];

        List<Seen<TState>> Taken(List<Row> some) => [.. some.Select(row => row.Read<TState>(lens)).OfType<Seen<TState>>()];
    }

    public NpgsqlCommand Command(string sql, Lens lens, params object?[] parameters)
    {
        var asked = command(sql);
        asked.Parameters.Add(new() { Value = lens.AsOf.UtcDateTime });
        asked.Parameters.Add(new() { Value = lens.KnownAt ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Bigint });
        foreach (var parameter in parameters) asked.Parameters.Add(new() { Value = parameter ?? DBNull.Value });
        return asked;
    }

    /// <summary>The state of a row that was read as <see cref="Columns"/>; null where the lens sees nothing in it.</summary>
    public static Seen<TState>? Read<TState>(NpgsqlDataReader row, Lens lens) where TState : class => Row.Of(row).Read<TState>(lens);

    /// <summary>A stored row, not yet taken apart.</summary>
    private readonly record struct Row(string Subject, byte[]? State, byte[]? Possibly)
    {
        public static Row Of(NpgsqlDataReader row) =>
            new(row.GetString(0), row.IsDBNull(1) ? null : row.GetFieldValue<byte[]>(1), row.IsDBNull(2) ? null : row.GetFieldValue<byte[]>(2));

        public Seen<TState>? Read<TState>(Lens lens) where TState : class
        {
            var (certain, possibly) = (Of<TState>(State), Of<TState>(Possibly));
            return (lens.Possible ? possibly ?? certain : certain) is { } state ? new(Domain.Kernel.Subject.Parse(Subject), state, possibly, certain) : null;
        }

        private static TState? Of<TState>(byte[]? json) where TState : class => json is null ? null : JsonSerializer.Deserialize<TState>(json, LedgerJson.Options);
    }
}
