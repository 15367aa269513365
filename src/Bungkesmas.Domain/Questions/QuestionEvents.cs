using System.Text.Json.Serialization;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Questions;

/// <summary>Something on record can be read in more than one way, and a person says in which.</summary>
/// <param name="Subjects">what it is about, each as <c>noun/id</c></param>
/// <param name="Facts">the facts that it concerns; in a report their entry keys will do</param>
[StoredAs("question.ambiguity-raised.v1", Subject.Questions, "Something can be read in more than one way, and a person says in which.")]
public sealed record AmbiguityRaised(
    [Id] ValueList<string> Subjects, AmbiguityKind Kind, ValueList<PossibleReading> Readings,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ValueList<Guid> Facts = default) : Event
{
    /// <summary>Whoever it may mean has it in the history, and is not asked about.</summary>
    public override IEnumerable<Subject> About(Subject on) =>
        [.. QuestionSubjects.Of(Subjects).Prepend(on).Concat(Readings.Select(reading => reading.Organisation).OfType<string>().Select(Subject.Organisation)).Distinct()];

    /// <summary>Whether it is raised about a subject, and does not only name it as one of those that may be meant.</summary>
    public bool IsRaisedAbout(Subject subject, Subject on) => subject == on || QuestionSubjects.Of(Subjects).Contains(subject);

    public override IEnumerable<RegionMention> Mentions(Subject on) => Readings.SelectMany(reading => reading.Mentions());

    public override IEnumerable<PersonRef> People() => Readings.Select(reading => reading.Person).OfType<PersonRef>();

    public override IEnumerable<Passage> Passages() => Readings.SelectMany(reading => reading.Sources);

    public override IEnumerable<Fault> Faults() =>
    [
        .. QuestionSubjects.Faults(Subjects), .. Check.NotEmpty("readings", Readings), .. Readings.SelectMany((reading, i) => reading.Faults($"readings[{i}]")),
        .. Readings.Select(reading => reading.Key).Distinct().Count() < Readings.Count ? [new Fault("readings", Wrong.UsedTwice)] : Array.Empty<Fault>()
    ];

    protected override Assertion? SaidAs => Assertion.Inferred;

    public override Sentence Say(Subject on, INames names)
    {
        if (Readings.SameOrOther(names) is { } either) return new($"Tidak jelas {either.Id}.", $"It is unclear {either.En}.");
        var readings = Readings.ToList().Say(names);
        return new(
            $"Tidak jelas {Kind.Say().Id}: {string.Join(" atau ", readings.Select(reading => reading.Id))}.",
            $"It is unclear {Kind.Say().En}: {string.Join(" or ", readings.Select(reading => reading.En))}.");
    }
}

/// <summary>Somebody's answer to a question, raised by a person or found by a rule; it changes nothing but the question.</summary>
/// <param name="Subjects">what the question is about, each as <c>noun/id</c></param>
/// <param name="Among">the values of the readings there were; with another one the question is open again</param>
public abstract record QuestionAnswer(
    [Id] ValueList<string> Subjects, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ValueList<string> Among) : Event
{
    public abstract Answer By(Happening happening);

    public override IEnumerable<Subject> About(Subject on) => [on, .. QuestionSubjects.Of(Subjects)];

    /// <summary>What the question is about, by name.</summary>
    protected Sentence Asked(INames names) => QuestionSubjects.Of(Subjects).Together(names) is { En.Length: > 0 } about ? new($" tentang {about.Id}", $" about {about.En}") : new("", "");

    public override IEnumerable<Fault> Faults() => QuestionSubjects.Faults(Subjects).Concat(Among.SelectMany((value, i) => Check.Name($"among[{i}]", value)));
}

/// <summary>Why one reading was chosen.</summary>
public enum ChoiceReason
{
    SourceReadAgain, SourceAsked, PartnerAsked, SeenOnSite, OriginalDocument, OfficialData, NearestInText, MostSourcesAgree, MoreRecentSource, LocalKnowledge,
    WorkingAssumption, Other
}

/// <summary>One reading of a question was chosen; no claim is changed by it.</summary>
/// <param name="Reading">the reading's key, or its value where a rule found the question</param>
[StoredAs("question.reading-chosen.v1", Subject.Questions, "One reading of a question was chosen; no claim is changed by it.")]
public sealed record ReadingChosen(string Reading, ChoiceReason Reason, ValueList<string> Subjects, ValueList<string> Among = default) : QuestionAnswer(Subjects, Among)
{
    public override Answer By(Happening happening) => new(happening.Fact.Id, happening.Assertion, Among, Reading, Reason);

    public override IEnumerable<Fault> Faults() => [.. base.Faults(), .. Check.Name("reading", Reading)];

    public override Sentence Say(Subject on, INames names) => new(
        $"Untuk pertanyaan {on.Id}{Asked(names).Id} dipilih satu bacaan: {Reading} ({Reason.Say().Id}).", $"For the question {on.Id}{Asked(names).En} one reading was chosen: {Reading} ({Reason.Say().En}).");
}

/// <summary>Why different claims need no choice.</summary>
public enum Explanation { BothTrue, TypoInSource, DifferentScope, ChangedSince, ReferenceOutdated, NotComparable, Other }

/// <summary>Somebody explained why there is nothing to choose.</summary>
[StoredAs("question.explained.v1", Subject.Questions, "Somebody explained why the readings of a question leave nothing to choose.")]
public sealed record QuestionExplained(Explanation Explanation, ValueList<string> Subjects, ValueList<string> Among = default) : QuestionAnswer(Subjects, Among)
{
    public override Answer By(Happening happening) => new(happening.Fact.Id, happening.Assertion, Among, Explanation: Explanation);

    public override Sentence Say(Subject on, INames names) => new(
        $"Pertanyaan {on.Id}{Asked(names).Id} dijelaskan: {Explanation.Say().Id}.", $"The question {on.Id}{Asked(names).En} was explained: {Explanation.Say().En}.");
}
