using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Programme;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Domain.Registration;
using Bungkesmas.Domain.Requests;
using Bungkesmas.Domain.Visits;

namespace Bungkesmas.Domain.FollowUp;

/// <summary>A follow-up task: derived from facts, with an id that follows from what it is about.</summary>
/// <param name="DueSince">when what it waited for had certainly happened</param>
/// <param name="OverdueSince">when the day by which somebody was to do it had passed</param>
public sealed record FollowUpTask(string Id, TaskKind Kind, Condition? Because, DateTimeOffset DueSince, DateTimeOffset? OverdueSince = null);

/// <summary>A condition that has been met, and when.</summary>
/// <param name="FellAway">whether it has not been met, and comes no more</param>
public sealed record MetCondition(string Condition, DateTimeOffset On, bool FellAway = false);

/// <summary>Another agreement that was signed, and when it certainly was.</summary>
public sealed record SignedAgreement(AgreementKey Key, DateTimeOffset On)
{
    /// <summary>Whether it takes the place of one that ran out: the next one of its kind does, whenever it was signed, and any other that was signed once it had run out.</summary>
    public bool Replaces(Agreement ranOut) => Key.Follows(ranOut.Key) || Key.IsBetweenThoseOf(ranOut.Key) && On >= ranOut.EndedOn;
}

