namespace Bungkesmas.Api.Lenses;

/// <summary>The point a view is looked at: when it was so in the world, and what the ledger had been told by then.</summary>
/// <param name="KnownAt">a position of the ledger; null for the latest</param>
/// <param name="Possible">whether possible facts count beside the certain ones</param>
public sealed record Lens(DateTimeOffset AsOf, long? KnownAt, bool Possible)
{
    /// <summary>The rows to look at for the one subject in <c>$3</c>. What is known now needs no search over stretches: the last one that has begun is it.</summary>
    public string RowsOf(string table, string alias) => KnownAt is null
        ? $"(select * from {table} where subject = $3 and upper_inf(known) and lower(valid) <= $1::timestamptz order by lower(valid) desc limit 1) {alias}"
        : $"{table} {alias}";

    /// <summary>The condition that picks the rows of this lens; <c>$1</c> is the instant and <c>$2</c> the position, where one is asked for.</summary>
    public string Picks(string alias) =>
        $"{alias}.valid @> $1::timestamptz and {(KnownAt is null ? $"upper_inf({alias}.known)" : $"{alias}.known @> $2::bigint")}{(Possible ? "" : $" and {alias}.state is not null")}";
}

/// <summary>The lens as the answer states it: what was asked, and the last fact the answer depends on.</summary>
/// <param name="Position">pin <c>knownAt</c> to it, and the same answer comes for ever</param>
public sealed record UsedLens(DateTimeOffset AsOf, long? KnownAt, string Certainty, long Position);
