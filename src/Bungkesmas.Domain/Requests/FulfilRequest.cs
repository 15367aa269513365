using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Requests;

/// <summary>Record that what was asked for is done.</summary>
/// <param name="Partly">true where only a part of it is</param>
/// <param name="Count">how many of it are done</param>
public sealed record FulfilRequest(bool? Partly = null, Quantity? Count = null) : IAct<Request>
{
    public Decision Decide(Subject on, Request? now) => now switch
    {
        null => new RequestUnknown(on.Id),
        { Standing: RequestStanding.Fulfilled } => Decision.AlreadySo,
        { Standing: RequestStanding.FulfilledInPart } when Partly == true && (Count is null || now.Done.Contains(Count)) => Decision.AlreadySo,
        { Standing: RequestStanding.Withdrawn } => new RequestIsWithdrawn(now.Id),
        { Standing: RequestStanding.Declined } => new Declined(now.Id),
        _ => Decision.Record(new RequestFulfilled(now.By, Partly, Count))
    };

    public sealed record Declined(string Request) : Refusal("request-declined", new(
        $"Permintaan {Request} sudah ditolak; jawablah lain dahulu.", $"Request {Request} has been declined; answer it otherwise first."));
}
