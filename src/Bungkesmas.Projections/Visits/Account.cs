using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Visits;

namespace Bungkesmas.Projections.Visits;

/// <summary>How one fact tells of a happening: in which papers, how it is known, and when it was, as vague as it is.</summary>
/// <param name="Earliest">the first day it can have been; null where nobody can tell</param>
/// <param name="Latest">the last day it can have been</param>
public abstract record Account(Assertion How, ValueList<string> Documents, Occurred When, DateOnly? Earliest, DateOnly? Latest)
{
    /// <summary>What is told.</summary>
    public abstract Event Event { get; }

    /// <summary>Neither a hope nor somebody's conclusion.</summary>
    public bool Firm => How is not (Assertion.Hoped or Assertion.Inferred);

    /// <summary>Firm, or at least somebody's conclusion.</summary>
    public bool Believed => How != Assertion.Hoped;

    /// <summary>Whether it is dated by itself, and not only by the paper that tells it.</summary>
    public bool HasDate => When is { Date: not null, Disputed: false };

    /// <summary>Whether it took all of its days, and not one of them.</summary>
    public bool Lasted => When.Span == Span.Throughout || Event is VisitRoundHeld;
}

/// <summary>One account of a happening. The same words in the same paper are one account, however often they are told; another paper's are another one.</summary>
public sealed record Account<TSaid>(TSaid Said, Assertion How, ValueList<string> Documents, Occurred When, DateOnly? Earliest, DateOnly? Latest)
    : Account(How, Documents, When, Earliest, Latest) where TSaid : Event
{
    public override Event Event => Said;

    /// <summary>An undated happening has no first day: its paper's date only says that it was not later.</summary>
    public static Account<TSaid> Of(TSaid said, Happening happening)
    {
        var own = happening.Occurred.Window;
        var (first, last) = (Calendar.DayOf(happening.Order.Earliest), Calendar.DayOf(happening.Order.Latest));
        var isAct = happening.Fact.Envelope.Act && happening.Occurred.Date is null;
        return new(said, happening.Assertion, [.. happening.Fact.Envelope.Documents], happening.Occurred,
            isAct || happening.Occurred.Order.Count > 0 && happening.Order.Earliest > DateTimeOffset.MinValue ? first : own.Earliest, own.Latest is { } told && told > last ? told : last);
    }
}

/// <summary>What accounts amount to together.</summary>
public static class ToldTogether
{
    public static ValueList<Account<TSaid>> With<TSaid>(this ValueList<Account<TSaid>> accounts, TSaid said, Happening happening) where TSaid : Event =>
        accounts.With(Account<TSaid>.Of(said, happening));

    /// <summary>Whether some account told the very same before.</summary>
    public static bool Tell<TSaid>(this ValueList<Account<TSaid>> accounts, TSaid said, Happening happening) where TSaid : VisitEvent =>
        accounts.Any(account => account.Said == said && account.Firm && !(account.Latest < ToldOfPlans.NotBefore(said, happening)));

    /// <summary>The days that all of them leave open, or that any of them does where they exclude each other; by their own dates where any has one.</summary>
    public static (Window Window, bool Dated) Days(this IEnumerable<Account> accounts)
    {
        var all = accounts.ToList();
        var dated = all.Where(account => account.HasDate).ToList();
        var counting = dated.Count > 0 ? dated : all;
        var windows = counting.Select(account => new Window(account.Earliest, account.Latest)).ToList();
        // Who tells of several days means all of them; who tells of one leaves open which.
        return (!counting.Exists(account => account.Lasted) && Common(windows) is { } common ? common : Hull(windows), dated.Count > 0);
    }

    /// <summary>The days that lie in all of some windows; null where there is none.</summary>
    private static Window? Common(IReadOnlyCollection<Window> windows) =>
        windows.Count > 0 && new Window(windows.Max(one => one.Earliest), windows.Min(one => one.Latest)) is var common && !(common.Latest < common.Earliest) ? common : null;

    /// <summary>The window that holds them all; open where any of them is.</summary>
    public static Window Hull(IEnumerable<Window> windows)
    {
        var all = windows.ToList();
        return all.Count == 0 ? Window.Unknown : new(
            all.Any(one => one.Earliest is null) ? null : all.Min(one => one.Earliest), all.Any(one => one.Latest is null) ? null : all.Max(one => one.Latest));
    }

    /// <summary>Whether two of them date the happening to days that exclude each other.</summary>
    public static bool DatesExclude(this IEnumerable<Account> accounts)
    {
        var dated = accounts.Where(account => account.HasDate && account.Firm).ToList();
        return dated.Any(one => dated.Any(other => one.Latest < other.Earliest));
    }
}

/// <summary>On what the accounts of a happening contradict each other.</summary>
public enum Disagreement { Held, Number, Date, Audience }

/// <summary>What lists of visits and of sessions go by.</summary>
/// <remarks>The stored rows are filtered by the fields of these names.</remarks>
public interface IListed
{
    string Id { get; }

    /// <summary>The region codes it acted in.</summary>
    ValueList<string> Regions { get; }

    /// <summary>Whether it has a date of its own.</summary>
    bool Dated { get; }

    DateOnly? Earliest { get; }

    DateOnly? Latest { get; }

    /// <summary>Whether anything is told of it but that it is linked with others.</summary>
    bool Told { get; }

    /// <summary>Other ids under which the same happening is told; it is listed under the smallest.</summary>
    ValueList<string> SameAs { get; }
}
