using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Programme;

namespace Bungkesmas.Domain.Requests;

/// <summary>Answer a request: in principle, perhaps to be fulfilled after a condition, or finally.</summary>
public sealed record AnswerRequest(bool InPrinciple, Condition? FulfilledAfter = null) : IAct<Request>
{
    public Decision Decide(Subject on, Request? now) => now switch
    {
        null => new RequestUnknown(on.Id),
        { Standing: RequestStanding.Fulfilled } => new Fulfilled(now.Id),
        { Standing: RequestStanding.Withdrawn } => new Withdrawn(now.Id),
        { Standing: RequestStanding.Answered } when !InPrinciple => Decision.AlreadySo,
        { Standing: RequestStanding.AnsweredInPrinciple } when InPrinciple && now.FulfilledAfter == FulfilledAfter => Decision.AlreadySo,
        _ => Decision.Record(new RequestAnswered(now.By, InPrinciple, FulfilledAfter))
    };

    public sealed record Fulfilled(string Request) : Refusal("request-fulfilled", new(
        $"Permintaan {Request} sudah dipenuhi.", $"Request {Request} has been fulfilled already."));

    public sealed record Withdrawn(string Request) : Refusal("request-withdrawn", new(
        $"Permintaan {Request} sudah ditarik kembali.", $"Request {Request} has been withdrawn."));
}

/// <summary>No fact tells of this request.</summary>
public sealed record RequestUnknown(string Request) : Refusal("request-unknown", new(
    $"Permintaan {Request} belum tercatat.", $"Request {Request} is not on record."));
