namespace Bungkesmas.Domain.Kernel;

/// <summary>A fold of one subject that goes on: when more becomes known it folds again only from where that enters valid time, and no further than it reaches.</summary>
public interface ICourse
{
    /// <summary>The stretches of valid time so far; such without any state are among them.</summary>
    IReadOnlyList<Segment<object>> Segments { get; }

    /// <summary>Goes on with the happenings as they are known now. Answers how many stretches from the beginning stayed as they were.</summary>
    /// <param name="changes">where they differ from those before, in their order</param>
    int Follow(IReadOnlyList<Happening> happenings, IReadOnlyList<Change> changes);
}

/// <summary>Where a list of happenings differs from what it was: from a place on, some gave way to others.</summary>
/// <param name="At">the place in the list as it is now, and as it was once the changes before this one are made</param>
public readonly record struct Change(int At, int Removed, int Inserted);
