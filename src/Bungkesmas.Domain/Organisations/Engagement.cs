using System.Text.Json.Serialization;
using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Registration;
using Bungkesmas.Domain.Requests;
using Bungkesmas.Domain.Visits;

namespace Bungkesmas.Domain.Organisations;

/// <summary>An organisation in a region: its role, the parts it plays, its agreements there, and the routes that lead to it.</summary>
/// <param name="RoleAssertion">how the role is known; a role inferred by an author is not an appointment</param>
/// <param name="Agreements">its agreements in force, and then those still to be signed, the latest first; only where there are none, the last that came to its end. Of the programme's
/// own organisation, party to very many, the first <see cref="MostAgreements"/></param>
/// <param name="Standings">where its agreements stand, each standing once</param>
/// <param name="IntendedSubPartners">who is to work under it by somebody's hope or conclusion, and is not told firmly to do so</param>
public sealed record Engagement(
    string Organisation, string Region, Role Role, Assertion? RoleAssertion, Outcome Outcome, ValueList<Part> Parts,
    SubPartnership? SubPartner, ValueList<string> SubPartners, ValueList<Agreement> Agreements, ValueList<Route> Routes,
    ValueList<Flag> Flags = default, ValueList<Appointment> Appointments = default, ValueList<Standing> Standings = default,
    ValueList<string> IntendedSubPartners = default) : IElapsing<Engagement>, IRemember, IMaySayNothing
{
    /// <summary>A row would otherwise be written anew, as long as all agreements of a region, with each fact of any of them.</summary>
    public const int MostAgreements = 10;

    public static Fold<Engagement> Fold { get; } = new("engagement", [Subject.Engagements], Apply);

    /// <summary>The agreement that counts: one in force, else one that is still to be signed, else the last there was.</summary>
    public Agreement? Agreement => Agreements.Count > 0 ? Agreements[0] : null;

    public Route? OpenRoute => Routes.LastOrDefault(route => route.Standing == RouteStanding.Open);

    /// <summary>All its agreements in the region in the order in which they came about, ended ones among them: only to be folded on.</summary>
    [JsonIgnore]
    public EveryAgreement EveryAgreement
    {
        get;
        init => (field, Agreements, Standings) = (value, value.Counting(MostAgreements), value.Standings);
    } = EveryAgreement.None;

    /// <summary>The routes that were ever told to lead to it there, wherever they lead now: only to be folded on.</summary>
    [JsonIgnore]
    public ValueList<Route> EveryRoute
    {
        get;
        init => (field, Routes) = (value, value.Where(route => route.To == Organisation && route.IsIn(Region)).ToValueList());
    } = [];

    /// <summary>All that was ever told of it is told of agreements and routes that are others' by what counts now.</summary>
    public bool SaysNothing => Role == Role.None && Parts.Count == 0 && SubPartner is null && SubPartners.Count + IntendedSubPartners.Count == 0 && Agreements.Count == 0 && Routes.Count == 0 && Flags.Count == 0
        && Appointments.Count == 0 && (!EveryAgreement.IsEmpty || EveryRoute.Count > 0);

    /// <summary>When the first of its agreements runs out.</summary>
    public DateTimeOffset? Elapses => EveryAgreement.Elapses;

    public Engagement Elapsed(Subject on, DateTimeOffset at) => this with { EveryAgreement = EveryAgreement.Elapsed(at) };

    public bool Equals(Engagement? other) => other is not null
        && (Organisation, Region, Role, RoleAssertion, Outcome) == (other.Organisation, other.Region, other.Role, other.RoleAssertion, other.Outcome)
        && Parts.Equals(other.Parts) && Equals(SubPartner, other.SubPartner) && SubPartners.Equals(other.SubPartners) && IntendedSubPartners.Equals(other.IntendedSubPartners) && Agreements.Equals(other.Agreements)
        && Routes.Equals(other.Routes) && Flags.Equals(other.Flags) && Appointments.Equals(other.Appointments) && Standings.Equals(other.Standings);

    public override int GetHashCode() => HashCode.Combine(Organisation, Region, Role, RoleAssertion, Outcome, Agreements.Count, Routes.Count);

    public static Engagement Blank(Subject subject)
    {
        var cut = subject.Id.IndexOf('@');
        var (organisation, region) = (subject.Id[..cut], subject.Id[(cut + 1)..]);
        return new(organisation, region, Role.None, null, Outcome.Unstated, [], null, [], [], []) { EveryAgreement = EveryAgreement.Of(organisation, region) };
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
            PartnerBecameKnown or DiscussionHeld or PriorContactReported or VisitHeld or VisitRoundHeld => now.Reaches(Role.Reached, happening),
            OutreachTargetSelected => now.Plays(Part.OutreachTarget).Reaches(Role.Reached, happening),
            CandidacyRecorded => now.Reaches(Role.Candidate, happening),
            ReadinessDeclared e => now.Reaches(e.Provided is null ? Role.Ready : Role.Candidate, happening),
            AlreadyPartnerReported e => now.Reaches(e.AsProvider == true && happening.Firm ? Role.ActiveProvider : Role.Partner, happening),
            ProviderConcluded => now.Reaches(Role.ConcludedProvider, happening),
            ProviderActivated => now.Reaches(happening.Firm ? Role.ActiveProvider : Role.ConcludedProvider, happening),
            PartnerDeclined when happening.Firm => now.Leaves(Role.Declined, happening),
            PartnershipEnded when happening.Firm => now.Leaves(Role.Ended, happening),
            FollowUpWithoutProgress when !now.Flags.Contains(Flag.FollowUpWithoutProgress) => now with { Flags = now.Flags.With(Flag.FollowUpWithoutProgress) },
            // Two records of which one was to work under the other turned out to be one organisation.
            SubPartnerAttached e when mine && e.Of == now.Organisation => now,
            SubPartnerAttached when !mine => now.Leading(happening.Stream.Id, happening.Firm),
            SubPartnerAttached e when happening.Firm => now.Reaches(Role.SubPartner, happening) with { SubPartner = new(e.Of, Intended: false) },
            SubPartnerAttached e => now with { SubPartner = now.SubPartner is { Intended: false } firm ? firm : new(e.Of, Intended: true) },
            AgreementEvent => now.EveryAgreement.Apply(happening) is var agreements && ReferenceEquals(agreements, now.EveryAgreement) ? now : now with { EveryAgreement = agreements },
            RouteEvent => now.Leads(happening),
            // Whoever worked for the programme is known to it afterwards.
            LocalManagerReleased e when happening.Firm => now.Keeps(now.Appointments.Without(e, now.Organisation)).Reaches(Role.Reached, happening),
            LocalManagerAppointed e when happening.Firm => now.Plays(Part.LocalManager) with { Appointments = now.Appointments.With(e, happening) },
            _ => now
        };
        var outcome = Outcomes.Of(changed.Role);
        return ReferenceEquals(changed, before) && changed.Outcome == outcome ? before : changed with { Outcome = outcome };
    }

    /// <summary>Whether the programme has anything to do with the organisation in the region; who declined or ended it is no contact.</summary>
    public bool IsContact => Role is not (Role.Declined or Role.Ended) && (Role != Role.None || Parts.Count > 0 || Agreement is { IsEnded: false });

    /// <summary>Whether its signing, or its beginning, is what is waited for. Whoever is a partner already waits for an agreement only where one is on record and open.</summary>
    public bool IsPending => Role is Role.Ready or Role.ConcludedProvider || this is { Role: Role.Partner, Agreement.IsOpen: true };

    /// <summary>Whether it has come as far as a role, or further; what an author only concluded is still to be reached.</summary>
    public bool Has(Role role) => Role > role || (Role == role && RoleAssertion is not (Assertion.Inferred or null));

    /// <summary>A role is reached and kept: being recommended again does not undo a candidacy. A higher one is progress.</summary>
    private Engagement Reaches(Role role, Happening happening) =>
        role < Role || (role == Role && RoleAssertion is not (Assertion.Inferred or null))
            ? this : this with { Role = role, RoleAssertion = happening.Assertion, Flags = role > Role ? [] : Flags };

    /// <summary>Declined or ended: from any role, however high. Whoever leaves registers nobody any more, and works under nobody.</summary>
    private Engagement Leaves(Role role, Happening happening) => (Role == role ? this : this with { Role = role, RoleAssertion = happening.Assertion, SubPartner = null, Flags = [] }).Keeps([]);

    /// <summary>Whom else it has appointed; where there is nobody left, it is no local manager.</summary>
    private Engagement Keeps(ValueList<Appointment> appointments) => appointments.Count == Appointments.Count ? this : this with
    {
        Appointments = appointments, Parts = appointments.Count > 0 ? Parts : Parts.Where(part => part != Part.LocalManager).ToValueList()
    };

    private Engagement Leading(string other, bool firm) => SubPartners.Contains(other) ? this
        : firm ? this with { SubPartners = SubPartners.With(other), IntendedSubPartners = IntendedSubPartners.Where(one => one != other).ToValueList() }
        : this with { IntendedSubPartners = IntendedSubPartners.With(other) };

    private Engagement Plays(Part part) => Parts.Contains(part) ? this : this with { Parts = Parts.With(part) };

    private Engagement Leads(Happening happening)
    {
        var all = EveryRoute.With(happening);
        if (all.Equals(EveryRoute)) return this;
        var now = this with { EveryRoute = all };
        var parts = Parts.Where(part => part is not (Part.InterimRegistrationTarget or Part.RegistrationTarget)).ToValueList();
        if (now.Routes.Any(route => route.StandsIn)) parts = parts.With(Part.InterimRegistrationTarget);
        if (now.Routes.Any(route => route is { Standing: RouteStanding.Open, StandsIn: false })) parts = parts.With(Part.RegistrationTarget);
        return now with { Parts = parts };
    }
}
