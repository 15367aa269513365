using Bungkesmas.Domain.Documents;

namespace Bungkesmas.Domain.Kernel;

/// <summary>An event with its envelope: one line of the ledger.</summary>
public sealed record Fact(
    Guid Id, long Position, Subject Stream, long Version, DateTimeOffset RecordedAt, Event Event, Envelope Envelope,
    string? Correlation = null, string? Causation = null)
{
    /// <summary>Every subject the fact is about: what its event declares, the people it names, and the documents it cites.</summary>
    public IEnumerable<Subject> About => Says.Concat(Envelope.Documents.Select(Subject.Document)).Distinct();

    /// <summary>The subjects it says something of. A document that it merely cites is not among them.</summary>
    public IEnumerable<Subject> Says => Event.Concerns(Stream).Concat(Told).Distinct();

    /// <summary>Subjects whose facts can change what this one means: what it waits for, what its date is told against, and the dating of its documents.</summary>
    public IEnumerable<Subject> ListensTo => Waits.Concat(Datings).Distinct();

    /// <summary>What the event waits for, and what its date is told against.</summary>
    public IEnumerable<Subject> Waits => Event.ListensTo().Concat(ToldAgainst).Distinct();

    /// <summary>Those among them whose facts can change where this one stands in time: what its date is told against, and the dating of its documents.</summary>
    public IEnumerable<Subject> PlacedBy => ToldAgainst.Concat(Datings).Distinct();

    /// <summary>What the date is told against. What is said of another fact may say such a date of that one.</summary>
    private IEnumerable<Subject> ToldAgainst => Envelope.Occurred.Order.Select(ordering => ordering.Subject).Concat(Event is ISpeakOfAFact ? Event.ListensTo() : []);

    /// <summary>The dating of its documents; and of a document that came in its own, which tells what replaces it in turn.</summary>
    private IEnumerable<Subject> Datings => (Event is DocumentReceived ? Envelope.Documents.Append(Stream.Id) : Envelope.Documents).Select(Subject.Dating);

    /// <summary>Who said it, where that is known.</summary>
    private IEnumerable<Subject> Told => Envelope.Reporter is { } reporter ? [Subject.Person(reporter)] : [];
}
