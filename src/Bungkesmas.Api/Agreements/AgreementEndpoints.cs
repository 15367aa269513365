using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Organisations;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Agreements;

/// <summary>An agreement: its parties, where it stands, what it waits for and why, and how it came to its end.</summary>
/// <param name="Possibly">where it possibly stands, where that differs from what is certain</param>
/// <param name="MetOn">the day, or the last day it can have been, on which what it waits for was reported met</param>
/// <param name="SignedOn">the day it was signed on, or the last day it can have been; its history tells the dates as the sources do</param>
/// <param name="EndedOn">the day it ended, or the last day it can have been</param>
/// <param name="Changes">what of it was amended</param>
/// <param name="EndedBy">the party that ended it, or gave notice that it ends</param>
/// <param name="LastDay">the last day it is valid by such a notice, where one was given</param>
public sealed record AgreementSheet(
    string Id, AgreementKind Kind, int Ordinal, IReadOnlyList<PartyName> Parties, RegionName Region, Standing Standing, Standing? Possibly, ConditionSheet? Until,
    IReadOnlyList<GivenReason> Reasons, DateOnly? MetOn, DateOnly? DraftedOn, DateOnly? SignedOn, DateOnly? ValidUntil, IReadOnlyList<AgreementChange> Changes,
    DateOnly? EndedOn, PartyName? EndedBy, IReadOnlyList<TerminationReason> EndReasons, DateOnly? LastDay = null, UsedLens? Lens = null, string? Permalink = null);

/// <summary>A page of agreements.</summary>
public sealed record AgreementList(IReadOnlyList<AgreementSheet> Agreements, UsedLens Lens, string Permalink, string? Next);

/// <summary>Which agreements there are and where they stand.</summary>
public static class AgreementEndpoints
{
    private static readonly string[] Filters = ["state", "region", "party", .. Paging.Parameters];

    public static Problem NotThere { get; } = Problem.NotFound("perjanjian", "agreement");

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/agreements", (HttpContext http, Eyes eyes) => eyes.LookAsync(http, async sight =>
        {
            var (page, problem) = Paging.Of(http, sight);
            return problem is null ? await ListAsync(http, sight, page!) : problem.Result(http);
        })).Reads<AgreementList>("ListAgreements", "Agreements, e.g. all of a province that wait: state=deferred&region=73.", Filters).Chooses<Standing>("state");

        api.MapGet("/agreements/{id}", (string id, HttpContext http, Eyes eyes) => eyes.LookAsync(http, async sight =>
        {
            if (await sight.Views.OneAsync(Agreement.Fold, Subject.Agreement(id), sight.Lens, sight.Cancel) is not { } seen) return NotThere.Result(http);
            var names = await sight.NamesAsync(Named(seen.State));
            return Answers.Json(Sheet(sight, seen.State, seen.Possibly, names) with { Lens = sight.Used, Permalink = sight.Permalink });
        })).Reads<AgreementSheet>("GetAgreement", "One agreement, with what it waits for and the reasons given.");
    }

    private static async Task<IResult> ListAsync(HttpContext http, Sight sight, Page page)
    {
        if (!Choice.TryRead<Standing>(http, "state", out var state, out var wrong)) return wrong.Result(http);
        var (region, party) = (Choice.Text(http, "region"), Choice.Text(http, "party"));
        if (region is not null && !sight.Regions.Knows(region)) return Problem.Malformed("region", Wrong.RegionCode).Result(http);
        if (party is not null && !Subject.IsSlug(party)) return Problem.Malformed("party", Wrong.Slug).Result(http);

        var seeing = page.Seeing(sight);
        var face = seeing.Lens.Face("v");
        var (stands, place) = seeing.Lens.Possible ? ($"{face}->>'standing'", $"({face}->'key'->'region'->>'code')") : ("v.standing", "v.region");
        var asked = new Where().And(page.After is null ? null : Subject.Agreement(page.After).ToString(), after => $"v.subject > {after}").And(state?.Code(), code => $"{stands} = {code}")
            .And(region, code => Lens.Within(place, code)).And(party, id => $"{face}->'key'->'parties' @> to_jsonb({id}::text)");
        var seen = await seeing.Views.PageAsync(Agreement.Fold, seeing.Lens, asked, "v.subject", page.Limit + 1, seeing.Cancel);
        var shown = seen.Take(page.Limit).ToList();
        var names = await seeing.NamesAsync(shown.SelectMany(one => Named(one.State)));
        var sheets = shown.Select(one => Sheet(seeing, one.State, one.Possibly, names)).ToList();
        return Answers.List(http, new AgreementList(sheets, seeing.Used, seeing.Permalink, seen.Count > page.Limit ? page.Next(http, shown[^1].State.Id) : null), sheets);
    }

    private static IEnumerable<string> Named(Agreement agreement) => agreement.Key.Parties.Concat(new[] { agreement.EndedBy, agreement.Until?.Who }.OfType<string>());

    public static AgreementSheet Sheet(Sight sight, Agreement agreement, Agreement? possibly, INames names) => new(
        agreement.Id, agreement.Key.Kind, agreement.Key.Ordinal, [.. agreement.Key.Parties.Select(party => new PartyName(party, names.Organisation(party)))],
        new(agreement.Key.Region.Code, names.Region(agreement.Key.Region.Code)), agreement.Standing, possibly is not null && possibly.Standing != agreement.Standing ? possibly.Standing : null,
        agreement.Until is { } until ? PartnerSheet.Of(sight, until, names) : null, agreement.Reasons, Day(agreement.MetOn), Day(agreement.DraftedOn), Day(agreement.SignedOn), agreement.ValidUntil,
        agreement.Changes, Day(agreement.EndedOn), agreement.EndedBy is { } by ? new(by, names.Organisation(by)) : null, agreement.EndReasons, agreement.LastDay);

    private static DateOnly? Day(DateTimeOffset? instant) => instant is { } at ? Calendar.DayOf(at) : null;
}
