using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Programme;
using Bungkesmas.Domain.Registration;

namespace Bungkesmas.Domain.Requests;

/// <summary>Where a request stands.</summary>
public enum RequestStanding { Open, AnsweredInPrinciple, Answered, Fulfilled }

/// <summary>One request and what became of it.</summary>
public sealed record Request(string Id, string By, ValueList<RequestedThing> For, RequestStanding Standing, Condition? FulfilledAfter)
{
    public static Fold<Request> Fold { get; } = new("request", [Subject.Requests], Apply);

    public static Request? Apply(Request? now, Subject on, Happening happening) => happening.Event switch
    {
        RequestMade e when happening.Assertion != Assertion.Hoped => (now ?? new(on.Id, e.By, e.For, RequestStanding.Open, null)) with { For = e.For },
        RequestAnswered e when now is { Standing: RequestStanding.Fulfilled } => now,
        RequestAnswered e when happening.Assertion != Assertion.Hoped => (now ?? new(on.Id, e.Requester, [], RequestStanding.Open, null)) with
        {
            Standing = e.InPrinciple ? RequestStanding.AnsweredInPrinciple : RequestStanding.Answered, FulfilledAfter = e.FulfilledAfter
        },
        LocalManagerAppointed e when happening.Firm && e.Fulfils == on.Id => now is null ? null : now with { Standing = RequestStanding.Fulfilled },
        RequestFulfilled e when happening.Firm => (now ?? new(on.Id, e.Requester, [], RequestStanding.Open, null)) with { Standing = RequestStanding.Fulfilled },
        _ => now
    };
}
