using System.Reflection;
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

    /// <summary>Another subject whose facts the decision needs, where it does.</summary>
    public virtual Subject? OtherOf(Subject on, object command) => null;

    public abstract Decision Decide(Subject on, object command, Draft draft, Occasion occasion);

    /// <summary>A field of what the act would record, by the name that it has in what was sent.</summary>
    public string Sent(string field) => field.Split('.', 2) is [var outer, var inner] && !Takes(outer) && Takes(inner) ? inner : field;

    private bool Takes(string field) => Command.GetProperty(field.Split('.', '[')[0], BindingFlags.IgnoreCase | BindingFlags.Public | BindingFlags.Instance) is not null;

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

    public override Subject? OtherOf(Subject on, object command) => (command as IActWithAnother<TState>)?.Other(on);

    /// <summary>What the ids go by decides; what is recorded keeps the ids that it is told of, so that undoing a merge takes nothing from them.</summary>
    public override Decision Decide(Subject on, object command, Draft draft, Occasion occasion)
    {
        var facts = draft.FactsOf(StateOf(on, command)!.Value, occasion.Before);
        if (!Follows || Valid.Aliases(facts) is not { Any: true } aliases) return Decide(on, command, draft, facts, occasion);
        var decision = Decide(aliases.Of(on), Renaming.Of(command, aliases), draft, facts, occasion);
        return decision is Decision.Facts && Decide(on, command, draft, [.. facts.Where(fact => fact.Event is not IAlias)], occasion) is Decision.Facts told ? told : decision;
    }

    private Decision Decide(Subject on, object command, Draft draft, IReadOnlyCollection<Fact> facts, Occasion occasion)
    {
        var subject = StateOf(on, command)!.Value;
        var now = Fold.At(subject, facts, occasion.AsOf);
        return command switch
        {
            IActOnADay<TState> dated => dated.Decide(on, now, Fold.At(subject, facts, DateTimeOffset.MaxValue), occasion.Day),
            IActWithAnother<TState> two when two.Other(on) is var other => two.Decide(on, now, Fold.At(other, draft.FactsOf(other, occasion.Before), DateTimeOffset.MaxValue)),
            _ => ((TAct)command).Decide(on, now)
        };
    }
}

/// <summary>A door to an act that is decided from one earlier fact.</summary>
public sealed record FactDoor<TAct>(string Route, string Summary) : Door(typeof(TAct).Name, Route, Kind, typeof(TAct), Summary) where TAct : IAct<CountedFact>
{
    public const string Kind = "fact";

    public override Decision Decide(Subject on, object command, Draft draft, Occasion occasion) => ((TAct)command).Decide(on, draft.Counted(on, occasion.Before));

    public override Subject StreamOf(Subject on, Draft draft) => draft.Counted(on)!.Fact.Stream;
}
