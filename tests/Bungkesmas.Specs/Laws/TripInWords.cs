using Bungkesmas.Domain.FollowUp;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Domain.Statements;

namespace Bungkesmas.Specs.Laws;

public static partial class Trip
{
    /// <summary>What was said on the trip and by whom, roles stated twice, and what people did about the tasks.</summary>
    private static Entry[] InWords =>
    [
        Told(Promise, new StatementQuoted([StatementTopic.Enrolment, StatementTopic.LocalManager], Coordinator, PersonRole.Coordinator, GroupsOfParepare, InParepare, "sesi-soreang"), "2017-05-11", Assertion.Quoted) with { Offset = 800 },
        Told(Promise, Pledge with { Count = new(660, Qualifier.Claimed, Unit.Members), Until = "2017-12" }, "2017-05-11", Assertion.Quoted) with { Offset = 810 },
        Told(Promise, Pledge, "2017-05") with { Document = LaterReport, Offset = 720 },
        Told(Support, Endorsement with { Strengthens = TheCity.ToString(), Facts = [Nth(36)], Session = "sesi-soreang" }, "2017-05-11/2017-05-12") with { Offset = 830 },
        Hoped(Wish, EveryCoordinatorHopes with { By = GroupsOfParepare, Person = Coordinator, Role = PersonRole.Coordinator, Holders = new(22, Qualifier.Claimed, Unit.Groups), Session = "sesi-soreang" }, "2017-05") with { Offset = 850 },
        Told(TheCity, new ReceptionObserved([Reception.VeryWelcomed], Kpi, Voice.EveryParticipant, "sesi-soreang"), "2017-05-11") with { Offset = 870 },
        Told(Subject.Organisation(GroupsOfParepare), new RoleStated(Coordinator, PersonRole.Coordinator), "2017-03") with { Document = Letter, Offset = 40 },
        Told(Subject.Organisation(GroupsOfParepare), new RoleStated(Coordinator, PersonRole.Member), "2017-07") with { Document = LaterReport, Offset = 740 },

        Told(Signing, new TaskAssigned(Mou.ToString(), Officer, Stf, "2017-09-15"), "2017-06") with { Document = LaterReport, Offset = 760 },
        Told(Signing, new TaskAssigned(Mou.ToString(), null, Ylp2em), "2017-07-02") with { Document = LaterReport, Offset = 770 },
        Told(Reviewing, new TaskDismissed(Interim.ToString(), [DismissalReason.NotNeeded, DismissalReason.ConditionDropped]), "2017-07-03") with { Document = LaterReport, Offset = 780 },
        Told(Signing, new TaskCompleted(Mou.ToString(), TaskOutcome.DoneInPart), "2017-07-20") with { Document = LaterReport, Offset = 790 }
    ];
}
