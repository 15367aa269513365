using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Programme;

namespace Bungkesmas.Domain.Requests;

/// <summary>Answer a request: in principle, perhaps to be fulfilled after a condition, or finally.</summary>
public sealed record AnswerRequest(bool InPrinciple, Condition? FulfilledAfter = null) : IAct<Request>
{
    public Decision Decide(Subject on, Request? now) => now switch
    {
        null => new RequestUnknown(on.Id),
        { Standing: RequestStanding.Fulfilled } => new RequestIsFulfilled(now.Id),
        { Standing: RequestStanding.Withdrawn } => new RequestIsWithdrawn(now.Id),
        { Standing: RequestStanding.Answered } when !InPrinciple => Decision.AlreadySo,
        { Standing: RequestStanding.AnsweredInPrinciple or RequestStanding.FulfilledInPart } when InPrinciple && now.FulfilledAfter == FulfilledAfter => Decision.AlreadySo,
        _ => Decision.Record(new RequestAnswered(now.By, InPrinciple, FulfilledAfter))
    };
}
