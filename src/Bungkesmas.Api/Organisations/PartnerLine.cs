using Bungkesmas.Api.Lenses;
using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Programme;

namespace Bungkesmas.Api.Organisations;

/// <summary>A region by code and name.</summary>
public sealed record RegionName(string Code, string Name);

/// <summary>An organisation by id and name.</summary>
public sealed record PartyName(string Id, string Name);

/// <summary>A condition with the words for it.</summary>
public sealed record ConditionSheet(ConditionKind Kind, string Of, string Text);

/// <summary>The agreement of an engagement, in short.</summary>
public sealed record AgreementBrief(string Id, AgreementKind Kind, Standing Standing, ConditionSheet? Until);

/// <summary>The open registration route that leads to a partner, in short.</summary>
public sealed record RouteBrief(string Id, string Region, IReadOnlyList<ConditionSheet> Until);

/// <summary>A partner in one region: role, agreement and route, and one line that says it.</summary>
/// <param name="Agreement">the one that counts: one in force, else one that is still to be signed, else the last there was</param>
/// <param name="Agreements">those in force, then those still to be signed, the latest first, ten at most; only where there are none, the last that came to its end.
/// All of them: <c>/agreements?party=&amp;region=</c></param>
/// <param name="Standings">where all of them stand, each standing once: what the filter <c>agreement</c> finds it by</param>
/// <param name="IntendedSubPartners">who is hoped or concluded to come to work under it</param>
/// <param name="Flags">what is to be kept in mind until it makes progress</param>
/// <param name="Certainty">whether the facts behind it are certain at the lens</param>
/// <param name="Possibly">the line as it would read if everything possible were so, where that differs</param>
public sealed record EngagementSheet(
    RegionName Region, Role Role, Assertion? RoleAssertion, Outcome Outcome, IReadOnlyList<Part> Parts, SubPartnership? SubPartnerOf, IReadOnlyList<string> SubPartners,
    IReadOnlyList<string> IntendedSubPartners, AgreementBrief? Agreement, IReadOnlyList<AgreementBrief> Agreements, IReadOnlyList<Standing> Standings, RouteBrief? Route, IReadOnlyList<Flag> Flags, string Certainty, string Headline, string? Possibly);

/// <summary>A partner with its engagements, as a list shows it.</summary>
/// <param name="MergedInto">the id it goes by, where it turned out to be on record under another one; all that is told of it stands there</param>
/// <param name="MergedFrom">other ids under which it is on record</param>
public sealed record PartnerLine(
    string Id, string Name, OrganisationKind Kind, string? BranchOf, string? MergedInto, IReadOnlyList<string> MergedFrom, IReadOnlyList<Alias> Aliases, IReadOnlyList<StatedRole> People,
    IReadOnlyList<EngagementSheet> Engagements, DateTimeOffset? LastActivity)
{
    public static async Task<List<PartnerLine>> OfAsync(Sight sight, IReadOnlyList<Partner> partners)
    {
        var still = await StillUnder.OfAsync(sight, partners.SelectMany(partner => partner.Engagements));
        var seen = partners.Select(partner => partner with { Engagements = [.. partner.Engagements.Select(still.In)] }).ToList();
        var names = await sight.NamesAsync(seen.SelectMany(partner => partner.Engagements)
            .SelectMany(one => new[] { one.State, one.Possibly }).OfType<Engagement>().SelectMany(Named).Concat(partners.Select(partner => partner.Organisation.State.Id)));
        return [.. seen.Select(partner => Of(sight, partner, names))];
    }

    /// <summary>Other organisations that the line under a partner's name speaks of.</summary>
    private static IEnumerable<string> Named(Engagement engagement) => engagement.Agreements.Select(agreement => agreement.Until).Concat(engagement.OpenRoute?.Until ?? [])
        .Select(condition => condition?.Who).Append(engagement.SubPartner?.Of).OfType<string>().Concat(engagement.SubPartners).Concat(engagement.IntendedSubPartners);

    private static PartnerLine Of(Sight sight, Partner partner, INames names)
    {
        var now = partner.Organisation.State;
        var name = now.Called(names);
        return new(now.Id, name, now.Kind, now.BranchOf, now.MergedInto, now.MergedFrom, [.. now.Aliases.Where(alias => alias.Name != name)], now.People,
            [.. partner.Engagements.Select(engagement => Of(sight, engagement, names))], partner.LastActivity);
    }

    private static EngagementSheet Of(Sight sight, Seen<Engagement> seen, INames names)
    {
        var now = seen.State;
        List<AgreementBrief> agreements = [.. now.Agreements.Select(one => new AgreementBrief(one.Id, one.Key.Kind, one.Standing, one.Until is { } until ? PartnerSheet.Of(sight, until, names) : null))];
        return new(
            new(now.Region, sight.Regions.Name(now.Region)), now.Role, now.RoleAssertion, now.Outcome, now.Parts, now.SubPartner,
            [.. now.SubPartners], [.. now.IntendedSubPartners], agreements.FirstOrDefault(), agreements, now.Standings,
            now.OpenRoute is { } route ? new(route.Id, now.Region, [.. route.Until.Select(condition => PartnerSheet.Of(sight, condition, names))]) : null, now.Flags,
            sight.Lens.Possible && seen.Possibly is not null ? "possible" : "certain",
            sight.In(Headline.Of(now, names)), seen.Possibly is { } possibly && possibly != now ? sight.In(Headline.Of(possibly, names)) : null);
    }
}
