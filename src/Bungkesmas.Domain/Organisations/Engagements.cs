using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Organisations;

/// <summary>When the first of some engagements changes by itself.</summary>
public sealed record FirstElapsing(ValueList<Engagement> Of, DateTimeOffset? At);

/// <summary>All engagements of one region, folded by the same rule as each of them alone.</summary>
public static class Engagements
{
    /// <summary>The very same list where nothing changes in any of them.</summary>
    public static ValueList<Engagement> Apply(this ValueList<Engagement> all, string region, Happening happening)
    {
        foreach (var subject in happening.About)
        {
            if (subject.Kind != Subject.Engagements || !IsIn(subject.Id, region)) continue;
            var organisation = subject.Id.AsSpan(0, subject.Id.IndexOf('@'));
            var place = 0;
            while (place < all.Count && !organisation.SequenceEqual(all[place].Organisation)) place++;
            var known = place < all.Count ? all[place] : null;
            if (Engagement.Apply(known, subject, happening) is { } next && !ReferenceEquals(next, known)) all = all.At(place, next);
        }
        return all;
    }

    private static bool IsIn(string engagement, string region) =>
        engagement.EndsWith(region, StringComparison.Ordinal) && engagement.Length > region.Length && engagement[^(region.Length + 1)] == '@';

    /// <summary>When the first of them changes by itself.</summary>
    public static DateTimeOffset? Elapse(this ValueList<Engagement> all)
    {
        DateTimeOffset? first = null;
        for (var i = 0; i < all.Count; i++) if (all[i].Elapses is { } elapses && !(elapses >= first)) first = elapses;
        return first;
    }

    /// <summary>The same, found once for a list: it is asked at every step.</summary>
    public static DateTimeOffset? Elapse(this ValueList<Engagement> all, ref FirstElapsing? known)
    {
        if (known is null || !known.Of.IsTheVery(all)) known = new(all, all.Elapse());
        return known.At;
    }

    public static ValueList<Engagement> Elapsed(this ValueList<Engagement> all, DateTimeOffset at) =>
        all.Select(one => one.Elapses <= at ? one.Elapsed(Subject.Engagement(one.Organisation, one.Region), at) : one).ToValueList();
}
