using Bungkesmas.Api.Lenses;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Projections.Kernel;
using Bungkesmas.Projections.Organisations;
using Npgsql;

namespace Bungkesmas.Api.Organisations;

/// <summary>What a list of partners is filtered by; all of it has to hold within one engagement.</summary>
public sealed record PartnerFilter(string? Role, string? Agreement, string? Route, string? Region, string? Kind, string? Text);

/// <summary>An organisation as it is read, with its engagements.</summary>
/// <param name="LastActivity">when the latest fact that names it became certain</param>
/// <param name="Profile">everything else that was told of it, where that was asked for</param>
public sealed record Partner(Seen<Organisation> Organisation, IReadOnlyList<Seen<Engagement>> Engagements, DateTimeOffset? LastActivity = null, Seen<PartnerProfile>? Profile = null);

/// <summary>Reads partners: organisation and engagements together in one query.</summary>
public static class PartnerQueries
{
    private static readonly string Organisations = LedgerSchema.Table(Organisation.Fold.Name), Engaged = LedgerSchema.Table(Engagement.Fold.Name), Profiles = LedgerSchema.Table(PartnerProfile.Fold.Name), Moments = LedgerSchema.Table(Organisation.Activity.Name);

    /// <summary>All there is to show of one partner, in one query; null when nothing of it is visible.</summary>
    public static async Task<Partner?> OneAsync(Sight sight, string id)
    {
        var lens = sight.Lens;
        await using var command = sight.Views.Command($"""
            select {Views.Columns}, 0, m.at from {lens.RowsOf(Organisations, "v")} left join lateral ({Latest(lens)}) m on true
              where {lens.PicksOne("v")}
            union all
            select {Views.Columns}, 1, null from {Engaged} v where {lens.PicksOne("v", "holder")}
            union all
            select {Views.Columns}, 2, null from {lens.RowsOf(Profiles, "v")} where {lens.PicksOne("v")}
            """, lens, Subject.Organisation(id).ToString());
        var (partner, engagements, profile) = ((Partner?)null, new List<Seen<Engagement>>(), (Seen<PartnerProfile>?)null);
        await using var row = await command.ExecuteReaderAsync(sight.Cancel);
        while (await row.ReadAsync(sight.Cancel))
            switch (row.GetInt32(3))
            {
                case 0: if (Views.Read<Organisation>(row, lens) is { } organisation) partner = new(organisation, [], At(row, 4)); break;
                case 1: if (Views.Read<Engagement>(row, lens) is { } engagement) engagements.Add(engagement); break;
                default: profile = Views.Read<PartnerProfile>(row, lens); break;
            }
        return partner is null ? null : partner with { Engagements = [.. engagements.OrderBy(one => one.State.Region, StringComparer.Ordinal)], Profile = profile };
    }

    /// <summary>The latest moment of a subject that the lens sees.</summary>
    private static string Latest(Lens lens) => $"""
        select lower(m.valid) as at from {Moments} m where m.subject = v.subject and {Reached(lens)} and {lens.KnowsOf("m")} order by lower(m.valid) desc limit 1
        """;

    private static string Reached(Lens lens) => lens.Possible ? "(lower(m.valid) <= $1 or (m.state->>'possible')::timestamptz <= $1)" : "lower(m.valid) <= $1";

