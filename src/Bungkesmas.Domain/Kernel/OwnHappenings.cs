namespace Bungkesmas.Domain.Kernel;

/// <summary>The happenings that one fold applies, in valid order: those of its subject that it heeds, and those that it hears.</summary>
/// <param name="heeds">left out where it heeds all</param>
internal sealed class OwnHappenings(Subject subject, Func<Subject, Happening, bool>? heeds = null)
{
    private readonly List<bool> _isOwn = [];
    /// <summary>Sorted by when they are certain, as valid order is.</summary>
    private readonly List<Happening> _own = [];

    public int Count => _own.Count;

    public Happening this[int at] => _own[at];

    /// <summary>Goes on with what it hears among all happenings as they are known now. Answers from which place on which ones gave way to how many others.</summary>
    public (int At, IReadOnlyList<Happening> Removed, int Inserted) Hear(IReadOnlyList<Happening> happenings) => Replace(0, _own.Count, Replay<object>.Heard(subject, happenings));

    /// <summary>Goes on with one change of all happenings, those before it being made already. Answers from which place on which ones gave way to how many others.</summary>
    public (int At, IReadOnlyList<Happening> Removed, int Inserted) Follow(IReadOnlyList<Happening> happenings, Change changed)
    {
        // Nearly every change is one that came.
        if (changed is { Removed: 0, Inserted: 1 })
        {
            var come = happenings[changed.At];
            var isIts = IsIts(come);
            _isOwn.Insert(changed.At, isIts);
            if (!isIts) return (0, [], 0);
            var place = After(happenings, changed.At);
            _own.Insert(place, come);
            return (place, [], 1);
        }
        var removed = 0;
        for (var i = changed.At; i < changed.At + changed.Removed; i++) if (_isOwn[i]) removed++;
        _isOwn.RemoveRange(changed.At, changed.Removed);
        var inserted = new List<Happening>();
        var isOwn = new bool[changed.Inserted];
        for (var i = 0; i < changed.Inserted; i++)
            if (isOwn[i] = IsIts(happenings[changed.At + i])) inserted.Add(happenings[changed.At + i]);
        _isOwn.InsertRange(changed.At, isOwn);
        return removed == 0 && inserted.Count == 0 ? (0, [], 0) : Replace(After(happenings, changed.At), removed, inserted);
    }

    private bool IsIts(Happening happening)
    {
        foreach (var about in happening.About) if (about == subject) return heeds is null || heeds(subject, happening);
        return false;
    }

    /// <summary>How many have certainly happened before an instant.</summary>
    public int Before(DateTimeOffset instant)
    {
        var (low, high) = (0, _own.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_own[middle].Certain < instant) low = middle + 1; else high = middle;
        }
        return low;
    }

    /// <summary>The place right after the last of them that stands before a place among all.</summary>
    private int After(IReadOnlyList<Happening> happenings, int at)
    {
        do at--; while (at >= 0 && !_isOwn[at]);
        if (at < 0) return 0;
        var place = Before(happenings[at].Certain);
        while (!ReferenceEquals(_own[place], happenings[at])) place++;
        return place + 1;
    }

    /// <summary>Puts others in the place of some; those that are the same at both ends stay.</summary>
    private (int, IReadOnlyList<Happening>, int) Replace(int at, int removed, List<Happening> inserted)
    {
        var (same, kept) = (0, 0);
        while (same < removed && same < inserted.Count && ReferenceEquals(_own[at + same], inserted[same])) same++;
        while (kept < removed - same && kept < inserted.Count - same && ReferenceEquals(_own[at + removed - kept - 1], inserted[^(kept + 1)])) kept++;
        var gone = _own.GetRange(at + same, removed - same - kept);
        _own.RemoveRange(at + same, gone.Count);
        _own.InsertRange(at + same, inserted[same..^kept]);
        return (at + same, gone, inserted.Count - same - kept);
    }
}
