namespace Bungkesmas.Benchmarks.Measuring;

/// <summary>How much is measured: all of it, or a tiny run that only shows that everything works.</summary>
/// <param name="Subjects">organisations in the ledger, each with an engagement in a district</param>
/// <param name="Clients">writers or readers at once</param>
/// <param name="Slice">how long one side runs before it is the other's turn</param>
/// <param name="WarmUps">slices that a side runs at most before it counts, until the compiler has little left to do</param>
/// <param name="Facts">facts of the partner that is looked at through past lenses</param>
/// <param name="Looks">how often it is looked at</param>
/// <param name="Starts">how often each kind of start is repeated</param>
public sealed record Plan(int Subjects, int Clients, int Pairs, TimeSpan Slice, int WarmUps, int Facts, int Looks, int Starts)
{
    public static Plan Full { get; } = new(50_000, 32, 10, TimeSpan.FromSeconds(4), 10, 1_000, 2_000, 5);

    public static Plan Quick { get; } = new(2_000, 32, 2, TimeSpan.FromSeconds(1), 2, 100, 100, 1);
}
