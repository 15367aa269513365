using Bungkesmas.Api.Lenses;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;
using Bungkesmas.Projections.Questions;
using Condition = Bungkesmas.Domain.Programme.Condition;

namespace Bungkesmas.Api.Questions;

/// <summary>A fact that speaks for a reading, and where that is written.</summary>
/// <param name="Sources">the passages it cites; where a person gave several readings, those that speak for this one</param>
public sealed record EvidenceSheet(Guid Fact, string Sentence, Assertion Assertion, string? Date, IReadOnlyList<Passage> Sources);

/// <summary>One way to read the evidence.</summary>
/// <param name="Value">what to choose it by</param>
/// <param name="From">told by somebody, by the reference data, or nobody speaks against it</param>
/// <param name="How">how its facts are known: a hope or a conclusion is labelled as one</param>
/// <param name="Evidence">the facts as people read them, where one question is asked for</param>
public sealed record ReadingSheet(
    string Value, string Label, Origin From, IReadOnlyList<Assertion> How, IReadOnlyList<Guid> Facts, PossibleReading? Meant, IReadOnlyList<EvidenceSheet>? Evidence);

/// <summary>What was answered, and by which fact; open questions can show one that later facts went beyond.</summary>
public sealed record AnswerSheet(Guid Fact, Assertion Assertion, string? Reading, ChoiceReason? Reason, Explanation? Explanation, string Text);

/// <summary>Something that does not fit together, with its readings.</summary>
/// <param name="About">subjects, as <c>noun/id</c>; an act on a question that a rule found names the first of them</param>
/// <param name="Ambiguity">what was doubtful to the person who raised it</param>
/// <param name="FoundByRule">whether the facts themselves raise it</param>
/// <param name="RaisedBy">the facts by which people raised it</param>
/// <param name="Facts">the facts that it concerns, as people named them</param>
public sealed record QuestionSheet(
    string Id, QuestionKind Kind, AmbiguityKind? Ambiguity, QuestionState State, IReadOnlyList<string> About, string Sentence, IReadOnlyList<ReadingSheet> Readings,
    AnswerSheet? Answer, bool FoundByRule, IReadOnlyList<Guid> RaisedBy, IReadOnlyList<Guid> Facts, UsedLens? Lens = null, string? Permalink = null)
{
    /// <param name="facts">the facts to show as evidence, as they count; null to name them only</param>
    public static QuestionSheet Of(Question question, INames names, string language, IReadOnlyDictionary<Guid, Happening>? facts = null) => new(
        question.Id, question.Kind, question.Ambiguity, question.State, question.About, RuleBook.Say(question, names).In(language),
        [.. question.Readings.Zip(Labels.Of(question, names), (reading, label) => new ReadingSheet(reading.Value, label.In(language), reading.From, reading.How, reading.Facts, reading.Meant,
            facts is null ? null : [.. reading.Facts.Select(facts.GetValueOrDefault).OfType<Happening>().Select(fact => Evidence(fact, reading, names, language))]))],
        question.Answer is { } answer ? Of(answer, question, names, language) : null, question.Kind != QuestionKind.Ambiguity, question.RaisedBy, question.Facts);

    /// <summary>Organisations that a question names.</summary>
    public static IEnumerable<string> Organisations(Question question) =>
    [
        .. question.About.Select(Subject.Parse).Where(about => about.Kind == Subject.Organisations).Select(about => about.Id),
        .. question.Readings.SelectMany(reading => reading.Meant is { } meant ? [meant.Organisation ?? ""] : reading.Value.Split(", ").Append(Topics.Tail(reading.Value))).Where(Subject.IsSlug),
        .. question.Readings.Select(reading => Condition.Parse(Topics.Tail(reading.Value))?.Who).OfType<string>(),
        .. Topics.Tail(question.Topic ?? "").Split(':', '.').Where(Subject.IsSlug)
    ];

    private static EvidenceSheet Evidence(Happening happening, Reading reading, INames names, string language) => new(
        happening.Fact.Id, happening.Say(names).In(language), happening.Assertion, happening.Occurred.Date,
        happening.Event is AmbiguityRaised raised && raised.Readings.FirstOrDefault(one => one.Key == reading.Value) is { Sources.Count: > 0 } read
            ? read.Sources : happening.Fact.Envelope.Sources);

    private static AnswerSheet Of(Answer answer, Question question, INames names, string language)
    {
        var (what, why) = answer.Explanation is { } explanation
            ? (explanation.Say(), null)
            : (question.Readings.Zip(Labels.Of(question, names)).FirstOrDefault(pair => pair.First.Value == answer.Reading).Second ?? new(answer.Reading!, answer.Reading!), answer.Reason?.Say());
        return new(answer.Fact, answer.How, answer.Reading, answer.Reason, answer.Explanation, what.In(language) + (why is null ? "" : $" ({why.In(language)})"));
    }
}

/// <summary>A page of questions.</summary>
public sealed record QuestionList(IReadOnlyList<QuestionSheet> Questions, UsedLens Lens, string Permalink, string? Next);
