namespace Bungkesmas.Domain.Kernel;

/// <summary>Something that is said of an id itself: it stays visible under the very id it was told of, whatever that one goes by now.</summary>
public interface INaming;

/// <summary>A statement that the id of its stream goes by another one, or does so no longer. Once it is known it holds for all time.</summary>
public interface IAlias : INaming, ITimeless
{
    /// <summary>What the stream goes by.</summary>
    Subject GoesBy { get; }

    /// <summary>False where it says that the two are not one after all.</summary>
    bool Holds { get; }
}