    private static DateTimeOffset? At(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateTimeOffset>(column);

    /// <summary>Partners in the order of their ids, after one of them. Where engagements are asked for, these are looked for first, so that the cost follows what is found.</summary>
    public static async Task<List<Partner>> ManyAsync(Sight sight, PartnerFilter filter, string? after, int limit)
    {
        var (lens, parameters) = (sight.Lens, new List<object?>());
        string Asked(object value)
        {
            parameters.Add(value);
            return $"${parameters.Count + 2}";
        }
        var (named, engaged) = (Named(filter, lens, Asked), Engaging(filter, lens, Asked));
        var first = after is null ? null : Asked(Subject.Organisation(after).ToString());
        var from = first is null ? "true" : $"v.subject > {first}";
        // Both lists come in the order of their ids, so that no more is looked at than the page needs.
        await using var command = sight.Views.Command($"""
            with picked as materialized ({(engaged.Length == 0
                ? $"select v.subject from {Organisations} v where {lens.Picks("v")} and {from}{named} order by v.subject limit {limit}"
                : $"""
                   select v.subject from (select distinct m.holder from ({string.Join(" union all ", (filter.Region is null ? [lens.Points("m")] : lens.Parts("m")).Select(lies =>
                     $"select m.holder from {Engaged} m where {(lens.Possible ? "true" : "m.role is not null")}{(first is null ? "" : $" and m.holder > {first}")}{engaged} and {lies}"))}) m order by m.holder) m
                   join lateral (select v.subject from {Organisations} v where v.subject = m.holder and {lens.Picks("v")} and {from}{named} limit 1) v on true
                   order by m.holder limit {limit}
                   """)})
            select {Views.Columns}, m.at from {Organisations} v left join lateral ({Latest(lens)}) m on true where {lens.Picks("v")} and v.subject in (select subject from picked)
            union all
            select {Views.Columns}, null from {Engaged} v where {lens.Picks("v")} and v.holder in (select subject from picked)
            """, lens, [.. parameters]);
        return await ReadAsync(command, sight);
    }

    /// <remarks>Before the first name that is told an organisation is shown with that one (<see cref="Sight.NamesAsync(IEnumerable{string})"/>), so it is found by it.</remarks>
    private static string Named(PartnerFilter filter, Lens lens, Func<object, string> asked)
    {
        var sql = " and v.listed";
        if (filter.Kind is not null) sql += $" and coalesce(v.possibly, v.state)->>'kind' = {asked(filter.Kind)}";
        if (filter.Text is null) return sql;
        var text = asked($"%{filter.Text.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%");
        return $"""
            {sql} and v.subject = any(array(select subject from {LedgerSchema.Table("organisation_named")} where search ilike {text}))
              and (coalesce(v.possibly, v.state)->>'name' ilike {text} or split_part(v.subject, '/', 2) ilike {text}
                or exists (select 1 from jsonb_array_elements_text(coalesce(v.possibly, v.state)->'mergedFrom') m where m ilike {text})
                or exists (select 1 from jsonb_array_elements(coalesce(v.possibly, v.state)->'aliases') a where a->>'name' ilike {text})
                or coalesce(v.possibly, v.state)->>'name' is null and (select coalesce(l.possibly, l.state)->>'name' from {Organisations} l
                  where l.subject = v.subject and {lens.KnowsOf("l")} and lower(l.valid) > $1::timestamptz and coalesce(l.possibly, l.state)->>'name' is not null order by lower(l.valid) limit 1) ilike {text})
            """;
    }

    private static string Engaging(PartnerFilter filter, Lens lens, Func<object, string> asked)
    {
        var face = lens.Face("m");
        return (filter.Role is null ? "" : $" and {(lens.Possible ? $"{face}->>'role'" : "m.role")} = {asked(filter.Role)}")
            + (filter.Agreement is null ? "" : $" and {Standing("agreed", $"{face}->'standings'", asked(filter.Agreement))}")
            + (filter.Route is null ? "" : $" and {Standing("routed", $"jsonb_path_query_array({face}, '$.routes[*].standing')", asked(filter.Route))}")
            + (filter.Region is null ? "" : $" and {Lens.Within("m.region", asked(filter.Region))}");

        string Standing(string column, string possible, string standing) => lens.Possible ? $"{possible} @> to_jsonb({standing}::text)" : $"m.{column} <> '{{}}' and m.{column} @> array[{standing}::text]";
    }

    private static async Task<List<Partner>> ReadAsync(NpgsqlCommand command, Sight sight)
    {
        var partners = new List<Partner>();
        var engagements = new List<Seen<Engagement>>();
        await using var row = await command.ExecuteReaderAsync(sight.Cancel);
        while (await row.ReadAsync(sight.Cancel))
            if (row.GetString(0).StartsWith(Subject.Organisations, StringComparison.Ordinal)) { if (Views.Read<Organisation>(row, sight.Lens) is { } one) partners.Add(new(one, [], At(row, 3))); }
            else if (Views.Read<Engagement>(row, sight.Lens) is { } two) engagements.Add(two);
        var byOrganisation = engagements.OrderBy(one => one.State.Region, StringComparer.Ordinal).ToLookup(one => one.State.Organisation);
        return [.. partners.OrderBy(one => one.Organisation.State.Id, StringComparer.Ordinal).Select(one => one with { Engagements = [.. byOrganisation[one.Organisation.State.Id]] })];
    }
}
