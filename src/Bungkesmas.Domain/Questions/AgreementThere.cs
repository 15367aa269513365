using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Questions;

/// <summary>An agreement as it matters to what is in question about a region: how it stands by its own rule, and who tells that.</summary>
/// <param name="Parties">who has it there, or had it there before its parties or its region changed</param>
/// <param name="Facts">who tells that it stands so, or until when it does</param>
/// <param name="How">how that is known</param>
public sealed record AgreementThere(Agreement Agreement, ValueList<string> Parties, ValueList<Guid> Facts, ValueList<Assertion> How) : IElapsing<AgreementThere>
{
    /// <summary>The end of its last day.</summary>
    public DateTimeOffset? Elapses => Agreement.Elapses;

    public AgreementThere Elapsed(Subject on, DateTimeOffset at) => this with { Agreement = Agreement.Elapsed(Subject.Agreement(Agreement.Id), at) };

    /// <summary>Whether it is in force for a party.</summary>
    public bool Binds(string party, Subject region) => Agreement.Standing == Standing.Signed && Agreement.Key.Parties.Contains(party) && IsIn(Agreement, region);

    /// <summary>With what one happening tells of it.</summary>
    public static AgreementThere Apply(AgreementThere? now, Subject region, Happening happening)
    {
        var before = now?.Agreement;
        var after = Agreement.Apply(before, happening.Stream, happening)!;
        var parties = IsIn(after, region) ? after.Key.Parties.Aggregate(now?.Parties ?? [], (all, party) => all.With(party)) : now?.Parties ?? [];
        var (changes, again) = (before is null || (before.Standing, before.Elapses) != (after.Standing, after.Elapses), happening.Firm && IsToldAgain(after, happening.Event));
        return new(after, parties, changes ? [happening.Fact.Id] : again ? now!.Facts.With(happening.Fact.Id) : now!.Facts,
            changes ? [happening.Assertion] : again ? now!.How.With(happening.Assertion) : now!.How);
    }

    private static bool IsIn(Agreement agreement, Subject region) => agreement.Key.Region is { MovesCoverage: true } place && place.Subject == region;

    private static bool IsToldAgain(Agreement agreement, Event said) => (agreement.Standing, said) switch
    {
        (Standing.Expired, AgreementExpired) or (Standing.Terminated, AgreementTerminated { LastDay: null }) => true,
        (Standing.Signed, AgreementSigned { ValidUntil: { } until }) => until == agreement.ValidUntil,
        (Standing.Signed, AgreementAmended { ValidUntil: { } until }) => until == agreement.ValidUntil,
        (Standing.Signed, AgreementTerminated { LastDay: { } last }) => last == agreement.LastDay,
        _ => false
    };
}
