using System.Text.Json;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Projections.Kernel;

/// <summary>A stored row whose stretch is no longer known to be so from a position on.</summary>
public sealed record ClosedRow(string Subject, DateTimeOffset From, long KnownTo);

/// <summary>What becomes of the rows of one view: new ones, and stored ones that no longer hold.</summary>
public sealed class RowChanges(IView view)
{
    public IView View => view;

    public List<ViewRow> Added { get; } = [];

    public List<ClosedRow> Closed { get; } = [];

    public void Add(Subject subject, Segment<object> segment, long knownFrom, long? knownTo) =>
        Added.Add(new(subject.ToString(), segment.From, segment.To, Json(segment.State), Json(segment.Possibly), knownFrom, knownTo));

    public void Close(Subject subject, Segment<object> segment, long knownTo) => Closed.Add(new(subject.ToString(), segment.From, knownTo));

    private string? Json(object? state) => state is null ? null : JsonSerializer.Serialize(state, view.State, LedgerJson.Rows);
}
