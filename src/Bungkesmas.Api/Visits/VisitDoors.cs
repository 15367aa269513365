using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Visits;

namespace Bungkesmas.Api.Visits;

/// <summary>What can be recorded of visits, sessions, and what got in their way.</summary>
public static class VisitDoors
{
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
