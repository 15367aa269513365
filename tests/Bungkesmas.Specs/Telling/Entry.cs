namespace Bungkesmas.Specs.Telling;

/// <summary>One fact as a story tells it, before it has a place in the ledger.</summary>
public sealed record Entry(Subject On, Event Said)
{
    public string? Date { get; init; }

    /// <summary>The whole of when it happened, where a date alone does not say it.</summary>
    public Occurred? When { get; init; }

    public Assertion Assertion { get; init; } = Assertion.Stated;

    /// <summary>The document that tells it; null for acts.</summary>
    public string? Document { get; init; } = Report;

    public int Offset { get; init; }

    public bool Act { get; init; }

    /// <summary>The day it was entered; testimony is entered on 1 August 2017 unless the story says otherwise.</summary>
    public DateOnly? Entered { get; init; }

    public Fact At(int position) => new(
        Nth(position), position, On, position, Calendar.StartOf(Entered ?? new(2017, 8, 1)).AddHours(9).AddMinutes(position), Said,
        new(Act, When ?? new(Date), Assertion, Document is null ? [] : [new(Document, Offset, Offset + 10)], "office"));
}
