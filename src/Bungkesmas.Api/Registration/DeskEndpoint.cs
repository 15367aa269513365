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

/// <summary>What the desk can say.</summary>
/// <remarks><c>NoneNow</c>: there was a place to register, and it is none any more.</remarks>
public enum DeskState { Provider, Interim, Expected, NoneNow, NoRecord }

/// <summary>A route along which people register, for good or for now.</summary>
/// <param name="Interim">true where it stands in for another one for now</param>
/// <param name="SinceAtLatest">it is so since this instant, or earlier</param>
/// <param name="Because">the agreement whose waiting is the reason</param>
public sealed record DeskRoute(
    string Id, PartyName To, bool Interim, string? Group, string? Partner, DateTimeOffset? SinceAtLatest, string? Because, IReadOnlyList<ConditionSheet> Until, RouteReview? LastReview);

/// <summary>A local manager: an organisation, or somebody in it by opaque id, appointed to register people.</summary>
public sealed record DeskAppointment(PartyName Organisation, PersonRef? Who, string? Group, string? Partner, DateTimeOffset SinceAtLatest);

/// <summary>Who is expected to register people afterwards.</summary>
public sealed record DeskExpectation(PartyName Organisation, Role Role, Assertion? RoleAssertion, string? Agreement, Standing? AgreementStanding, bool Signed);

/// <summary>Something about the routes shown that does not fit together, or can be read in more than one way.</summary>
/// <param name="About">the routes and whatever else it is about, as <c>noun/id</c></param>
public sealed record DeskQuestion(string Id, IReadOnlyList<string> About, string Sentence);

/// <summary>Where people of a region register at the lens, why, until when, and what is expected after.</summary>
/// <param name="AnsweredBy">the region whose facts answer; an ancestor's when the region has none of its own</param>
/// <param name="UnscopedRoutes">open routes of which nobody stated whom they serve: they may serve this region as well</param>
/// <param name="OpenQuestions">open questions about any of the routes</param>
/// <param name="Providers">who registers people for good: providers at work, and where permanent routes lead</param>
public sealed record DeskSheet(
    RegionName Region, RegionName? AnsweredBy, RegionLevel? AnsweredAtLevel, DeskState State, string Sentence, IReadOnlyList<PartyName> Providers,
    IReadOnlyList<DeskRoute> Routes, IReadOnlyList<DeskAppointment> LocalManagers, IReadOnlyList<DeskExpectation> Expected,
    IReadOnlyList<DeskRoute> UnscopedRoutes, IReadOnlyList<DeskQuestion> OpenQuestions, UsedLens Lens, string Permalink);

