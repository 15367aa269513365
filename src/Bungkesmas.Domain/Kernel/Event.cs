using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Kernel;

/// <summary>Something that happened, or that somebody said happened. Never changed and never deleted.</summary>
public abstract record Event
{
    /// <summary>The subjects this event is about, given the stream it stands on. Pure: the event alone decides.</summary>
    public abstract IEnumerable<Subject> About(Subject on);

    /// <summary>The conditions whose facts can change what this event means for its subjects.</summary>
    public virtual IEnumerable<Subject> ListensTo() => [];

    /// <summary>The regions the event mentions, as its text calls them.</summary>
    public virtual IEnumerable<RegionMention> Mentions(Subject on) => [];

    /// <summary>The people the event refers to.</summary>
    public virtual IEnumerable<PersonRef> People() => [];

    /// <summary>Passages that parts of the event cite by themselves, as a reason does.</summary>
    public virtual IEnumerable<Passage> Passages() => [];

    /// <summary>What the event says that other facts, or the reference data, may say otherwise.</summary>
    public virtual IEnumerable<Claim> Claims(Subject on) => [];

    /// <summary>The same event with what only the reference data can add; whatever the caller sent in its place is replaced.</summary>
    public virtual Event Completed(IReference reference) => this;

    /// <summary>What is wrong with the event in itself, field by field; nothing when it is well formed.</summary>
    public virtual IEnumerable<Fault> Faults() => [];

    /// <summary>What is wrong with the event on its stream; a thing cannot be related to itself.</summary>
    public virtual IEnumerable<Fault> Faults(Subject on) => Faults();

    /// <summary>What is wrong with the event for the days it can have happened on: a date in it that comes too early.</summary>
    public virtual IEnumerable<Fault> Faults(Window when) => [];

    /// <summary>Every subject of the event, the people it names among them.</summary>
    public IEnumerable<Subject> Concerns(Subject on) => About(on).Concat(People().Select(Subject.Person));

    /// <summary>The event as a sentence in the history.</summary>
    public abstract Sentence Say(Subject on, INames names);

    /// <summary>The sentence, saying first that it is only hoped for or concluded where that is how it is known.</summary>
    public Sentence Say(Subject on, INames names, Assertion how)
    {
        var said = Say(on, names);
        return how switch
        {
            _ when how == SaidAs => said,
            Assertion.Decided => SayDecided(on, names),
            Assertion.Hoped => new($"Diharapkan: {SayHoped(on, names).Id}", $"Hoped: {SayHoped(on, names).En}"),
            Assertion.Inferred => new($"Disimpulkan: {said.Id}", $"Concluded: {said.En}"),
            _ => said
        };
    }

    /// <summary>A hope or a conclusion that the sentence tells as one by itself.</summary>
    protected virtual Assertion? SaidAs => null;

    /// <summary>What is hoped for, where the sentence says that it is known in another way.</summary>
    protected virtual Sentence SayHoped(Subject on, INames names) => Say(on, names);

    /// <summary>What was decided, where the sentence says that it is known in another way.</summary>
    protected virtual Sentence SayDecided(Subject on, INames names) => Say(on, names);
}

/// <summary>A statement that something held at a moment: since when, and until when, nobody said. It is possible for all time before.</summary>
public interface IHeldAtAMoment;

/// <summary>A statement that something held at a moment which may tell since when: it is possible from the first of those days, and certain from the last.</summary>
public interface IHeldSince : IHeldAtAMoment
{
    /// <summary>As an EDTF date; null where nobody said.</summary>
    string? Since { get; }
}

/// <summary>A statement about how facts belong together: once it is known it holds for all time, as a correction does.</summary>
public interface ITimeless;

/// <summary>Something that happens once in the life of its stream: two sources that date it to days that exclude each other contradict each other.</summary>
public interface IHappensOnce
{
    /// <summary>Whether it is so with the day it is dated to, and not only from a later one on.</summary>
    bool IsSoAtOnce => true;
}

/// <summary>What events may ask of the reference data while they are taken in.</summary>
public interface IReference
{
    /// <summary>How many regions of a kind lie in another one; null where the reference data cannot tell.</summary>
    int? CountOf(RegionKind kind, string within);
}

/// <summary>The stored name of an event, the noun whose stream it stands on, and its meaning.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StoredAsAttribute(string name, string on, string meaning) : Attribute
{
    public string Name { get; } = name;

    public string On { get; } = on;

    public string Meaning { get; } = meaning;
}

/// <summary>A field that cannot be accepted, and why.</summary>
public sealed record Fault(string Field, Sentence Reason);
