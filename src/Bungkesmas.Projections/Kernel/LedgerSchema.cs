using Npgsql;

namespace Bungkesmas.Projections.Kernel;

/// <summary>The tables beside Marten's: the index from subjects to facts, what was known when, and the rows of every view.</summary>
public static class LedgerSchema
{
    public const string Events = "ledger";

    /// <summary>What of PostgreSQL's contrib package the views need: stretches that exclude each other, and the search for names.</summary>
    public static IReadOnlyList<string> Extensions { get; } = ["btree_gist", "pg_trgm"];

    /// <summary>Views of one version live in a schema of their own, so that a new version is built beside the old one.</summary>
    public static string Views { get; } = $"views_v{Ledger.ViewsVersion}";

    /// <summary>Selects the last position up to which no fact can be missing: positions become visible out of order, so nothing after a gap counts yet.</summary>
    public const string Settled = $"""
        with mark as (select coalesce(max(last_seq_id), 0) as at from {Events}.mt_event_progression where name = 'HighWaterMark')
        select coalesce(max(seq_id), (select at from mark)) from (
          select seq_id, row_number() over (order by seq_id) + (select at from mark) as without_gap from {Events}.mt_events where seq_id > (select at from mark)) later
        where seq_id = without_gap
        """;

    public static string Table(string view) => $"{Views}.{view}";

    private static string Ddl => $"""
        {string.Join('\n', Extensions.Select(extension => $"create extension if not exists {extension};"))}
        create schema if not exists {Events};
        create table if not exists {Events}.fact_subject (subject text not null, fact_id uuid not null, primary key (subject, fact_id));
        create index if not exists fact_subject_fact on {Events}.fact_subject (fact_id);
        create table if not exists {Events}.fact_listens (listened text not null, listener text not null, primary key (listened, listener));
        create index if not exists fact_listens_listener on {Events}.fact_listens (listener);
        alter table {Events}.fact_listens add column if not exists placed boolean not null default true;
        {IndexCompletion.OfAnEmptyOne}
        create table if not exists {Events}.known_at (position bigint primary key, at timestamptz not null default clock_timestamp());
        create index if not exists known_at_at on {Events}.known_at (at);
        {Guard.Ddl}
        {ViewTables.Names}
        {ViewTables.ListOfTexts}
        create schema if not exists {Views};
        {string.Join('\n', Ledger.Views.SelectMany(view => new[] { ViewTables.Table(Views, view.Name), ViewTables.Indexes(Views, view.Name) }))}
        {ViewChanges.Ddl}
        """;

    /// <summary>Creates what is missing; two services that start at once take turns.</summary>
    public static Task ApplyAsync(NpgsqlDataSource database, CancellationToken cancel) => Turns.ApplyAsync(database, Turns.Ledger, Ddl, cancel);
}
