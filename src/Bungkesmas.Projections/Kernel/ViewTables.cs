using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Projections.Kernel;

/// <summary>The table of a view and what finds rows in it: apart, since many rows are written faster before there are indexes.</summary>
/// <remarks>What lists filter and sort by is kept in columns computed from the state; a row is still written as its state alone.</remarks>
public static class ViewTables
{
    /// <summary>Lists every text by which an organisation was ever to be found, so that a search looks at few rows through whatever lens.</summary>
    public static string Names { get; } = $"""
        create or replace function {LedgerSchema.Events}.note_names() returns trigger language plpgsql as $note$
        begin
          execute format('insert into %I.organisation_named select distinct subject, concat_ws('' '', face->>''name'', split_part(subject, ''/'', 2),
            (select string_agg(a->>''name'', '' '') from jsonb_array_elements(face->''aliases'') a), (select string_agg(m, '' '') from jsonb_array_elements_text(face->''mergedFrom'') m))
            from (select subject, coalesce(possibly, state) as face from inserted) faces on conflict do nothing', tg_table_schema);
          return null;
        end $note$;
        """;

    /// <summary>A list of texts as an array, each once.</summary>
    public static string ListOfTexts { get; } = $"""
        create or replace function {LedgerSchema.Events}.texts(list jsonb) returns text[] language sql immutable strict parallel safe as $texts$ select array(select distinct jsonb_array_elements_text(list) order by 1) $texts$;
        """;

    /// <summary>The tables of a view: its rows, and what is kept beside them.</summary>
    public static IEnumerable<string> All(string view) => view == "organisation" ? [view, "organisation_named"] : [view];

    public static string Table(string schema, string view) => $"""
        create table if not exists {schema}.{view} (
          subject text collate "C" not null, {string.Concat(Columns(view).Select(column => $"{column.Name} {column.Type} generated always as ({column.From}) stored, "))}valid tstzrange not null, known int8range not null, state jsonb, possibly jsonb,
          check (not isempty(valid) and not isempty(known) and (state is not null or possibly is not null)));
        {(view != "organisation" ? "" : $"""
            create table if not exists {schema}.organisation_named (subject text collate "C", search text, primary key (subject, search));
            create or replace trigger note_names after insert on {schema}.organisation referencing new table as inserted for each statement execute function {LedgerSchema.Events}.note_names();
            """)}
        """;

    /// <summary>A text as a number of 64 bits: the index of stretches compares numbers several times faster than texts. Two of a million texts share one once in 30 million ledgers.</summary>
    public static string Key(string text) => $"hashtextextended({text}, 0)";

    /// <summary>No two states of a subject at one point of both times; the rows known now, and what lists are found by.</summary>
    public static string Indexes(string schema, string view) => $"""
        do $$ begin
          if not exists (select 1 from pg_constraint where conname = '{view}_one_state' and conrelid = '{schema}.{view}'::regclass) then
            alter table {schema}.{view} add constraint {view}_one_state exclude using gist (({Key("subject")}) with =, valid with &&, known with &&);
          end if;
        end $$;
        create index if not exists {view}_latest on {schema}.{view} (subject, lower(valid)) where upper_inf(known);
        {(Finding(view).Any(index => index.StartsWith("(subject", StringComparison.Ordinal) && !index.Contains(" where ")) ? "" : $"create index if not exists {view}_of on {schema}.{view} (subject);")}
        {(Told.Contains(view) ? $"create index if not exists {view}_begins on {schema}.{view} (lower(valid));" : "")}
        {string.Join('\n', Finding(view).Select((index, i) => $"create index if not exists {view}_by_{i + 1} on {schema}.{(index.Contains("gin_trgm_ops") ? "organisation_named" : view)} {index};"))}
        """;

    /// <summary>The views of which it is told what time alone brings.</summary>
    private static readonly string[] Told = ["agenda", "questions", "engagement", "agreement", "registration_desk"];

    private static (string Name, string Type, string From)[] Columns(string view) => view switch
    {
        "engagement" =>
        [
            Text("holder", "'organisation/' || split_part(split_part(subject, '/', 2), '@', 1)"), Text("region", "split_part(split_part(subject, '/', 2), '@', 2)"), Text("role", "state->>'role'"),
            ("agreed", "text[]", Texts("state->'standings'")), ("routed", "text[]", Texts("jsonb_path_query_array(state, '$.routes[*].standing')"))
        ],
        // What goes by another id is listed under that one; what is only named by an alias is not listed at all.
        "organisation" => [("listed", "boolean", "(coalesce(possibly, state)->'mergedInto') is null and coalesce((coalesce(possibly, state)->>'onRecord')::boolean, false)")],
        "coverage" => [Text("standing", "state->>'state'"), ("interim", "boolean", "coalesce((state->>'interimRoute')::boolean, false)"), ("assisted", "boolean", "state is not null and state ? 'assistance'")],
        "agreement" => [Text("region", "state->'key'->'region'->>'code'"), Text("standing", "state->>'standing'")],
        "visit" or "session" => [Text("place", Place("state", "subject")), Text("standing", "state->>'standing'"), ("told", "boolean", "(state->>'told')::boolean"), ("linked", "boolean", "state ? 'sameAs'"), .. Bounds, .. Within("'regions'", "->>0")],
        "registration" => Within("'accounts'", "->0->'said'->'region'->>'code'"),
        "statement" => Within("'regions'", "->>0"),
        // Ids of questions and of what they are about, by either face; and how many are open, so that a roll-up need not take long lists of them apart.
        "questions" => [("named", "text[]", Texts($"{Asked("state")} || {Asked("possibly")}")), ("unanswered", "int", Unanswered("state"))],
        "agenda" => [Text("turn", Turn("state", "subject")), .. Within("'regions'", "->>0")],
        _ => []
    };

