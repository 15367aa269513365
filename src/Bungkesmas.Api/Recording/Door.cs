using Bungkesmas.Api.Hosting;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Recording;

/// <summary>One act and how to reach it: its name, its route, and the state it is decided from.</summary>
/// <param name="Noun">the kind of stream it is addressed to</param>
/// <param name="Summary">what it does, in one sentence, for OpenAPI</param>
public abstract record Door(string Name, string Route, string Noun, Type Command, string Summary) : IDoor
{
    public string Right { get; init; } = Rights.Recording;

    /// <summary>The subject whose facts the decision needs; null when it is decided from one fact.</summary>
    public virtual Subject? StateOf(Subject on, object command) => null;

    public abstract Decision Decide(Subject on, object command, Draft draft, Occasion occasion);

    /// <summary>The stream the new fact goes to.</summary>
    public virtual Subject StreamOf(Subject on, Draft draft) => on;
}

/// <summary>When an act is decided for, and from what.</summary>
/// <param name="AsOf">the end of its day, or now</param>
/// <param name="IsDated">whether whoever asked for it named the day</param>
/// <param name="Before">decide from what was known before this position</param>
public readonly record struct Occasion(DateTimeOffset AsOf, bool IsDated, long Before = long.MaxValue)
{
    public ActDay Day => new(Calendar.DayOf(AsOf), IsDated);
}

/// <summary>A door to an act that is decided from the folded state of a subject.</summary>
/// <param name="Follows">whether it is decided from what the subject goes by; false for acts on ids themselves</param>
public sealed record ActDoor<TAct, TState>(string Route, string Noun, Fold<TState> Fold, string Summary, bool Follows = true)
    : Door(typeof(TAct).Name, Route, Noun, typeof(TAct), Summary) where TAct : IAct<TState> where TState : class
{
    public override Subject? StateOf(Subject on, object command) => command is IActIn<TState> elsewhere ? elsewhere.State(on) : on;

    public override Decision Decide(Subject on, object command, Draft draft, Occasion occasion)
    {
        var subject = StateOf(on, command)!.Value;
        var facts = draft.FactsOf(subject, occasion.Before);
        if (Follows) subject = Valid.Aliases(facts).Of(subject);
        var now = Fold.At(subject, facts, occasion.AsOf);
        return command is IActOnADay<TState> dated ? dated.Decide(on, now, Fold.At(subject, facts, DateTimeOffset.MaxValue), occasion.Day) : ((TAct)command).Decide(on, now);
    }
}

/// <summary>A door to an act that is decided from one earlier fact.</summary>
public sealed record FactDoor<TAct>(string Route, string Summary) : Door(typeof(TAct).Name, Route, Kind, typeof(TAct), Summary) where TAct : IAct<CountedFact>
{
    public const string Kind = "fact";

    public override Decision Decide(Subject on, object command, Draft draft, Occasion occasion) => ((TAct)command).Decide(on, draft.Counted(on, occasion.Before));

    public override Subject StreamOf(Subject on, Draft draft) => draft.Counted(on)!.Fact.Stream;
}
