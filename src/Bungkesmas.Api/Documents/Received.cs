using Bungkesmas.Api.Lenses;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Documents;

/// <summary>A document: what is known of it without its text.</summary>
/// <param name="Dates">every date that somebody told of it</param>
/// <param name="Earliest">the first day it can have been written on</param>
/// <param name="Regions">official codes of the regions it is about</param>
/// <param name="Replaces">the older version it replaces</param>
/// <param name="ReplacedBy">newer versions; what only this one tells no longer counts</param>
/// <param name="Receptions">how often it came in, each time told in another way</param>
/// <param name="Retracted">true when it was taken back</param>
/// <param name="Channel">how it was told, where it is a note of something told</param>
/// <param name="Informant">who told it, where it is such a note</param>
public sealed record DocumentSheet(
    string Id, int Length, string Language, IReadOnlyList<DocumentDate> Dates, DateOnly? Earliest, DateOnly? Latest, Extent Extent, PersonRef? Author, string? Publisher,
    string? Affiliation, AuthorInterest Interest, IReadOnlyList<string> Regions, string? Replaces, IReadOnlyList<string> ReplacedBy, int Receptions,
    string Commitment, DateTimeOffset RecordedAt, long Position, string EnteredBy, bool? Retracted = null, string? Title = null, string? Text = null, bool? Erased = null,
    Channel? Channel = null, PersonRef? Informant = null, UsedLens? Lens = null, string? Permalink = null);

/// <summary>How a document came in: once, or told again by another officer with other dates.</summary>
public sealed class Received
{
    private readonly Corrections _corrections;
    private readonly DocumentVersions _versions;
    private readonly IReadOnlyList<DocumentReceived> _told;

    private Received(IReadOnlyList<Fact> facts, Corrections corrections, DocumentVersions versions)
    {
        (Facts, _corrections, _versions) = (facts, corrections, versions);
        _told = [.. facts.Where(fact => !corrections.IsRetracted(fact)).DefaultIfEmpty(facts[0]).Select(fact => (DocumentReceived)corrections.Of(fact).Event)];
    }

    /// <summary>The facts that it came in, in the order in which they became known; there is at least one.</summary>
    public IReadOnlyList<Fact> Facts { get; }

    public int Length => _told[0].Length;

    /// <summary>Whether somebody had the text in hand to send it.</summary>
    public bool IsEnteredBy(string actor) => Facts.Any(fact => fact.Envelope.Actor == actor);

    /// <summary>A document among the facts about its dating; null when it is not on record.</summary>
    public static Received? Of(string id, IReadOnlyCollection<Fact> facts)
    {
        var received = facts.Where(fact => fact.Event is DocumentReceived && fact.Stream.Id == id).OrderBy(fact => fact.Position).ToList();
        var corrections = new Corrections(facts);
        return received.Count == 0 ? null : new(received, corrections, new DocumentVersions(facts, corrections));
    }

    public DocumentSheet Sheet()
    {
        var first = _told[0];
        var datings = _told.Select(told => told.Dating()).ToList();
        return new(
            Facts[0].Stream.Id, first.Length, first.Language, [.. _told.SelectMany(told => told.Dates).Distinct()], datings.Min(dating => dating.Earliest), datings.Min(dating => dating.Latest),
            first.Extent, _told.Select(told => told.Author).FirstOrDefault(author => author is not null), _told.Select(told => told.Publisher).FirstOrDefault(publisher => publisher is not null),
            _told.Select(told => told.Affiliation).FirstOrDefault(affiliation => affiliation is not null), _told.Max(told => told.Interest), [.. _told.SelectMany(told => told.Regions).Distinct()],
            _told.Select(told => told.Replaces).FirstOrDefault(older => older is not null), _versions.Newer(Facts[0].Stream.Id), Facts.Count,
            first.Commitment, Facts[0].RecordedAt, Facts[0].Position, Facts[0].Envelope.Actor, Facts.All(_corrections.IsRetracted) ? true : null,
            Channel: _told.Select(told => told.Channel).FirstOrDefault(channel => channel is not null), Informant: _told.Select(told => told.Informant).FirstOrDefault(informant => informant is not null));
    }
}
