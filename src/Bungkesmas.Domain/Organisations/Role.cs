using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Organisations;

/// <summary>How far an organisation has come towards being a provider of a region, in rising order.</summary>
/// <remarks>Who declined or ended a partnership stands below every working relation: a later recommendation does not undo it, a later sub-partnership or candidacy does.</remarks>
public enum Role { None, Reached, Recommended, Declined, Ended, SubPartner, Candidate, Ready, Partner, ConcludedProvider, ActiveProvider }

/// <summary>What an organisation is besides its role.</summary>
public enum Part { Gateway, Requester, Recommender, OutreachTarget, InterimRegistrationTarget, RegistrationTarget, LocalManager }

/// <summary>What is known of the outcome of an engagement.</summary>
public enum Outcome { Unstated, Open, Concluded, Active, Declined, Ended }

/// <summary>What is to be kept in mind of an engagement, until it makes progress.</summary>
public enum Flag { FollowUpWithoutProgress }

/// <summary>Under which partner an organisation works, or is to work.</summary>
/// <param name="Intended">true when it is so far only a conclusion or a hope</param>
public sealed record SubPartnership(string Of, bool Intended);

/// <summary>What is known of outcomes.</summary>
public static class Outcomes
{
    /// <summary>As far as a role tells it.</summary>
    public static Outcome Of(Role role) => role switch
    {
        Role.ActiveProvider => Outcome.Active,
        Role.Partner or Role.ConcludedProvider => Outcome.Concluded,
        Role.Declined => Outcome.Declined,
        Role.Ended => Outcome.Ended,
        Role.Candidate or Role.Ready => Outcome.Open,
        _ => Outcome.Unstated
    };
}
