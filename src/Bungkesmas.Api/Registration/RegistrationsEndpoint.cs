using Bungkesmas.Api.Documents;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Organisations;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Registration;
using Bungkesmas.Projections.Registration;

namespace Bungkesmas.Api.Registration;

/// <summary>One account of how many people registered: a claim, as sure as it was told.</summary>
/// <param name="SameAs">the registration it counts as one with, where somebody linked them as accounts of the same happening</param>
/// <param name="By">who registered them</param>
/// <param name="For">for which partner, where another one did the registering</param>
/// <param name="Cumulative">a running total, or newly registered; null where nobody said</param>
/// <param name="At">the count is of this instant</param>
/// <param name="Contested">whether another account of the same count differs</param>
/// <param name="Facts">the facts that say so</param>
public sealed record ClaimSheet(
    string Registration, string? SameAs, string Sentence, Quantity Count, string? Route, PartyName? By, PartyName? For, PartyName? Group, RegistrationChannel Channel, string? Session, RegionName? Region,
    string? Period, bool? Cumulative, Assertion Assertion, DateTimeOffset At, bool Contested, IReadOnlyList<Guid> Facts);

/// <summary>A page of claims of counts, registration by registration; the totals are over all pages, unit by unit, of the counts that were asked for.</summary>
public sealed record RegistrationList(IReadOnlyList<ClaimSheet> Claims, IReadOnlyList<Totals> Totals, UsedLens Lens, string Permalink, string? Next);

