using System.Collections;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Organisations;

/// <summary>One engagement among those of a region, before and after a step.</summary>
/// <param name="Before">null for one that is new</param>
public readonly record struct EngagementChange(Engagement? Before, Engagement Now);

/// <summary>All engagements of one region, folded by the same rule as each of them alone; what a region asks of them all is counted along.</summary>
public sealed class Engagements : IReadOnlyCollection<Engagement>
{
    private readonly Roll<Engagement> _all;

    private Engagements(Roll<Engagement> all, int atWork, int pending, int contacts) => (_all, AtWork, Pending, Contacts) = (all, atWork, pending, contacts);

    public static Engagements None { get; } = new(Roll<Engagement>.Empty, 0, 0, 0);

    public int Count => _all.Count;

    /// <summary>How many are providers at work.</summary>
    public int AtWork { get; }

    /// <summary>Of how many an agreement, or their beginning, is what is waited for.</summary>
    public int Pending { get; }

    /// <summary>With how many the programme has to do.</summary>
    public int Contacts { get; }

    /// <summary>When the first of them changes by itself.</summary>
    public DateTimeOffset? Elapses => _all.Elapses;

    /// <summary>The engagement of an organisation, where it has one there.</summary>
    public Engagement? Find(string organisation) => _all.Find(organisation);

    /// <summary>What one happening does to them; the very same where nothing changes in any of them.</summary>
    /// <param name="changes">what was changed</param>
    /// <param name="matters">whether one that is new is kept; all are where it is left out</param>
    public Engagements Apply(string region, Happening happening, out IReadOnlyList<EngagementChange> changes, Func<Engagement, bool>? matters = null)
    {
        var (all, changed) = (this, (List<EngagementChange>?)null);
        foreach (var subject in happening.About)
        {
            if (subject.Kind != Subject.Engagements || !IsIn(subject.Id, region)) continue;
            var known = all._all.Find(subject.Id[..^(region.Length + 1)]);
            if (Engagement.Apply(known, subject, happening) is not { } next || ReferenceEquals(next, known) || known is null && matters?.Invoke(next) == false) continue;
            (changed ??= []).Add(new(known, next));
            all = all.With(new(known, next));
        }
        changes = changed ?? (IReadOnlyList<EngagementChange>)[];
        return all;
    }

    public Engagements Elapsed(DateTimeOffset at, out IReadOnlyList<EngagementChange> changes)
    {
        changes = [.. _all.Due(at).Select(one => new EngagementChange(one, one.Elapsed(Subject.Engagement(one.Organisation, one.Region), at)))];
        return changes.Aggregate(this, (all, change) => all.With(change));
    }

    /// <summary>Those of whom there is something to tell; one whose agreement or route is another region's by what counts now is kept only to be folded on.</summary>
    public IEnumerator<Engagement> GetEnumerator() => _all.Where(one => !one.SaysNothing).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Engagements With(EngagementChange change) => new(_all.With(change.Now.Organisation, change.Now),
        AtWork + More(change, one => one.Role == Role.ActiveProvider), Pending + More(change, one => one.IsPending), Contacts + More(change, one => one.IsContact));

    private static int More(EngagementChange change, Func<Engagement, bool> counts) => (counts(change.Now) ? 1 : 0) - (change.Before is { } before && counts(before) ? 1 : 0);

    /// <summary>Whether a happening is about any engagement of a region.</summary>
    public static bool Heed(string region, Happening happening)
    {
        foreach (var subject in happening.About) if (subject.Kind == Subject.Engagements && IsIn(subject.Id, region)) return true;
        return false;
    }

    private static bool IsIn(string engagement, string region) =>
        engagement.EndsWith(region, StringComparison.Ordinal) && engagement.Length > region.Length && engagement[^(region.Length + 1)] == '@';
}
