using Bungkesmas.Api.Facts;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Organisations;
using Bungkesmas.Api.Questions;
using Bungkesmas.Api.Recording;
using Bungkesmas.Api.Regions;
using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Questions;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Domain.Registration;
using Bungkesmas.Projections.Questions;
using Bungkesmas.Projections.Registration;

namespace Bungkesmas.Api.Registration;

/// <summary>A route along which people register, for good or for now.</summary>
/// <param name="Interim">true where it stands in for another one for now</param>
/// <param name="SinceAtLatest">it is so since this instant, or earlier</param>
/// <param name="Because">the agreement whose waiting is the reason</param>
public sealed record DeskRoute(
    string Id, PartyName To, bool Interim, string? Group, string? Partner, DateTimeOffset? SinceAtLatest, string? Because, IReadOnlyList<ConditionSheet> Until, RouteReview? LastReview);

/// <summary>A local manager: an organisation, or somebody in it by opaque id, appointed to register people.</summary>
/// <param name="Who">not told to callers without a token</param>
public sealed record DeskAppointment(PartyName Organisation, PersonRef? Who, string? Group, string? Partner, DateTimeOffset SinceAtLatest);

/// <summary>Who is expected to register people afterwards.</summary>
public sealed record DeskExpectation(PartyName Organisation, Role Role, Assertion? RoleAssertion, string? Agreement, Standing? AgreementStanding, bool Signed);

/// <summary>Something about who registers people of the region, and along which routes, that does not fit together, or can be read in more than one way.</summary>
/// <param name="About">the routes, organisations, regions and whatever else it is about, as <c>noun/id</c></param>
public sealed record DeskQuestion(string Id, IReadOnlyList<string> About, string Sentence);

/// <summary>Where people of a region register at the lens, why, until when, and what is expected after.</summary>
/// <param name="AnsweredBy">the region whose facts answer; an ancestor's when the region has none of its own</param>
/// <param name="UnscopedRoutes">open routes of which nobody stated whom they serve: they may serve this region as well</param>
/// <param name="OpenQuestions">open questions about any of the routes, and about whether those who register people there, are to, or once did do so; fifty at most</param>
/// <param name="Providers">who registers people for good: providers at work, and where permanent routes lead</param>
/// <param name="Parted">those to whom routes lead although they declined, or their partnership has ended</param>
public sealed record DeskSheet(
    RegionName Region, RegionName? AnsweredBy, RegionLevel? AnsweredAtLevel, DeskState State, string Sentence, IReadOnlyList<PartyName> Providers,
    IReadOnlyList<DeskRoute> Routes, IReadOnlyList<DeskAppointment> LocalManagers, IReadOnlyList<DeskExpectation> Expected,
    IReadOnlyList<DeskRoute> UnscopedRoutes, IReadOnlyList<DeskQuestion> OpenQuestions, IReadOnlyList<PartyName> Parted, UsedLens Lens, string Permalink);

