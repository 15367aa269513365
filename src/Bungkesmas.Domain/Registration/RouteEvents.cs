using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Programme;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Registration;

/// <summary>Whom a route serves: people of a region, of a group, or of a partner. What nobody stated stays null.</summary>
public sealed record RouteScope(RegionMention Region, string? Group = null, string? Partner = null);

/// <summary>An event of one registration route; it carries where the route leads and whom it serves.</summary>
public abstract record RouteEvent(string To, RouteScope Scope) : Event
{
    public override IEnumerable<Subject> About(Subject on) =>
        [on, Subject.Organisation(To), Scope.Region.Subject,
            .. Scope.Region.MovesCoverage ? [Subject.Engagement(To, Scope.Region.Code)] : Array.Empty<Subject>(),
            .. Scope.Partner is { } partner ? [Subject.Organisation(partner)] : Array.Empty<Subject>()];

    public override IEnumerable<RegionMention> Mentions(Subject on) => [Scope.Region];

    public override IEnumerable<Fault> Faults() =>
        [.. Check.Slug("to", To), .. Scope.Group is null ? [] : Check.Slug("scope.group", Scope.Group), .. Scope.Partner is null ? [] : Check.Slug("scope.partner", Scope.Partner)];
}

/// <summary>People of a scope register with another organisation for now, because of something, until something.</summary>
/// <param name="Because">the agreement whose waiting is the reason, where one is named</param>
[StoredAs("route.redirected.v1", Subject.Routes, "People of a scope register with another organisation for now, because of something, until something.")]
public sealed record RegistrationRedirected(string To, RouteScope Scope, ValueList<Condition> Until, string? Because = null) : RouteEvent(To, Scope)
{
    public override IEnumerable<Subject> About(Subject on) => [.. base.About(on), .. Because is { } agreement ? [Subject.Agreement(agreement)] : Array.Empty<Subject>()];

    public override IEnumerable<Subject> ListensTo() => Until.Select(condition => condition.Subject);

    public override IEnumerable<Fault> Faults() =>
        [.. base.Faults(), .. Until.SelectMany((condition, i) => condition.Faults($"until[{i}]")), .. Because is null ? [] : Check.Slug("because", Because)];

    public override Sentence Say(Subject on, INames names) => new(
        $"Pendaftar di {names.Region(Scope.Region.Code)} sementara dialihkan ke {names.Organisation(To)}{Until.Say(" sampai ", " atau ", language: "id")}.",
        $"Registrants in {names.Region(Scope.Region.Code)} are redirected to {names.Organisation(To)} for now{Until.Say(" until ", " or ", language: "en")}.");
}

/// <summary>A registration route no longer leads anywhere.</summary>
[StoredAs("route.ended.v1", Subject.Routes, "A registration route ended.")]
public sealed record RouteEnded(string To, RouteScope Scope) : RouteEvent(To, Scope)
{
    public override Sentence Say(Subject on, INames names) => new(
        $"Pengalihan pendaftar di {names.Region(Scope.Region.Code)} ke {names.Organisation(To)} berakhir.",
        $"The redirect of registrants in {names.Region(Scope.Region.Code)} to {names.Organisation(To)} ended.");
}

/// <summary>Conditions as part of a sentence.</summary>
public static class ConditionSentences
{
    public static string Say(this ValueList<Condition> conditions, string before, string between, string language) =>
        conditions.Count == 0 ? "" : before + string.Join(between, conditions.Select(condition => condition.Say().In(language)));
}
