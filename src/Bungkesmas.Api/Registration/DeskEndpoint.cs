using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Organisations;
using Bungkesmas.Api.Recording;
using Bungkesmas.Api.Regions;
using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Projections.Registration;

namespace Bungkesmas.Api.Registration;

/// <summary>What the desk can say.</summary>
public enum DeskState { Provider, Interim, Expected, NoRecord }

/// <summary>Where people register for now.</summary>
/// <param name="SinceAtLatest">it is so since this instant, or earlier</param>
/// <param name="Because">the agreement whose waiting is the reason</param>
public sealed record DeskRoute(
    string Id, PartyName To, bool Interim, string? Group, string? Partner, DateTimeOffset? SinceAtLatest, string? Because, IReadOnlyList<ConditionSheet> Until);

/// <summary>Who is expected to register people afterwards.</summary>
public sealed record DeskExpectation(PartyName Organisation, Role Role, Assertion? RoleAssertion, string? Agreement, Standing? AgreementStanding, bool Signed);

/// <summary>Where people of a region register at the lens, why, until when, and what is expected after.</summary>
/// <param name="AnsweredBy">the region whose facts answer; an ancestor's when the region has none of its own</param>
public sealed record DeskSheet(
    RegionName Region, RegionName? AnsweredBy, RegionLevel? AnsweredAtLevel, DeskState State, string Sentence, IReadOnlyList<PartyName> Providers,
    IReadOnlyList<DeskRoute> Routes, IReadOnlyList<DeskExpectation> Expected, UsedLens Lens, string Permalink);

/// <summary>Where do people register?</summary>
public static class DeskEndpoint
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/registration-desk", (HttpContext http, Eyes eyes) => eyes.LookAsync(http, async sight =>
        {
            var code = (string?)http.Request.Query["region"];
            if (string.IsNullOrEmpty(code)) return Problem.Malformed("region", Wrong.Missing).Result(http);
            return sight.Regions.Contains(code) ? Answers.Json(await SheetAsync(sight, code, http.Request.Query["group"])) : Problem.Malformed("region", Wrong.RegionCode).Result(http);
        }, "region", "group")).Reads<DeskSheet>("GetRegistrationDesk", "Where people of a region register at the lens, why, until when, and what is expected after.", ["region", "group"]);

    private static async Task<DeskSheet> SheetAsync(Sight sight, string code, string? group)
    {
        var lineage = RegionMention.Lineage(code).ToList();
        var seen = await sight.Views.ManyAsync(RegistrationDesk.Fold, sight.Lens, "v.subject = any($3)", sight.Cancel,
            [lineage.Select(region => Subject.Region(region).ToString()).ToArray()]);
        var desk = lineage.Select(region => seen.FirstOrDefault(one => one.State.Region == region)).FirstOrDefault(one => one is { State.Answers: true });
        var routes = desk?.State.Open.Where(route => string.IsNullOrEmpty(group) || route.Scope.Group is null || route.Scope.Group == group).ToList() ?? [];
        var active = desk?.State.Active.ToList() ?? [];
        var expected = desk?.State.Expected.ToList() ?? [];
        var names = await sight.NamesAsync([.. routes.Select(route => route.To), .. active.Select(one => one.Organisation), .. expected.Select(one => one.Organisation)]);
        PartyName Named(string id) => new(id, names.Organisation(id));
        string Listed(IEnumerable<string> organisations) => string.Join(", ", organisations.Select(names.Organisation));
        RegionName Place(string region) => new(region, sight.Regions.Name(region));

        var state = routes.Count > 0 ? DeskState.Interim : active.Count > 0 ? DeskState.Provider : expected.Count > 0 ? DeskState.Expected : DeskState.NoRecord;
        var position = seen.Count == 0 ? 0 : seen.Max(one => one.Position);
        return new(Place(code), desk is null ? null : Place(desk.State.Region), desk is null ? null : sight.Regions.Find(desk.State.Region)?.Level, state,
            sight.In(Say(state, names.Region(code), Listed(routes.Select(route => route.To)), Listed(active.Select(one => one.Organisation)), Listed(expected.Select(one => one.Organisation)))),
            [.. active.Select(one => Named(one.Organisation))],
            [.. routes.Select(route => new DeskRoute(
                route.Id, Named(route.To), true, route.Scope.Group, route.Scope.Partner, route.Since, route.Because, [.. route.Until.Select(condition => PartnerSheet.Of(sight, condition))]))],
            [.. expected.Select(one => new DeskExpectation(
                Named(one.Organisation), one.Role, one.RoleAssertion, one.Agreement, one.AgreementStanding, one.AgreementStanding == Standing.Signed))],
            sight.Used(position), sight.Permalink(position));
    }

    private static Sentence Say(DeskState state, string region, string routes, string active, string expected)
    {
        var after = expected.Length == 0 ? new Sentence("", "") : new($" Sesudahnya diharapkan: {expected}.", $" Expected afterwards: {expected}.");
        return state switch
        {
            DeskState.Interim => new($"Untuk sementara orang di {region} mendaftar di {routes}.{after.Id}", $"For now people in {region} register with {routes}.{after.En}"),
            DeskState.Provider => new($"Orang di {region} mendaftar di {active}.", $"People in {region} register with {active}."),
            DeskState.Expected => new($"Belum ada tempat pendaftaran di {region}.{after.Id}", $"There is no place to register in {region} yet.{after.En}"),
            _ => new($"Belum ada catatan tentang pendaftaran di {region}.", $"Nothing is on record about registration in {region}.")
        };
    }
}
