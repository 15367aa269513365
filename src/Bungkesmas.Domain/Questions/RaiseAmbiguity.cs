using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Questions;

/// <summary>Say that something on record can be read in more than one way, or add a reading to what was said before.</summary>
public sealed record RaiseAmbiguity(ValueList<string> Subjects, AmbiguityKind Kind, ValueList<PossibleReading> Readings, ValueList<Guid> Facts = default) : IAct<QuestionsAbout>
{
    public Decision Decide(Subject on, QuestionsAbout? now) => now?.Find(on.Id) switch
    {
        { Ambiguity: { } kind } when kind != Kind => new OfAnother(on.Id),
        { } known when Readings.All(reading => known.Readings.Any(one => one.Meant == reading with { Sources = [] })) && Subjects.All(known.About.Contains)
            && Facts.All(known.Facts.Contains) => Decision.AlreadySo,
        _ => Decision.Record(new AmbiguityRaised(Subjects, Kind, Readings, Facts))
    };

    public sealed record OfAnother(string Question) : Refusal("question-of-another-kind", new(
        $"Pertanyaan {Question} sudah tercatat tentang hal yang lain.", $"Question {Question} is on record about something else."));
}
