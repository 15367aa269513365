using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Visits;

namespace Bungkesmas.Projections.Visits;

/// <summary>What all accounts say of one audience. Different counts stand beside each other; none is chosen, and none is added up.</summary>
/// <param name="Origin">code of the region the people came from</param>
/// <param name="Counts">every count that is told</param>
/// <param name="Conflicting">whether two of them cannot both be right</param>
public sealed record AudienceTold(AudienceRole Role, AudienceKind Kind, string? Organisation, string? Origin, ValueList<Quantity> Counts, bool Conflicting)
{
    public static IEnumerable<AudienceTold> Of(IEnumerable<Audience> audiences) => audiences.GroupBy(audience => audience.Key).Select(told =>
    {
        var (first, counts) = (told.First(), told.Select(audience => audience.Count).OfType<Quantity>().Distinct().ToValueList());
        return new AudienceTold(first.Role, first.Kind, first.Organisation, first.Origin?.Code, counts, counts.Any(one => counts.Any(other => Differ(one, other))));
    });

    /// <summary>What is told of people before they come is what was intended.</summary>
    public static Audience Meant(Audience audience) => audience with { Role = AudienceRole.Intended };

    /// <summary>Whether an account says of everybody who could have come that nobody did.</summary>
    public static bool NobodyCame(SessionHeld session) =>
        session.Audiences.Where(audience => audience.Role != AudienceRole.Intended).ToList() is { Count: > 0 } came && came.All(audience => audience.Count is { Value: 0, UpTo: null, Qualifier: not Qualifier.AtLeast });

    /// <summary>Two counts of one thing differ unless a range, or an "at least", leaves room for both. "Several" differs from nothing.</summary>
    private static bool Differ(Quantity one, Quantity other) =>
        one.Value is not null && other.Value is not null && (one.Unit == other.Unit || one.Unit == Unit.Unclear || other.Unit == Unit.Unclear) && Most(one) < Least(other);

    private static decimal Least(Quantity count) => count.Qualifier == Qualifier.AtMost && count.UpTo is null ? 0 : count.Value!.Value;

    private static decimal Most(Quantity count) => count.Qualifier == Qualifier.AtLeast ? decimal.MaxValue : count.UpTo ?? count.Value!.Value;
}

/// <summary>What all accounts say of one speaker.</summary>
/// <param name="Planned">whether the speaker was announced; every answer that is told</param>
/// <param name="Appeared">whether the speaker came; every answer that is told</param>
/// <param name="Reasons">why it came otherwise than planned</param>
/// <param name="Conflicting">whether one account says that the speaker came, and another one that not</param>
public sealed record SpeakerTold(
    PersonRef? Person, string? Organisation, SpeakerRole Role, ValueList<Whether> Planned, ValueList<Whether> Appeared, ValueList<Circumstance> Reasons, bool Conflicting)
{
    public static IEnumerable<SpeakerTold> Of(IEnumerable<Speaker> speakers) => speakers.GroupBy(speaker => (speaker.Person, speaker.Organisation)).Select(told =>
    {
        var appeared = Stated(told.Select(speaker => speaker.Appeared));
        return new SpeakerTold(told.Key.Person, told.Key.Organisation, told.Select(speaker => speaker.Role).FirstOrDefault(role => role != SpeakerRole.Unstated),
            Stated(told.Select(speaker => speaker.Planned)), appeared, [.. told.Select(speaker => speaker.Reason).OfType<Circumstance>().Distinct()], appeared.Count > 1);
    });

    private static ValueList<Whether> Stated(IEnumerable<Whether> answers) => answers.Where(answer => answer != Whether.Unstated).Distinct().ToValueList();
}
