using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Organisations;

/// <summary>The programme's own organisations, as their stated kind tells them: what one of them is asked for, the programme is asked for.</summary>
public static class OwnOrganisation
{
    /// <summary>What is heard wherever it matters whether an organisation is the programme's own.</summary>
    public static Subject Condition(string organisation) => new(Subject.Conditions, $"own-organisation@{organisation}");

    /// <summary>What a stated kind says of that.</summary>
    public static IEnumerable<Subject> Told(Subject on, OrganisationKind? kind) => kind == OrganisationKind.Programme ? [Condition(on.Id)] : [];
}
