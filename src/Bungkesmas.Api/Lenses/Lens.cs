using Bungkesmas.Projections.Kernel;

namespace Bungkesmas.Api.Lenses;

/// <summary>The point a view is looked at: when it was so in the world, and what the ledger had been told by then.</summary>
/// <param name="KnownAt">a position of the ledger; null for the latest</param>
/// <param name="Possible">whether possible facts count beside the certain ones</param>
/// <param name="Latest">the position is the last one of the snapshot that is read, so what is known there is what is known now</param>
public sealed record Lens(DateTimeOffset AsOf, long? KnownAt, bool Possible, bool Latest = false)
{
    /// <summary>What the request calls it.</summary>
    public string Certainty => Possible ? "possible" : "certain";

    /// <summary>Whether what is known there is what is known now.</summary>
    public bool IsNow => KnownAt is null || Latest;

    /// <summary>The rows to look at for the one subject in <c>$3</c>. What is known now needs no search over stretches: the last one that has begun is it.</summary>
    public string RowsOf(string table, string alias) => IsNow
        ? $"(select * from {table} where subject = $3 and upper_inf(known) and lower(valid) <= $1::timestamptz order by lower(valid) desc limit 1) {alias}"
        : $"{table} {alias}";

    /// <summary>The state that the lens asks for, as an expression.</summary>
    public string Face(string alias) => Possible ? $"coalesce({alias}.possibly, {alias}.state)" : $"{alias}.state";

    /// <summary>The condition that a column holds a region's code, or that of a region below it; one range, which an index finds: after a code only a dot follows.</summary>
    public static string Within(string column, string code) => $"({column} collate \"C\" >= {code} and {column} collate \"C\" < {code} || '/')";

    /// <summary>The condition that one of a state's regions is a region or lies in it: most states are certain and have one, which a column holds.</summary>
    /// <param name="code">the parameter with the code</param>
    public string In(string alias, string code) => Possible
        ? $"(({Within($"{alias}.region", code)} or {alias}.several or {alias}.possibly is not null) and {Among(alias, code)})"
        : $"({Within($"{alias}.region", code)} or {alias}.several and {Among(alias, code)})";

    /// <summary>The condition that any of a state's regions is a region or lies in it, read from the state itself.</summary>
    public string Among(string alias, string code) => $"exists (select 1 from jsonb_array_elements_text({Face(alias)}->'regions') r where r = {code} or r like {code} || '.%')";

    /// <summary>The condition that picks the rows of this lens; <c>$1</c> is the instant and <c>$2</c> the position, where one is asked for.</summary>
    public string Picks(string alias) => $"{Points(alias)}{IfCertain(alias)}";

    /// <summary>The condition that picks the rows of this lens among the many of the one subject in <c>$3</c>: what was known once is found in the index of stretches.</summary>
    /// <param name="subject">the column that holds it</param>
    public string PicksOne(string alias, string subject = "subject") => IsNow
        ? $"{alias}.{subject} = $3 and {Picks(alias)}"
        : $"{alias}.{subject} = $3 and {ViewTables.Key($"{alias}.{subject}")} = {ViewTables.Key("$3")} and {alias}.valid @> $1::timestamptz and {alias}.known @> $2::bigint{IfCertain(alias)}";

    /// <summary>The condition that a row lies at the point of this lens, whatever it says.</summary>
    /// <remarks>Nearly half of all rows do, which PostgreSQL cannot tell of ranges: it takes them for very few, and looks for them in the index of stretches,
    /// which finds one subject's soon and everybody's late. Written as comparisons, it walks a list in its order instead.</remarks>
    public string Points(string alias) => $"{Holds($"{alias}.valid", "$1::timestamptz")} and {KnowsOf(alias)}";

    /// <summary>The same condition in parts, of which a row fulfils one at most: what is known now and goes on is found apart from what came to its end, so that counting everything reads little else.</summary>
    public IReadOnlyList<string> Parts(string alias) => IsNow
        ?
        [
            $"upper_inf({alias}.known) and upper_inf({alias}.valid) and lower({alias}.valid) <= $1::timestamptz",
            $"upper_inf({alias}.known) and not upper_inf({alias}.valid) and upper({alias}.valid) > $1::timestamptz and lower({alias}.valid) <= $1::timestamptz"
        ]
        : [Points(alias)];

    /// <summary>The condition of <see cref="Points"/> over the bounds that some views keep as columns (<see cref="ViewTables.Known"/>), for counting.</summary>
    public string Counts(string alias) => $"{alias}.since <= $1::timestamptz and {alias}.until > $1::timestamptz and {(IsNow ? $"{alias}.{ViewTables.Known}" : $"{alias}.learnt <= $2::bigint and {alias}.unlearnt > $2::bigint")}";

    /// <summary>The same in parts, like <see cref="Parts"/>.</summary>
    public IReadOnlyList<string> CountsInParts(string alias) => IsNow
        ? [$"{alias}.{ViewTables.Known} and {alias}.until = 'infinity' and {alias}.since <= $1::timestamptz", $"{alias}.until < 'infinity' and {Counts(alias)}"]
        : [Counts(alias)];

    /// <summary>The condition that a row is known through this lens, whenever it is so.</summary>
    public string KnowsOf(string alias) => IsNow ? $"upper_inf({alias}.known)" : Holds($"{alias}.known", "$2::bigint");

    private string IfCertain(string alias) => Possible ? "" : $" and {alias}.state is not null";

    private static string Holds(string range, string at) => $"lower({range}) <= {at} and (upper_inf({range}) or upper({range}) > {at})";
}

/// <summary>The lens as the answer states it: what was asked, and what was known.</summary>
/// <param name="Position">the last fact that could go into the answer; pin <c>knownAt</c> to it, and the same answer comes for ever</param>
public sealed record UsedLens(DateTimeOffset AsOf, long? KnownAt, string Certainty, long Position);
