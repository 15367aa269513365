using System.Text.Json.Serialization;
using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Questions;

/// <summary>What comes into question by the mere passing of time: who is still at work in a region when the agreement has run out.</summary>
public sealed partial record QuestionsAbout : IElapsing<QuestionsAbout>
{
    /// <summary>All agreements that hold in the region, or did.</summary>
    [JsonIgnore] private Roll<Bond> Bonds { get; init; } = Roll<Bond>.Empty;

    /// <summary>When the first agreement of somebody at work ends.</summary>
    [JsonIgnore] public DateTimeOffset? Elapses => Bonds.Elapses;

    public QuestionsAbout Elapsed(Subject on, DateTimeOffset at) => Bonds.Due(at).Aggregate(this, (all, bond) => all.Bound(bond, bond.Elapsed(on, at), bond.ToldIn)).Finding(_find!);

    /// <summary>An agreement is heard in every region that it ever held in: where it moved to, and until when it lasts, may be told of another one.</summary>
    private static bool IsOfAgreement(Subject subject, Happening happening) => subject.Kind == Subject.Regions && happening.Event is AgreementEvent;

    /// <summary>What has run out meanwhile, and matters to nobody at work, is found out when somebody is.</summary>
    private QuestionsAbout Binding(Subject region, Happening happening) => Bonds.Find(happening.Stream.Id) is var before
        && Bond.With(before, region.Id, happening, IsAtWork) is { } bond && !ReferenceEquals(bond, before) ? Bound(before, bond, happening) : this;

    private QuestionsAbout Bound(Bond? before, Bond now, Happening happening) => this with
    {
        Bonds = Bonds.With(now.Agreement.Id, now),
        Claims = now.Since(before, happening.Firm && happening.Event is AgreementExpired or AgreementTerminated { LastDay: null }).Aggregate(Claims, (all, claim) => all.With(claim, happening))
    };

    private QuestionsAbout Claiming(Claim claim, Happening happening) => (this with { Claims = Claims.With(claim, happening) }) is var next && happening.Firm && claim.Topic == Topics.Active && !IsAtWork(claim.Value)
        ? next with { Bonds = Bonds.Where(bond => !bond.Matters && bond.Agreement.Key.Parties.Contains(claim.Value)).Aggregate(Bonds, (all, bond) => all.With(bond.Agreement.Id, bond with { Matters = true })) }
        : next;

    private bool IsAtWork(string organisation) => Claims.Of(Topics.Active, organisation) is { } active && active.By.Exists(witness => witness.IsFirm);
}
