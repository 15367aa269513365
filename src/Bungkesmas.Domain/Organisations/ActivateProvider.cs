using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Organisations;

/// <summary>Let an organisation start its work as the provider of a region.</summary>
public sealed record ActivateProvider(RegionMention Region) : IActIn<Engagement>
{
    public Subject State(Subject on) => Subject.Engagement(on.Id, Region.Code);

    public Decision Decide(Subject on, Engagement? now) => now switch
    {
        { Role: Role.ActiveProvider } => Decision.AlreadySo,
        { Agreement: { Standing: not Standing.Signed } open } => new AgreementUnsigned(open.Id),
        _ => Decision.Record(new ProviderActivated(Region))
    };

    public sealed record AgreementUnsigned(string Agreement) : Refusal("agreement-unsigned", new(
        $"Perjanjian {Agreement} belum ditandatangani; provider belum dapat diaktifkan.",
        $"Agreement {Agreement} is not signed, so its provider cannot be activated yet."));
}
