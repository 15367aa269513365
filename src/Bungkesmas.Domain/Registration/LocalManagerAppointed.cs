using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Registration;

/// <summary>An organisation, or somebody in it, is the place to register for the people of a scope.</summary>
/// <param name="Who">the person appointed; null where it is the organisation itself</param>
/// <param name="Fulfils">the request that asked for it, where one is named</param>
[StoredAs("organisation.local-manager-appointed.v1", Subject.Organisations, "An organisation, or somebody in it, is the place to register for the people of a scope.")]
public sealed record LocalManagerAppointed(RouteScope Scope, PersonRef? Who = null, string? Fulfils = null) : Event
{
    public override IEnumerable<Subject> About(Subject on) =>
    [
        on, .. Scope.Subjects(on.Id), .. Fulfils is null ? [] : new[] { new Subject(Subject.Requests, Fulfils) }
    ];

    public override IEnumerable<Claim> Claims(Subject on) => Scope.Registrar(on, Topics.Appointed);

    public override IEnumerable<RegionMention> Mentions(Subject on) => Scope.Mentions;

    public override IEnumerable<PersonRef> People() => Who is { } person ? [person] : [];

    public override IEnumerable<Fault> Faults() => [.. Scope.Faults(), .. Fulfils is null ? [] : Check.Slug("fulfils", Fulfils)];

    public override Sentence Say(Subject on, INames names) => new(
        $"{names.Organisation(on.Id)} ditunjuk sebagai pengelola setempat di {Scope.Place(names).Id}.",
        $"{names.Organisation(on.Id)} was appointed local manager in {Scope.Place(names).En}.");
}
