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
            "/partners/{id}/activation", Subject.Organisations, Engagement.Fold, "Let an organisation start its work as the provider of a region.")
    ];
}
