using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;

namespace Bungkesmas.Api.Organisations;

/// <summary>What the office can do with an organisation.</summary>
public static class OrganisationDoors
{
    public static IReadOnlyList<Door> All { get; } =
    [
        new ActDoor<ActivateProvider, Engagement>(
            "/partners/{id}/activation", Subject.Organisations, Engagement.Fold, "Let an organisation start its work as the provider of a region."),
        new ActDoor<MergeOrganisations, Organisation>(
            "/partners/{id}/merge", Subject.Organisations, Organisation.Fold, "Say that a record is the same organisation as another one, and goes by its id from now on.", Follows: false),
        new ActDoor<UndoMerge, Organisation>(
            "/partners/{id}/separation", Subject.Organisations, Organisation.Fold, "Say that two merged records are two organisations after all.", Follows: false)
    ];
}
