using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Documents;

/// <summary>One link between accounts of the same happening.</summary>
/// <param name="Undone">whether somebody found that they are different happenings</param>
public sealed record Link(string Id, ValueList<string> Happenings, bool Undone)
{
    public static Fold<Link> Fold { get; } = new("link", [Subject.Links], Apply);

    /// <summary>Undoing holds whatever is told before or after it, so that the order of telling does not matter.</summary>
    private static Link? Apply(Link? now, Subject on, Happening happening) => happening.Event switch
    {
        HappeningsLinked e when happening.Assertion != Assertion.Hoped => new(on.Id, e.Happenings.Aggregate(now?.Happenings ?? [], (all, one) => all.With(one)), now?.Undone ?? false),
        HappeningsUnlinked e when happening.Assertion != Assertion.Hoped => new(on.Id, now?.Happenings ?? e.Happenings, Undone: true),
        _ => now
    };
}
