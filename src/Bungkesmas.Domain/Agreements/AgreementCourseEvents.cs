using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Programme;

namespace Bungkesmas.Domain.Agreements;

/// <summary>What the signing was held back for has come.</summary>
/// <param name="Met">which condition; null where the source means the one it waits for</param>
[StoredAs("agreement.deferral-condition-met.v1", Subject.Agreements, "What the signing of an agreement was held back for has come.")]
public sealed record DeferralConditionMet(AgreementKey Agreement, Condition? Met = null) : AgreementEvent(Agreement)
{
    public override IEnumerable<Subject> About(Subject on) => [.. base.About(on), .. Met.Whose()];

    public override IEnumerable<Claim> Claims(Subject on) => [.. base.Claims(on), .. Met?.Claims(on, Topics.ConditionMet) ?? []];

    public override IEnumerable<Fault> Faults() => base.Faults().Concat(Met?.Faults("met") ?? []);

    public override Sentence Say(Subject on, INames names) => new(
        $"Syarat penangguhan {Kind.Id} antara {Agreement.PartiesIn(names).Id} terpenuhi{(Met is null ? "" : $": {Met.Say(names).Id}")}.",
        $"What the {Kind.En} between {Agreement.PartiesIn(names).En} was deferred for has come{(Met is null ? "" : $": {Met.Say(names).En}")}.");
}

/// <summary>The text of an agreement was drafted.</summary>
[StoredAs("agreement.drafted.v1", Subject.Agreements, "The text of an agreement was drafted.")]
public sealed record AgreementDrafted(AgreementKey Agreement) : AgreementEvent(Agreement)
{
    public override Sentence Say(Subject on, INames names) => new(
        $"Naskah {Kind.Id} antara {Agreement.PartiesIn(names).Id} dirancang.", $"The {Kind.En} between {Agreement.PartiesIn(names).En} was drafted.");
}

/// <summary>What of an agreement can change.</summary>
public enum AgreementChange { Unstated, Validity, Scope, Region, Parties, Contributions, Duties, Signatories, Other }

/// <summary>An agreement was changed by its parties.</summary>
/// <param name="ValidUntil">the last day it is valid from now on, where that changed</param>
[StoredAs("agreement.amended.v1", Subject.Agreements, "An agreement was changed by its parties.")]
public sealed record AgreementAmended(AgreementKey Agreement, ValueList<AgreementChange> Changes, DateOnly? ValidUntil = null) : AgreementEvent(Agreement)
{
    public override IEnumerable<Fault> Faults() => base.Faults().Concat(Check.NotEmpty("changes", Changes));

    public override IEnumerable<Subject> ListensTo() => Renewal.Heard(Agreement);

    /// <summary>Whether who its parties are, or where it holds, is no longer as it was.</summary>
    public bool ChangesKey => Changes.Contains(AgreementChange.Parties) || Changes.Contains(AgreementChange.Region);

    public override IEnumerable<Claim> Claims(Subject on) =>
    [
        .. base.Claims(on), new(on, Topics.Amended, Topics.Amended), .. Lasting(on, Topics.Prolonged, ValidUntil), .. Changes.Contains(AgreementChange.Parties) ? [new Claim(on, Topics.PartiesSince, Agreement.ToldParties)] : Array.Empty<Claim>(),
        .. Changes.Contains(AgreementChange.Region) ? [new Claim(on, Topics.HoldsInSince, Agreement.Region.Code)] : Array.Empty<Claim>()
    ];

    public override IEnumerable<Fault> Faults(Window when) => Validity(ValidUntil, when);

    public override Sentence Say(Subject on, INames names)
    {
        var (place, changes) = (names.Region(Agreement.Region.Code), Changes.Select(AgreementWords.Word).Listed());
        if (Changes.Contains(AgreementChange.Region)) changes = new($"{changes.Id}; berlaku di {place}", $"{changes.En}; it holds in {place}");
        var valid = Valid(ValidUntil);
        return new($"{Begun} antara {Agreement.PartiesIn(names).Id} diubah ({changes.Id}){valid.Id}.", $"The {Kind.En} between {Agreement.PartiesIn(names).En} was amended ({changes.En}){valid.En}.");
    }
}

