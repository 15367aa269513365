using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Questions;

/// <summary>What does not fit together: one word for each rule that finds questions, and one for what a reader found doubtful.</summary>
public enum QuestionKind
{
    RegionKind, RegionCount, RecommendedYetNobodyFound, DeferredAfterSigning, SignedAfterTermination, SignedAfterExpiry, ClaimsDiffer, DatesExclude, TotalAgainstSum, FigureFalls,
    AlreadyPartnerWithoutAgreement, UnresolvedPlace, UnderstandingAgainstAwareness, DocumentDatesDiffer, PrecedingVisitMissing, RouteScopeUnstated, IdsContradict, RegionSplit, AgreementUnderSeveralIds, SubPartnersInCircle, Ambiguity, PartnerAfterEnding, ActiveWithoutAgreement, RouteToFormerPartner, UnderFormerPartner, AwaitedAfterLaunch, RegisteredAfterEnd, RegistrarRegionUnstated, OtherConditionMet, ExpiredBeforeEnd, RouteAgainAfterEnd
}

/// <summary>Whether a question waits for somebody, or has been answered for all readings known.</summary>
public enum QuestionState { Open, Answered }

/// <summary>Where a reading comes from: somebody told it, the official data says it, or the ledger has nothing that says otherwise.</summary>
public enum Origin { Told, Reference, Silence }

/// <summary>One way to read the evidence.</summary>
/// <param name="Value">what it reads; for what a person raised, the reading's key</param>
/// <param name="Facts">the facts that speak for it; none when nobody told it</param>
/// <param name="How">how those facts are known</param>
/// <param name="Meant">what a reader took it to mean, where a person raised the question</param>
public sealed record Reading(string Value, ValueList<Guid> Facts, Origin From = Origin.Told, ValueList<Assertion> How = default, PossibleReading? Meant = null);

/// <summary>What somebody answered: the reading that was chosen, or why there is nothing to choose.</summary>
/// <param name="Fact">the fact that answers</param>
/// <param name="Among">the readings there were; none where that was not told, then it answers for all</param>
public sealed record Answer(
    Guid Fact, Assertion How, ValueList<string> Among, string? Reading = null, ChoiceReason? Reason = null, Explanation? Explanation = null)
{
    /// <summary>A hope or a guess closes nothing, nor does an answer to fewer readings than there are.</summary>
    public bool Closes(ValueList<Reading> readings) => IsFirm && (Among.Count == 0 || readings.All(reading => Among.Contains(reading.Value)));

    public bool IsFirm => How is not (Assertion.Hoped or Assertion.Inferred);

    /// <summary>The same answer by the ids that things go by now; a key that a person gave a reading stays as it is.</summary>
    public Answer Naming(ValueList<Reading> readings, ValueList<RenamedValue> renamed)
    {
        string Now(string value) => readings.Any(reading => reading.Value == value) ? value
            : renamed.FirstOrDefault(one => value == one.Told || value.EndsWith($":{one.Told}", StringComparison.Ordinal)) is { } found ? value[..^found.Told.Length] + found.Now : value;
        return renamed.Count == 0 ? this : this with { Among = Among.Select(Now).Distinct().ToValueList(), Reading = Reading is { } chosen ? Now(chosen) : null };
    }
}

/// <summary>Something that does not fit together, with every way to read it. It vanishes when no fact raises it any more.</summary>
/// <param name="Id">follows from what it is about, or is the id under which a person raised it</param>
/// <param name="About">the subjects it is about, as <c>noun/id</c></param>
/// <param name="Answer">what somebody answered, also where later facts opened the question again</param>
/// <param name="Topic">what the claims were about, where claims differ</param>
/// <param name="Ambiguity">what was doubtful to the person who raised it</param>
/// <param name="RaisedBy">the facts by which people raised it; none when only a rule found it</param>
/// <param name="Facts">the facts that it concerns, as people named them</param>
public sealed record Question(
    string Id, QuestionKind Kind, ValueList<string> About, ValueList<Reading> Readings, QuestionState State = QuestionState.Open, Answer? Answer = null,
    string? Topic = null, AmbiguityKind? Ambiguity = null, ValueList<Guid> RaisedBy = default, ValueList<Guid> Facts = default)
{
    /// <summary>The same question with what a person raised under its id.</summary>
    public Question And(Question raised) => this with
    {
        Readings = raised.Readings.Aggregate(Readings, (all, reading) => all.Any(one => one.Value == reading.Value) ? all : all.With(reading)),
        Ambiguity = raised.Ambiguity, RaisedBy = raised.RaisedBy, Facts = raised.Facts
    };

    public Question AnsweredBy(IReadOnlyCollection<Answer> answers) =>
        (answers.LastOrDefault(answer => answer.IsFirm) ?? answers.LastOrDefault()) is { } answer
            ? this with { Answer = answer, State = answer.Closes(Readings) ? QuestionState.Answered : QuestionState.Open }
            : this;
}

/// <summary>There is no such question: nobody raised it, and no rule finds it where it is said to be.</summary>
public sealed record QuestionUnknown(string Question) : Refusal("question-unknown", new(
    $"Pertanyaan {Question} tidak ada; yang ditemukan oleh aturan disebut bersama subjeknya (about).",
    $"There is no question {Question}; one that a rule finds is named together with its subject (about)."));
