using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Questions;

/// <summary>A fact that speaks for a claim.</summary>
/// <param name="On">the stream it stands on</param>
/// <param name="At">its place in valid order among all that was said of the subject</param>
/// <param name="From">the first moment at which it can have been so</param>
/// <param name="Until">the last such moment</param>
/// <param name="Dated">whether it says itself when it was: what has no date of its own can have been long before it was written</param>
/// <param name="Document">in which document it is told; empty for an act</param>
public sealed record Witness(Guid Fact, Subject On, Assertion How, int At, DateTimeOffset From, DateTimeOffset Until, bool Dated, string Document)
{
    /// <summary>Neither a hope nor somebody's conclusion.</summary>
    public bool IsFirm => How is not (Assertion.Hoped or Assertion.Inferred);

    /// <summary>Whether it was later than another one, whichever of their days it was.</summary>
    public bool IsSurelyAfter(Witness other) => Dated && other.Until < From;
}

/// <summary>One value claimed of a topic, with every fact that claims it, in valid order.</summary>
public sealed record Claimed(string Topic, string Value, ImmutableList<Witness> By)
{
    /// <summary>A hope alone conflicts with nothing.</summary>
    public bool IsHope => By.All(witness => witness.How == Assertion.Hoped);

    public Reading Reading(string? value = null) => new(
        value ?? Value, By.Select(witness => witness.Fact).Distinct().ToValueList(), How: By.Select(witness => witness.How).Distinct().ToValueList());
}

/// <summary>An answer and the question it is for.</summary>
/// <param name="About">what the question was about, by the ids of that time</param>
public sealed record Answered(string Question, Answer Answer, ValueList<string> About);

/// <summary>What a value was when it was told, and what it is by the id that its organisation or its region goes by now.</summary>
public sealed record RenamedValue(string Told, string Now);

/// <summary>What is in question about one subject.</summary>
/// <remarks>Only the questions are kept in its rows, and make two states equal; claims, what people raised and what they answered are the memory of the fold.</remarks>
public sealed partial record QuestionsAbout : IRemember, IMaySayNothing
{
    private Func<QuestionsAbout, IEnumerable<Question>>? _find;
    private ValueList<Question>? _questions;

    /// <summary>The kinds of subject that questions are found about.</summary>
    public static readonly ValueList<string> Kinds =
    [
        Subject.Regions, Subject.Agreements, Subject.Organisations, Subject.Visits, Subject.Sessions, Subject.Registrations, Subject.Figures,
        Subject.Programmes, Subject.Documents, Subject.Statements, Subject.Questions, Subject.Routes, Subject.Requests
    ];

    public static QuestionsAbout Nothing { get; } = new();

    /// <summary>What is in question; found when somebody asks, since a fold passes through many states that nobody looks at.</summary>
    public ValueList<Question> Questions
    {
        get => _questions ??= _find is { } find ? find(this).ToValueList() : [];
        init => _questions = value;
    }

    [JsonIgnore] public AllClaims Claims { get; init; } = AllClaims.None;

    [JsonIgnore] public ValueList<Question> Raised { get; init; }

    [JsonIgnore] public ValueList<Answered> Answers { get; init; }

    /// <summary>Values that name what goes by another id now.</summary>
    [JsonIgnore] public ValueList<RenamedValue> Renamed { get; init; }

    public IEnumerable<Question> Open => Questions.Where(question => question.State == QuestionState.Open);

    [JsonIgnore] public bool SaysNothing => Questions.Count == 0;

    public Question? Find(string id) => Questions.FirstOrDefault(question => question.Id == id);

    /// <summary>The same memory, of which questions are found in a way.</summary>
    public QuestionsAbout Finding(Func<QuestionsAbout, IEnumerable<Question>> find) => this with { _find = find, _questions = null };

    /// <summary>Whether a happening claims anything of the subject, asks, or answers.</summary>
    public static bool Heed(Subject subject, Happening happening)
    {
        if (happening.Event is AgreementEvent && subject.Kind == Subject.Regions || happening.Event is QuestionAnswer || happening.Event is AmbiguityRaised raised && raised.IsRaisedAbout(subject, happening.Stream)) return true;
        foreach (var claim in happening.Claims) if (claim.About == subject || happening.Event is IAlias) return true;
        return false;
    }

    /// <summary>The same memory with what one happening claims of the subject, asks, or answers; the very same where it does none of these.</summary>
    public QuestionsAbout Hearing(Subject subject, Happening happening)
    {
        var next = this;
        // What is said of an id concerns whoever it is said to be.
        foreach (var claim in happening.Claims.Where(claim => claim.About == subject || happening.Event is IAlias)) next = next with { Claims = next.Claims.With(claim, happening) };
        if (happening.Event is AgreementEvent && subject.Kind == Subject.Regions) next = next.Keeping(subject, happening);
        if (!ReferenceEquals(next, this) && (happening.Stream != happening.Fact.Stream || !ReferenceEquals(happening.Told, happening.Event)))
            next = next with { Renamed = RenamedIn(happening).Aggregate(Renamed, (all, value) => all.With(value)) };
        return happening.Event switch
        {
            AmbiguityRaised e when e.IsRaisedAbout(subject, happening.Stream) => next with { Raised = Raised.With(happening.Stream.Id, e, happening) },
            QuestionAnswer e => next with { Answers = Answers.With(new(happening.Stream.Id, e.By(happening), ((QuestionAnswer)happening.Told).Subjects)) },
            _ => next
        };
    }

    private static IEnumerable<RenamedValue> RenamedIn(Happening happening)
    {
        var (told, now) = (happening.Told.Claims(happening.Fact.Stream).ToList(), happening.Event.Claims(happening.Stream).ToList());
        return told.Count != now.Count ? [] : told.Zip(now, (before, after) => new RenamedValue(before.Value, after.Value)).Where(value => value.Told != value.Now);
    }

    public bool Equals(QuestionsAbout? other) => other is not null && Questions.Equals(other.Questions);

    public override int GetHashCode() => Questions.GetHashCode();
}
