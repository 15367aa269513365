using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Projections.Questions.Rules;

/// <summary>An organisation is said to be local manager, or no longer, and nobody said where: no desk can follow it.</summary>
public static class RegistrarNobodySaidWhere
{
    public static Rule Rule { get; } = new(QuestionKind.RegistrarRegionUnstated, [Topics.RegistersSomewhere], Find, Say);

    private static IEnumerable<Question> Find(Subject about, AllClaims claims)
    {
        var told = claims.Of(Topics.RegistersSomewhere).ToList();
        var appointed = told.Where(claim => claim.Value == Topics.Appointed).Firm().ToList();
        var released = told.Where(claim => claim.Value == Topics.Released).Firm().ToList();
        var placed = claims.EachOf(Topics.Then).Where(topic => Topics.Head(Topics.Tail(topic.Key)) == Topics.Registers && topic.Firm().Any()).ToList();
        if (appointed.Count > 0 && placed.Count == 0) yield return Asked(Topics.Appointed, appointed.Reading(Topics.Appointed));
        var standing = placed.Where(topic => topic.SelectMany(claim => new[] { claim }.Firm().Select(by => (claim.Value, by.At))).MaxBy(one => one.At) is { Value: Topics.Appointed, At: var at } && released.Exists(one => at < one.At))
            .GroupBy(topic => Topics.Head(Topics.Tail(Topics.Tail(topic.Key))), topic => topic.Where(claim => claim.Value == Topics.Appointed).Firm()).ToList();
        if (standing.Count > 0) yield return Asked(Topics.Released, [.. standing.Select(there => there.SelectMany(by => by).Reading(there.Key))]);

        Question Asked(string what, params IEnumerable<Reading> readings) =>
            new(QuestionId.Of("registrar-region", what, about), QuestionKind.RegistrarRegionUnstated, [about.ToString()], [.. readings], Topic: what);
    }

    private static Sentence Say(Question question, INames names) => question.Topic == Topics.Released
        ? new(
            $"{question.Subjects(names).Id} dilaporkan tidak lagi menjadi pengelola setempat, tanpa disebutkan di mana: {question.Values(names).Id}?",
            $"{question.Subjects(names).En} is reported to be local manager no longer, and nobody said where: {question.Values(names).En}?")
        : new(
            $"{question.Subjects(names).Id} dilaporkan ditunjuk sebagai pengelola setempat, tanpa disebutkan di mana.",
            $"{question.Subjects(names).En} is reported to be appointed local manager, and nobody said where.");
}
