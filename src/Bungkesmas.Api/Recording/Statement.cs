using Bungkesmas.Api.Vaults;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Recording;

/// <summary>One thing to record: testimony, which is its own event, or an act to be decided.</summary>
/// <param name="Where">where it stands in what was sent, for error messages</param>
/// <param name="Door">null for testimony</param>
/// <param name="Saying">an <see cref="Event"/>, or the command of the door</param>
/// <param name="Accompanies">recorded only beside something new that came before it: a note is not kept for what is so already</param>
public sealed record Statement(string Where, string? Key, Guid Id, Subject On, Door? Door, object Saying, Envelope Envelope, bool Accompanies = false)
{
    /// <summary>An act at its own door has an id that was never used before.</summary>
    public bool IsFresh => Door is not null && Key is null;

    /// <summary>The fields that name a person.</summary>
    public IEnumerable<string> Naming(string person) =>
        [.. Places.Of(person, Saying is CorrectFact { Fields: { } replaced } ? replaced : Saying), .. Envelope.Reporter?.Id == person ? ["reporter"] : Array.Empty<string>()];

    /// <summary>A field of it, by its path in what was sent.</summary>
    public string Field(string field) => Where.Length == 0 ? field : $"{Where}.{field}";
}

/// <summary>What one request wants recorded: all of it or nothing.</summary>
/// <param name="CorrectsOthers">whether the actor may correct facts that others entered</param>
/// <param name="Vault">what goes into the vault in the same transaction</param>
/// <param name="NewPeople">the ids of the people it brings along</param>
/// <param name="Note">what the caller should know although nothing is wrong</param>
/// <param name="Document">the document that all of it is told by; at a door the note that came along, where one did</param>
/// <param name="AtDoor">whether it is addressed to a door, and so to the stream of its first statement, and not to a document</param>
/// <param name="Conditions">what the request asks besides; null where it is none that came over HTTP</param>
/// <param name="Refused">for a dry run: what could not be read</param>
public sealed record Work(
    string Actor, bool CorrectsOthers, string Correlation, IReadOnlyList<Statement> Statements, IReadOnlyList<VaultWrite> Vault, IReadOnlySet<string> NewPeople, bool DryRun = false,
    Sentence? Note = null, string? Document = null, bool AtDoor = false, Conditions? Conditions = null,
    IReadOnlyList<RefusedEntry>? Refused = null);

/// <summary>What became of one statement.</summary>
/// <param name="Id">the fact's id; where it was already so, that of the fact which made it so</param>
/// <param name="New">false when it was on record already, or already so</param>
/// <param name="Version">which of its stream's facts it is; the stream's own version is in ETag</param>
public sealed record RecordedFact(string? Key, Guid? Id, string Stream, string? Type, bool New, long? Position = null, long? Version = null);

/// <summary>One thing that would be refused.</summary>
/// <param name="At">where it stands in what was sent</param>
public sealed record RefusedEntry(string? Entry, string At, Problem Problem);

/// <summary>The answer to a piece of work: what was recorded, or why nothing was.</summary>
/// <param name="Stream">the stream that the request is addressed to</param>
/// <param name="Version">the version of that stream after it</param>
/// <param name="Sent">the answer word for word, where one is kept</param>
/// <param name="Refused">for a dry run: what would not be recorded</param>
public sealed record Answer(
    IReadOnlyList<RecordedFact> Facts, Problem? Problem = null, string? Stream = null, long? Version = null, SentAnswer? Sent = null, IReadOnlyList<RefusedEntry>? Refused = null)
{
    /// <summary>Whom it brings along came in otherwise since it was read, so it has to be read again.</summary>
    public static Answer Outdated { get; } = No(Problem.LostRace);

    public static Answer No(Problem problem) => new([], problem);
}
