using Bungkesmas.Api.Lenses;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Projections.Kernel;
using Bungkesmas.Projections.Organisations;
using Npgsql;

namespace Bungkesmas.Api.Organisations;

/// <summary>What a list of partners is filtered by; all of it has to hold within one engagement.</summary>
public sealed record PartnerFilter(string? Role, string? Agreement, string? Route, string? Region, string? Kind, string? Text);

/// <summary>Reads partners: organisation and engagements together in one query.</summary>
public static class PartnerQueries
{
    private static readonly string Organisations = LedgerSchema.Table(Organisation.Fold.Name), Engaged = LedgerSchema.Table(Engagement.Fold.Name), Profiles = LedgerSchema.Table(PartnerProfile.Fold.Name);

    public static async Task<(Seen<Organisation>? Organisation, List<Seen<Engagement>> Engagements)> OneAsync(Sight sight, string id)
    {
        await using var command = sight.Views.Command($"""
            select {Views.Columns} from {sight.Lens.RowsOf(Organisations, "v")} where {sight.Lens.Picks("v")} and v.subject = $3
            union all
            select {Views.Columns} from {Engaged} v where {sight.Lens.Picks("v")} and v.organisation = $4
            """, sight.Lens, Subject.Organisation(id).ToString(), id);
        return (await ReadAsync(command, sight)).FirstOrDefault();
    }

    /// <summary>All there is to show of one partner, in one query.</summary>
    public static async Task<(Seen<Organisation>? Organisation, List<Seen<Engagement>> Engagements, Seen<PartnerProfile>? Profile)> WholeAsync(Sight sight, string id)
    {
        await using var command = sight.Views.Command($"""
            select {Views.Columns}, 0 from {sight.Lens.RowsOf(Organisations, "v")} where {sight.Lens.Picks("v")} and v.subject = $3
            union all
            select {Views.Columns}, 1 from {Engaged} v where {sight.Lens.Picks("v")} and v.organisation = $4
            union all
            select {Views.Columns}, 2 from {sight.Lens.RowsOf(Profiles, "v")} where {sight.Lens.Picks("v")} and v.subject = $3
            """, sight.Lens, Subject.Organisation(id).ToString(), id);
        var (organisation, engagements, profile) = ((Seen<Organisation>?)null, new List<Seen<Engagement>>(), (Seen<PartnerProfile>?)null);
        await using var row = await command.ExecuteReaderAsync(sight.Cancel);
        while (await row.ReadAsync(sight.Cancel))
            switch (row.GetInt32(4))
            {
                case 0: organisation = Views.Read<Organisation>(row, sight.Lens); break;
                case 1: if (Views.Read<Engagement>(row, sight.Lens) is { } engagement) engagements.Add(engagement); break;
                default: profile = Views.Read<PartnerProfile>(row, sight.Lens); break;
            }
        return (organisation, [.. engagements.OrderBy(one => one.State.Region, StringComparer.Ordinal)], profile);
    }

    /// <summary>Partners in the order of their ids, after one of them. Where engagements are asked for, these are looked for first, so that the cost follows what is found.</summary>
    public static async Task<List<(Seen<Organisation>? Organisation, List<Seen<Engagement>> Engagements)>> ManyAsync(Sight sight, PartnerFilter filter, string? after, int limit)
    {
        var (lens, parameters) = (sight.Lens, new List<object?>());
        string Asked(object value)
        {
            parameters.Add(value);
            return $"${parameters.Count + 2}";
        }
        var (named, engaged) = (Named(filter, Asked), Engaging(filter, lens, Asked));
        var from = after is null ? "true" : $"v.subject > {Asked(Subject.Organisation(after).ToString())}";
        await using var command = sight.Views.Command($"""
            with picked as materialized ({(engaged.Length == 0
                ? $"select v.subject from {Organisations} v where {lens.Picks("v")} and {from}{named} order by v.subject limit {limit}"
                : $"""
                   select v.subject from (select distinct '{Subject.Organisations}/' || m.organisation as subject, m.organisation from {Engaged} m where {lens.Picks("m")}{engaged}) m
                   join lateral (select v.subject from {Organisations} v where v.subject = m.subject and {lens.Picks("v")} and {from}{named} limit 1) v on true
                   order by m.organisation limit {limit}
                   """)})
            select {Views.Columns} from {Organisations} v where {lens.Picks("v")} and v.subject in (select subject from picked)
            union all
            select {Views.Columns} from {Engaged} v where {lens.Picks("v")} and v.organisation in (select split_part(subject, '/', 2) from picked)
            """, lens, [.. parameters]);
        return await ReadAsync(command, sight);
    }

    private static string Named(PartnerFilter filter, Func<object, string> asked)
    {
        // What goes by another id is listed under that one; what is only named by an alias is not listed at all.
        var sql = " and coalesce(v.possibly, v.state)->'mergedInto' is null and coalesce(v.possibly, v.state)->'lastActivity' is not null";
        if (filter.Kind is not null) sql += $" and coalesce(v.possibly, v.state)->>'kind' = {asked(filter.Kind)}";
        if (filter.Text is null) return sql;
        var text = asked($"%{filter.Text.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%");
        return $"""
            {sql} and v.subject in (select subject from {LedgerSchema.Table("organisation_named")} where search ilike {text})
              and (coalesce(v.possibly, v.state)->>'name' ilike {text} or split_part(v.subject, '/', 2) ilike {text}
                or exists (select 1 from jsonb_array_elements_text(coalesce(v.possibly, v.state)->'mergedFrom') m where m ilike {text})
                or exists (select 1 from jsonb_array_elements(coalesce(v.possibly, v.state)->'aliases') a where a->>'name' ilike {text}))
            """;
    }

    private static string Engaging(PartnerFilter filter, Lens lens, Func<object, string> asked)
    {
        var face = lens.Face("m");
        return (filter.Role is null ? "" : $" and {(lens.Possible ? $"{face}->>'role'" : "m.role")} = {asked(filter.Role)}")
            + (filter.Agreement is null ? "" : $" and exists (select 1 from jsonb_array_elements({face}->'agreements') a where a->>'standing' = {asked(filter.Agreement)})")
            + (filter.Route is null ? "" : $" and exists (select 1 from jsonb_array_elements({face}->'routes') r where r->>'standing' = {asked(filter.Route)})")
            + (filter.Region is null ? "" : $" and {Lens.Within("m.region", asked(filter.Region))}");
    }

    private static async Task<List<(Seen<Organisation>? Organisation, List<Seen<Engagement>> Engagements)>> ReadAsync(NpgsqlCommand command, Sight sight)
    {
        var organisations = new List<Seen<Organisation>>();
        var engagements = new List<Seen<Engagement>>();
        await using var row = await command.ExecuteReaderAsync(sight.Cancel);
        while (await row.ReadAsync(sight.Cancel))
            if (row.GetString(0).StartsWith(Subject.Organisations, StringComparison.Ordinal)) { if (Views.Read<Organisation>(row, sight.Lens) is { } one) organisations.Add(one); }
            else if (Views.Read<Engagement>(row, sight.Lens) is { } two) engagements.Add(two);
        var byOrganisation = engagements.OrderBy(one => one.State.Region, StringComparer.Ordinal).ToLookup(one => one.State.Organisation);
        return [.. organisations.OrderBy(one => one.State.Id, StringComparer.Ordinal).Select(one => ((Seen<Organisation>?)one, byOrganisation[one.State.Id].ToList()))];
    }
}
