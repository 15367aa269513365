using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Programme;

namespace Bungkesmas.Domain.Agreements;

/// <summary>Where an agreement stands.</summary>
public enum Standing { Proposed, Deferred, Signed }

/// <summary>One agreement: its key, where it stands, and what it waits for.</summary>
/// <param name="SignedOn">when it was certainly signed</param>
public sealed record Agreement(
    string Id, AgreementKey Key, Standing Standing, Condition? Until, ValueList<GivenReason> Reasons, DateTimeOffset? SignedOn, DateOnly? ValidUntil)
{
    public static Fold<Agreement> Fold { get; } = new("agreement", [Subject.Agreements], Apply);

    /// <summary>A hope or a conclusion signs nothing; what is signed is not undone by an intention told of later.</summary>
    public static Agreement? Apply(Agreement? now, Subject on, Happening happening) => happening.Event switch
    {
        AgreementProposed e => now is null ? Blank(on, e.Agreement) : now,
        AgreementDeferred e when now is { Standing: Standing.Signed } => now,
        AgreementDeferred e when happening.Assertion == Assertion.Hoped => now ?? Blank(on, e.Agreement),
        AgreementDeferred e => (now ?? Blank(on, e.Agreement)) with
        {
            Key = e.Agreement, Standing = Standing.Deferred, Until = e.Until, Reasons = e.Reasons.Aggregate(now?.Reasons ?? [], (all, reason) => all.With(reason))
        },
        AgreementSigned e when happening.Firm => (now ?? Blank(on, e.Agreement)) with
        {
            Key = e.Agreement, Standing = Standing.Signed, Until = null, SignedOn = now?.SignedOn ?? happening.Certain, ValidUntil = e.ValidUntil
        },
        AgreementSigned e => now ?? Blank(on, e.Agreement),
        _ => now
    };

    private static Agreement Blank(Subject on, AgreementKey key) => new(on.Id, key, Standing.Proposed, null, [], null, null);
}

/// <summary>No fact tells of this agreement, so there is nothing to act on.</summary>
public sealed record AgreementUnknown(string Agreement) : Refusal("agreement-unknown", new(
    $"Perjanjian {Agreement} belum tercatat; usulkan dahulu.", $"Agreement {Agreement} is not on record; propose it first."));
