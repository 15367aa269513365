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

    /// <summary>Partners in the order of their ids, after one of them.</summary>
    public static async Task<List<(Seen<Organisation>? Organisation, List<Seen<Engagement>> Engagements)>> ManyAsync(Sight sight, PartnerFilter filter, string? after, int limit)
    {
        var face = sight.Lens.Possible ? "coalesce(m.possibly, m.state)" : "m.state";
        await using var command = sight.Views.Command($"""
            with picked as materialized (
              select v.subject from {Organisations} v where {sight.Lens.Picks("v")}
                and ($3::text is null or v.subject > $3)
                and coalesce(v.possibly, v.state)->'mergedInto' is null and coalesce(v.possibly, v.state)->'lastActivity' is not null
                and ($9::text is null or coalesce(v.possibly, v.state)->>'kind' = $9)
                and ($10::text is null or coalesce(v.possibly, v.state)->>'name' ilike $10 or split_part(v.subject, '/', 2) ilike $10
                     or exists (select 1 from jsonb_array_elements_text(coalesce(v.possibly, v.state)->'mergedFrom') m where m ilike $10)
                     or exists (select 1 from jsonb_array_elements(coalesce(v.possibly, v.state)->'aliases') a where a->>'name' ilike $10))
                and (coalesce($5, $6, $7, $8) is null or exists (
                  select 1 from {Engaged} m where {sight.Lens.Picks("m")} and m.organisation = split_part(v.subject, '/', 2)
                    and ($5::text is null or {face}->>'role' = $5)
                    and ($6::text is null or exists (select 1 from jsonb_array_elements({face}->'agreements') a where a->>'standing' = $6))
                    and ($7::text is null or exists (select 1 from jsonb_array_elements({face}->'routes') r where r->>'standing' = $7))
                    and ($8::text is null or m.region = $8 or m.region like $8 || '.%')))
              order by v.subject limit $4)
            select {Views.Columns} from {Organisations} v
              where {sight.Lens.Picks("v")} and v.subject in (select subject from picked)
            union all
            select {Views.Columns} from {Engaged} v
              where {sight.Lens.Picks("v")} and v.organisation in (select split_part(subject, '/', 2) from picked)
            """, sight.Lens, after is null ? null : Subject.Organisation(after).ToString(), limit, filter.Role, filter.Agreement, filter.Route, filter.Region, filter.Kind,
            filter.Text is null ? null : $"%{filter.Text.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%");
        foreach (var text in command.Parameters.Skip(2).Where(parameter => parameter.Value is DBNull)) text.NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text;
        return await ReadAsync(command, sight);
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
