namespace Bungkesmas.Domain.Kernel;

/// <summary>The answer to an act: facts to record, nothing because it is already so, or a named refusal.</summary>
public abstract record Decision
{
    public static Decision AlreadySo { get; } = new Nothing();

    public static Decision Record(Event fact) => new Facts(fact);

    public sealed record Facts(Event Event) : Decision;

    public sealed record Nothing : Decision;
}

/// <summary>A "no" with a name: a stable code and a sentence for people.</summary>
public abstract record Refusal(string Code, Sentence Reason) : Decision;

/// <summary>Something done now, through the system, by somebody with the right: decided from the state at its date.</summary>
public interface IAct<TState> where TState : class
{
    /// <param name="on">the stream the act is addressed to</param>
    /// <param name="now">the state at the act's date, or null when nothing is known of it</param>
    Decision Decide(Subject on, TState? now);
}

/// <summary>An act that is decided from the state of another subject than the stream it is addressed to.</summary>
public interface IActIn<TState> : IAct<TState> where TState : class
{
    Subject State(Subject on);
}

/// <summary>An act that is decided from what is known of another subject as well.</summary>
public interface IActWithAnother<TState> : IAct<TState> where TState : class
{
    Subject Other(Subject on);

    /// <param name="other">the state of the other one with all that is known, or null when nothing is</param>
    Decision Decide(Subject on, TState? now, TState? other);

    Decision IAct<TState>.Decide(Subject on, TState? now) => Decide(on, now, null);
}

/// <summary>The day an act is done on.</summary>
/// <param name="IsStated">false where nobody dated the act: then it is done today</param>
public readonly record struct ActDay(DateOnly On, bool IsStated)
{
    /// <summary>Whether an act may mean what happened at an instant already: undated it means whatever is so, dated only what happened on its day.</summary>
    public bool Means(DateTimeOffset? happened) => !IsStated || Is(happened);

    /// <summary>Whether an instant lies on the day: what can be done again on another day is done already only on its own.</summary>
    public bool Is(DateTimeOffset? happened) => happened is { } at && Calendar.DayOf(at) == On;
}

/// <summary>An act that makes a difference of its day: what happened on another day already is not done again.</summary>
public interface IActOnADay<TState> : IAct<TState> where TState : class
{
    /// <param name="ever">the state with all that is known, of later days as well</param>
    Decision Decide(Subject on, TState? now, TState? ever, ActDay day);

    Decision IAct<TState>.Decide(Subject on, TState? now) => Decide(on, now, now, default);
}