/// <summary>How many people registered, and how sure is that?</summary>
public static class RegistrationsEndpoint
{
    private static readonly string[] Filters = ["region", "partner", "route", "group", "session", .. Paging.Parameters];

    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/registrations", (HttpContext http, Eyes eyes) => eyes.LookAsync(http, async sight =>
        {
            var (page, problem) = Paging.Of(http, sight);
            if (problem is not null) return problem.Result(http);
            var region = Choice.Text(http, "region");
            if (region is not null && !sight.Regions.Knows(region)) return Problem.Malformed("region", Wrong.RegionCode).Result(http);

            var seeing = page!.Seeing(sight);
            var asked = Matching(http, seeing.Lens);
            var seen = await seeing.Views.ManyAsync(RegistrationCount.Fold, seeing.Lens, asked.Sql, seeing.Cancel, [.. asked.Parameters]);
            seen.Sort((one, other) => string.CompareOrdinal(one.Subject.Id, other.Subject.Id));
            var same = await SameHappenings.OfAsync(seeing);
            var linked = seen.SelectMany(one => same.Others(one.Subject)).ToList();
            if (linked.Count > 0) seen.AddRange(await seeing.Views.OfAsync(RegistrationCount.Fold, seeing.Lens, linked.Except(seen.Select(one => one.Subject)), seeing.Cancel));

            var things = seen.GroupBy(one => same.First(one.Subject).Id, one => one.State).OrderBy(thing => thing.Key, StringComparer.Ordinal).ToList();
            var all = Totals.Of(things.SelectMany(thing => thing), same.First);
            // Nearly always all that is told was asked for.
            var totals = Wanted(http) is { } wanted && things.Exists(thing => thing.Any(one => one.Accounts.Any(account => !wanted(account.Said)))) ? Totals.Of(things.SelectMany(thing => thing), same.First, wanted) : all;
            var shown = things.Where(thing => page.After is null || string.CompareOrdinal(thing.Key, page.After) > 0).Take(page.Limit + 1).ToList();
            var sheet = new RegistrationList(await ClaimsAsync(seeing, shown.Take(page.Limit), all), totals, seeing.Used, seeing.Permalink,
                shown.Count > page.Limit ? page.Next(http, shown[page.Limit - 1].Key) : null);
            return Answers.List(http, sheet, sheet.Claims);
        })).Reads<RegistrationList>("ListRegistrations", "Every claim of a count, and honest totals by unit; partner finds who registered and for whom.", Filters);

    /// <summary>Of a registration that tells of several places or partners only what is asked for is added up; null where nothing is.</summary>
    private static Func<ParticipantsRegistered, bool>? Wanted(HttpContext http)
    {
        string? Asked(string name) => Choice.Text(http, name);
        var (region, partner, route, group, session) = (Asked("region"), Asked("partner"), Asked("route"), Asked("group"), Asked("session"));
        if ((region ?? partner ?? route ?? group ?? session) is null) return null;
        return said => (region is null || said.Region?.Code is { } code && (code == region || code.StartsWith($"{region}.", StringComparison.Ordinal)))
            && (partner is null || said.By == partner || said.For == partner) && (route ?? said.Route) == said.Route && (group ?? said.Group) == said.Group && (session ?? said.Session) == said.Session;
    }

    /// <summary>All that is asked for has to hold within one account; then every account of that registration is shown.</summary>
    private static Where Matching(HttpContext http, Lens lens)
    {
        var (asked, account, accounts) = (new Where(), new List<string>(), $"{lens.Face("v")}->'accounts'");
        string? Ask(string name, Func<string, string> condition, Func<string, string>? found = null)
        {
            if (Choice.Text(http, name) is not { } text) return null;
            var value = asked.Asked(text);
            if (found is not null) asked.And(found(value));
            return condition(value);
        }
        static string Said(string part, string value) => $"jsonb_build_array(jsonb_build_object('said', jsonb_build_object('{part}', {value}::text)))";
        var within = Ask("region", code => $"(a->'said'->'region'->>'code' = {code} or a->'said'->'region'->>'code' like {code} || '.%')",
            code => $"({Lens.Within("v.region", code)} or v.several{(lens.Possible ? " or v.possibly is not null" : "")})");
        if (Ask("partner", id => $"{id} in (a->'said'->>'by', a->'said'->>'for')", id => $"({accounts} @> {Said("by", id)} or {accounts} @> {Said("for", id)})") is { } of) account.Add(of);
        foreach (var part in new[] { "route", "group", "session" }) if (Ask(part, value => $"a->'said'->>'{part}' = {value}") is { } said) account.Add(said);
        // Of a single account the column has said already where it is.
        var single = within is not null && account.Count == 0 && !lens.Possible ? "not v.several or " : "";
        if (within is not null) account.Add(within);
        return account.Count == 0 ? asked : asked.And($"({single}exists (select 1 from jsonb_array_elements({accounts}) a where {string.Join(" and ", account)}))");
    }

    private static async Task<List<ClaimSheet>> ClaimsAsync(Sight sight, IEnumerable<IGrouping<string, RegistrationCount>> things, IReadOnlyList<Totals> totals)
    {
        var accounts = things.SelectMany(thing => thing.OrderBy(one => one.Id, StringComparer.Ordinal).SelectMany(one => one.Accounts.Select(account =>
            (one.Id, SameAs: one.Id == thing.Key ? null : thing.Key, account.Said, Account: account)))).ToList();
        var names = await sight.NamesAsync(accounts.SelectMany(one => new[] { one.Said.By, one.Said.For, one.Said.Group }).OfType<string>());
        var contested = totals.SelectMany(unit => unit.Conflicting).SelectMany(conflict => conflict.Facts).ToHashSet();
        PartyName? Named(string? id) => id is null ? null : new(id, names.Organisation(id));
        return [.. accounts.Select(one => new ClaimSheet(
            one.Id, one.SameAs, sight.In(one.Said.Say(new(Subject.Registrations, one.Id), names, one.Account.Assertion)), one.Said.Count, one.Said.Route, Named(one.Said.By), Named(one.Said.For), Named(one.Said.Group),
            one.Said.Channel, one.Said.Session, one.Said.Region is { } region ? new(region.Code, sight.Regions.Name(region.Code)) : null, one.Said.Period, one.Said.Cumulative,
            one.Account.Assertion, one.Account.At, contested.Overlaps(one.Account.Facts), one.Account.Facts))];
    }
}
