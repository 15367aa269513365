using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Registration;

namespace Bungkesmas.Projections.Registration;

/// <summary>An account, and the registration on which it is told.</summary>
/// <param name="Stream">the stream under which the happening is known, where it is told on several</param>
internal sealed record Telling(string Registration, string Stream, Account Account)
{
    /// <summary>What tells that two registrations are one: a link, the same running total unless it is told to lie within or beside another, or one group in one session or period, or in one place where none is told.</summary>
    /// <param name="first">the stream under which a happening is known that is told on several</param>
    /// <param name="isApart">whether it counts apart from what else its stream tells</param>
    /// <param name="isInPlaces">whether its group is told of in places that lie apart, in the same period</param>
    public IEnumerable<string> Keys(Func<string, string> first, bool isApart, bool isInPlaces)
    {
        var said = Account.Said;
        yield return isApart ? $"{Stream}|{said.When}" : Stream;
        if (said.Cumulative == true)
        {
            if (Total is { } total) yield return total.Key;
        }
        else if (said is { Group: not null, Session: { } session }) yield return $"group|{said.Group}|{first($"{Subject.Sessions}/{session}")}";
        else if (said is { Group: not null, Period: { } period }) yield return isInPlaces ? $"group|{said.Group}|{period}|{said.Region?.Code}" : $"group|{said.Group}|{period}";
        else if (said is { Group: not null, When: null } && !said.Count.IsApart) yield return $"group|{said.Group}|in|{said.Region?.Code}";
    }

    /// <summary>Of what it is a running total; null where it is none, or told to lie within or beside another one.</summary>
    public Counted? Total => Account.Said is { Cumulative: true, Count.IsApart: false } said ? Counted.By(said) : null;

    /// <summary>Of what it can be a part: running totals of the same partner and place, of its route, group, session and channel or of any; the narrowest first. What names no partner is of its route alone.</summary>
    public IEnumerable<Counted> Totals()
    {
        if (Account.Said is not { Cumulative: false, Count.IsApart: false } said) yield break;
        var own = Counted.By(said);
        foreach (var route in own.Registrar is null ? [own.Route] : OrAny(own.Route))
            foreach (var group in OrAny(own.Group))
                foreach (var session in OrAny(own.Session))
                {
                    yield return own with { Route = route, Group = group, Session = session };
                    if (own.Channel != default) yield return own with { Route = route, Group = group, Session = session, Channel = default };
                }
    }

    private static string?[] OrAny(string? one) => one is null ? [null] : [one, null];

    /// <summary>Whether it tells a running total, with a number.</summary>
    public bool IsRunningTotal => Account.Said is { Cumulative: true, Count.Value: not null };
}

/// <summary>What is counted: whose people, through whom and where.</summary>
internal readonly record struct Counted(string? Region, string? Registrar, string? For, string? Route, string? Group, string? Session, RegistrationChannel Channel)
{
    public static Counted By(ParticipantsRegistered said) => new(said.Region?.Code, said.By, said.For, said.Route, said.Group, said.Session, said.Channel);

    /// <summary>That by which tellings of it are found together.</summary>
    public string Key => string.Join('|', "total", Region, Registrar, For, Route, Group, Session, Channel.Code());
}
