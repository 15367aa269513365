using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Requests;

/// <summary>Record that who asked for something asks for it no longer.</summary>
public sealed record WithdrawRequest : IAct<Request>
{
    public Decision Decide(Subject on, Request? now) => now switch
    {
        null => new RequestUnknown(on.Id),
        { Standing: RequestStanding.Fulfilled } => new RequestIsFulfilled(now.Id),
        { Standing: RequestStanding.Withdrawn } => Decision.AlreadySo,
        _ => Decision.Record(new RequestWithdrawn(now.By))
    };
}
