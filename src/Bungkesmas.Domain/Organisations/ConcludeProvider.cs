using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Programme;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Organisations;

/// <summary>Decide that an organisation is going to be the provider of a region; it starts its work by another act.</summary>
/// <param name="After">what it waits for, where it does</param>
public sealed record ConcludeProvider(RegionMention Region, Condition? After = null) : IActIn<Engagement>
{
    public Subject State(Subject on) => Subject.Engagement(on.Id, Region.Code);

    public Decision Decide(Subject on, Engagement? now) => now?.Has(Role.ConcludedProvider) == true ? Decision.AlreadySo : Decision.Record(new ProviderConcluded(Region, After));
}