/// <summary>Where do people register?</summary>
public static class DeskEndpoint
{
    private const int MostQuestions = 50;

    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/registration-desk", (HttpContext http, Eyes eyes) => eyes.LookAsync(http, async sight =>
            Asked(http, sight, out var code, out var wrong) ? Answers.Json(await SheetAsync(sight, code, http.Request.Query["group"])) : wrong.Result(http), "region", "group"))
            .Reads<DeskSheet>("GetRegistrationDesk", "Where people of a region register at the lens, why, until when, and what is expected after.", ["region", "group"]).Needs("region");

    /// <summary>The region asked for; false, with what is wrong, where none or no such region is.</summary>
    public static bool Asked(HttpContext http, Sight sight, out string code, out Problem wrong)
    {
        code = Choice.Text(http, "region") ?? "";
        wrong = Problem.Malformed("region", code.Length == 0 ? Wrong.Missing : Wrong.RegionCode);
        return code.Length > 0 && sight.Regions.Knows(code);
    }

    public static async Task<DeskSheet> SheetAsync(Sight sight, string code, string? group)
    {
        var lineage = RegionMention.Lineage(code).ToList();
        var seen = await sight.Views.OfAsync(RegistrationDesk.Fold, sight.Lens, lineage.Select(Subject.Region), sight.Cancel);
        var desk = lineage.Select(region => seen.FirstOrDefault(one => one.State.Region == region)).FirstOrDefault(one => one is { State.Answers: true });
        bool Serves(RouteScope scope) => string.IsNullOrEmpty(group) || scope.Group is null || scope.Group == group;
        var routes = desk?.State.Open.Where(route => Serves(route.Scope)).ToList() ?? [];
        var appointed = desk?.State.Appointed.Where(one => Serves(one.Scope)).ToList() ?? [];
        var interim = routes.Where(route => route.StandsIn).Select(route => route.To).ToList();
        var providers = (desk?.State.AtWork ?? []).Concat(routes.Where(route => !route.StandsIn).Select(route => route.To)).Distinct().ToList();
        var expected = desk?.State.Expected.ToList() ?? [];
        var face = sight.Lens.Possible ? "coalesce(v.possibly, v.state)" : "v.state";
        var unscoped = (await sight.Views.ManyAsync(Domain.Registration.Route.Fold, sight.Lens,
            $"v.state->'scope'->'region' is null and {face}->'scope'->'region' is null and {face}->>'standing' = '{RouteStanding.Open.Code()}' order by v.subject", sight.Cancel)).Where(one => Serves(one.State.Scope)).ToList();
        var about = routes.Concat(unscoped.Select(one => one.State)).Select(route => new Subject(Subject.Routes, route.Id).ToString()).ToList();
        var questions = about.Count == 0 ? [] : await QuestionQueries.ManyAsync(sight, new(State: QuestionState.Open, About: about), MostQuestions);
        var names = await sight.NamesAsync([.. questions.SelectMany(one => QuestionSheet.Organisations(one.Question)), .. unscoped.Select(one => one.State.To), .. routes.Select(route => route.To), .. providers, .. appointed.Select(one => one.Organisation), .. expected.Select(one => one.Organisation)]);
        PartyName Named(string id) => new(id, names.Organisation(id));
        string Listed(IEnumerable<string> organisations) => string.Join(", ", organisations.Distinct().Select(names.Organisation));
        RegionName Place(string region) => new(region, sight.Regions.Name(region));

        DeskRoute Shown(Domain.Registration.Route route) => new(
            route.Id, Named(route.To), route.StandsIn, route.Scope.Group, route.Scope.Partner, route.Since, route.Because,
            [.. route.Until.Select(condition => PartnerSheet.Of(sight, condition))], route.LastReview);

        var lasting = providers.Concat(appointed.Select(one => one.Organisation)).ToList();
        var state = interim.Count > 0 ? DeskState.Interim : lasting.Count > 0 ? DeskState.Provider : expected.Count > 0 ? DeskState.Expected
            : seen.Any(one => one.State.Region == code && one.State.Routes.Count > 0) ? DeskState.NoneNow : DeskState.NoRecord;
        var position = seen.Select(one => one.Position).Concat(unscoped.Select(one => one.Position)).Concat(questions.Select(one => one.Position)).Append(0).Max();
        return new(Place(code), desk is null ? null : Place(desk.State.Region), desk is null ? null : sight.Regions.Find(desk.State.Region)?.Level, state,
            sight.In(Say(state, names.Region(code), Listed(interim), Listed(lasting), Listed(expected.Select(one => one.Organisation)))),
            [.. providers.Select(Named)],
            [.. routes.Select(Shown)],
            [.. appointed.Select(one => new DeskAppointment(Named(one.Organisation), one.Who, one.Scope.Group, one.Scope.Partner, one.Since))],
            [.. expected.Select(one => new DeskExpectation(
                Named(one.Organisation), one.Role, one.RoleAssertion, one.Agreement, one.AgreementStanding, one.AgreementStanding == Standing.Signed))],
            [.. unscoped.Select(one => Shown(one.State))],
            [.. questions.Select(one => new DeskQuestion(one.Question.Id, one.Question.About, sight.In(RuleBook.Say(one.Question, names))))],
            sight.Used(position), sight.Permalink(position));
    }

    private static Sentence Say(DeskState state, string region, string interim, string lasting, string expected)
    {
        var beside = lasting.Length == 0 ? new Sentence("", "") : new($" Tempat tetap: {lasting}.", $" For good: {lasting}.");
        var after = expected.Length == 0 ? new Sentence("", "") : new($" Sesudahnya diharapkan: {expected}.", $" Expected afterwards: {expected}.");
        return state switch
        {
            DeskState.Interim => new($"Untuk sementara orang di {region} mendaftar di {interim}.{beside.Id}{after.Id}", $"For now people in {region} register with {interim}.{beside.En}{after.En}"),
            DeskState.Provider => new($"Orang di {region} mendaftar di {lasting}.", $"People in {region} register with {lasting}."),
            DeskState.Expected => new($"Belum ada tempat pendaftaran di {region}. Kelak diharapkan: {expected}.", $"There is no place to register in {region} yet. Expected later: {expected}."),
            DeskState.NoneNow => new($"Sekarang tidak ada jalur pendaftaran yang terbuka untuk {region}.", $"No registration route is open for {region} now."),
            _ => new($"Belum ada jalur pendaftaran yang tercatat untuk {region}.", $"No registration route is on record for {region}.")
        };
    }
}
