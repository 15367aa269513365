using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Programme;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Registration;

/// <summary>Whom a route serves: people of a region, of a group, or of a partner. What nobody stated stays null, and all of it can.</summary>
public sealed record RouteScope(RegionMention? Region = null, [Id(Subject.Organisations)] string? Group = null, [Id(Subject.Organisations)] string? Partner = null)
{
    public IEnumerable<Subject> Subjects(string to) =>
    [
        .. Region is { } region ? [region.Subject, .. region.MovesCoverage ? [Subject.Engagement(to, region.Code)] : Array.Empty<Subject>()] : Array.Empty<Subject>(),
        .. new[] { Group, Partner }.OfType<string>().Select(Subject.Organisation)
    ];

    public IEnumerable<RegionMention> Mentions => Region is { } region ? [region] : [];

    /// <summary>Whether an organisation is local manager of the people of the scope, or no longer.</summary>
    internal IEnumerable<Claim> Registrar(Subject on, string value) =>
        Region is null ? [new(on, Topics.RegistersSomewhere, value)]
        : Region is { MovesCoverage: true } region ? [new(on, Topics.Named(Topics.Then, Topics.Registers, region.Code, Group, Partner), value)] : [];

    public IEnumerable<Fault> Faults() =>
        [.. Group is null ? [] : Check.Slug("scope.group", Group), .. Partner is null ? [] : Check.Slug("scope.partner", Partner)];

    /// <summary>The region in words, and whose people only it is for; where nobody stated a region, just that.</summary>
    public Sentence Place(INames names)
    {
        var where = Region is { } region ? new(names.Region(region.Code), names.Region(region.Code)) : new Sentence("wilayah yang tidak disebutkan", "a region nobody stated");
        var whose = string.Join(", ", new[] { Group, Partner }.OfType<string>().Select(names.Organisation));
        return whose.Length == 0 ? where : new($"{where.Id} (khusus {whose})", $"{where.En} ({whose} only)");
    }
}

/// <summary>An event of one registration route; it carries where the route leads and whom it serves.</summary>
public abstract record RouteEvent([Id(Subject.Organisations)] string To, RouteScope Scope) : Event
{
    public override IEnumerable<Subject> About(Subject on) =>
        [on, Subject.Organisation(To), .. Scope.Subjects(To)];

    public override IEnumerable<RegionMention> Mentions(Subject on) => Scope.Mentions;

    public override IEnumerable<Claim> Claims(Subject on) => [new(on, Topics.RouteScope, Scope == new RouteScope() ? Topics.Unstated : Topics.Stated)];

    /// <summary>What became of the route.</summary>
    protected static Claim Then(Subject on, string value) => new(on, Topics.Then, value);

    /// <summary>What is claimed of the route where it serves.</summary>
    protected IEnumerable<Claim> There(Subject on, string topic) => Scope.Region is { MovesCoverage: true } region ? [new(region.Subject, $"{topic}:{on.Id}", To)] : [];

    public override IEnumerable<Fault> Faults() => [.. Check.Slug("to", To), .. Scope.Faults()];
}

/// <summary>People of a scope register with another organisation for now, because of something, until something.</summary>
/// <param name="Because">the agreement whose waiting is the reason, where one is named</param>
[StoredAs("route.redirected.v1", Subject.Routes, "People of a scope register with another organisation for now, because of something, until something.")]
public sealed record RegistrationRedirected(string To, RouteScope Scope, ValueList<Condition> Until, string? Because = null) : RouteEvent(To, Scope)
{
    public override IEnumerable<Subject> About(Subject on) => [.. base.About(on), .. Because is { } agreement ? [Subject.Agreement(agreement)] : Array.Empty<Subject>(), .. Until.SelectMany(condition => condition.Whose())];

    public override IEnumerable<Subject> ListensTo() => Until.Select(condition => condition.Subject);

    public override IEnumerable<Claim> Claims(Subject on) => base.Claims(on).Concat(There(on, Topics.LeadsTo)).Append(Then(on, $"{Topics.Towards}:{To}"));

