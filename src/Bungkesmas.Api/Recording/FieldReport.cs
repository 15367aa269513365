using System.Text.Json.Nodes;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Recording;

/// <summary>A whole report: a document, the people it names, the facts it states, and what of it needs no fact.</summary>
/// <param name="Facts">entries of the form { key, do, on, occurred, assertion, reporter, sources, … the event's own fields }</param>
public sealed record FieldReport(ReportedDocument Document, ValueList<ReportedPerson> People = default, JsonArray? Facts = null, ValueList<ReportedSetAside> SetAside = default);

/// <summary>What every entry of a report's facts says besides the fields of its event or act, which stand beside these.</summary>
/// <param name="Key">names the entry within its document; sent again with the same contents it records nothing</param>
/// <param name="Do">the event that is told, or the act that is to be done, by its name in the catalogue</param>
/// <param name="On">the stream it stands on, as <c>noun/id</c></param>
/// <param name="Sources">where it is written, by offsets or by quote; testimony needs one</param>
/// <param name="Occurred">when it happened, as vague as it is</param>
/// <param name="Assertion">how we know it; stated where nothing is said</param>
/// <param name="Reporter"><c>@key</c> of an entry in people, or a person's id: who said it</param>
public sealed record ReportedFact(
    string Key, string Do, string On, ValueList<Source> Sources, Occurred? Occurred = null, Assertion? Assertion = null, string? Reporter = null);

/// <summary>Facts added to a document that is known already.</summary>
public sealed record FurtherFacts(ValueList<ReportedPerson> People = default, JsonArray? Facts = null, ValueList<ReportedSetAside> SetAside = default);

/// <summary>The document of a report. Its text and title go into the vault; the rest is a fact.</summary>
/// <param name="Language">a language tag (BCP 47)</param>
/// <param name="Dates">when it was written, published or received; each with its basis</param>
/// <param name="Author"><c>@key</c> of an entry in people, or a person's id</param>
/// <param name="Publisher">id of the organisation that published it</param>
/// <param name="Affiliation">id of the organisation its author belongs to</param>
/// <param name="Interest">whose side its author is on</param>
/// <param name="Regions">official codes of the regions it is about: the context in which place names of its facts are read</param>
/// <param name="Replaces">id of the document on record that it is a newer version of</param>
public sealed record ReportedDocument(
    string Text, string? Title = null, string Language = "id", ValueList<DocumentDate> Dates = default, Extent Extent = Extent.Complete,
    string? Author = null, string? Publisher = null, string? Affiliation = null, AuthorInterest Interest = AuthorInterest.Unstated,
    ValueList<string> Regions = default, string? Replaces = null)
{
    public override string ToString() => "[sealed]";
}

/// <summary>A person a report names, under a key that stands for them in its entries. Goes into the vault and nowhere else.</summary>
public sealed record ReportedPerson(string Key, string Name, string? Honorific = null, string? Phone = null, string? Note = null)
{
    public override string ToString() => "[sealed]";
}

/// <summary>A passage that needs no fact, by offsets or by quote.</summary>
public sealed record ReportedSetAside(SetAsideReason Reason, int? Start = null, int? End = null, string? Quote = null);
