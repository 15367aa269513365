namespace Bungkesmas.Projections.Kernel;

/// <summary>The statements that store changes of rows; a question mark stands for each parameter, as in Marten's commands.</summary>
public static class RowStatements
{
    /// <summary>Rows known from before are closed, not overwritten; new ones are added.</summary>
    public static IEnumerable<(string Sql, object[] Args)> Of(RowChanges changes) => Of(changes, LedgerSchema.Table(changes.View.Name));

    public static IEnumerable<(string Sql, object[] Args)> Of(RowChanges changes, string table)
    {
        var (closed, added) = (changes.Closed, changes.Added);
        if (closed.Count > 0)
            yield return ($"""
                update {table} v set known = int8range(lower(v.known), u.known_to)
                from unnest(?::text[], ?::timestamptz[], ?::bigint[]) as u(subject, valid_from, known_to)
                where v.subject = u.subject and upper_inf(v.known) and lower(v.valid) = u.valid_from
                """, [closed.Select(row => row.Subject).ToArray(), closed.Select(row => row.From).ToArray(), closed.Select(row => row.KnownTo).ToArray()]);
        if (added.Count > 0)
            yield return ($"""
                insert into {table} (subject, valid, known, state, possibly)
                select subject, tstzrange(valid_from, valid_to), int8range(known_from, known_to), state::jsonb, possibly::jsonb
                from unnest(?::text[], ?::timestamptz[], ?::timestamptz[], ?::bigint[], ?::bigint[], ?::text[], ?::text[])
                  as u(subject, valid_from, valid_to, known_from, known_to, state, possibly)
                """,
                [added.Select(row => row.Subject).ToArray(), added.Select(row => row.From).ToArray(), added.Select(row => row.To).ToArray(),
                    added.Select(row => row.KnownFrom).ToArray(), added.Select(row => row.KnownTo).ToArray(),
                    added.Select(row => row.State).ToArray(), added.Select(row => row.Possibly).ToArray()]);
    }

    /// <summary>The same statement with numbered parameters, for a bare command.</summary>
    public static string Numbered(string sql)
    {
        var parts = sql.Split('?');
        return string.Concat(parts.Select((part, i) => i == 0 ? part : $"${i}{part}"));
    }
}
