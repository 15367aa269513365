using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Regions;

/// <summary>Something told of a region, the date it is told for, and how we know it.</summary>
public sealed record Told<TEvent>(TEvent Said, string? Date, Assertion Assertion) where TEvent : Event;

/// <summary>What is on record about a region besides who works there: how the programme was received, searches, presence, aims, how the place is.</summary>
public sealed record RegionRecord(
    string Region, ValueList<Told<ReceptionObserved>> Receptions, ValueList<Told<PartnerSearchUnsuccessful>> Searches, ValueList<Told<AssistanceUndertaken>> Assistance,
    ValueList<Told<PresenceReported>> Presence, ValueList<Told<PilotAreaDesignated>> Pilots, ValueList<Told<CoverageAimSet>> Aims, ValueList<Told<PlaceConditionObserved>> Conditions)
{
    public static Fold<RegionRecord> Fold { get; } = new("region", [Subject.Regions], Apply, heeds: (subject, happening) => happening.Stream == subject);

    private static RegionRecord? Apply(RegionRecord? now, Subject subject, Happening happening)
    {
        if (happening.Stream != subject) return now;
        var before = now ?? new(subject.Id, [], [], [], [], [], [], []);
        var next = happening.Event switch
        {
            ReceptionObserved e => before with { Receptions = before.Receptions.With(Of(e, happening)) },
            PartnerSearchUnsuccessful e => before with { Searches = before.Searches.With(Of(e, happening)) },
            AssistanceUndertaken e => before with { Assistance = before.Assistance.With(Of(e, happening)) },
            PresenceReported e => before with { Presence = before.Presence.With(Of(e, happening)) },
            PilotAreaDesignated e => before with { Pilots = before.Pilots.With(Of(e, happening)) },
            CoverageAimSet e => before with { Aims = before.Aims.With(Of(e, happening)) },
            PlaceConditionObserved e => before with { Conditions = before.Conditions.With(Of(e, happening)) },
            _ => before
        };
        return now is null && next == before ? null : next;
    }

    /// <summary>An act that nobody dated was done on the day it was entered.</summary>
    private static Told<TEvent> Of<TEvent>(TEvent said, Happening happening) where TEvent : Event =>
        new(said, happening.Occurred.Date ?? (happening.Fact.Envelope.Act ? $"{Calendar.DayOf(happening.Certain):yyyy-MM-dd}" : null), happening.Assertion);
}
