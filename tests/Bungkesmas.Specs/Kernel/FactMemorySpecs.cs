using Bungkesmas.Projections.Kernel;
using Bungkesmas.Specs.Laws;

namespace Bungkesmas.Specs.Kernel;

/// <summary>What a service remembers of the facts it read.</summary>
public sealed class FactMemorySpecs
{
    private static readonly Fact[] Facts = [.. Trip.History.Facts.Take(6)];

    [Fact(DisplayName = "A fact that somebody asks for is remembered, one that nobody asks for while others come is let go")]
    public void Asked()
    {
        var memory = new FactMemory(most: 2);
        memory.Keep(Facts[0]);
        memory.Keep(Facts[1]);
        memory.Find(Facts[0].Id).ShouldBeSameAs(Facts[0]);
        memory.Keep(Facts[2]);
        memory.Keep(Facts[3]);
        memory.Find(Facts[0].Id).ShouldBeSameAs(Facts[0]);
        memory.Find(Facts[1].Id).ShouldBeNull();
        memory.Keep(Facts[4]);
        memory.Keep(Facts[5]);
        memory.Find(Facts[2].Id).ShouldBeNull();
    }
}
