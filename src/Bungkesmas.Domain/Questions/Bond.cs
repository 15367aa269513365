using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Questions;

/// <summary>An agreement, and whom it binds in a region.</summary>
/// <param name="Agreement">where it stands, by all that is told of it</param>
/// <param name="ToldIn">who told last until when it lasts</param>
/// <param name="Matters">whether one of its parties is at work in the region: of others nobody asks whether they have an agreement</param>
public sealed record Bond(string Region, Agreement Agreement, Happening ToldIn, bool Matters) : IElapsing<Bond>
{
    /// <summary>The end of its last day, as agreed or by a notice.</summary>
    public DateTimeOffset? Elapses => Matters ? Agreement.Elapses : null;

    /// <summary>Whether it holds in the region, or since its region changed in one that holds it.</summary>
    private bool IsHere => Agreement.Key.Region.MovesCoverage && RegionMention.Lineage(Region).Contains(Agreement.Key.Region.Code);

    private ValueList<string> Bound => IsHere && Agreement.Standing == Standing.Signed ? Agreement.Key.Parties : [];

    public Bond Elapsed(Subject on, DateTimeOffset at) => this with { Agreement = Agreement.Elapsed(Subject.Agreement(Agreement.Id), at) };

    /// <summary>The same agreement with what one happening tells of it; null where that is none.</summary>
    public static Bond? With(Bond? now, string region, Happening happening, Func<string, bool> isAtWork) =>
        Agreement.Apply(now?.Agreement, happening.Stream, happening) is not { } next ? now
        : new(region, next, now is not null && now.Agreement.Elapses == next.Elapses ? now.ToldIn : happening, next.Key.Parties.Any(isAtWork));

    /// <summary>What is so of its parties since it stood otherwise: whom it binds, and whom no longer, and why.</summary>
    /// <param name="told">whether its end is told, which others may have told before</param>
    public IEnumerable<Claim> Since(Bond? before, bool told = false)
    {
        var bound = before?.Bound ?? [];
        var ended = IsHere && Agreement.IsEnded && (told || Agreement.Standing != before?.Agreement.Standing) ? Agreement.Key.Parties : [];
        return Bound.Except(bound).Select(party => Claimed(Topics.Concluded, party)).Concat(bound.Union(ended).Except(Bound).Select(party => Claimed(WhyNot, party)));
    }

    private string WhyNot => Agreement.Standing switch
    {
        Standing.Expired => Topics.Expired,
        Standing.Terminated => Topics.Terminated,
        _ => IsHere ? Topics.NoParty : Topics.HoldsElsewhere
    };

    private Claim Claimed(string topic, string party) => new(Subject.Region(Region), $"{topic}:{Agreement.Id}", party,
        Agreement.IsEnded && Agreement.EndedOn is { } on ? Calendar.DayOf(on).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null);
}
