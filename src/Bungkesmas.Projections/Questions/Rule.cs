using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Projections.Questions;

/// <summary>A rule that finds questions: what it looks for among the claims about a subject, and how it puts what it found into words.</summary>
/// <param name="AsksFor">topics; where nobody claimed anything of any of them, it finds nothing</param>
/// <param name="Find">pure: the subject and all that is claimed of it, to the questions</param>
/// <param name="Say">the question as a sentence that names the values</param>
/// <param name="Anew">from which place among the claims on a question stands, where its cause may have been gone in between: what was answered before was about another time</param>
public sealed record Rule(
    QuestionKind Kind, ValueList<string> AsksFor, Func<Subject, AllClaims, IEnumerable<Question>> Find, Func<Question, INames, Sentence> Say, Func<Question, AllClaims, int>? Anew = null);
