using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Agreements;

/// <summary>All agreements of a party in a region, in the order in which they came about. The programme is party to every agreement, so there can be hundreds.</summary>
public sealed class EveryAgreement
{
    private static readonly Standing[] AllStandings = Enum.GetValues<Standing>();

    private readonly string _party;
    private readonly string _region;
    /// <summary>Also those that anything ever told named the party and the region for, and that are others' by what counts now.</summary>
    private readonly Roll<Agreement> _all;
    /// <summary>How many of its own stand where.</summary>
    private readonly int[] _standing;

    private EveryAgreement(string party, string region, Roll<Agreement> all, int[] standing) => (_party, _region, _all, _standing) = (party, region, all, standing);

    public static EveryAgreement None { get; } = Of("", "");

    public static EveryAgreement Of(string party, string region) => new(party, region, Roll<Agreement>.Empty, new int[AllStandings.Length]);

    /// <summary>Whether anything was ever told of any.</summary>
    public bool IsEmpty => _all.Count == 0;

    /// <summary>When the first of them runs out.</summary>
    public DateTimeOffset? Elapses => _all.Elapses;

    /// <summary>Where they stand, each standing once.</summary>
    public ValueList<Standing> Standings => new(Array.FindAll(AllStandings, standing => _standing[(int)standing] > 0));

    /// <summary>The very same where nothing changes in any of them.</summary>
    public EveryAgreement Apply(Happening happening)
    {
        var known = _all.Find(happening.Stream.Id);
        return Agreement.Apply(known, happening.Stream, happening) is { } next && !ReferenceEquals(next, known) ? With(known, next) : this;
    }

    public EveryAgreement Elapsed(DateTimeOffset at) => _all.Due(at).Aggregate(this, (all, one) => all.With(one, one.Elapsed(Subject.Agreement(one.Id), at)));

    /// <summary>Those in force, and then those still to be signed, the latest first; only where there are none, the last that came to its end.</summary>
    /// <param name="most">so many at most</param>
    public ValueList<Agreement> Counting(int most)
    {
        var signed = Math.Min(most, _standing[(int)Standing.Signed]);
        var toSign = 0;
        for (var standing = 0; standing < (int)Standing.Signed; standing++) toSign += _standing[standing];
        toSign = Math.Min(most - signed, toSign);
        if (signed + toSign == 0) return _all.Where(IsIts).Reverse().MaxBy(one => one.EndedOn) is { } last ? [last] : [];
        var counting = new Agreement[signed + toSign];
        var (inForce, open) = (0, 0);
        for (var i = _all.Count - 1; inForce < signed || open < toSign; i--)
            if (_all[i].IsEnded || !IsIts(_all[i])) continue;
            else if (!_all[i].IsOpen) { if (inForce < signed) counting[inForce++] = _all[i]; }
            else if (open < toSign) counting[signed + open++] = _all[i];
        return new(counting);
    }

    private EveryAgreement With(Agreement? before, Agreement now)
    {
        int[] standing = [.. _standing];
        if (before is not null && IsIts(before)) standing[(int)before.Standing]--;
        if (IsIts(now)) standing[(int)now.Standing]++;
        return new(_party, _region, _all.With(now.Id, now), standing);
    }

    private bool IsIts(Agreement one) => one.Key.Region.MovesCoverage && one.Key.Region.Code == _region && one.Key.Parties.Contains(_party);
}
