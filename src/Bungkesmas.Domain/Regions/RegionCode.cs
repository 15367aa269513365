using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Regions;

/// <summary>What became of the code of a region by decree.</summary>
/// <param name="RecodedTo">the code it goes by; whatever is told of it is told there</param>
/// <param name="RecodedFrom">codes that go by this one</param>
/// <param name="SplitInto">those that took its place</param>
/// <param name="SplitFrom">those in whose place it is one of several</param>
public sealed record RegionCode(string Code, string? RecodedTo = null, ValueList<string> RecodedFrom = default, ValueList<string> SplitInto = default, ValueList<string> SplitFrom = default)
{
    public static Fold<RegionCode> Fold { get; } = new("region_code", [Subject.Regions], Apply, heeds: (_, happening) => happening.Event is RegionRecoded or RegionSplit);

    private static RegionCode? Apply(RegionCode? now, Subject subject, Happening happening)
    {
        if (!happening.Firm) return now;
        var known = now ?? new(subject.Id);
        return happening switch
        {
            { Event: RegionRecoded } when happening.Fact.Stream == subject && happening.Stream != subject => known with { RecodedTo = happening.Stream.Id },
            { Event: RegionRecoded } when happening.Stream == subject && happening.Fact.Stream != subject => known with { RecodedFrom = known.RecodedFrom.With(happening.Fact.Stream.Id) },
            { Event: RegionSplit e } => known with
            {
                SplitInto = happening.Stream == subject ? e.Into.Aggregate(known.SplitInto, (all, code) => all.With(code)) : known.SplitInto,
                SplitFrom = e.Into.Contains(subject.Id) && happening.Stream != subject ? known.SplitFrom.With(happening.Stream.Id) : known.SplitFrom
            },
            _ => now
        };
    }
}
