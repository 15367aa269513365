using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Registration;

/// <summary>An organisation, or somebody in it, is no longer the place to register for the people of a scope.</summary>
/// <param name="Scope">the scope of the appointment that ends; what it leaves open ends every appointment in its region</param>
/// <param name="Who">the person who is local manager no longer; null where all are meant who were appointed</param>
[StoredAs("organisation.local-manager-released.v1", Subject.Organisations, "An organisation, or somebody in it, is no longer the place to register for the people of a scope.")]
public sealed record LocalManagerReleased(RouteScope Scope, PersonRef? Who = null) : Event
{
    public override IEnumerable<Subject> About(Subject on) => [on, .. Scope.Subjects(on.Id)];

    public override IEnumerable<Claim> Claims(Subject on) => Scope.Registrar(on, Topics.Released);

    public override IEnumerable<RegionMention> Mentions(Subject on) => Scope.Mentions;

    public override IEnumerable<PersonRef> People() => Who is { } person ? [person] : [];

    public override IEnumerable<Fault> Faults() => Scope.Faults();

    public override Sentence Say(Subject on, INames names) => new(
        $"{names.Organisation(on.Id)} tidak lagi menjadi pengelola setempat di {Scope.Place(names).Id}.",
        $"{names.Organisation(on.Id)} is no longer local manager in {Scope.Place(names).En}.");

    /// <summary>Whether it ends an appointment.</summary>
    public bool Ends(Appointment one, string organisation) => one.Organisation == organisation && one.Scope.Region?.Code == Scope.Region?.Code
        && (Scope.Group is null || Scope.Group == one.Scope.Group) && (Scope.Partner is null || Scope.Partner == one.Scope.Partner) && (Who is null || Who == one.Who);
}
