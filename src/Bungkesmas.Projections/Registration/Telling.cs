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
    public IEnumerable<string> Keys(Func<string, string> first, bool isApart)
    {
        var said = Account.Said;
        yield return isApart ? $"{Stream}|{said.When}" : Stream;
        if (said.Cumulative == true)
        {
            if (!said.Count.IsApart) yield return string.Join('|', "total", said.Region?.Code, said.By, said.For, said.Route, said.Group, said.Session, said.Channel.Code());
        }
        else if (said.Group is not null && (said.Session is { } session ? first($"{Subject.Sessions}/{session}") : said.Period) is { } when) yield return $"group|{said.Group}|{when}";
        else if (said is { Group: not null, When: null } && !said.Count.IsApart) yield return $"group|{said.Group}|in|{said.Region?.Code}";
    }

    /// <summary>Whether it tells a running total, with a number.</summary>
    public bool IsRunningTotal => Account.Said is { Cumulative: true, Count.Value: not null };
}
