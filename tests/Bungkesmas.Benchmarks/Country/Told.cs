using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Benchmarks.Country;

/// <summary>Something that happened in the country, before anybody wrote it down.</summary>
/// <param name="Day">when it happened</param>
/// <param name="Lag">how many days later a report told it</param>
public sealed record Told(DateOnly Day, int Lag, Subject On, Event Event, string Province, Assertion How = Assertion.Stated)
{
    public DateOnly Written => Day.AddDays(Lag);
}
