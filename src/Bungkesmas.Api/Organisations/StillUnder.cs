using Bungkesmas.Api.Lenses;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Projections.Kernel;

namespace Bungkesmas.Api.Organisations;

/// <summary>Who works under a partner still: those who were once told to may have left since, or work under another one, and their own rows say so.</summary>
public sealed class StillUnder
{
    private readonly Dictionary<string, Engagement> _under;

    private StillUnder(Dictionary<string, Engagement> under) => _under = under;

    public static async Task<StillUnder> OfAsync(Sight sight, IEnumerable<Seen<Engagement>> engagements)
    {
        Subject[] told = [.. engagements.SelectMany(one => new[] { one.State, one.Possibly }).OfType<Engagement>()
            .SelectMany(one => one.SubPartners.Concat(one.IntendedSubPartners).Select(sub => Subject.Engagement(sub, one.Region))).Distinct()];
        return new(told.Length == 0 ? [] : (await sight.Views.OfAsync(Engagement.Fold, sight.Lens, told, sight.Cancel)).ToDictionary(one => Subject.Engagement(one.State.Organisation, one.State.Region).Id, one => one.State));
    }

    /// <summary>A standing with those alone who are under it still, or are still to be.</summary>
    public Seen<Engagement> In(Seen<Engagement> seen) => seen with { State = In(seen.State), Possibly = seen.Possibly is { } possibly ? In(possibly) : null };

    private Engagement In(Engagement one)
    {
        Engagement? Row(string sub) => _under.GetValueOrDefault(Subject.Engagement(sub, one.Region).Id);
        return one with
        {
            SubPartners = one.SubPartners.Where(sub => Row(sub)?.SubPartner?.Of == one.Organisation).ToValueList(),
            IntendedSubPartners = one.IntendedSubPartners.Where(sub => Row(sub) is { Role: not (Role.Declined or Role.Ended) }).ToValueList()
        };
    }
}
