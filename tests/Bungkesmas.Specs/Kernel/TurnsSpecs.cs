using System.Reflection;
using Bungkesmas.Projections.Kernel;

namespace Bungkesmas.Specs.Kernel;

public sealed class TurnsSpecs
{
    [Fact(DisplayName = "No two things that services take turns in share a lock, and every lock a start takes is among them")]
    public void Differ()
    {
        var numbers = typeof(Turns).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => Convert.ToInt64(field.GetRawConstantValue())).ToList();
        numbers.Count.ShouldBeGreaterThan(5);
        numbers.ShouldBeUnique();
        Turns.OfAStart.ShouldBeUnique();
        Turns.OfAStart.ShouldBeSubsetOf(numbers);
        Turns.OfAStart.ShouldNotContain(Turns.Rebuild);
    }
}
