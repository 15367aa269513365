using System.Text.Json.Serialization;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Programme;

namespace Bungkesmas.Domain.Visits;

/// <summary>What was planned for a day, under whatever ids it is told of, until something tells what became of it.</summary>
/// <param name="PassedOn">when that day had wholly passed, once it has</param>
/// <param name="SameAs">the other ids it goes by</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(AwaitedVisit), "visit"), JsonDerivedType(typeof(AwaitedSession), "session"), JsonDerivedType(typeof(AwaitedLaunch), "launch")]
public abstract record Awaited(DateTimeOffset? PassedOn, ValueList<Link> Links, ValueList<string> SameAs)
{
    /// <summary>Whether anybody told of a plan.</summary>
    [JsonIgnore] public abstract bool IsPlanned { get; }

    /// <summary>Whether it needs no report any more, or is told of with something else.</summary>
    [JsonIgnore] protected abstract bool IsOver { get; }

    /// <summary>The day it is planned for at last, as an EDTF date; null where there is none.</summary>
    [JsonIgnore] protected abstract string? PlannedFor { get; }

    /// <summary>Whom it was planned with.</summary>
    [JsonIgnore] public virtual IEnumerable<string> Organisations => [];

    /// <summary>The end of its day, while nobody told what became of it.</summary>
    [JsonIgnore] public DateTimeOffset? Passes => IsOver || PassedOn is not null ? null : Calendar.Passed(PlannedFor);

    /// <summary>Whether its day is past, and what became of it nobody told; once, under the first of its ids.</summary>
    public bool IsToBeReportedAs(string id) => PassedOn is not null && !IsOver && SameAs.All(other => string.CompareOrdinal(id, other) < 0);

    /// <summary>The very same where nothing of it changes.</summary>
    public Awaited Apply(Subject on, Happening happening) =>
        happening.Event is LinkEvent ? Links.Tied(happening) is var links && links.Equals(Links) ? this : this with { Links = links, SameAs = links.SameAs(on) }
        : happening.Assertion == Assertion.Hoped ? this
        : Told(on, happening);

    /// <summary>Goes on with what is told, and not merely hoped.</summary>
    protected abstract Awaited Told(Subject on, Happening happening);

    /// <summary>What there is to tell of it once its day is past.</summary>
    public abstract Sentence Asked(Subject on, INames names);

    /// <summary>What is awaited of a visit, a session or a launch of which nothing is told yet; null for anything else.</summary>
    public static Awaited? Of(Subject on) => on.Kind switch { Subject.Visits => new AwaitedVisit(), Subject.Sessions => new AwaitedSession(), Subject.Programmes => new AwaitedLaunch(), _ => null };
}
