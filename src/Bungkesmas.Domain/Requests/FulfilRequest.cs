using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Requests;

/// <summary>Record that what was asked for is done.</summary>
public sealed record FulfilRequest : IAct<Request>
{
    public Decision Decide(Subject on, Request? now) => now switch
    {
        null => new RequestUnknown(on.Id),
        { Standing: RequestStanding.Fulfilled } => Decision.AlreadySo,
        _ => Decision.Record(new RequestFulfilled(now.By))
    };
}
