using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Programme;
using Bungkesmas.Domain.Registration;

namespace Bungkesmas.Domain.Requests;

/// <summary>Where a request stands.</summary>
public enum RequestStanding { Open, AnsweredInPrinciple, Answered, Declined, Withdrawn, Fulfilled }

/// <summary>One request and what became of it.</summary>
/// <param name="Count">how many of it were asked for, where that is told</param>
public sealed record Request(string Id, string By, ValueList<RequestedThing> For, RequestStanding Standing, Condition? FulfilledAfter, Quantity? Count = null)
{
    public static Fold<Request> Fold { get; } = new("request", [Subject.Requests], Apply);

    /// <summary>What is fulfilled stays so, and what is withdrawn is answered no more; declining is an answer, and another one can follow it.</summary>
    public static Request? Apply(Request? now, Subject on, Happening happening) => happening.Event switch
    {
        RequestMade e when happening.Assertion != Assertion.Hoped => (now ?? Blank(on, e.By)) with { For = e.For, Count = e.Count ?? now?.Count },
        RequestAnswered e when happening.Assertion != Assertion.Hoped && !Over(now) => (now ?? Blank(on, e.Requester)) with
        {
            Standing = e.InPrinciple ? RequestStanding.AnsweredInPrinciple : RequestStanding.Answered, FulfilledAfter = e.FulfilledAfter
        },
        RequestDeclined e when happening.Firm && !Over(now) => (now ?? Blank(on, e.Requester)) with { Standing = RequestStanding.Declined, FulfilledAfter = null },
        RequestWithdrawn e when happening.Firm && !Over(now) => (now ?? Blank(on, e.Requester)) with { Standing = RequestStanding.Withdrawn, FulfilledAfter = null },
        RequestFulfilled e when happening.Firm => (now ?? Blank(on, e.Requester)) with { Standing = RequestStanding.Fulfilled },
        LocalManagerAppointed e when happening.Firm && e.Fulfils == on.Id => now is null ? null : now with { Standing = RequestStanding.Fulfilled },
        _ => now
    };

    private static bool Over(Request? now) => now is { Standing: RequestStanding.Fulfilled or RequestStanding.Withdrawn };

    private static Request Blank(Subject on, string by) => new(on.Id, by, [], RequestStanding.Open, null);
}
