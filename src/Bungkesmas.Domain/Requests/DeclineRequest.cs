using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Requests;

/// <summary>Say that what was asked for will not be done, for reasons.</summary>
public sealed record DeclineRequest(ValueList<RequestDeclineReason> Reasons) : IAct<Request>
{
    public Decision Decide(Subject on, Request? now) => now switch
    {
        null => new RequestUnknown(on.Id),
        { Standing: RequestStanding.Fulfilled } => new RequestIsFulfilled(now.Id),
        { Standing: RequestStanding.Withdrawn } => new RequestIsWithdrawn(now.Id),
        { Standing: RequestStanding.Declined } when Reasons.All(now.Reasons.Contains) => Decision.AlreadySo,
        _ => Decision.Record(new RequestDeclined(now.By, Reasons))
    };
}