/// <summary>What one agreement, route, request, visit, session or launch waits for, and the tasks that arise when it comes.</summary>
/// <param name="Handlings">what people did about its tasks</param>
/// <param name="Regions">where it is</param>
/// <param name="Partners">the organisations it concerns</param>
/// <param name="Signed">other agreements that were signed, of which one may take the place of the agreement</param>
/// <param name="Parted">who declined or left since the agreement was last taken up or concluded, and takes part no more</param>
/// <param name="LeftOn">when the last of them did</param>
/// <param name="ReviewDue">when the route is to be looked at again, once that has come</param>
/// <param name="Awaited">the visit, the session or the launch, where it is about one</param>
public sealed partial record AgendaItem(
    Agreement? Agreement, Route? Route, Request? Request, DateTimeOffset AskedOn, ValueList<MetCondition> Met,
    ValueList<Condition> WaitsFor, ValueList<FollowUpTask> Tasks, ValueList<TaskHandling> Handlings = default,
    ValueList<string> Regions = default, ValueList<string> Partners = default, DateTimeOffset? ReviewDue = null,
    ValueList<SignedAgreement> Signed = default, ValueList<string> Parted = default, Awaited? Awaited = null, DateTimeOffset? LeftOn = null) : IMaySayNothing
{
    public static Fold<AgendaItem> Fold { get; } = new("agenda", [Subject.Agreements, Subject.Routes, Subject.Requests, Subject.Visits, Subject.Sessions, Subject.Programmes], Apply, hears: true);

    /// <summary>Of a visit, a session or a launch that nobody planned there is nothing to tell.</summary>
    public bool SaysNothing => Awaited is { IsPlanned: false } && Handlings.Count == 0;

    private static AgendaItem? Apply(AgendaItem? now, Subject subject, Happening happening)
    {
        var item = now ?? new(null, null, null, happening.Certain, [], [], []) { Awaited = Awaited.Of(subject) };
        if (happening.Stream == subject || happening.Event is LocalManagerAppointed or VisitEvent)
            item = item with
            {
                Agreement = subject.Kind == Subject.Agreements ? Agreement.Apply(item.Agreement, subject, happening) : null,
                Route = subject.Kind == Subject.Routes ? Route.Apply(item.Route, subject, happening) : null,
                Request = subject.Kind == Subject.Requests ? Request.Apply(item.Request, subject, happening) : null
            };
        if (item.Awaited is { } awaited) item = item with { Awaited = awaited.Apply(subject, happening) };
        if (now is { Agreement: null, Route: null, Request: null, Awaited: null }) item = item with { AskedOn = happening.Certain };
        foreach (var condition in happening.About.Where(about => about.Kind == Subject.Conditions && happening.Firm))
            if (item.Met.FirstOrDefault(met => met.Condition == condition.Id) is not { } known || known.FellAway && happening.Event is not AgreementTerminated)
                item = item with { Met = item.Met.Where(met => met.Condition != condition.Id).ToValueList().With(new(condition.Id, happening.Certain, happening.Event is AgreementTerminated)) };
        if (item.Route?.LastReview != now?.Route?.LastReview) item = item with { ReviewDue = DueAtOnce(item.Route?.LastReview, happening) };
        if (subject.Kind == Subject.Agreements && happening.Assertion != Assertion.Hoped) item = item.Going(subject, happening);
        return (item with { Handlings = item.Handlings.With(happening) }).Placed(subject, happening).Derived(subject);
    }

    /// <summary>Whoever its own facts name, and the places they mention, are what lists find it by.</summary>
    private AgendaItem Placed(Subject subject, Happening happening) => happening.Stream != subject ? this : this with
    {
        Regions = happening.About.Where(about => about.Kind == Subject.Regions).Aggregate(Regions, (all, region) => all.With(region.Id)),
        Partners = happening.About.Where(about => about.Kind == Subject.Organisations).Aggregate(Partners, (all, partner) => all.With(partner.Id))
    };

    /// <summary>What leaves nothing to sign or to renew, or an agreement in force with nobody, and what makes it something again.</summary>
    private AgendaItem Going(Subject subject, Happening happening) => happening.Event switch
    {
        AgreementProposed or AgreementDeferred or AgreementDrafted or AgreementSigned or AgreementAmended when happening.Stream == subject => this with { Parted = [], LeftOn = null },
        AgreementSigned e when happening.Firm => this with { Signed = Signed.With(new(e.Agreement, happening.Certain)) },
        PartneringEvent e when happening.Firm && Renewal.Parts(e) && IsIn(e.Region) => this with { Parted = Parted.With(happening.Stream.Id), LeftOn = happening.Certain },
        PartneringEvent e when Renewal.Rejoins(e) && IsIn(e.Region) => this with { Parted = Parted.Where(party => party != happening.Stream.Id).ToValueList() },
        _ => this
    };

    private bool IsIn(RegionMention region) => region.MovesCoverage && Agreement?.Key.Region.Code == region.Code;

    /// <summary>The open task of an id; null when that is not to be done.</summary>
    public FollowUpTask? Task(string id) => Tasks.FirstOrDefault(task => task.Id == id);

    public TaskHandling? Handling(string id) => Handlings.FirstOrDefault(handling => handling.Task == id);

    private AgendaItem Derived(Subject subject)
    {
        if (ToDo(subject) is not { } duty) return this with { WaitsFor = [], Tasks = [] };
        var come = Come(duty).OrderBy(one => one.On).ToList();
        var due = come.Find(one => !WasLookedAt(one.On));
        return this with
        {
            WaitsFor = due is not null ? [] : duty.For.Where(condition => come.TrueForAll(one => one.Because != condition) && !WasLookedAt(condition.ReachedOn) && Heard(condition)?.FellAway != true).ToValueList(),
            Tasks = (due?.On ?? ReviewDue) is { } since ? Open(new(new TaskId(duty.Kind, subject.Id).ToString(), duty.Kind, due?.Because, since)) : []
        };
    }

    /// <summary>A task that somebody finished or dismissed is no longer to be done; what falls due anew afterwards is, and one that is late stays late.</summary>
    private ValueList<FollowUpTask> Open(FollowUpTask task) => Handling(task.Id)?.Closes(task) == true
        ? [] : [task with { OverdueSince = Tasks.FirstOrDefault(known => known.Id == task.Id)?.OverdueSince is { } late && late == LateOn(task) ? late : null }];
}
