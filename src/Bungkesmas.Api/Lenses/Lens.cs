namespace Bungkesmas.Api.Lenses;

/// <summary>The point a view is looked at: when it was so in the world, and what the ledger had been told by then.</summary>
/// <param name="KnownAt">a position of the ledger; null for the latest</param>
/// <param name="Possible">whether possible facts count beside the certain ones</param>
/// <param name="Latest">the position is the last one of the snapshot that is read, so what is known there is what is known now</param>
public sealed record Lens(DateTimeOffset AsOf, long? KnownAt, bool Possible, bool Latest = false)
{
    private bool IsNow => KnownAt is null || Latest;

    /// <summary>The rows to look at for the one subject in <c>$3</c>. What is known now needs no search over stretches: the last one that has begun is it.</summary>
    public string RowsOf(string table, string alias) => IsNow
        ? $"(select * from {table} where subject = $3 and upper_inf(known) and lower(valid) <= $1::timestamptz order by lower(valid) desc limit 1) {alias}"
        : $"{table} {alias}";

    /// <summary>The state that the lens asks for, as an expression.</summary>
    public string Face(string alias) => Possible ? $"coalesce({alias}.possibly, {alias}.state)" : $"{alias}.state";

    /// <summary>The condition that a column holds a region's code, or that of a region below it; written as a range, which an index finds.</summary>
    public static string Within(string column, string code) => $"({column} = {code} or {column} > {code} || '.' and {column} < {code} || '/')";

    /// <summary>The condition that one of a state's regions is a region or lies in it: most states have one, which a column holds.</summary>
    /// <param name="code">the parameter with the code; null where any region will do</param>
    public string In(string alias, string code, string regions = "'regions'") => $"""
        ({code}::text is null or ({Within($"{alias}.region", code)} or {alias}.several)
          and exists (select 1 from jsonb_array_elements_text({Face(alias)}->{regions}) r where r = {code} or r like {code} || '.%'))
        """;

    /// <summary>The condition that picks the rows of this lens; <c>$1</c> is the instant and <c>$2</c> the position, where one is asked for.</summary>
    public string Picks(string alias) => $"{Points(alias)}{(Possible ? "" : $" and {alias}.state is not null")}";

    /// <summary>The condition that a row lies at the point of this lens, whatever it says.</summary>
    public string Points(string alias) => $"{alias}.valid @> $1::timestamptz and {KnowsOf(alias)}";

    /// <summary>The condition that a row is known through this lens, whenever it is so.</summary>
    public string KnowsOf(string alias) => IsNow ? $"upper_inf({alias}.known)" : $"{alias}.known @> $2::bigint";
}

/// <summary>The lens as the answer states it: what was asked, and the last fact the answer depends on.</summary>
/// <param name="Position">pin <c>knownAt</c> to it, and the same answer comes for ever</param>
public sealed record UsedLens(DateTimeOffset AsOf, long? KnownAt, string Certainty, long Position);
