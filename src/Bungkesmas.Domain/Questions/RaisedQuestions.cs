using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Questions;

/// <summary>The questions that people raised about a subject; one raised again gains what is new in it.</summary>
public static class RaisedQuestions
{
    public static ValueList<Question> With(this ValueList<Question> all, string id, AmbiguityRaised said, Happening happening)
    {
        var known = all.FirstOrDefault(question => question.Id == id);
        var before = known ?? new(id, QuestionKind.Ambiguity, said.Subjects, [], Ambiguity: said.Kind);
        var after = before with
        {
            About = said.Subjects.Aggregate(before.About, (subjects, one) => subjects.With(one)),
            Readings = said.Readings.Aggregate(before.Readings, (readings, one) => readings.With(one with { Sources = [] }, happening)),
            Facts = said.Facts.Aggregate(before.Facts, (facts, one) => facts.With(one)), RaisedBy = before.RaisedBy.With(happening.Fact.Id)
        };
        return known is null ? [.. all, after] : all.Select(question => ReferenceEquals(question, known) ? after : question).ToValueList();
    }

    /// <summary>Two people who give one key different meanings have given two readings, and both are shown.</summary>
    private static ValueList<Reading> With(this ValueList<Reading> readings, PossibleReading meant, Happening happening) => readings.Any(one => one.Meant == meant)
        ? readings.Select(one => one.Meant != meant ? one : one with { Facts = one.Facts.With(happening.Fact.Id), How = one.How.With(happening.Assertion) }).ToValueList()
        : readings.With(new(meant.Key, [happening.Fact.Id], How: [happening.Assertion], Meant: meant));
}
