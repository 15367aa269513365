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
        foreach (var subject in happening.About.Where(about => about.Kind == Subject.Engagements && about.Id.EndsWith($"@{region}", StringComparison.Ordinal)))
        {
            var organisation = subject.Id[..subject.Id.IndexOf('@')];
            var known = all.FirstOrDefault(one => one.Organisation == organisation);
            if (Engagement.Apply(known, subject, happening) is not { } next || ReferenceEquals(next, known)) continue;
            all = known is null ? [.. all, next] : all.Select(one => ReferenceEquals(one, known) ? next : one).ToValueList();
        }
        return all;
    }

    /// <summary>When the first of them changes by itself.</summary>
    public static DateTimeOffset? Elapse(this ValueList<Engagement> all)
    {
        DateTimeOffset? first = null;
        foreach (var one in all) if (one.Elapses is { } elapses && !(elapses >= first)) first = elapses;
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
