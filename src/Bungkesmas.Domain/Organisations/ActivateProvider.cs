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
        { Agreement: { IsOpen: true } open } => new AgreementUnsigned(open.Id),
        { Agreement: { IsEnded: true } ended } => new AgreementEnded(ended.Id),
        _ => Decision.Record(new ProviderActivated(Region))
    };

    public sealed record AgreementUnsigned(string Agreement) : Refusal("agreement-unsigned", new(
        $"Perjanjian {Agreement} belum ditandatangani; provider belum dapat diaktifkan.",
        $"Agreement {Agreement} is not signed, so its provider cannot be activated yet."));

    public sealed record AgreementEnded(string Agreement) : Refusal("agreement-ended", new(
        $"Perjanjian {Agreement} sudah berakhir; provider tidak dapat diaktifkan atas dasar itu.",
        $"Agreement {Agreement} has come to its end, so no provider can be activated under it."));
}
