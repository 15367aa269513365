using System.Text.Json.Serialization;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Questions;

/// <summary>What comes into question by the mere passing of time: who is still at work when the agreement has run out.</summary>
public sealed partial record QuestionsAbout : IElapsing<QuestionsAbout>
{
    /// <summary>When the first agreement of somebody at work ends.</summary>
    [JsonIgnore] public DateTimeOffset? Elapses => Claims.Agreements.Elapses;

    public QuestionsAbout Elapsed(Subject on, DateTimeOffset at) =>
        (this with { Claims = Claims.With(Claims.Agreements.Due(at).Aggregate(Claims.Agreements, (all, one) => all.With(one.Agreement.Id, one.Elapsed(on, at)))) }).Finding(_find!);

    private QuestionsAbout Claiming(Claim claim, Happening happening)
    {
        var claims = Claims.With(claim, happening);
        if (happening.Firm && Topics.Head(claim.Topic) == Topics.Active)
            claims = claims.With(claims.Agreements.Where(one => !one.Matters && one.Parties.Contains(claim.Value)).Aggregate(claims.Agreements, (all, one) => all.With(one.Agreement.Id, one with { Matters = true })));
        return this with { Claims = claims };
    }

    /// <summary>An agreement goes by its own rule, from all that is told of it: who tells of its end need not say again whose it is and where it holds.</summary>
    private QuestionsAbout Keeping(Subject region, Happening happening)
    {
        var now = AgreementThere.Apply(Claims.Agreements.Find(happening.Stream.Id), region, happening);
        return this with { Claims = Claims.With(Claims.Agreements.With(happening.Stream.Id, now.Matters ? now : now with { Matters = now.Parties.Any(IsAtWork) })) };
    }

    private bool IsAtWork(string organisation) => Claims.Of(Topics.Active, organisation) is { } active && active.By.Exists(witness => witness.IsFirm);
}