/// <summary>Where do people register?</summary>
public static class DeskEndpoint
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/registration-desk", (HttpContext http, Eyes eyes, LedgerQueries ledger) => eyes.LookAsync(http, async sight =>
            Asked(http, sight, out var code, out var wrong) ? Answers.Json(await SheetAsync(http, sight, await LineageAsync(sight, ledger, code))) : wrong.Result(http)))
            .Reads<DeskSheet>("GetRegistrationDesk", "Where people of a region register at the lens, why, until when, and what is expected after.", ["region", "group"]).Needs("region");

    /// <summary>The region asked for; false, with what is wrong, where none or no such region is.</summary>
    public static bool Asked(HttpContext http, Sight sight, out string code, out Problem wrong)
    {
        code = Choice.Text(http, "region") ?? "";
        wrong = Problem.Malformed("region", code.Length == 0 ? Wrong.Missing : Wrong.RegionCode);
        return code.Length > 0 && sight.Regions.Knows(code);
    }

    /// <summary>The region asked for and those it lay in on the day of the lens, each by the code that its facts are kept under.</summary>
    public static async Task<IReadOnlyList<string>> LineageAsync(Sight sight, LedgerQueries ledger, string code) => [.. (await CodesOfTheDay.AtAsync(sight, ledger)).Lineage(code)];

    /// <param name="lineage">of the region asked for, itself first</param>
    public static async Task<DeskSheet> SheetAsync(HttpContext http, Sight sight, IReadOnlyList<string> lineage)
    {
        var (code, group) = (lineage[0], Choice.Text(http, "group"));
        var seen = await sight.Views.OfAsync(RegistrationDesk.Fold, sight.Lens, lineage.Select(Subject.Region), sight.Cancel);
        var face = sight.Lens.Possible ? "coalesce(v.possibly, v.state)" : "v.state";
        var anywhere = await sight.Views.ManyAsync(Domain.Registration.Route.Fold, sight.Lens,
            $"v.state->'scope'->'region' is null and {face}->'scope'->'region' is null and {face}->>'standing' = '{RouteStanding.Open.Code()}' order by v.subject", sight.Cancel);
        var unscoped = anywhere.Where(one => MayServe(one.State.Scope)).ToList();
        var desks = lineage.Select(region => seen.FirstOrDefault(one => one.State.Region == region)?.State).OfType<RegistrationDesk>().ToList();
        var desk = AskedDesk.Of(desks, group, anywhere.Select(one => one.State));
        var questions = await DeskQuestions.OpenAsync(sight, desks, lineage, desk.Routes.Concat(unscoped.Select(one => one.State)).Select(route => route.Id));
        var names = await sight.NamesAsync([
            .. questions.SelectMany(QuestionSheet.Organisations), .. desk.Routes.Concat(unscoped.Select(one => one.State)).SelectMany(route => route.Until.Select(condition => condition.Who).OfType<string>().Prepend(route.To)), .. desk.AtWork,
            .. desk.Appointed.Select(one => one.Organisation), .. desk.Expected.Select(one => one.Organisation), .. desk.ForSome.Select(one => one.Whose)]);
        bool MayServe(RouteScope scope) => scope.Partner is null && (group is null || scope.Group is null || scope.Group == group);
        PartyName Named(string id) => new(id, names.Organisation(id));
        RegionName Place(string region) => new(region, sight.Regions.Name(region));

        DeskRoute Shown(Domain.Registration.Route route) => new(
            route.Id, Named(route.To), route.StandsIn, route.Scope.Group, route.Scope.Partner, route.Since, route.Because,
            [.. route.Until.Select(condition => PartnerSheet.Of(sight, condition, names))], route.LastReview);

        return new(Place(code), desk.By is { } by ? Place(by.Region) : null, desk.By is { } at && !RegionMention.IsUnlistedCode(at.Region) ? OfficialRegion.LevelOf(at.Region) : null, desk.State,
            sight.In(DeskWords.Say(desk, names.Region(code), names)),
            [.. desk.Providers.Select(Named)],
            [.. desk.Routes.Select(Shown)],
            [.. desk.Appointed.Select(one => new DeskAppointment(Named(one.Organisation), http.User.Identity?.IsAuthenticated == true ? one.Who : null, one.Scope.Group, one.Scope.Partner, one.Since))],
            [.. desk.Expected.Select(one => new DeskExpectation(
                Named(one.Organisation), one.Role, one.RoleAssertion, one.Agreement, one.AgreementStanding, one.AgreementStanding == Standing.Signed))],
            [.. unscoped.Select(one => Shown(one.State))],
            [.. questions.Select(one => new DeskQuestion(one.Id, one.About, sight.In(RuleBook.Say(one, names))))],
            [.. desk.Parted.Select(Named)],
            sight.Used, sight.Permalink);
    }
}
