using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.FollowUp;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Programme;
using Bungkesmas.Domain.Questions;
using Bungkesmas.Domain.Registration;
using Bungkesmas.Domain.Statements;
using Bungkesmas.Domain.Visits;

namespace Bungkesmas.Domain.People;

/// <summary>In which capacity a fact names a person.</summary>
public enum Capacity
{
    Named, RoleHolder, Author, Reporter, Speaker, AnnouncedSpeaker, Representative, Absentee, TeamMember, OutreachWorker, Asking, Answering, Endorser, HopeHolder, Pledger,
    ReasonGiver, Accompanying, Signatory, Assignee, Informant, Supporter, Contact, Related, Refusing, LocalManager, FieldOfficer, Referee, PossiblyMeant
}

/// <summary>Reads from an event in which capacities it names a person.</summary>
public static class Capacities
{
    public static IEnumerable<Capacity> Of(Event said, PersonRef person) => said switch
    {
        RoleStated => [Capacity.RoleHolder],
        DocumentReceived e => e.Author == e.Informant ? [Capacity.Author, Capacity.Informant] : [e.Author == person ? Capacity.Author : Capacity.Informant],
        StatementQuoted or TrainingHeld => [Capacity.Speaker],
        EndorsementGiven => [Capacity.Endorser],
        HopeExpressed => [Capacity.HopeHolder],
        EnrolmentPledged => [Capacity.Pledger],
        AgreementDeferred => [Capacity.ReasonGiver],
        DiscussionHeld => [Capacity.Accompanying],
        AgreementSigned => [Capacity.Signatory],
        TaskAssigned => [Capacity.Assignee],
        VisitHeld or VisitRoundHeld => [Capacity.TeamMember],
        OutreachDelegated => [Capacity.OutreachWorker],
        QuestionAsked => [Capacity.Asking],
        QuestionAnswered => [Capacity.Answering],
        SessionPlanned => [Capacity.AnnouncedSpeaker],
        GroupAwarenessReported => [Capacity.Informant],
        SupportAcknowledged => [Capacity.Supporter],
        PriorContactReported => [Capacity.Contact],
        OrganisationRelationReported => [Capacity.Related],
        PartnerDeclined => [Capacity.Refusing],
        LocalManagerAppointed or LocalManagerReleased => [Capacity.LocalManager],
        FieldOfficerRecruited e => e.Officer == person ? [Capacity.FieldOfficer] : [Capacity.Referee],
        FieldOfficerReleased => [Capacity.FieldOfficer],
        AmbiguityRaised => [Capacity.PossiblyMeant],
        SessionHeld e => InSession(e, person).Distinct(),
        _ => [Capacity.Named]
    };

    /// <summary>Who was announced and did not come spoke to nobody.</summary>
    private static IEnumerable<Capacity> InSession(SessionHeld session, PersonRef person)
    {
        foreach (var speaker in session.Speakers.Where(speaker => speaker.Person == person))
            yield return speaker.Appeared == Whether.No ? Capacity.AnnouncedSpeaker : Capacity.Speaker;
        if (session.Represented.Any(one => one.Person == person)) yield return Capacity.Representative;
        if (session.Absences.Any(absence => absence.Person == person)) yield return Capacity.Absentee;
    }
}
