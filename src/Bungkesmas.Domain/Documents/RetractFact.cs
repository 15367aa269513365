using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Documents;

/// <summary>Take an earlier fact back; it stays on record but no longer counts. A retraction can be taken back in the same way.</summary>
public sealed record RetractFact(CorrectionReason Reason) : IAct<CountedFact>
{
    public Decision Decide(Subject on, CountedFact? now) => now switch
    {
        null => new FactUnknown(on.Id),
        { Retracted: true } => Decision.AlreadySo,
        _ => Decision.Record(new FactRetracted(now.Fact.Id, Reason,
            now.Fact.About.Concat(now.Subjects).Concat(now.Without?.Subjects ?? []).Where(subject => subject.Kind != Subject.Facts).Distinct().Select(subject => subject.ToString()).ToValueList(),
            now.Without?.Waits.Select(condition => condition.ToString()).ToValueList() is { Count: > 0 } waits ? waits : null))
    };
}