/// <summary>An agreement came to the end of its validity.</summary>
[StoredAs("agreement.expired.v1", Subject.Agreements, "An agreement came to the end of its validity.")]
public sealed record AgreementExpired(AgreementKey Agreement) : AgreementEvent(Agreement), IHappensOnce
{
    public override IEnumerable<Subject> ListensTo() => Renewal.Heard(Agreement);

    public override IEnumerable<Claim> Claims(Subject on) => [.. base.Claims(on), new(on, Topics.Expired, Topics.Expired)];

    public override Sentence Say(Subject on, INames names) => new(
        $"Masa berlaku {Kind.Id} antara {Agreement.PartiesIn(names).Id} habis.", $"The {Kind.En} between {Agreement.PartiesIn(names).En} expired.");
}

/// <summary>Why an agreement was ended before its time.</summary>
public enum TerminationReason
{
    Unstated, MutualConsent, PartnerRequest, ProgrammeRequest, Breach, Inactivity, OrganisationDissolved, ProgrammeChanged, Replaced, LacksFunds, LawChanged, Other
}

/// <summary>An agreement was ended before its time, or given up before it was signed.</summary>
/// <param name="By">the party that ended it, where one did</param>
/// <param name="LastDay">the last day it is valid, where it was ended for a later day</param>
[StoredAs("agreement.terminated.v1", Subject.Agreements, "An agreement was ended before its time, or given up before it was signed.")]
public sealed record AgreementTerminated(AgreementKey Agreement, [Id(Subject.Organisations)] string? By = null, ValueList<TerminationReason> Reasons = default, DateOnly? LastDay = null) : AgreementEvent(Agreement), IHappensOnce
{
    /// <summary>Whoever waits for its signing hears that this comes no more.</summary>
    public override IEnumerable<Subject> About(Subject on) =>
        [.. base.About(on), .. By is null ? [] : new[] { Subject.Organisation(By) }, .. LastDay is null ? [new Condition(ConditionKind.AgreementSigned, on.Id).Subject] : Array.Empty<Subject>()];

    bool IHappensOnce.IsSoAtOnce => LastDay is null;

    /// <summary>What is ended for a later day goes on until then; whoever works under it is asked about nothing before.</summary>
    public override IEnumerable<Claim> Claims(Subject on) => LastDay is { } last
        ? [.. base.Claims(on), new(on, Topics.Terminated, Topics.Terminated, last.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))]
        : [.. base.Claims(on), new(on, Topics.Terminated, Topics.Terminated)];

    public override IEnumerable<Fault> Faults(Window when) => LastDay < when.Earliest ? [new("lastDay", Wrong.BeforeItsBeginning)] : [];

    public override IEnumerable<Fault> Faults() => base.Faults().Concat(By is null ? [] : Check.Slug("by", By));

    public override Sentence Say(Subject on, INames names)
    {
        var (reasons, ending) = (Reasons.Where(reason => reason != TerminationReason.Unstated).Select(AgreementWords.Word).Listed(), LastDay is { } last ? new Sentence($" per {VagueDate.Day(last).Id}", $" as of {VagueDate.Day(last).En}") : new("", ""));
        return new(
            $"{Begun} antara {Agreement.PartiesIn(names).Id} diakhiri{(By is null ? "" : $" oleh {names.Organisation(By)}")}{ending.Id}{(reasons.Id.Length == 0 ? "" : $": {reasons.Id}")}.",
            $"The {Kind.En} between {Agreement.PartiesIn(names).En} was terminated{(By is null ? "" : $" by {names.Organisation(By)}")}{ending.En}{(reasons.En.Length == 0 ? "" : $": {reasons.En}")}.");
    }
}
