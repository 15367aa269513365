using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Agreements;

/// <summary>All agreements of a party in a region, in the order in which they came about. The programme is party to every agreement, so there can be hundreds.</summary>
public static class EveryAgreement
{
    /// <summary>The very same list where nothing changes in any of them.</summary>
    public static ValueList<Agreement> Apply(this ValueList<Agreement> all, Happening happening)
    {
        var at = 0;
        while (at < all.Count && all[at].Id != happening.Stream.Id) at++;
        var known = at < all.Count ? all[at] : null;
        return Agreement.Apply(known, happening.Stream, happening) is not { } next || ReferenceEquals(next, known) ? all : all.At(at, next);
    }

    /// <summary>Those in force, and then those still to be signed, the latest first; only where there are none, the last that came to its end.</summary>
    public static ValueList<Agreement> Counting(this ValueList<Agreement> all, int most)
    {
        var (inForce, open, ended) = (new List<Agreement>(), new List<Agreement>(), (Agreement?)null);
        for (var i = all.Count - 1; i >= 0 && inForce.Count < most; i--)
            if (all[i].IsEnded) ended ??= all[i];
            else (all[i].IsOpen ? open : inForce).Add(all[i]);
        return inForce.Count + open.Count > 0 ? inForce.Concat(open).Take(most).ToValueList() : ended is null ? [] : [ended];
    }

    /// <summary>Where they stand, each standing once.</summary>
    public static ValueList<Standing> Standings(this ValueList<Agreement> all)
    {
        var some = 0;
        for (var i = 0; i < all.Count; i++) some |= 1 << (int)all[i].Standing;
        return Enum.GetValues<Standing>().Where(standing => (some & 1 << (int)standing) != 0).ToValueList();
    }

    /// <summary>When the first of them runs out.</summary>
    public static DateTimeOffset? Elapse(this ValueList<Agreement> all)
    {
        DateTimeOffset? first = null;
        for (var i = 0; i < all.Count; i++) if (all[i].Elapses is { } elapses && !(elapses >= first)) first = elapses;
        return first;
    }

    public static ValueList<Agreement> Elapsed(this ValueList<Agreement> all, DateTimeOffset at) =>
        all.Select(one => one.Elapses <= at ? one.Elapsed(Subject.Agreement(one.Id), at) : one).ToValueList();
}
