using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Organisations;

/// <summary>A number that nobody stated: it follows from others, and is no surer than the least sure of them.</summary>
/// <param name="From">the numbers it follows from</param>
public sealed record DerivedNumber(string Name, Quantity Value, IReadOnlyDictionary<string, Quantity> From, Basis Basis = Basis.Derived)
{
    /// <summary>All members of all groups; nothing where either number is missing, or what follows is larger than a number can be.</summary>
    public static IEnumerable<DerivedNumber> Members(Quantity? groups, Quantity? membersPerGroup)
    {
        if (groups is not { Value: { } many } || membersPerGroup is not { Value: { } each }) yield break;
        if ((groups.UpTo ?? many) > Quantity.Most / Math.Max(1, membersPerGroup.UpTo ?? each)) yield break;
        var most = groups.UpTo is null && membersPerGroup.UpTo is null ? null : (decimal?)((groups.UpTo ?? many) * (membersPerGroup.UpTo ?? each));
        yield return new("members", new(many * each, Weaker(groups.Qualifier, membersPerGroup.Qualifier), Unit.Members, most),
            new Dictionary<string, Quantity> { ["groups"] = groups, ["membersPerGroup"] = membersPerGroup });
    }

    /// <summary>The share of groups that know the programme, and how many do not yet; nothing where either number is missing or a range.</summary>
    public static IEnumerable<DerivedNumber> Awareness(Quantity aware, Quantity? of)
    {
        if (aware is not { Value: { } some, UpTo: null } || of is not { Value: { } all, UpTo: null } || all <= 0 || some > all) yield break;
        var from = new Dictionary<string, Quantity> { ["aware"] = aware, ["of"] = of };
        // "At least three" of them know it: then at most nineteen do not. A share of "at least 22" is not sure in either direction.
        var share = of.Qualifier is Qualifier.AtLeast or Qualifier.AtMost ? Qualifier.Vague : Weaker(aware.Qualifier, of.Qualifier);
        var rest = aware.Qualifier is Qualifier.AtLeast or Qualifier.AtMost ? Qualifier.Vague : Weaker(aware.Qualifier, of.Qualifier);
        yield return new("share-aware", new(Math.Round(100 * some / all, 1, MidpointRounding.AwayFromZero), share, Unit.Percent), from);
        yield return new("not-yet-aware", new(all - some, rest, of.Unit), from);
    }

    /// <summary>The less sure of two qualifiers. A bound beside anything but an exact number, or another such bound, bounds nothing.</summary>
    private static Qualifier Weaker(Qualifier one, Qualifier other)
    {
        var (surer, weaker) = one < other ? (one, other) : (other, one);
        return weaker is Qualifier.AtLeast or Qualifier.AtMost && surer != Qualifier.Exact && surer != weaker ? Qualifier.Vague : weaker;
    }
}
