namespace Bungkesmas.Projections.Kernel;

/// <summary>The table of a view and what finds rows in it: apart, since many rows are written faster before there are indexes.</summary>
public static class ViewTables
{
    public static string Table(string schema, string view) => $"""
        create table if not exists {schema}.{view} (
          subject text collate "C" not null, {Columns(view)}valid tstzrange not null, known int8range not null, state jsonb, possibly jsonb,
          check (not isempty(valid) and not isempty(known) and (state is not null or possibly is not null)));
        """;

    /// <summary>No two states of a subject at one point of both times; the rows known now, and what lists are found by.</summary>
    public static string Indexes(string schema, string view) => $"""
        do $$ begin
          if not exists (select 1 from pg_constraint where conname = '{view}_one_state' and conrelid = '{schema}.{view}'::regclass) then
            alter table {schema}.{view} add constraint {view}_one_state exclude using gist (subject with =, valid with &&, known with &&);
          end if;
        end $$;
        create index if not exists {view}_latest on {schema}.{view} (subject, lower(valid)) where upper_inf(known);
        {(view != "engagement" ? "" : $"""
            create index if not exists engagement_lens on {schema}.engagement using gist (organisation, valid, known);
            create index if not exists engagement_region on {schema}.engagement (region text_pattern_ops);
            """)}
        """;

    /// <summary>What lists filter engagements by, taken from the subject.</summary>
    private static string Columns(string view) => view != "engagement" ? "" : """
        organisation text collate "C" generated always as (split_part(split_part(subject, '/', 2), '@', 1)) stored,
        region text collate "C" generated always as (split_part(split_part(subject, '/', 2), '@', 2)) stored,
        """;
}
