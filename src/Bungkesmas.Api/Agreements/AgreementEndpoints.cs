using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Organisations;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Agreements;

/// <summary>An agreement: its parties, where it stands, what it waits for and why.</summary>
public sealed record AgreementSheet(
    string Id, AgreementKind Kind, int Ordinal, IReadOnlyList<PartyName> Parties, RegionName Region, Standing Standing, ConditionSheet? Until,
    IReadOnlyList<GivenReason> Reasons, DateTimeOffset? SignedOn, DateOnly? ValidUntil, UsedLens? Lens = null, string? Permalink = null);

/// <summary>A page of agreements.</summary>
public sealed record AgreementList(IReadOnlyList<AgreementSheet> Agreements, UsedLens Lens, string? Next);

/// <summary>Which agreements there are and where they stand.</summary>
public static class AgreementEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/agreements", (HttpContext http, Eyes eyes, Progress progress) => eyes.LookAsync(http, async sight =>
        {
            var (page, problem) = await Paging.OfAsync(http, sight, progress);
            if (problem is not null) return problem.Result(http);
            if (!Choice.TryRead<Standing>(http, "state", out var state, out var wrong)) return wrong.Result(http);
            var seeing = page!.Seeing(sight, http);
            var face = seeing.Lens.Possible ? "coalesce(v.possibly, v.state)" : "v.state";
            var seen = await seeing.Views.ManyAsync(Agreement.Fold, seeing.Lens,
                $"($3 = '' or v.subject > $3) and ($4 = '' or {face}->>'standing' = $4) order by v.subject limit {page.Limit + 1}", seeing.Cancel,
                page.After is null ? "" : Subject.Agreement(page.After).ToString(), state?.Code() ?? "");
            var shown = seen.Take(page.Limit).ToList();
            var names = await seeing.NamesAsync(shown.SelectMany(one => one.State.Key.Parties));
            return Answers.Json(new AgreementList([.. shown.Select(one => Sheet(seeing, one.State, names))], seeing.Used(page.Position),
                seen.Count > page.Limit ? page.Next(http, shown[^1].State.Id) : null));
        }, ["state", .. Paging.Parameters])).Reads<AgreementList>("ListAgreements", "Agreements, e.g. all that wait: state=deferred.", ["state", .. Paging.Parameters]);

        api.MapGet("/agreements/{id}", (string id, HttpContext http, Eyes eyes) => eyes.LookAsync(http, async sight =>
        {
            if (await sight.Views.OneAsync(Agreement.Fold, Subject.Agreement(id), sight.Lens, sight.Cancel) is not { } seen) return Problem.NotFound("perjanjian", "agreement").Result(http);
            var names = await sight.NamesAsync(seen.State.Key.Parties);
            return Answers.Json(Sheet(sight, seen.State, names) with { Lens = sight.Used(seen.Position), Permalink = sight.Permalink(seen.Position) });
        })).Reads<AgreementSheet>("GetAgreement", "One agreement, with what it waits for and the reasons given.");
    }

    private static AgreementSheet Sheet(Sight sight, Agreement agreement, INames names) => new(
        agreement.Id, agreement.Key.Kind, agreement.Key.Ordinal, [.. agreement.Key.Parties.Select(party => new PartyName(party, names.Organisation(party)))],
        new(agreement.Key.Region.Code, names.Region(agreement.Key.Region.Code)), agreement.Standing,
        agreement.Until is { } until ? PartnerSheet.Of(sight, until) : null, agreement.Reasons, agreement.SignedOn, agreement.ValidUntil);
}
