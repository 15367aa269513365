using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Agreements;

/// <summary>Put an intended agreement on record; of which kind it is has to be said, be it that nobody knows.</summary>
public sealed record ProposeAgreement([Id(Subject.Organisations)] ValueList<string> Parties, RegionMention Region, AgreementKind Kind, int Ordinal = 1) : IAct<Agreement>
{
    public Decision Decide(Subject on, Agreement? now)
    {
        var key = new AgreementKey(Parties, Region, Kind, Ordinal);
        return now is null ? Decision.Record(new AgreementProposed(key))
            : now.Key.Means(key) ? Decision.AlreadySo
            : new OfOthers(now.Id);
    }

    public sealed record OfOthers(string Agreement) : Refusal("agreement-of-others", new(
        $"Perjanjian {Agreement} sudah tercatat dengan pihak, wilayah atau jenis yang lain.",
        $"Agreement {Agreement} is on record with other parties, region or kind."));
}
