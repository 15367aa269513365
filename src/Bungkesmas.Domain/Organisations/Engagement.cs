using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Registration;
using Bungkesmas.Domain.Requests;
using Bungkesmas.Domain.Visits;

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

/// <summary>An organisation in a region: its role, the parts it plays, its agreements there, and the routes that lead to it.</summary>
/// <param name="RoleAssertion">how the role is known; a role inferred by an author is not an appointment</param>
public sealed record Engagement(
    string Organisation, string Region, Role Role, Assertion? RoleAssertion, Outcome Outcome, ValueList<Part> Parts,
    SubPartnership? SubPartner, ValueList<string> SubPartners, ValueList<Agreement> Agreements, ValueList<Route> Routes,
    ValueList<Flag> Flags = default, ValueList<Appointment> Appointments = default) : IElapsing<Engagement>
{
    public static Fold<Engagement> Fold { get; } = new("engagement", [Subject.Engagements], Apply);

    /// <summary>The agreement that counts: one in force, else one that is still to be signed, else the last there was.</summary>
    public Agreement? Agreement => Counting.FirstOrDefault();

    /// <summary>Its agreements in force, and then those still to be signed, the latest first; only where there are none, the last that came to its end.</summary>
    public IEnumerable<Agreement> Counting => Agreements.Any(one => !one.IsEnded)
        ? Agreements.Reverse().Where(one => !one.IsEnded).OrderBy(one => one.IsOpen) : Agreements.TakeLast(1);

    public Route? OpenRoute => Routes.LastOrDefault(route => route.Standing == RouteStanding.Open);

    private readonly DateTimeOffset? _elapses = FirstOf(Agreements);

    /// <summary>All its agreements in the region, ended ones among them.</summary>
    public ValueList<Agreement> Agreements
    {
        get;
        init => (field, _elapses) = (value, FirstOf(value));
    } = Agreements;

    /// <summary>When the first of its agreements runs out; asked at every step of whoever looks at all engagements of a region, so it is found once.</summary>
    public DateTimeOffset? Elapses => _elapses;

    private static DateTimeOffset? FirstOf(ValueList<Agreement> agreements) => agreements.Min(agreement => agreement.Elapses);

    public Engagement Elapsed(Subject on, DateTimeOffset at) => this with
    {
        Agreements = Agreements.Select(agreement => agreement.Elapses <= at ? agreement.Elapsed(Subject.Agreement(agreement.Id), at) : agreement).ToValueList()
    };

    public static Engagement Blank(Subject subject)
    {
        var cut = subject.Id.IndexOf('@');
        return new(subject.Id[..cut], subject.Id[(cut + 1)..], Role.None, null, Outcome.Unstated, [], null, [], [], []);
    }

    public static Engagement? Apply(Engagement? before, Subject subject, Happening happening)
    {
        // A hope makes nobody a partner; it can be an intention to work under one.
        if (happening is { Assertion: Assertion.Hoped, Event: not (SubPartnerAttached or AgreementEvent or RouteEvent) }) return before;
        var now = before ?? Blank(subject);
        var mine = happening.Stream == Subject.Organisation(now.Organisation);
        var changed = happening.Event switch
        {
            RequestMade => now.Plays(Part.Requester),
            GatewayRecognised => now.Plays(Part.Gateway),
            PartnerRecommended e when !mine => now.Plays(Part.Recommender),
            PartnerRecommended => now.Reaches(Role.Recommended, happening),
            RecommendationMade => now.Plays(Part.Recommender),
            PartnerBecameKnown or DiscussionHeld or PriorContactReported or VisitRoundHeld => now.Reaches(Role.Reached, happening),
            OutreachTargetSelected => now.Plays(Part.OutreachTarget).Reaches(Role.Reached, happening),
            CandidacyRecorded => now.Reaches(Role.Candidate, happening),
            ReadinessDeclared => now.Reaches(Role.Ready, happening),
            AlreadyPartnerReported e => now.Reaches(e.AsProvider == true && happening.Firm ? Role.ActiveProvider : Role.Partner, happening),
            ProviderConcluded => now.Reaches(Role.ConcludedProvider, happening),
            ProviderActivated => now.Reaches(happening.Firm ? Role.ActiveProvider : Role.ConcludedProvider, happening),
            PartnerDeclined when happening.Firm => now.Leaves(Role.Declined, happening),
            PartnershipEnded when happening.Firm => now.Leaves(Role.Ended, happening),
            FollowUpWithoutProgress when !now.Flags.Contains(Flag.FollowUpWithoutProgress) => now with { Flags = now.Flags.With(Flag.FollowUpWithoutProgress) },
            // Two records of which one was to work under the other turned out to be one organisation.
            SubPartnerAttached e when mine && e.Of == now.Organisation => now,
            SubPartnerAttached e when !mine => now with { SubPartners = now.SubPartners.With(happening.Stream.Id) },
            SubPartnerAttached e when happening.Firm => now.Reaches(Role.SubPartner, happening) with { SubPartner = new(e.Of, Intended: false) },
            SubPartnerAttached e => now with { SubPartner = now.SubPartner is { Intended: false } firm ? firm : new(e.Of, Intended: true) },
            AgreementEvent => now with { Agreements = Replaced(now.Agreements, one => one.Id, happening, Agreement.Apply) },
            RouteEvent => now.Leads(happening),
            LocalManagerAppointed e when happening.Firm => now.Plays(Part.LocalManager) with { Appointments = now.Appointments.With(e, happening) },
            _ => now
        };
        var outcome = OutcomeOf(changed.Role);
        return ReferenceEquals(changed, before) && changed.Outcome == outcome ? before : changed with { Outcome = outcome };
    }

    /// <summary>Whether the programme has anything to do with the organisation in the region; who declined or ended it is no contact.</summary>
    public bool IsContact => Role is not (Role.Declined or Role.Ended) && (Role != Role.None || Parts.Count > 0 || Agreements.Count > 0);

    /// <summary>Whether it has come as far as a role, or further; what an author only concluded is still to be reached.</summary>
    public bool Has(Role role) => Role > role || (Role == role && RoleAssertion is not (Assertion.Inferred or null));

    /// <summary>A role is reached and kept: being recommended again does not undo a candidacy. A higher one is progress.</summary>
    private Engagement Reaches(Role role, Happening happening) =>
        role < Role || (role == Role && RoleAssertion is not (Assertion.Inferred or null))
            ? this : this with { Role = role, RoleAssertion = happening.Assertion, Flags = role > Role ? [] : Flags };

    /// <summary>Declined or ended: from any role, however high.</summary>
    private Engagement Leaves(Role role, Happening happening) => Role == role ? this : this with { Role = role, RoleAssertion = happening.Assertion, Flags = [] };

    private Engagement Plays(Part part) => Parts.Contains(part) ? this : this with { Parts = Parts.With(part) };

    private Engagement Leads(Happening happening)
    {
        var routes = Replaced(Routes, one => one.Id, happening, Route.Apply);
        var parts = Parts.Where(part => part is not (Part.InterimRegistrationTarget or Part.RegistrationTarget)).ToValueList();
        if (routes.Any(route => route.StandsIn)) parts = parts.With(Part.InterimRegistrationTarget);
        if (routes.Any(route => route is { Standing: RouteStanding.Open, StandsIn: false })) parts = parts.With(Part.RegistrationTarget);
        return this with { Routes = routes, Parts = parts };
    }

    private static ValueList<T> Replaced<T>(ValueList<T> all, Func<T, string> id, Happening happening, Func<T?, Subject, Happening, T?> apply) where T : class
    {
        var stream = happening.Stream;
        var known = all.FirstOrDefault(one => id(one) == stream.Id);
        var next = apply(known, stream, happening);
        return next is null ? all : known is null ? all.With(next) : all.Select(one => ReferenceEquals(one, known) ? next : one).ToValueList();
    }

    private static Outcome OutcomeOf(Role role) => role switch
    {
        Role.ActiveProvider => Outcome.Active,
        Role.Partner or Role.ConcludedProvider => Outcome.Concluded,
        Role.Declined => Outcome.Declined,
        Role.Ended => Outcome.Ended,
        Role.Candidate or Role.Ready => Outcome.Open,
        _ => Outcome.Unstated
    };
}
