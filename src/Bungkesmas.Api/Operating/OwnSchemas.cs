using Npgsql;

namespace Bungkesmas.Api.Operating;

/// <summary>Which schemas of a database are this program's. In a database that others use too, a name alone proves nothing: what is in it does.</summary>
internal static class OwnSchemas
{
    /// <summary>How the schemas of views are named: those that are read, and those of a rebuild; a regular expression in SQL.</summary>
    public const string Views = @"^views_(v\d+|build|old)$";

    // Marten and Wolverine add tables of their own to the ledger and the effects. Every table of a view tells its subject.
    private const string Strangers = $"""
        select array(select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where c.relkind in ('r', 'p', 'v', 'm', 'f') and case n.nspname
            when 'ledger' then c.relname !~ '^(mt_.*|fact_subject|fact_listens|known_at|view_change|view_change_kept|view_break)$'
            when 'vault' then c.relname not in ('document', 'person', 'person_entry', 'reading', 'instance')
            when 'reference' then c.relname not in ('region', 'dataset', 'alias', 'boundary')
            when 'effects' then c.relname !~ '^(progress|subscription|delivery|wolverine_.*)$'
            when 'http' then c.relname not in ('kept_answer', 'stream_ticket')
            else n.nspname ~ '{Views}' and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'subject') end
          order by 1)
        """;

    /// <summary>Refuses a database in which somebody else's tables lie in a schema of ours, before anything is made, renamed or dropped there.</summary>
    public static async Task RefuseStrangersAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        if (await StrangersAsync(connection, cancel) is { } told) throw new InvalidOperationException($"{told} Nothing was changed: give the ledger a database of its own, or rename those schemas.");
    }

    /// <summary>A sentence that names tables that are not ours in schemas of our names; null where there are none.</summary>
    public static async Task<string?> StrangersAsync(NpgsqlConnection connection, CancellationToken cancel) => await Backup.AskAsync<string[]>(connection, Strangers, cancel) is { Length: > 0 } tables
        ? $"Somebody else's tables are in schemas that this program uses: {string.Join(", ", tables)}." : null;
}
