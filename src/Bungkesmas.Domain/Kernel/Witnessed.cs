namespace Bungkesmas.Domain.Kernel;

/// <summary>Something that was said, with the facts that say it: who says the same again is one more witness, not one more saying.</summary>
/// <param name="Facts">in valid order</param>
public abstract record Witnessed(ValueList<Guid> Facts);

/// <summary>Gathers witnesses.</summary>
public static class Witnesses
{
    /// <param name="said">what is said, without its facts</param>
    public static ValueList<T> Told<T>(this ValueList<T> all, T said, Guid fact) where T : Witnessed
    {
        var known = all.FirstOrDefault(one => With(one, []) == said);
        return known is null ? all.With(With(said, [fact])) : all.Select(one => ReferenceEquals(one, known) ? With(one, one.Facts.With(fact)) : one).ToValueList();
    }

    private static T With<T>(T said, ValueList<Guid> facts) where T : Witnessed => (T)((Witnessed)said with { Facts = facts });
}
