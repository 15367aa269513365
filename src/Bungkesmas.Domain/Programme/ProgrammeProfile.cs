using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Programme;

/// <summary>What was explained of the product, and by when it certainly was.</summary>
public sealed record Description(ProductDescribed Said, Assertion Assertion, PersonRef? By, DateTimeOffset On, ValueList<Guid> Facts = default) : Witnessed(Facts);

/// <summary>Who is said to have begun the programme.</summary>
public sealed record Origin(ProgrammeOriginStated Said, Assertion Assertion, ValueList<Guid> Facts = default) : Witnessed(Facts);

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

/// <summary>The programme: where it comes from, how it was explained, and who works for it in the field. Accounts that differ stand side by side.</summary>
public sealed record ProgrammeProfile(string Id, ValueList<Origin> Origins, ValueList<Description> Descriptions, ValueList<FieldOfficer> FieldOfficers)
{
    public static Fold<ProgrammeProfile> Fold { get; } = new("programme", [Subject.Programmes], Apply);

    private static ProgrammeProfile? Apply(ProgrammeProfile? now, Subject on, Happening happening)
    {
        var known = now ?? new(on.Id, [], [], []);
        return happening.Event switch
        {
            _ when happening.Assertion == Assertion.Hoped => now,
            ProgrammeOriginStated e => known with { Origins = known.Origins.Told(new(e, happening.Assertion), happening.Fact.Id) },
            ProductDescribed e => known with { Descriptions = known.Descriptions.Told(new(e, happening.Assertion, happening.Fact.Envelope.Reporter, happening.Certain), happening.Fact.Id) },
            FieldOfficerRecruited e when happening.Firm => known.With(e, happening),
            FieldOfficerReleased e when happening.Firm => known.Without(e),
            _ => now
        };
    }

    /// <summary>Whoever is told to be one once more is one since the first time.</summary>
    private ProgrammeProfile With(FieldOfficerRecruited said, Happening happening)
    {
        var officers = FieldOfficers.Select(one => one.Again(said)).ToValueList();
        return this with
        {
            FieldOfficers = officers.FirstOrDefault(one => one.Said == said && one.Assertion == happening.Assertion) is { } known
                ? officers.Select(one => ReferenceEquals(one, known) ? one with { Facts = one.Facts.With(happening.Fact.Id) } : one).ToValueList()
                : officers.With(new(said, happening.Assertion, happening.Certain, [happening.Fact.Id]))
        };
    }

    private ProgrammeProfile Without(FieldOfficerReleased left) => this with
    {
        FieldOfficers = FieldOfficers.Select(one => one.Without(left)).OfType<FieldOfficer>().ToValueList()
    };
}
