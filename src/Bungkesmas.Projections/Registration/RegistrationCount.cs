using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Registration;

namespace Bungkesmas.Projections.Registration;

/// <summary>One account of how many people registered.</summary>
/// <param name="At">the count is of this instant: the end of the period it names, or when it was certainly so</param>
public sealed record Account(ParticipantsRegistered Said, Assertion Assertion, DateTimeOffset At, ValueList<Guid> Facts = default) : Witnessed(Facts)
{
    /// <summary>A number somebody merely concludes counts as none.</summary>
    public Quantity Count => Assertion == Assertion.Inferred ? new(Unit: Said.Count.Unit, Relations: Said.Count.Relations) : Said.Count;
}

/// <summary>One registration and every account of it; accounts that differ stand side by side.</summary>
public sealed record RegistrationCount(string Id, ValueList<Account> Accounts)
{
    public static Fold<RegistrationCount> Fold { get; } = new("registration", [Subject.Registrations], Apply);

    private static RegistrationCount? Apply(RegistrationCount? now, Subject on, Happening happening)
    {
        if (happening is not { Event: ParticipantsRegistered said, Assertion: not Assertion.Hoped } || happening.Stream != on) return now;
        var at = Edtf.TryParse(said.Period, out var period) && period.Latest is { } last ? Calendar.StartOf(last) : happening.Certain;
        var accounts = now?.Accounts ?? [];
        // The same words of a later day are the same account, unless a running total is meant, which grows.
        if (said.Cumulative != true && accounts.FirstOrDefault(one => one.Said == said && one.Assertion == happening.Assertion) is { } known) at = known.At;
        return new(on.Id, accounts.Told(new Account(said, happening.Assertion, at), happening.Fact.Id));
    }
}
