using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Programme;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Agreements;

/// <summary>Kinds of agreement: memorandum of understanding, cooperation agreement (perjanjian kerja sama), or one nobody named.</summary>
public enum AgreementKind { Unstated, Mou, Pks }

/// <summary>Kinds of agreement in words.</summary>
public static class AgreementKinds
{
    public static Sentence Word(this AgreementKind kind) =>
        kind == AgreementKind.Unstated ? new("perjanjian", "agreement") : new(kind.Code().ToUpperInvariant(), kind.Code().ToUpperInvariant());
}

/// <summary>What tells one agreement from another: its parties, region, kind and ordinal.</summary>
public sealed record AgreementKey([Id(Subject.Organisations)] ValueList<string> Parties, RegionMention Region, AgreementKind Kind = AgreementKind.Unstated, int Ordinal = 1)
{
    public IEnumerable<Subject> Subjects(Subject on) =>
        [on, Region.Subject, .. Parties.Select(Subject.Organisation),
            .. Region.MovesCoverage ? Parties.Select(party => Subject.Engagement(party, Region.Code)) : []];

    public IEnumerable<Fault> Faults() =>
        Check.NotEmpty("agreement.parties", Parties).Concat(Check.Slugs("agreement.parties", Parties))
            .Concat(Parties.Distinct().Count() < Parties.Count ? [new Fault("agreement.parties", Wrong.NamedTwice)] : [])
            .Concat(Ordinal < 1 ? [new Fault("agreement.ordinal", Wrong.Empty)] : []);

    /// <summary>Whether two keys mean one agreement, however its parties are ordered and its region is called.</summary>
    public bool Means(AgreementKey other) =>
        Ordinal == other.Ordinal && IsOfThoseOf(other);

    /// <summary>Whether it is a later agreement of the same parties, region and kind.</summary>
    public bool Follows(AgreementKey other) => Ordinal > other.Ordinal && IsOfThoseOf(other);

    /// <summary>Whether it is of the same parties and region, of whatever kind.</summary>
    public bool IsBetweenThoseOf(AgreementKey other) => Region.Code == other.Region.Code && Parties.ToHashSet().SetEquals(other.Parties);

    private bool IsOfThoseOf(AgreementKey other) => Kind == other.Kind && IsBetweenThoseOf(other);

    /// <summary>The key as claims compare it; which region it is stands beside it.</summary>
    internal string Told => $"{Kind.Code()}-{Ordinal}:{string.Join('+', Parties.Distinct().Order(StringComparer.Ordinal))}";

    /// <summary>The parties as claims compare them.</summary>
    internal string ToldParties => string.Join(", ", Parties.Order(StringComparer.Ordinal));

    public Sentence PartiesIn(INames names) => Parties.Select(names.Organisation).Together();
}

/// <summary>An event of one agreement; it carries the agreement's key, so no earlier fact is needed to understand it.</summary>
public abstract record AgreementEvent(AgreementKey Agreement) : Event
{
    public override IEnumerable<Subject> About(Subject on) => Agreement.Subjects(on);

    public override IEnumerable<Subject> ListensTo() => Renewal.Partnerships(Agreement);

    public override IEnumerable<RegionMention> Mentions(Subject on) => [Agreement.Region];

    /// <summary>Of the agreement it says who its parties are and where it holds, of the region by which id it goes.</summary>
    public override IEnumerable<Claim> Claims(Subject on) =>
        [new(on, Topics.Parties, Agreement.ToldParties), .. Agreement.Region.MovesCoverage ? [new Claim(on, Topics.HoldsIn, Agreement.Region.Code)] : Array.Empty<Claim>(), new(Agreement.Region.Subject, $"{Topics.AgreementId}:{Agreement.Told}", on.Id)];

    public override IEnumerable<Fault> Faults() => Agreement.Faults();

    /// <summary>A validity that would have ended before it began.</summary>
    protected static IEnumerable<Fault> Validity(DateOnly? until, Window when) => until < when.Earliest ? [new("validUntil", Wrong.BeforeItsBeginning)] : [];

    /// <summary>What is claimed of the last day of a validity.</summary>
    protected static IEnumerable<Claim> Lasting(Subject on, string topic, DateOnly? until) =>
        until is { } last ? [new(on, topic, last.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))] : [];

    /// <summary>The last day of a validity, as a sentence goes on with it; nothing where none is told.</summary>
    protected static Sentence Valid(DateOnly? until) =>
        until is { } last ? new($", berlaku sampai {VagueDate.Day(last).Id}", $", valid until {VagueDate.Day(last).En}") : new("", "");

    protected Sentence Kind => Agreement.Kind.Word();

    /// <summary>The kind as a sentence begins with it.</summary>
    protected string Begun => string.Concat(Kind.Id[..1].ToUpperInvariant(), Kind.Id.AsSpan(1));
}

