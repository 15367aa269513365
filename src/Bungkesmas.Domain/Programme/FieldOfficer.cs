using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Programme;

/// <summary>A field officer, who found and vetted them, and since when they certainly are one.</summary>
/// <param name="Except">where in their area they are one no longer</param>
public sealed record FieldOfficer(FieldOfficerRecruited Said, Assertion Assertion, DateTimeOffset Since, ValueList<Guid> Facts = default, ValueList<RegionMention> Except = default) : Witnessed(Facts)
{
    /// <summary>What is left of it when somebody is released; null where nothing is. Whoever leaves a region leaves all that lies in it; a part of a larger one is excepted from that.</summary>
    public FieldOfficer? Without(FieldOfficerReleased left)
    {
        if (left.Officer != Said.Officer) return this;
        var rest = Said.Area.Where(region => !Lies(region, left.Area)).ToValueList();
        if (left.Area.Count == 0 || Said.Area.Count > 0 && rest.Count == 0) return null;
        // Of whom nobody said for which area, any region can be a part of it.
        var parts = left.Area.Where(region => (rest.Count == 0 || Lies(region, rest)) && !Lies(region, Except)).ToValueList();
        return rest.Count == Said.Area.Count && parts.Count == 0 ? this : this with { Said = Said with { Area = rest }, Except = [.. Except.Where(region => !Lies(region, parts)), .. parts] };
    }

    /// <summary>Taken on for parts that they had left, they are officer for these again.</summary>
    public FieldOfficer Again(FieldOfficerRecruited said) => said.Officer != Said.Officer || Except.Count == 0 ? this
        : this with { Except = said.Area.Count == 0 ? [] : Except.Where(region => !Lies(region, said.Area)).ToValueList() };

    private static bool Lies(RegionMention region, ValueList<RegionMention> within) => RegionMention.Lineage(region.Code).Any(code => within.Any(one => one.Code == code));
}

/// <summary>Field officers, of the programme or of what one person is told to be.</summary>
public static class FieldOfficers
{
    /// <summary>Whoever is told to be one once more is one since the first time.</summary>
    public static ValueList<FieldOfficer> With(this ValueList<FieldOfficer> all, FieldOfficerRecruited said, Happening happening)
    {
        var officers = all.Select(one => one.Again(said)).ToValueList();
        return officers.FirstOrDefault(one => one.Said == said && one.Assertion == happening.Assertion) is { } known
            ? officers.Select(one => ReferenceEquals(one, known) ? one with { Facts = one.Facts.With(happening.Fact.Id) } : one).ToValueList()
            : officers.With(new(said, happening.Assertion, happening.Certain, [happening.Fact.Id]));
    }

    /// <summary>Who is left when somebody is released.</summary>
    public static ValueList<FieldOfficer> Without(this ValueList<FieldOfficer> all, FieldOfficerReleased left) => all.Select(one => one.Without(left)).OfType<FieldOfficer>().ToValueList();
}
