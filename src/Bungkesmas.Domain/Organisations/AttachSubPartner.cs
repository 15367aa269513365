using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Organisations;

/// <summary>Let an organisation work under another partner in a region.</summary>
public sealed record AttachSubPartner(RegionMention Region, [Id(Subject.Organisations)] string Of) : IActIn<Hierarchy>
{
    public Subject State(Subject on) => Subject.Region(Region.Code);

    public Decision Decide(Subject on, Hierarchy? now)
    {
        if (on.Id == Of) return new SubPartnerOfItself(on.Id);
        if (now?.Attachments.Contains(new(on.Id, Of)) == true) return Decision.AlreadySo;
        return now?.IsUnder(Of, on.Id) == true ? new Circle(on.Id, Of) : Decision.Record(new SubPartnerAttached(Region, Of));
    }

    public sealed record SubPartnerOfItself(string Organisation) : Refusal("sub-partner-of-itself", new(
        $"Lembaga {Organisation} tidak dapat menjadi sub-mitra dirinya sendiri.", $"Organisation {Organisation} cannot be a sub-partner of itself."));

    public sealed record Circle(string Organisation, string Of) : Refusal("sub-partner-circle", new(
        $"Lembaga {Of} sendiri bekerja di bawah {Organisation}.", $"Organisation {Of} works under {Organisation} itself."));
}
