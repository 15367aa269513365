using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Projections.Questions;

/// <summary>Rules that find questions in the facts.</summary>
public enum QuestionKind { RegionKind, RecommendedYetNobodyFound, DeferredAfterSigning }

/// <summary>One way to read the evidence.</summary>
/// <param name="Facts">the facts that speak for it; none when it is reference data that does</param>
public sealed record Reading(string Value, ValueList<Guid> Facts);

/// <summary>A question that the facts themselves raise; it vanishes when they no longer do.</summary>
public sealed record Question(string Id, QuestionKind Kind, ValueList<Reading> Readings);

/// <summary>The open questions about one region or agreement, and the claims they come from.</summary>
public sealed record OpenQuestions(
    ValueList<Reading> StatedKinds, ValueList<Guid> Searches, ValueList<Reading> Recommended, Agreement? Agreement, ValueList<Guid> LateDeferrals,
    ValueList<Question> Questions)
{
    public static Fold<OpenQuestions> Fold { get; } = new("questions", [Subject.Regions, Subject.Agreements], Apply);

    private static OpenQuestions? Apply(OpenQuestions? now, Subject subject, Happening happening)
    {
        var before = now ?? new([], [], [], null, [], []);
        var next = subject.Kind == Subject.Agreements ? before.Signing(subject, happening) : before.Claims(subject.Id, happening);
        next = next with { Questions = next.Found(subject).ToValueList() };
        return now is null && next == before ? null : next;
    }

    private OpenQuestions Claims(string region, Happening happening)
    {
        var next = this;
        foreach (var mention in happening.Event.Mentions(happening.Fact.Stream))
            if (mention.Code == region && mention.StatedKind is { } kind)
                next = next with { StatedKinds = Claimed(next.StatedKinds, kind.Code(), happening.Fact.Id) };
        return happening.Event switch
        {
            PartnerSearchUnsuccessful => next with { Searches = next.Searches.With(happening.Fact.Id) },
            PartnerRecommended { Region.MovesCoverage: true } => next with { Recommended = Claimed(next.Recommended, happening.Fact.Stream.Id, happening.Fact.Id) },
            _ => next
        };
    }

    private OpenQuestions Signing(Subject subject, Happening happening) => happening.Fact.Stream != subject ? this : this with
    {
        Agreement = Agreement.Apply(Agreement, subject, happening),
        LateDeferrals = happening.Event is AgreementDeferred && Agreement is { Standing: Standing.Signed } ? LateDeferrals.With(happening.Fact.Id) : LateDeferrals
    };

    private IEnumerable<Question> Found(Subject subject)
    {
        var slug = subject.Id.Replace('.', '-');
        if (subject.Kind == Subject.Regions && RegionMention.OfficialKind(subject.Id)?.Code() is { } official && StatedKinds.Any(claim => claim.Value != official))
        {
            yield return new($"region-kind-{slug}", QuestionKind.RegionKind,
                StatedKinds.Any(claim => claim.Value == official) ? StatedKinds : StatedKinds.With(new(official, [])));
        }
        if (Searches.Count > 0 && Recommended.Count > 0)
            yield return new($"recommended-yet-nobody-found-{slug}", QuestionKind.RecommendedYetNobodyFound,
                [.. Recommended.Select(claim => new Reading($"recommended:{claim.Value}", claim.Facts)), new("nobody-found", Searches)]);
        if (LateDeferrals.Count > 0)
            yield return new($"deferred-after-signing-{slug}", QuestionKind.DeferredAfterSigning, [new("deferred", LateDeferrals)]);
    }

    private static ValueList<Reading> Claimed(ValueList<Reading> claims, string value, Guid fact) =>
        claims.Any(claim => claim.Value == value)
            ? claims.Select(claim => claim.Value == value ? claim with { Facts = claim.Facts.With(fact) } : claim).ToValueList()
            : claims.With(new(value, [fact]));
}