    private static string[] Finding(string view) => view switch
    {
        "organisation" => ["(subject) include (valid, known, listed)", "using gin (search gin_trgm_ops)"],
        "organisation_activity" => ["(subject, lower(valid))"],
        "engagement" =>
        [
            "(holder) include (region, valid, known, role)", OfOneHolder, "(region, holder) include (valid, known, role)", "(role, holder) include (valid, known)",
            .. Current("(region, holder) include (valid, role)", "valid, region, holder, role"),
            "(holder) include (valid, known, role, agreed) where agreed <> '{}'", "(holder) include (valid, known, role, routed) where routed <> '{}'"
        ],
        "agreement" => ["(subject)", "(standing, subject) where upper_inf(known)", "(region, subject)"],
        "visit" or "session" =>
        [
            "(place) where upper_inf(known) and told", "(place)", "(subject) where linked", $"(standing, since) where {Known} and until = 'infinity' and told and not linked", $"(until) include (since, standing) where {Known} and until < 'infinity' and told and not linked",
            "(since) include (until, learnt, unlearnt, standing) where told and not linked", "(region) include (since, until, learnt, unlearnt, standing, told, linked)", "(subject) where several",
            view == "visit" ? "using gin ((state->'with'))" : "using gin ((state->'visits'))"
        ],
        "registration" => ["(region)", "(region) where upper_inf(known)", "(subject) where several", "using gin ((state->'accounts') jsonb_path_ops)"],
        "route" => ["(subject) where state->'scope'->'region' is null"],
        "statement" => ["(subject)", "(region)", "(subject) where several"],
        "questions" => ["using gin (named)", "(subject) include (valid, known, unanswered)", .. Current("(subject) include (valid, unanswered)", "subject, valid, unanswered", " and unanswered > 0")],
        "agenda" => ["(turn) where upper_inf(known)", "(turn)", "(region)", "(region) where upper_inf(known)", "(subject) where several"],
        "coverage" => ["(subject) where subject like '%~%'", "(subject) include (valid, known, standing, interim, assisted)", .. Current("(subject) include (valid, known, standing, interim, assisted)", "subject, valid, known, standing, interim, assisted")],
        "region_record" => ["(subject) where subject like '%~%'"],
        _ => []
    };

    /// <summary>Holds of a row with <see cref="Bounds"/> that is known now.</summary>
    public const string Known = "unlearnt = 9223372036854775807";

    /// <summary>The bounds of both times as columns of their own, the infinite ones as the last there are: several times cheaper to compare than those of ranges, where every row is counted.</summary>
    private static readonly (string, string, string)[] Bounds =
    [
        ("since", "timestamptz", "lower(valid)"), ("until", "timestamptz", "coalesce(upper(valid), 'infinity')"), ("learnt", "bigint", "lower(known)"), ("unlearnt", "bigint", "coalesce(upper(known), 9223372036854775807)")
    ];

    /// <summary>For all that was ever known of one organisation.</summary>
    private static readonly string OfOneHolder = $"using gist ({Key("holder")}, valid, known)";

    /// <summary>Indexes of what is known now: of what goes on, and of what came to its end by when it did.</summary>
    private static string[] Current(string goesOn, string ended, string also = "") =>
        [$"{goesOn} where upper_inf(known) and upper_inf(valid){also}", $"(upper(valid)) include ({ended}) where upper_inf(known) and not upper_inf(valid){also}"];

    /// <summary>Where a visit or a session stands in its list: the dated ones by their days, then the undated ones.</summary>
    public static string Place(string face, string subject) =>
        $"(case when ({face}->>'dated')::boolean then '0' || coalesce({face}->>'earliest', {face}->>'latest', '9999') else '1' end || {subject}) collate \"C\"";

    /// <summary>Where an item stands in the agenda: what is to be done by when that became due, then what waits, then what is done.</summary>
    public static string Turn(string face, string subject) => $"""
        (case when {face} ? 'tasks' then '0' || ({face}->'tasks'->0->>'dueSince') || ' ' || {subject} when {face} ? 'waitsFor' then '1' || {subject} when {face} ? 'handlings' then '2' || {subject} end) collate "C"
        """;

    /// <summary>How many of the questions in a state are open.</summary>
    public static string Unanswered(string face) => $"jsonb_array_length(jsonb_path_query_array({face}, '$.questions[*] ? (@.state == \"{QuestionState.Open.Code()}\")'))";

    private static string Asked(string face) => $"coalesce(jsonb_path_query_array({face}, '$.questions[*].id') || jsonb_path_query_array({face}, '$.questions[*].about[*]'), '[]')";

    /// <summary>Texts that a state holds, as a list that an index finds.</summary>
    private static string Texts(string list) => $"{LedgerSchema.Events}.texts({list})";

    private static (string, string, string) Text(string name, string from) => (name, "text collate \"C\"", from);

    /// <summary>The first of the regions, and whether others have to be looked at as well.</summary>
    private static (string, string, string)[] Within(string list, string first) =>
        [Text("region", $"state->{list}{first}"), ("several", "boolean", $"coalesce(jsonb_array_length(state->{list}), 0) > 1")];
}
