using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Documents;

/// <summary>What a date of a document is the date of.</summary>
public enum DocumentDateKind { Written, Published, Received, Noted }

/// <summary>A date of a document; a disputed one bounds nothing.</summary>
public sealed record DocumentDate(DocumentDateKind Kind, string Date, Basis Basis = Basis.Stated, bool Disputed = false);

/// <summary>Whether the whole document was given; the silence of a partial one proves nothing.</summary>
public enum Extent { Complete, Partial }

/// <summary>Whose side the author of a document is on.</summary>
public enum AuthorInterest { Unstated, Programme, Partner, Independent }

/// <summary>Why a passage needs no fact.</summary>
public enum SetAsideReason { Boilerplate, Narrative, Repetition }

/// <summary>How what a short note tells was told; a message is one by WhatsApp or SMS.</summary>
public enum Channel { Phone, Message, Email, Letter, InPerson, Other }

/// <summary>A document came in. Its text and title lie in the vault; the fact commits to them.</summary>
/// <param name="Commitment">SHA-256 over a salt of the vault and the text, in hexadecimal digits</param>
/// <param name="Length">of the text, in UTF-16 code units</param>
/// <param name="Language">a language tag (BCP 47), e.g. <c>id</c></param>
/// <param name="Publisher">id of the organisation that published it</param>
/// <param name="Affiliation">id of the organisation its author, or whoever told it, belongs to</param>
/// <param name="Interest">whose side its author is on</param>
/// <param name="Regions">official codes of the regions it is about: the context in which its place names are read</param>
/// <param name="Replaces">id of the document it is a newer version of; what only that one tells no longer counts</param>
/// <param name="Channel">how it was told, where it is a note of something told</param>
/// <param name="Informant">who told it, where it is such a note</param>
[StoredAs("document.received.v1", Subject.Documents, "A document came in; its text lies in the vault and the fact commits to it.")]
public sealed partial record DocumentReceived(
    string Commitment, int Length, string Language, ValueList<DocumentDate> Dates, Extent Extent = Extent.Complete,
    PersonRef? Author = null, string? Publisher = null, string? Affiliation = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] AuthorInterest Interest = AuthorInterest.Unstated,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ValueList<string> Regions = default, string? Replaces = null,
    Channel? Channel = null, PersonRef? Informant = null) : Event
{
    public override IEnumerable<Subject> About(Subject on) =>
        [on, Subject.Dating(on.Id), .. Replaces is null ? Array.Empty<Subject>() : [Subject.Document(Replaces), Subject.Dating(Replaces)]];

    public override IEnumerable<Claim> Claims(Subject on) =>
        Dates.Where(date => !date.Disputed).Select(date => new Claim(on, $"{Topics.DocumentDate}:{date.Kind.Code()}", date.Date));

    public override IEnumerable<PersonRef> People() => new[] { Author, Informant }.OfType<PersonRef>();

    public override Sentence Say(Subject on, INames names) => Channel is { } channel
        ? new($"Catatan {Word(channel).Id} diterima ({Length} karakter).", $"A note of {Word(channel).En} was received ({Length} characters).")
        : Replaces is null ? new($"Dokumen diterima ({Length} karakter).", $"A document was received ({Length} characters).")
        : new($"Versi baru sebuah dokumen diterima ({Length} karakter).", $"A newer version of a document was received ({Length} characters).");

    private static Sentence Word(Channel channel) => channel switch
    {
        Documents.Channel.Phone => new("telepon", "a phone call"),
        Documents.Channel.Message => new("pesan", "a message"),
        Documents.Channel.Email => new("surel", "an e-mail"),
        Documents.Channel.Letter => new("surat", "a letter"),
        Documents.Channel.InPerson => new("pembicaraan langsung", "a conversation"),
        _ => new("keterangan", "something told")
    };

    /// <summary>The days the document can have been written on: the span of its undisputed dates.</summary>
    public Window Dating()
    {
        DateOnly? earliest = null, latest = null;
        foreach (var date in Dates.Where(date => !date.Disputed))
        {
            if (!Edtf.TryParse(date.Date, out var window)) continue;
            if (window.Earliest is { } from && (earliest is null || from < earliest)) earliest = from;
            if (window.Latest is { } to && (latest is null || to > latest)) latest = to;
        }
        return new(earliest, latest);
    }

    public override IEnumerable<Fault> Faults()
    {
        if (!LanguageTag().IsMatch(Language)) yield return new("language", Wrong.Language);
        foreach (var fault in Publisher is null ? [] : Check.Slug("publisher", Publisher)) yield return fault;
        foreach (var fault in Affiliation is null ? [] : Check.Slug("affiliation", Affiliation)) yield return fault;
        foreach (var fault in Replaces is null ? [] : Check.Slug("replaces", Replaces)) yield return fault;
        for (var i = 0; i < Regions.Count; i++)
            if (!Subject.IsRegionCode(Regions[i]) || RegionMention.IsUnlistedCode(Regions[i])) yield return new($"regions[{i}]", Wrong.RegionCode);
        for (var i = 0; i < Dates.Count; i++)
            foreach (var fault in Check.Date($"dates[{i}].date", Dates[i].Date ?? "")) yield return fault;
    }

    public override IEnumerable<Fault> Faults(Subject on) => Replaces is null ? Faults() : Faults().Concat(Check.NotItself("replaces", Replaces, on.Id));

    [GeneratedRegex(@"\A[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}\z")] private static partial Regex LanguageTag();
}

/// <summary>A passage of a document that no fact needs to cite, and why.</summary>
[StoredAs("document.passage-set-aside.v1", Subject.Documents, "A passage needs no fact: page boilerplate, narrative or repetition.")]
public sealed record PassageSetAside(int Start, int End, SetAsideReason Reason) : Event
{
    public override IEnumerable<Subject> About(Subject on) => [on];

    public override Sentence Say(Subject on, INames names) => new(
        $"Bagian [{Start}, {End}) dikesampingkan: {Word.Id}.", $"Passage [{Start}, {End}) was set aside: {Word.En}.");

    private Sentence Word => Reason switch
    {
        SetAsideReason.Boilerplate => new("bagian baku halaman", "page boilerplate"),
        SetAsideReason.Narrative => new("cerita", "narrative"),
        _ => new("pengulangan", "repetition")
    };
}
