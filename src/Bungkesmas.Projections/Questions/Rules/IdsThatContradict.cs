using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Projections.Questions.Rules;

/// <summary>One record is said to be the same as two others that nobody says are one; or records are said to go by one another in a circle, and nobody can tell by which.</summary>
public static class IdsThatContradict
{
    public static Rule Rule { get; } = new(QuestionKind.IdsContradict, [Topics.GoesBy], Find, Say);

    private static IEnumerable<Question> Find(Subject about, AllClaims claims)
    {
        var said = claims.Of(Topics.GoesBy).Where(claim => claim.By.Any(witness => witness.How is not (Assertion.Hoped or Assertion.Inferred))).ToLookup(claim => Topics.Tail(claim.Topic));
        foreach (var several in said.Where(from => from.Count() > 1))
            if (several.SelectMany((one, i) => several.Skip(i + 1).Select(other => (one, other))).Any(pair => !Meet(pair.one.Value, pair.other.Value, said)))
                yield return new(QuestionId.Of("same-as-several", new Subject(about.Kind, several.Key)), QuestionKind.IdsContradict, [new Subject(about.Kind, several.Key).ToString()], several.Readings());
        foreach (var circle in Chains.Circles(said))
            yield return new(QuestionId.Of("same-in-circle", new Subject(about.Kind, circle[0])), QuestionKind.IdsContradict, circle.Select(id => new Subject(about.Kind, id).ToString()).ToValueList(),
                circle.Select(id => said.SelectMany(from => from).Where(claim => claim.Value == id && circle.Contains(Topics.Tail(claim.Topic))).SelectMany(claim => claim.By).Reading(id)).ToValueList());
    }

    private static bool Meet(string one, string other, ILookup<string, Claimed> said) => Chains.Reached(one, said).Append(one).Intersect(Chains.Reached(other, said).Append(other)).Any();

    private static Sentence Say(Question question, INames names) => question.About.Count == 1
        ? new($"{question.Subjects(names).Id} disebut sama dengan beberapa yang tidak disebut sama satu dengan yang lain: {question.Values(names).Id}.",
            $"{question.Subjects(names).En} is said to be the same as several that nobody says are one: {question.Values(names).En}.")
        : new($"Id ini disebut saling menggantikan, dan tidak jelas mana yang berlaku: {question.Values(names).Id}.",
            $"These ids are said to go by one another, and it is unclear which one stays: {question.Values(names).En}.");
}