    public override IEnumerable<Fault> Faults() =>
        [.. base.Faults(), .. Until.SelectMany((condition, i) => condition.Faults($"until[{i}]")), .. Because is null ? [] : Check.Slug("because", Because)];

    public override Sentence Say(Subject on, INames names) => new(
        $"Pendaftar di {Scope.Place(names).Id} sementara dialihkan ke {names.Organisation(To)}{Until.Say(" sampai ", " atau ", names, "id")}.",
        $"Registrants in {Scope.Place(names).En} are redirected to {names.Organisation(To)} for now{Until.Say(" until ", " or ", names, "en")}.");
}

/// <summary>People of a scope register with an organisation for good: a permanent route.</summary>
[StoredAs("route.opened.v1", Subject.Routes, "People of a scope register with an organisation from now on: a permanent registration route.")]
public sealed record RouteOpened(string To, RouteScope Scope) : RouteEvent(To, Scope)
{
    public override IEnumerable<Claim> Claims(Subject on) => base.Claims(on).Concat(There(on, Topics.LeadsTo)).Append(Then(on, $"{Topics.Towards}:{To}"));

    public override Sentence Say(Subject on, INames names) => new(
        $"Jalur pendaftaran tetap di {Scope.Place(names).Id} ke {names.Organisation(To)} dibuka.",
        $"A permanent registration route in {Scope.Place(names).En} to {names.Organisation(To)} was opened.");
}

/// <summary>What came of looking at a route again.</summary>
public enum ReviewOutcome { Unstated, Kept, Changed, ToBeEnded }

/// <summary>Somebody looked again at whether a registration route still serves; that alone neither opens nor ends it.</summary>
/// <param name="NextReview">when it is to be looked at again, as an EDTF date; null when nobody said</param>
[StoredAs("route.reviewed.v1", Subject.Routes, "Somebody looked again at whether a registration route still serves.")]
public sealed record RouteReviewed(string To, RouteScope Scope, ReviewOutcome Outcome = ReviewOutcome.Unstated, string? NextReview = null) : RouteEvent(To, Scope)
{
    public override IEnumerable<Fault> Faults() => [.. base.Faults(), .. Check.Date("nextReview", NextReview)];

    public override Sentence Say(Subject on, INames names) => new(
        $"Jalur pendaftaran di {Scope.Place(names).Id} ke {names.Organisation(To)} ditinjau: {Word.Id}{(NextReview is null ? "" : $"; ditinjau lagi {VagueDate.Say(NextReview).Id}")}.",
        $"The registration route in {Scope.Place(names).En} to {names.Organisation(To)} was reviewed: {Word.En}{(NextReview is null ? "" : $"; to be reviewed again {VagueDate.Say(NextReview).En}")}.");

    private Sentence Word => Outcome switch
    {
        ReviewOutcome.Kept => new("diteruskan", "kept"),
        ReviewOutcome.Changed => new("diubah", "changed"),
        ReviewOutcome.ToBeEnded => new("akan diakhiri", "to be ended"),
        _ => new("hasilnya tidak disebutkan", "the outcome is not stated")
    };
}

/// <summary>A registration route no longer leads anywhere.</summary>
[StoredAs("route.ended.v1", Subject.Routes, "A registration route ended.")]
public sealed record RouteEnded(string To, RouteScope Scope) : RouteEvent(To, Scope)
{
    public override IEnumerable<Claim> Claims(Subject on) => base.Claims(on).Concat(There(on, Topics.LeadsNoMore)).Append(Then(on, Topics.LeadsNoMore));

    public override Sentence Say(Subject on, INames names) => new(
        $"Jalur pendaftaran di {Scope.Place(names).Id} ke {names.Organisation(To)} berakhir.",
        $"The registration route in {Scope.Place(names).En} to {names.Organisation(To)} ended.");
}

/// <summary>Conditions as part of a sentence.</summary>
public static class ConditionSentences
{
    public static string Say(this ValueList<Condition> conditions, string before, string between, INames names, string language) =>
        conditions.Count == 0 ? "" : before + string.Join(between, conditions.Select(condition => condition.Say(names).In(language)));
}
