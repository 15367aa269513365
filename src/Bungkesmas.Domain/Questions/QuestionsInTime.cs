using System.Text.Json.Serialization;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Questions;

/// <summary>What comes into question by the mere passing of time: who is still at work when the agreement has run out.</summary>
public sealed partial record QuestionsAbout : IElapsing<QuestionsAbout>
{
    /// <summary>When the first agreement ends.</summary>
    [JsonIgnore] public DateTimeOffset? Elapses => Claims.Agreements.Elapses;

    /// <summary>Where nobody whose agreement ends is at work the questions stay the very same, so that those of a crowded region are not found anew with each agreement that runs out.</summary>
    public QuestionsAbout Elapsed(Subject on, DateTimeOffset at)
    {
        var due = Claims.Agreements.Due(at).ToList();
        var next = this with { Claims = Claims.With(due.Aggregate(Claims.Agreements, (all, one) => all.With(one.Agreement.Id, one.Elapsed(on, at)))) };
        return due.Exists(one => one.Parties.Any(IsAtWork)) ? next.Finding(_find!) : next;
    }

    /// <summary>An agreement goes by its own rule, from all that is told of it: who tells of its end need not say again whose it is and where it holds.</summary>
    private QuestionsAbout Keeping(Subject region, Happening happening) => this with
    {
        Claims = Claims.With(Claims.Agreements.With(happening.Stream.Id, AgreementThere.Apply(Claims.Agreements.Find(happening.Stream.Id), region, happening)))
    };

    private bool IsAtWork(string organisation) => Claims.Of(Topics.Active, organisation) is { } active && active.By.Exists(witness => witness.IsFirm);
}
