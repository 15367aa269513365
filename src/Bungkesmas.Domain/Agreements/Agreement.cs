using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Programme;

namespace Bungkesmas.Domain.Agreements;

/// <summary>Where an agreement stands.</summary>
public enum Standing { Proposed, Deferred, ConditionMet, Drafted, Signed, Expired, Terminated }

/// <summary>One agreement: its key, where it stands, what it waits for, and how it came to its end.</summary>
/// <param name="SignedOn">when it was certainly signed; null for one that is known to be signed, but not since when</param>
/// <param name="MetOn">when what it waits for was reported met</param>
/// <param name="DraftedOn">when its text was certainly drafted; a draft does not end a deferral</param>
/// <param name="Changes">what of it was amended</param>
/// <param name="AmendedOn">when it was last certainly amended</param>
/// <param name="EndedBy">the party that ended it, or is to end it, where one did</param>
/// <param name="LastDay">the last day it is valid by a notice of its end, which comes before the end of its validity</param>
public sealed record Agreement(
    string Id, AgreementKey Key, Standing Standing, Condition? Until, ValueList<GivenReason> Reasons, DateTimeOffset? SignedOn, DateOnly? ValidUntil,
    DateTimeOffset? MetOn = null, DateTimeOffset? DraftedOn = null, ValueList<AgreementChange> Changes = default,
    DateTimeOffset? EndedOn = null, string? EndedBy = null, ValueList<TerminationReason> EndReasons = default,
    DateTimeOffset? AmendedOn = null, DateOnly? LastDay = null) : IElapsing<Agreement>
{
    public static Fold<Agreement> Fold { get; } = new("agreement", [Subject.Agreements], Apply);

    /// <summary>Whether its signing is still to come.</summary>
    public bool IsOpen => Standing < Standing.Signed;

    public bool IsEnded => Standing > Standing.Signed;

    /// <summary>Whether it came to its end with its last valid day, which nobody need tell of.</summary>
    public bool RanOut => Standing == Standing.Expired && ValidUntil is { } last && last < DateOnly.MaxValue && EndedOn == Calendar.StartOf(last.AddDays(1));

    /// <summary>The end of its last valid day, as agreed or by a notice of its end.</summary>
    public DateTimeOffset? Elapses => Standing != Standing.Signed ? null : EndOf(LastDay) is { } ends && !(EndOf(ValidUntil) < ends) ? ends : EndOf(ValidUntil);

    public Agreement Elapsed(Subject on, DateTimeOffset at) => EndOf(LastDay) <= at ? Ends(Standing.Terminated, at) : Ends(Standing.Expired, at);

    private static DateTimeOffset? EndOf(DateOnly? last) => last is { } day && day < DateOnly.MaxValue ? Calendar.StartOf(day.AddDays(1)) : null;

    /// <summary>A hope or a conclusion moves nothing; what is signed is not undone by an intention told of later; what is ended stays ended, unless an expired one is renewed. Whoever ends what ran out has nothing to renew.</summary>
    public static Agreement? Apply(Agreement? now, Subject on, Happening happening)
    {
        if (happening.Event is not AgreementEvent said) return now;
        if (now is { Standing: Standing.Expired } && said is AgreementTerminated end && happening.Firm) return now with { Standing = Standing.Terminated, EndedBy = end.By, EndReasons = end.Reasons };
        if (now is { IsEnded: true } && !now.IsRenewedBy(said, happening)) return now;
        var known = now is { IsEnded: true } ? now with { Standing = Standing.Signed, EndedOn = null } : now ?? new(on.Id, said.Agreement, Standing.Proposed, null, [], null, null);
        return said switch
        {
            AgreementDeferred e when happening.Assertion != Assertion.Hoped => known.Defers(e),
            _ when !happening.Firm => known,
            DeferralConditionMet e => known.Meets(e, happening.Certain),
            AgreementDrafted when known.IsOpen => known with { Standing = known.Standing == Standing.Deferred ? Standing.Deferred : Standing.Drafted, DraftedOn = known.DraftedOn ?? happening.Certain },
            AgreementSigned e => known.GoingOn(e.ValidUntil) with { Key = e.Agreement, Standing = Standing.Signed, Until = null, SignedOn = known.SignedOn ?? happening.Certain, ValidUntil = e.ValidUntil ?? known.ValidUntil },
            // Only what is concluded can be amended, so it is signed, whoever wrote that down or not.
            AgreementAmended e => known.GoingOn(e.ValidUntil, e.Changes.Contains(AgreementChange.Validity)) with
            {
                Key = e.ChangesKey ? e.Agreement : known.Key, Standing = Standing.Signed, Until = null, ValidUntil = e.ValidUntil ?? known.ValidUntil, Changes = e.Changes.Aggregate(known.Changes, (all, change) => all.With(change)),
                AmendedOn = happening.Certain
            },
            AgreementExpired => known.Ends(Standing.Expired, happening.Certain),
            AgreementTerminated e => known.Ended(e, happening.Certain),
            _ => known
        };
    }

    private Agreement Defers(AgreementDeferred deferral) => !IsOpen ? this : this with
    {
        Key = deferral.Agreement, Standing = Standing.Deferred, Until = deferral.Until, MetOn = deferral.Until == Until ? MetOn : null,
        Reasons = deferral.Reasons.Aggregate(Reasons, (all, reason) => all.With(reason))
    };

    /// <summary>Another condition than the one it waits for changes nothing.</summary>
    private Agreement Meets(DeferralConditionMet met, DateTimeOffset on) => !IsOpen || (met.Met is { } condition && Until is { } until && condition != until) ? this : this with
    {
        Standing = Standing == Standing.Drafted ? Standing.Drafted : Standing.ConditionMet, Until = Until ?? met.Met, MetOn = MetOn ?? on
    };

    /// <summary>Parties that let their agreement run out and prolong it afterwards go on with it.</summary>
    private bool IsRenewedBy(AgreementEvent said, Happening happening) => Standing == Standing.Expired && happening.Firm && ValidityOf(said) is { } until && !(until <= ValidUntil);

    private static DateOnly? ValidityOf(AgreementEvent said) => said switch { AgreementAmended e => e.ValidUntil, AgreementSigned e => e.ValidUntil, _ => null };

    /// <summary>What is ended for a later day is in force until then.</summary>
    private Agreement Ended(AgreementTerminated said, DateTimeOffset on) =>
        (Standing != Standing.Signed || EndOf(said.LastDay) is not { } ends ? Ends(Standing.Terminated, on) with { LastDay = null } : ends <= on ? Ends(Standing.Terminated, ends) : this with { LastDay = said.LastDay })
        with { EndedBy = said.By, EndReasons = said.Reasons };

    /// <summary>Parties that agree to keep it longer, or to another validity that names no day, take the notice of its end back.</summary>
    private Agreement GoingOn(DateOnly? until, bool anew = false) => LastDay < until || LastDay is not null && anew && until is null ? this with { LastDay = null, EndedBy = null, EndReasons = [] } : this;

    private Agreement Ends(Standing standing, DateTimeOffset on) => this with { Standing = standing, Until = null, EndedOn = on };
}

