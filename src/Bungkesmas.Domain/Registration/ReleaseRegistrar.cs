using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Registration;

/// <summary>End the appointment of an organisation, or of somebody in it, as the place to register for people of a region.</summary>
/// <param name="Group">the organised group whose appointment ends; all where it is left out</param>
/// <param name="Partner">the partner for whose people it ends; all where it is left out</param>
/// <param name="Who">the person whose appointment ends; all where it is left out</param>
public sealed record ReleaseRegistrar(RegionMention Region, [Id(Subject.Organisations)] string? Group = null, [Id(Subject.Organisations)] string? Partner = null, PersonRef? Who = null) : IActIn<Engagement>
{
    public Subject State(Subject on) => Subject.Engagement(on.Id, Region.Code);

    public Decision Decide(Subject on, Engagement? now)
    {
        if (now is null) return new NobodyAppointed(on.Id);
        var said = new LocalManagerReleased(new(Region, Group, Partner), Who);
        return now.Appointments.Any(one => said.Ends(one, on.Id)) ? Decision.Record(said) : Decision.AlreadySo;
    }

    public sealed record NobodyAppointed(string Organisation) : Refusal("nobody-appointed", new(
        $"Tidak ada catatan tentang lembaga {Organisation} di wilayah ini.", $"Nothing is on record of organisation {Organisation} in this region."));
}
