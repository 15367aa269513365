using JasperFx.Events;
using Marten;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Projections.Kernel;

/// <summary>What the views note of their own changes, in the transaction that makes them: which subject of which view changed at which position, and when time alone will change one.</summary>
/// <remarks>The notes are for those who follow the views; they are kept for a while and never read by a view. From <c>after</c> on they are complete.</remarks>
public static class ViewChanges
{
    /// <summary>How long notes of changes are kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>More than the clocks of two services can be apart: what one takes for past may lie ahead for the other.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(5);

    public static string Changes => $"{LedgerSchema.Events}.view_change";

    public static string Completeness => $"{LedgerSchema.Events}.view_change_kept";

    public static string Breaks => $"{LedgerSchema.Events}.view_break";

    /// <summary>Views that were there before their changes were noted are followed from where they stand.</summary>
    internal static string Ddl => $"""
        create table if not exists {Changes} (
          position bigint not null, view text not null, subject text collate "C" not null, at timestamptz not null default clock_timestamp(), primary key (position, view, subject));
        create table if not exists {Completeness} (one boolean primary key default true check (one), after bigint not null);
        create table if not exists {Breaks} (at timestamptz primary key);
        do $$ begin
          if to_regclass('{LedgerSchema.Events}.mt_event_progression') is null then insert into {Completeness} (after) values (0) on conflict do nothing;
          else insert into {Completeness} (after) {ViewProjection.Position} on conflict do nothing;
          end if;
        end $$;
        """;

    /// <summary>After a rebuild: what comes by itself follows from the new rows; where views are new, their followers begin anew at the position.</summary>
    internal static string Rebuilt(IEnumerable<IView> views, bool anew, long position) => $"""
        {string.Join('\n', views.Select(view => $"""
            insert into {Breaks} (at) select distinct at from (select unnest(array[lower(valid), upper(valid)]) as at from {LedgerSchema.Table(view.Name)} where upper_inf(known)) breaks
              where at > clock_timestamp() - interval '{Margin.TotalSeconds} seconds' and at < 'infinity' on conflict do nothing;
            """))}
        {(anew ? $"update {Completeness} set after = greatest(after, {position});" : "")}
        """;

    /// <summary>Notes what a batch changed. When views are built again, what is older than would be kept is passed over.</summary>
    public static void Note(IDocumentOperations operations, IEnumerable<RowChanges> views, IReadOnlyList<IEvent> batch)
    {
        var now = TimeProvider.System.GetUtcNow();
        var passedOver = batch.Where(recorded => recorded.Timestamp < now - Kept).Select(recorded => recorded.Sequence).DefaultIfEmpty().Max();
        var from = Math.Max(batch[0].Sequence, passedOver + 1);
        var changed = views.SelectMany(view => view.Added.SelectMany(row => new[] { (At: row.KnownFrom, row.Subject), (At: row.KnownTo ?? 0, row.Subject) })
            .Concat(view.Closed.Select(row => (At: row.KnownTo, row.Subject))).Where(one => one.At >= from).Select(one => (Position: one.At, View: view.View.Name, one.Subject))).ToHashSet();
        var breaks = views.SelectMany(view => view.Added).Where(row => row.KnownTo is null).SelectMany(row => new[] { row.From, row.To ?? default }).Where(at => at > now - Margin).ToHashSet();

        if (passedOver > 0) operations.QueueSqlCommand($"update {Completeness} set after = greatest(after, ?)", passedOver);
        if (changed.Count > 0)
            operations.QueueSqlCommand($"insert into {Changes} (position, view, subject) select * from unnest(?::bigint[], ?::text[], ?::text[]) on conflict do nothing",
                changed.Select(one => one.Position).ToArray(), changed.Select(one => one.View).ToArray(), changed.Select(one => one.Subject).ToArray());
        if (breaks.Count > 0) operations.QueueSqlCommand($"insert into {Breaks} (at) select * from unnest(?::timestamptz[]) on conflict do nothing", breaks.ToArray());
    }
}
