using System.Collections.Concurrent;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Projections.Kernel;

/// <summary>What a service has read of one ledger lately: facts by their ids, and by which ids things may go. Facts never change, so who has one need not read it again.</summary>
/// <remarks>Facts are kept in two generations: when the younger one is full it takes the place of the older, and what nobody asked for meanwhile is let go.
/// Only committed facts may be kept.</remarks>
/// <param name="most">so many facts make a generation</param>
public sealed class FactMemory(long most)
{
    /// <summary>A small part of the memory there is, at most.</summary>
    private static readonly long Fitting = Math.Min(60_000, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 100_000);

    private readonly Lock _turning = new();
    private volatile Generation _young = new(), _old = new();

    private volatile Signed? _aliases;

    public FactMemory() : this(Fitting) { }

    /// <summary>The aliases that were read last, with the sign of the facts they follow from.</summary>
    internal Signed? Aliases { get => _aliases; set => _aliases = value; }

    /// <summary>A fact, where it is remembered.</summary>
    public Fact? Find(Guid id)
    {
        if (_young.Facts.TryGetValue(id, out var fact)) return fact;
        if (!_old.Facts.TryGetValue(id, out fact)) return null;
        Keep(fact);
        return fact;
    }

    public void Keep(Fact fact)
    {
        var young = _young;
        if (!young.Facts.TryAdd(fact.Id, fact) || Interlocked.Increment(ref young.Count) < most) return;
        lock (_turning)
            if (ReferenceEquals(young, _young)) (_old, _young) = (young, new());
    }

    internal sealed record Signed(string Sign, AliasFacts Aliases);

    private sealed class Generation
    {
        public long Count;

        public ConcurrentDictionary<Guid, Fact> Facts { get; } = new();
    }
}
