using System.Text.Json;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Documents;

/// <summary>Why a fact is corrected or retracted; prose belongs in a document.</summary>
public enum CorrectionReason { EntryMistake, SourceMisread, SourceCorrected, Duplicate, DidNotHappen, Other }

/// <summary>Reasons for a correction or retraction, in words.</summary>
public static class CorrectionReasons
{
    public static Sentence Say(this CorrectionReason reason) => reason switch
    {
        CorrectionReason.EntryMistake => new("keliru dimasukkan", "a mistake of entry"),
        CorrectionReason.SourceMisread => new("sumber salah dibaca", "the source was misread"),
        CorrectionReason.SourceCorrected => new("sumbernya sendiri dikoreksi", "the source itself was corrected"),
        CorrectionReason.Duplicate => new("tercatat ganda", "a duplicate"),
        CorrectionReason.DidNotHappen => new("tidak terjadi", "it did not happen"),
        _ => new("alasan lain", "another reason")
    };
}

/// <summary>A fact that speaks about another fact and inherits its subjects.</summary>
public interface ISpeakOfAFact
{
    Guid Target { get; }

    ValueList<string> Subjects { get; }
}

/// <summary>Named fields of an earlier fact are replaced; it keeps its place in time unless its date is what is corrected.</summary>
/// <param name="Fields">the new values, merged into the body (RFC 7396)</param>
/// <param name="Subjects">the subjects of the target, before and after</param>
/// <param name="Conditions">the conditions that the target waits for once it is corrected</param>
[StoredAs("fact.corrected.v1", "", "Named fields of an earlier fact are replaced; the latest known correction wins.")]
public sealed record FactCorrected(
    Guid Target, JsonElement? Fields, Occurred? Occurred, Assertion? Assertion, CorrectionReason Reason, ValueList<string> Subjects,
    ValueList<string> Conditions) : Event, ISpeakOfAFact
{
    public override IEnumerable<Subject> About(Subject on) => Subjects.Select(Subject.Parse).Append(Subject.Fact(Target));

    public override IEnumerable<Subject> ListensTo() => Conditions.Select(Subject.Parse);

    public override Sentence Say(Subject on, INames names) => new(
        $"Catatan sebelumnya dikoreksi ({Reason.Say().Id}).", $"An earlier fact was corrected ({Reason.Say().En}).");
}

/// <summary>An earlier fact no longer counts. A retraction can itself be retracted.</summary>
/// <param name="Subjects">the subjects of the target; where that speaks of another fact, also those of that one as it counts from now on</param>
/// <param name="Conditions">the conditions that that one waits for from now on</param>
[StoredAs("fact.retracted.v1", "", "An earlier fact no longer counts; it stays on record.")]
public sealed record FactRetracted(Guid Target, CorrectionReason Reason, ValueList<string> Subjects, ValueList<string>? Conditions = null) : Event, ISpeakOfAFact
{
    public override IEnumerable<Subject> About(Subject on) => Subjects.Select(Subject.Parse).Append(Subject.Fact(Target));

    public override IEnumerable<Subject> ListensTo() => Conditions?.Select(Subject.Parse) ?? [];

    public override Sentence Say(Subject on, INames names) => new(
        $"Catatan sebelumnya ditarik ({Reason.Say().Id}).", $"An earlier fact was retracted ({Reason.Say().En}).");
}
