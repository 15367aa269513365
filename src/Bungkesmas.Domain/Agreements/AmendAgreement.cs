using System.Text.Json.Serialization;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Agreements;

/// <summary>Record that the parties changed an agreement, or agreed to keep it longer.</summary>
/// <param name="Changes">what of it changed; what is told below need not be named here again. A validity that changes, and no day told for it, takes a notice of its end back</param>
/// <param name="ValidUntil">the last day it is valid from now on, where that changes</param>
/// <param name="Parties">all its parties from now on, where they change</param>
/// <param name="Region">where it holds from now on, where that changes</param>
public sealed record AmendAgreement(
    ValueList<AgreementChange> Changes = default, DateOnly? ValidUntil = null,
    [Id(Subject.Organisations)] [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ValueList<string> Parties = default, RegionMention? Region = null) : IActOnADay<Agreement>
{
    public Decision Decide(Subject on, Agreement? now, Agreement? ever, ActDay day) => now switch
    {
        null => new AgreementUnknown(on.Id),
        { IsOpen: true } => new AgreementNotSigned(now.Id),
        // Parties that let their agreement run out and prolong it afterwards go on with it.
        { Standing: Standing.Expired } when ValidUntil is { } until && !(until <= now.ValidUntil) => Decision.Record(Amended(now)),
        { IsEnded: true } => new AgreementOver(now.Id, now.Standing),
        _ when day.Is(now.AmendedOn) && AllChanges.Count > 0 && AllChanges.All(now.Changes.Contains) && (ValidUntil ?? now.ValidUntil) == now.ValidUntil && now.Key.Means(KeyAfter(now)) => Decision.AlreadySo,
        _ => Decision.Record(Amended(now))
    };

    private AgreementAmended Amended(Agreement now) => new(KeyAfter(now), AllChanges, ValidUntil);

    private AgreementKey KeyAfter(Agreement now) => now.Key with { Parties = Parties.Count > 0 ? Parties : now.Key.Parties, Region = Region ?? now.Key.Region };

    private ValueList<AgreementChange> AllChanges => new (AgreementChange Change, bool Told)[]
    {
        (AgreementChange.Validity, ValidUntil is not null), (AgreementChange.Parties, Parties.Count > 0), (AgreementChange.Region, Region is not null)
    }.Where(one => one.Told).Aggregate(Changes, (all, one) => all.With(one.Change));
}
