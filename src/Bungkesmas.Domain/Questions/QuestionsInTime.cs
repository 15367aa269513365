using System.Text.Json.Serialization;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Questions;

/// <summary>What comes into question by the mere passing of time: who is still at work when the agreement has run out.</summary>
public sealed partial record QuestionsAbout : IElapsing<QuestionsAbout>
{
    /// <summary>The ends of agreements that were told beforehand.</summary>
    [JsonIgnore] private Roll<AwaitedEnd> Ends { get; init; } = Roll<AwaitedEnd>.Empty;

    /// <summary>When the first agreement of somebody at work ends.</summary>
    [JsonIgnore] public DateTimeOffset? Elapses => Ends.Elapses;

    public QuestionsAbout Elapsed(Subject on, DateTimeOffset at) => Come(at).Finding(_find!);

    /// <summary>With all that has come up to an instant.</summary>
    private QuestionsAbout Come(DateTimeOffset at) => Ends.Due(at).Aggregate(this, (all, end) => all with
    {
        Claims = all.Claims.With(end.Come, end.ToldIn), Ends = all.Ends.With(end.Id, end with { IsOver = true })
    });

    private QuestionsAbout Claiming(Claim claim, Happening happening)
    {
        if (claim.After is not null) return happening.Firm ? Awaiting(new(claim, happening, IsAtWork(claim.Value))) : this;
        var next = this with { Claims = Claims.With(claim, happening) };
        return !happening.Firm ? next : Topics.Head(claim.Topic) switch
        {
            Topics.Active => next with { Ends = Ends.Where(end => end.Claim.Value == claim.Value && !end.Matters).Aggregate(Ends, (all, end) => all.With(end.Id, end with { Matters = true })) },
            Topics.Terminated or Topics.Expired when Ends.Find(AwaitedEnd.IdOf(claim)) is { IsOver: false } end => next with { Ends = Ends.With(end.Id, end with { IsOver = true }) },
            _ => next
        };
    }

    private QuestionsAbout Awaiting(AwaitedEnd end) => Ends.Find(end.Id) is { } known && end.LeavesStanding(known) ? this : this with { Ends = Ends.With(end.Id, end) };

    private bool IsAtWork(string organisation) => Claims.Of(Topics.Active, organisation) is { } active && active.By.Exists(witness => witness.IsFirm);
}
