namespace Bungkesmas.Domain.Kernel;

/// <summary>What is kept of each subject over both times: what stores, rebuilds and proves any view.</summary>
public interface IView
{
    /// <summary>The view's name, also that of its stored rows.</summary>
    string Name { get; }

    /// <summary>The kinds of subject it is about.</summary>
    ValueList<string> Kinds { get; }

    /// <summary>Whether its states also follow from the conditions that a subject's facts listen to.</summary>
    bool Hears { get; }

    Type State { get; }

    /// <param name="happenings">the known facts in valid order; several views can share them</param>
    IReadOnlyList<Segment<object>> Segments(Subject subject, IReadOnlyList<Happening> happenings);

    /// <summary>The same, going on as more becomes known, with the same segments at every step.</summary>
    ICourse Course(Subject subject);
}
