namespace Bungkesmas.Domain.Kernel;

/// <summary>A view's logic, written once: how one happening changes the state of a subject. Pure; time comes from the facts.</summary>
/// <param name="name">the view's name, also that of its stored rows</param>
/// <param name="kinds">the kinds of subject it is about</param>
/// <param name="hears">whether it is also told of the conditions that a subject's facts listen to</param>
/// <param name="heeds">which happenings can change anything; what it does not heed leaves every state as it is. All are heeded where it is left out</param>
public sealed class Fold<TState>(
    string name, ValueList<string> kinds, Func<TState?, Subject, Happening, TState?> apply, bool hears = false, Func<Subject, Happening, bool>? heeds = null) : IFold where TState : class
{
    public string Name { get; } = name;

    public ValueList<string> Kinds { get; } = kinds;

    public bool Hears { get; } = hears;

    Type IView.State => typeof(TState);

    public TState? Apply(TState? state, Subject subject, Happening happening) => apply(state, subject, happening);

    /// <summary>Whether a happening that is about a subject can change any of its states.</summary>
    internal bool Heeds(Subject subject, Happening happening) => heeds is null || heeds(subject, happening);

    /// <summary>When a state changes by itself next; null where it does not.</summary>
    internal DateTimeOffset? Next(TState? state) => (state as IElapsing<TState>)?.Elapses;

    /// <summary>A state with all that elapses up to an instant.</summary>
    internal TState? Elapsed(TState? state, Subject subject, DateTimeOffset until)
    {
        while (Next(state) is { } next && next <= until) state = ((IElapsing<TState>)state!).Elapsed(subject, next);
        return state;
    }

    /// <summary>The state of a subject over valid time, from all facts known of it and of what they listen to.</summary>
    public Timeline<TState> Over(Subject subject, IReadOnlyCollection<Fact> facts) => Over(subject, Valid.Happenings(facts));

    private Timeline<TState> Over(Subject subject, IReadOnlyList<Happening> happenings) => new Replay<TState>(this, subject, happenings).Timeline();

    /// <summary>The state at one point of valid time, from the facts that are certain by then.</summary>
    public TState? At(Subject subject, IReadOnlyCollection<Fact> facts, DateTimeOffset asOf) =>
        new Replay<TState>(this, subject, Valid.Happenings(facts)).Steps(asOf, possible: false).LastOrDefault()?.After is var state && state is IMaySayNothing { SaysNothing: true } ? null : state;

    /// <summary>The state step by step: which happening turned what into what.</summary>
    public IEnumerable<Step<TState>> Trace(Subject subject, IReadOnlyCollection<Fact> facts, DateTimeOffset asOf, bool possible = false) =>
        new Replay<TState>(this, subject, Valid.Happenings(facts)).Steps(asOf, possible);

    ICourse IView.Course(Subject subject) => new Course<TState>(this, subject);

    IReadOnlyList<Segment<object>> IView.Segments(Subject subject, IReadOnlyList<Happening> happenings) =>
        [.. Over(subject, happenings).Segments.Select(segment => new Segment<object>(segment.From, segment.To, segment.State, segment.Possibly))];

    IEnumerable<Step<object>> IFold.Trace(Subject subject, IReadOnlyCollection<Fact> facts, DateTimeOffset asOf, bool possible) =>
        Trace(subject, facts, asOf, possible).Select(step => new Step<object>(step.Cause, step.At, step.Before, step.After));
}

/// <summary>A fold whose state type does not matter to the caller: a view that can say why a state is what it is.</summary>
public interface IFold : IView
{
    IEnumerable<Step<object>> Trace(Subject subject, IReadOnlyCollection<Fact> facts, DateTimeOffset asOf, bool possible);
}

/// <summary>The state of a subject over valid time, with a break wherever it changes.</summary>
public sealed record Timeline<TState>(ValueList<Segment<TState>> Segments) where TState : class;

/// <summary>One stretch of valid time, <c>[From, To)</c>, in which nothing changes.</summary>
/// <param name="State">from the facts that are certain by then; null when none is</param>
/// <param name="Possibly">from the certain and the possible facts, where that differs</param>
public sealed record Segment<TState>(DateTimeOffset From, DateTimeOffset? To, TState? State, TState? Possibly) where TState : class
{
    /// <summary>What a stretch has to say of a certain and a possible state.</summary>
    internal static (TState? Certain, TState? Possibly) Said(TState? certain, TState? possibly)
    {
        if (certain is IMaySayNothing { SaysNothing: true }) certain = null;
        if (certain is null && possibly is IMaySayNothing { SaysNothing: true }) possibly = null;
        return (certain, possibly);
    }
}

/// <summary>What one happening, or the mere passing of time, did to a state.</summary>
/// <param name="Cause">null where a date that the state carries had come</param>
/// <param name="At">when it certainly happened, or when that date came</param>
public sealed record Step<TState>(Happening? Cause, DateTimeOffset At, TState? Before, TState? After) where TState : class;

/// <summary>A state that changes by itself when a date comes that its facts have named: a validity that runs out, a task that is not done in time.</summary>
/// <remarks>So a timeline has its breaks in the future as well, and no clock is read while folding.</remarks>
public interface IElapsing<TState> where TState : class
{
    /// <summary>The next instant at which it changes by itself; null where there is none. What has elapsed names a later one or none.</summary>
    DateTimeOffset? Elapses { get; }

    /// <summary>The state from that instant on.</summary>
    TState Elapsed(Subject on, DateTimeOffset at);
}
