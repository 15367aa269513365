namespace Bungkesmas.Domain.Kernel;

/// <summary>An event with its envelope: one line of the ledger.</summary>
public sealed record Fact(
    Guid Id, long Position, Subject Stream, long Version, DateTimeOffset RecordedAt, Event Event, Envelope Envelope,
    string? Correlation = null, string? Causation = null)
{
    /// <summary>Every subject the fact is about: what its event declares, and the documents it cites.</summary>
    public IEnumerable<Subject> About => Event.About(Stream).Concat(Envelope.Documents.Select(Subject.Document)).Distinct();

    /// <summary>Subjects whose facts can change what this one means: conditions it waits for, and the dating of its documents.</summary>
    public IEnumerable<Subject> ListensTo => Event.ListensTo().Concat(Envelope.Documents.Select(Subject.Dating)).Distinct();
}
