using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Visits;

namespace Bungkesmas.Api.Visits;

/// <summary>What can be recorded of visits, sessions, and what got in their way.</summary>
public static class VisitDoors
{
    /// <summary>What the office can do about a visit or a session.</summary>
    public static IReadOnlyList<Door> All { get; } =
    [
        new ActDoor<PlanVisit, VisitPlan>("/visits/{id}/plan", Subject.Visits, VisitPlan.Fold, "Plan a visit."),
        new ActDoor<RescheduleVisit, VisitPlan>("/visits/{id}/rescheduling", Subject.Visits, VisitPlan.Fold, "Move a planned visit to another day, or put it off without one."),
        new ActDoor<CancelVisit, VisitPlan>("/visits/{id}/cancellation", Subject.Visits, VisitPlan.Fold, "Give up a planned visit."),
        new ActDoor<HoldVisit, VisitPlan>("/visits/{id}/completion", Subject.Visits, VisitPlan.Fold, "Put on record that the office made a visit."),
        new ActDoor<PlanSession, SessionPlan>("/sessions/{id}/plan", Subject.Sessions, SessionPlan.Fold, "Plan a session, or plan it anew: for when, for whom, and with which speakers."),
        new ActDoor<CancelSession, SessionPlan>("/sessions/{id}/cancellation", Subject.Sessions, SessionPlan.Fold, "Call off a planned session: it will not take place.")
    ];
    /// <summary>What can be told of it, by the office or by anybody who says where it is written.</summary>
    public static IReadOnlyList<TellDoor> Told { get; } =
    [
        new TellDoor<VisitPlanned>("/visits/{id}/plan-report"),
        new TellDoor<VisitRescheduled>("/visits/{id}/rescheduling-report"),
        new TellDoor<VisitCancelled>("/visits/{id}/cancellation-report"),
        new TellDoor<VisitHeld>("/visits/{id}/holding"),
        new TellDoor<VisitImplied>("/visits/{id}/implication"),
        new TellDoor<VisitRoundHeld>("/visits/{id}/round"),
        new TellDoor<TravelReported>("/visits/{id}/travel"),
        new TellDoor<OutreachDelegated>("/visits/{id}/delegation"),
        new TellDoor<SessionPlanned>("/sessions/{id}/plan-report"),
        new TellDoor<SessionHeld>("/sessions/{id}/holding"),
        new TellDoor<SessionNotHeld>("/sessions/{id}/failure"),
        new TellDoor<TrainingHeld>("/sessions/{id}/training"),
        new TellDoor<QuestionAsked>("/sessions/{id}/question"),
        new TellDoor<QuestionAnswered>("/sessions/{id}/answer"),
        new TellDoor<CircumstanceReported>("/circumstances/{id}/circumstance")
    ];
}
