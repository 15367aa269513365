using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Projections.Questions.Rules;

/// <summary>A text calls a region what by its code it is not.</summary>
public static class KotaAgainstKabupaten
{
    public static Rule Rule { get; } = new(QuestionKind.RegionKind, [Topics.RegionKind], Find, Say);

    private static IEnumerable<Question> Find(Subject about, AllClaims claims)
    {
        if (about.Kind != Subject.Regions || RegionMention.OfficialKind(about.Id)?.Code() is not { } official) yield break;
        var stated = claims.Of(Topics.RegionKind).ToList();
        if (!stated.Any(claim => claim.Value != official && !claim.IsHope)) yield break;
        var told = stated.Readings();
        yield return new(QuestionId.Of("region-kind", about), QuestionKind.RegionKind, [about.ToString()],
            told.Any(reading => reading.Value == official) ? told : told.With(new(official, [], Origin.Reference)));
    }

    private static Sentence Say(Question question, INames names) => new(
        $"Sumber tidak sepakat, atau berbeda dari data resmi, tentang jenis wilayah {question.Subjects(names).Id}: {question.Values(names).Id}.",
        $"Sources disagree, or differ from the official data, on what {question.Subjects(names).En} is: {question.Values(names).En}.");
}
