using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Projections.Kernel;

/// <summary>The rows of one subject in one view that are known now, while more becomes known.</summary>
internal sealed class OpenRows(IView view, Subject subject)
{
    /// <summary>Marks a row that is stored already.</summary>
    private const long Stored = 0;

    private readonly ICourse _course = view.Course(subject);
    private readonly List<(Segment<object> Segment, long Since)> _open = [];

    /// <summary>Takes over what is stored.</summary>
    public void Begin(IReadOnlyList<Happening> happenings, IReadOnlyList<Change> changed)
    {
        _course.Follow(happenings, changed);
        _open.AddRange(_course.Segments.Select(segment => (segment, Stored)));
    }

    /// <summary>Goes on with what became known at a position.</summary>
    public void Follow(IReadOnlyList<Happening> happenings, IReadOnlyList<Change> changed, long position, RowChanges changes)
    {
        var stay = _course.Follow(happenings, changed);
        var segments = _course.Segments;
        if (stay == segments.Count && stay == _open.Count) return;
        var before = _open[stay..];
        _open.RemoveRange(stay, _open.Count - stay);
        var next = 0;
        foreach (var segment in segments.Skip(stay))
        {
            for (; next < before.Count && before[next].Segment.From < segment.From; next++) Close(before[next], position, changes);
            var same = next < before.Count && before[next].Segment.From == segment.From ? before[next++] : default;
            if (same.Segment is not null && same.Segment.Equals(segment)) _open.Add(same);
            else
            {
                if (same.Segment is not null) Close(same, position, changes);
                _open.Add((segment, position));
            }
        }
        for (; next < before.Count; next++) Close(before[next], position, changes);
    }

    /// <summary>Hands over what is still known at the end.</summary>
    public void End(RowChanges changes)
    {
        for (var i = 0; i < _open.Count; i++)
        {
            var (segment, since) = _open[i];
            if (since == Stored) continue;
            if (IsRow(segment)) changes.Add(subject, segment, since, null);
            _open[i] = (segment, Stored);
        }
    }

    private void Close((Segment<object> Segment, long Since) row, long position, RowChanges changes)
    {
        if (!IsRow(row.Segment)) return;
        if (row.Since == Stored) changes.Close(subject, row.Segment, position);
        else changes.Add(subject, row.Segment, row.Since, position);
    }

    /// <summary>A stretch of which nothing is known has no row.</summary>
    private static bool IsRow(Segment<object> segment) => segment.State is not null || segment.Possibly is not null;
}