/// <summary>The parties intend to conclude an agreement.</summary>
[StoredAs("agreement.proposed.v1", Subject.Agreements, "The parties intend to conclude an agreement.")]
public sealed record AgreementProposed(AgreementKey Agreement) : AgreementEvent(Agreement)
{
    public override Sentence Say(Subject on, INames names) => new(
        $"{Begun} antara {Agreement.PartiesIn(names).Id} direncanakan.", $"It is intended to conclude the {Kind.En} between {Agreement.PartiesIn(names).En}.");
}

/// <summary>Why an agreement has to wait.</summary>
public enum DeferralReason { PartnerWorkload, WantsSystemFirst, SequencedAfterLaunch, AwaitingApproval, Other }

/// <summary>A reason for waiting, who gave it, and where that is written.</summary>
/// <param name="GivenBy">the person who gave it, where one is known</param>
/// <param name="GivenFor">the organisation it was given for; null when it is the programme's own</param>
public sealed record GivenReason(DeferralReason Reason, PersonRef? GivenBy = null, [Id(Subject.Organisations)] string? GivenFor = null, ValueList<Passage> Sources = default);

/// <summary>The signing is held back until a condition is met, for reasons that somebody gave.</summary>
[StoredAs("agreement.deferred.v1", Subject.Agreements, "The signing is held back until a condition is met, for reasons that somebody gave.")]
public sealed record AgreementDeferred(AgreementKey Agreement, Condition Until, ValueList<GivenReason> Reasons) : AgreementEvent(Agreement)
{
    public override IEnumerable<Subject> About(Subject on) => base.About(on).Concat(Reasons.Select(reason => reason.GivenFor).OfType<string>().Select(Subject.Organisation)).Concat(Until.Whose()).Distinct();

    public override IEnumerable<Subject> ListensTo() => base.ListensTo().Append(Until.Subject);

    public override IEnumerable<Claim> Claims(Subject on) => [.. base.Claims(on), new(on, Topics.Deferred, Topics.Deferred), .. Until.Claims(on, Topics.WaitsFor)];

    public override IEnumerable<Passage> Passages() => Reasons.SelectMany(reason => reason.Sources);

    public override IEnumerable<PersonRef> People() => Reasons.Select(reason => reason.GivenBy).OfType<PersonRef>();

    public override IEnumerable<Fault> Faults() => base.Faults().Concat(Until.Faults("until"))
        .Concat(Reasons.SelectMany((reason, i) => reason.GivenFor is null ? [] : Check.Slug($"reasons[{i}].givenFor", reason.GivenFor)));

    public override IEnumerable<Fault> Faults(Subject on) => Faults()
        .Concat(Until.Kind == ConditionKind.AgreementSigned ? Check.NotItself("until.of", Until.Of, on.Id) : []);

    public override Sentence Say(Subject on, INames names) => new(
        $"{Begun} antara {Agreement.PartiesIn(names).Id} ditangguhkan sampai {Until.Say(names).Id}.",
        $"The {Kind.En} between {Agreement.PartiesIn(names).En} is deferred until {Until.Say(names).En}.");
}

/// <summary>An agreement was signed.</summary>
/// <param name="Signatories">people who signed, by role known elsewhere</param>
/// <param name="ValidUntil">last day it is valid, where it has one</param>
[StoredAs("agreement.signed.v1", Subject.Agreements, "An agreement was signed.")]
public sealed record AgreementSigned(AgreementKey Agreement, ValueList<PersonRef> Signatories = default, DateOnly? ValidUntil = null) : AgreementEvent(Agreement), IHappensOnce
{
    public override IEnumerable<Subject> About(Subject on) => [.. base.About(on), new Condition(ConditionKind.AgreementSigned, on.Id).Subject, .. Renewal.Signed(Agreement)];

    public override IEnumerable<Subject> ListensTo() => Renewal.Heard(Agreement);

    /// <summary>Of the agreement it says that it is signed, of the region who has signed.</summary>
    public override IEnumerable<Claim> Claims(Subject on) =>
        [.. base.Claims(on), new(on, Topics.Signed, Topics.Signed), .. Lasting(on, Topics.ValidUntil, ValidUntil),
            .. Agreement.Parties.Select(party => new Claim(Agreement.Region.Subject, Topics.Signed, party))];

    public override IEnumerable<PersonRef> People() => Signatories;

    public override IEnumerable<Fault> Faults(Window when) => Validity(ValidUntil, when);

    public override Sentence Say(Subject on, INames names) => new(
        $"{Begun} antara {Agreement.PartiesIn(names).Id} ditandatangani{Valid(ValidUntil).Id}.", $"The {Kind.En} between {Agreement.PartiesIn(names).En} was signed{Valid(ValidUntil).En}.");
}