/// <summary>No fact tells of this agreement, so there is nothing to act on.</summary>
public sealed record AgreementUnknown(string Agreement) : Refusal("agreement-unknown", new(
    $"Perjanjian {Agreement} belum tercatat; usulkan dahulu.", $"Agreement {Agreement} is not on record; propose it first."));

/// <summary>An agreement that is signed, expired or terminated takes no more steps towards its signing.</summary>
public sealed record AgreementNotOpen(string Agreement, Standing Standing) : Refusal("agreement-not-open", Standing switch
{
    Standing.Signed => new($"Perjanjian {Agreement} sudah ditandatangani.", $"Agreement {Agreement} is signed already."),
    Standing.Expired => new($"Perjanjian {Agreement} sudah habis masa berlakunya.", $"Agreement {Agreement} has expired."),
    _ => new($"Perjanjian {Agreement} sudah diakhiri.", $"Agreement {Agreement} has been terminated.")
});

/// <summary>An agreement that has come to its end is neither changed nor ended once more.</summary>
public sealed record AgreementOver(string Agreement, Standing Standing) : Refusal("agreement-over", Standing == Standing.Expired
    ? new($"Perjanjian {Agreement} sudah habis masa berlakunya; perpanjang, atau usulkan yang baru.", $"Agreement {Agreement} has expired; prolong it, or propose a new one.")
    : new($"Perjanjian {Agreement} sudah diakhiri; usulkan yang baru.", $"Agreement {Agreement} has been terminated; propose a new one."));

/// <summary>Only what is signed can be changed, or come to the end of its validity.</summary>
public sealed record AgreementNotSigned(string Agreement) : Refusal("agreement-not-signed", new(
    $"Perjanjian {Agreement} belum ditandatangani.", $"Agreement {Agreement} has not been signed yet."));
