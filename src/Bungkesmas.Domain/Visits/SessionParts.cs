using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Visits;

/// <summary>Yes, no, or nobody said.</summary>
public enum Whether { Unstated, Yes, No }

/// <summary>A stretch of a session.</summary>
public enum SessionPartKind { Opening, Prayer, Anthem, Remarks, Presentation, QuestionsAndAnswers, Discussion, Film, Demonstration, Game, Registration, Meal, Closing, Other }

/// <summary>A stretch of a session and how long it took.</summary>
public sealed record SessionPart(SessionPartKind Kind, Quantity? Duration = null);

/// <summary>An institution that was represented, by its head or by a deputy.</summary>
public sealed record Represented([Id(Subject.Organisations)] string Organisation, Whether Deputy = Whether.Unstated, PersonRef? Person = null);

/// <summary>What a speaker does.</summary>
public enum SpeakerRole { Unstated, Presenter, Opener, Moderator, Trainer, Interpreter, Witness, PrayerLeader, Other }

/// <summary>A speaker, planned or not, who came or did not.</summary>
/// <param name="Reason">why it came otherwise than planned</param>
public sealed record Speaker(
    PersonRef? Person = null, [Id(Subject.Organisations)] string? Organisation = null, SpeakerRole Role = SpeakerRole.Unstated, Whether Planned = Whether.Unstated, Whether Appeared = Whether.Unstated,
    Circumstance? Reason = null);

/// <summary>In what role somebody was missed.</summary>
public enum AbsentRole
{
    Unstated, VillageHead, DistrictHead, NeighbourhoodHead, HamletHead, OrganisationHead, Coordinator, Speaker, Host, Moderator, ReligiousLeader, CommunityLeader,
    HealthOfficer, TeamMember, Participants, Other
}

/// <summary>Somebody who was expected and did not come.</summary>
/// <param name="DeputySent">whether somebody came instead</param>
public sealed record Absence(
    AbsentRole Role = AbsentRole.Unstated, [Id(Subject.Organisations)] string? Organisation = null, PersonRef? Person = null, Circumstance Reason = Circumstance.Unstated, Whether DeputySent = Whether.Unstated);
