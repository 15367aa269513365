using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Programme;

/// <summary>What was explained of the product, and by when it certainly was.</summary>
public sealed record Description(ProductDescribed Said, Assertion Assertion, PersonRef? By, DateTimeOffset On, ValueList<Guid> Facts = default) : Witnessed(Facts);

/// <summary>Who is said to have begun the programme.</summary>
public sealed record Origin(ProgrammeOriginStated Said, Assertion Assertion, ValueList<Guid> Facts = default) : Witnessed(Facts);

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
            FieldOfficerRecruited e when happening.Firm => known with { FieldOfficers = known.FieldOfficers.With(e, happening) },
            FieldOfficerReleased e when happening.Firm => known with { FieldOfficers = known.FieldOfficers.Without(e) },
            _ => now
        };
    }
}
