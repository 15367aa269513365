using System.Text.Json.Serialization;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Programme;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Domain.Registration;
using Bungkesmas.Domain.Visits;

namespace Bungkesmas.Domain.Requests;

/// <summary>Where a request stands.</summary>
public enum RequestStanding { Open, AnsweredInPrinciple, Answered, Declined, Withdrawn, Fulfilled, FulfilledInPart }

/// <summary>One request and what became of it.</summary>
/// <param name="Count">how many of it were asked for, where that is told</param>
/// <param name="To">whom it is addressed to; the programme where nobody is named</param>
/// <param name="Regions">for which places it was made</param>
/// <param name="MadeOn">when it was certainly made; null where only what became of it is told</param>
/// <param name="Since">it stands so since this instant at the latest</param>
/// <param name="Reasons">why it was declined, where it was</param>
/// <param name="Done">how many of it are told to have been done, account by account</param>
/// <param name="Visited">whether a visit was made in answer to it</param>
public sealed record Request(
    string Id, string By, ValueList<RequestedThing> For, RequestStanding Standing, Condition? FulfilledAfter, Quantity? Count = null,
    string? To = null, ValueList<RegionMention> Regions = default, DateTimeOffset? MadeOn = null, DateTimeOffset? Since = null, ValueList<RequestDeclineReason> Reasons = default, ValueList<Quantity> Done = default,
    bool Visited = false) : IMaySayNothing
{
    private const string Nobody = "";

    public static Fold<Request> Fold { get; } = new("request", [Subject.Requests], Apply);

    /// <summary>What is fulfilled stays so, in part as well, and what is withdrawn is answered no more; declining is an answer, and another one can follow it.</summary>
    public static Request? Apply(Request? now, Subject on, Happening happening) =>
        Became(Named(now, happening), on, happening)?.AsVisited() is { } next ? next.Standing == now?.Standing ? next : next with { Since = happening.Certain } : null;

    /// <summary>Whether only what fulfilled it is told so far, and not whose request it was.</summary>
    [JsonIgnore] public bool SaysNothing => By == Nobody;

    /// <summary>Whoever tells what became of it tells whose it was.</summary>
    private static Request? Named(Request? now, Happening happening) => now is { SaysNothing: true } && happening.Assertion != Assertion.Hoped && RequesterOf(happening.Event) is { } by ? now with { By = by } : now;

    private static string? RequesterOf(Event said) => said switch
    {
        RequestAnswered e => e.Requester, RequestDeclined e => e.Requester, RequestWithdrawn e => e.Requester, RequestFulfilled e => e.Requester, _ => null
    };

    private static Request? Became(Request? now, Subject on, Happening happening) => happening.Event switch
    {
        RequestMade e when happening.Assertion != Assertion.Hoped => (now ?? Blank(on, e.By)) with
        {
            By = e.By, For = e.For, Count = e.Count ?? now?.Count, To = e.To ?? now?.To,
            Regions = e.Regions.Count > 0 ? e.Regions : now?.Regions ?? [], MadeOn = now?.MadeOn ?? happening.Certain
        },
        RequestAnswered e when happening.Assertion != Assertion.Hoped && !Over(now) => (now ?? Blank(on, e.Requester)) with
        {
            Standing = !e.InPrinciple ? RequestStanding.Answered : now?.Standing == RequestStanding.FulfilledInPart ? RequestStanding.FulfilledInPart : RequestStanding.AnsweredInPrinciple,
            FulfilledAfter = e.FulfilledAfter, Reasons = []
        },
        RequestDeclined e when happening.Firm && !Over(now) => (now ?? Blank(on, e.Requester)) with
        {
            Standing = RequestStanding.Declined, FulfilledAfter = null, Reasons = e.Reasons.Aggregate(now?.Reasons ?? [], (all, reason) => all.With(reason))
        },
        RequestWithdrawn e when happening.Firm && !Over(now) => (now ?? Blank(on, e.Requester)).Closed(RequestStanding.Withdrawn),
        RequestFulfilled e when happening.Firm && !(e.Partly == true && Over(now)) => (now ?? Blank(on, e.Requester)).Doing(e),
        LocalManagerAppointed e when happening.Firm && e.Fulfils == on.Id => (now ?? Blank(on, Nobody)).Closed(RequestStanding.Fulfilled),
        VisitEvent e when happening.Firm && e.Answers == on.Id => (now ?? Blank(on, Nobody)) with { Visited = true },
        _ => now
    };

    /// <summary>A visit is all that was asked for, and it was made, perhaps before anybody tells when that was asked.</summary>
    private Request AsVisited() => Visited && For is [RequestedThing.Visit] && !Over(this) ? Closed(RequestStanding.Fulfilled) : this;

    /// <summary>What waited goes on waiting for what is left of it.</summary>
    private Request Doing(RequestFulfilled said) => (said.Partly == true ? this with { Standing = RequestStanding.FulfilledInPart, Reasons = [] } : Closed(RequestStanding.Fulfilled)) with
    {
        Done = said.Count is { } count ? Done.With(count) : Done
    };

    /// <summary>It waits for nothing any more, and why it was declined is over.</summary>
    private Request Closed(RequestStanding standing) => this with { Standing = standing, FulfilledAfter = null, Reasons = [] };

    private static bool Over(Request? now) => now is { Standing: RequestStanding.Fulfilled or RequestStanding.Withdrawn };

    private static Request Blank(Subject on, string by) => new(on.Id, by, [], RequestStanding.Open, null);
}

/// <summary>No fact tells of this request.</summary>
public sealed record RequestUnknown(string Request) : Refusal("request-unknown", new(
    $"Permintaan {Request} belum tercatat.", $"Request {Request} is not on record."));

/// <summary>What is done needs no answer any more.</summary>
public sealed record RequestIsFulfilled(string Request) : Refusal("request-fulfilled", new(
    $"Permintaan {Request} sudah dipenuhi.", $"Request {Request} has been fulfilled already."));

/// <summary>What is asked for no longer is neither answered nor fulfilled.</summary>
public sealed record RequestIsWithdrawn(string Request) : Refusal("request-withdrawn", new(
    $"Permintaan {Request} sudah ditarik kembali.", $"Request {Request} has been withdrawn."));
