using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Documents;

/// <summary>Take an earlier fact back; it stays on record but no longer counts. A retraction can be taken back in the same way.</summary>
public sealed record RetractFact(CorrectionReason Reason) : IAct<CountedFact>
{
    public Decision Decide(Subject on, CountedFact? now) => now switch
    {
        null => new FactUnknown(on.Id),
        { Retracted: true } => Decision.AlreadySo,
        _ => Decision.Record(new FactRetracted(now.Fact.Id, Reason, now.Fact.About.Concat(now.Event.Concerns(now.Fact.Stream)).Distinct()
            .Where(subject => subject.Kind != Subject.Facts).Select(subject => subject.ToString()).ToValueList()))
    };
}
