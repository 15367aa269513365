using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Recording;

/// <summary>A "no" in the caller's language: RFC 9457 problem details, without stack traces and without personal data.</summary>
/// <param name="Version">the version that a stream has, where another one was expected</param>
/// <param name="Type">what kind of no: <c>/refusals/code</c> for acts, <c>/problems/code</c> otherwise</param>
public sealed record Problem(int Status, string Type, Sentence Title, Sentence? Detail = null, IReadOnlyList<FieldProblem>? Errors = null, int? RetryAfter = null, long? Version = null)
{
    public const string KeyConflictType = "/problems/key-conflict";

    public static Problem Malformed(params IReadOnlyList<FieldProblem> errors) => new(400, "/problems/malformed", new(
        "Isian tidak dapat diterima.", "What was sent cannot be accepted."), Errors: errors);

    public static Problem Malformed(string field, Sentence message) => Malformed(new FieldProblem(null, field, message));

    /// <param name="line">where it stops being JSON, from 1; null where all of it is, with a field that stands twice</param>
    public static Problem UnreadableAt(long? line, long? position) => new(400, "/problems/unreadable-json", new("JSON tidak terbaca.", "The JSON cannot be read."), line is null
        ? new("Ada isian yang ditulis dua kali.", "A field stands in it twice.") : new($"Baris {line}, byte {position}.", $"Line {line}, byte {position}."));

    public static Problem NoObject { get; } = new(400, "/problems/malformed", new("Isi harus berupa objek JSON.", "The body must be a JSON object."));

    public static Problem MediaType { get; } = new(415, "/problems/media-type", new("Isi harus application/json.", "The body must be application/json."));

    public static Problem NotAcceptable(IEnumerable<string> offered) => new(406, "/problems/not-acceptable", new(
        $"Jawaban hanya tersedia sebagai {string.Join(", ", offered)}.", $"The answer comes as {string.Join(", ", offered)} only."));

    public static Problem TooLarge { get; } = new(413, "/problems/too-large", new(
        $"Isi terlalu besar; paling banyak {Hosting.Body.Largest} byte.", $"The body is too large; at most {Hosting.Body.Largest} bytes."));

    public static Problem BrokenText { get; } = new(400, "/problems/broken-text", Wrong.BrokenText);

    public static Problem BrokenIn(params IReadOnlyList<string> fields) => BrokenText with { Errors = [.. fields.Select(field => new FieldProblem(null, field, Wrong.BrokenText))] };

    /// <param name="id">what is not there, in Indonesian</param>
    /// <param name="en">what is not there, in English</param>
    public static Problem NotFound(string id, string en) => new(404, "/problems/not-found", new(
        $"Tidak ada {id} ini, atau belum terlihat pada sudut pandang ini.", $"There is no such {en}, or nothing of it is visible through this lens."));

    /// <summary>A refused act; of a report's entries the one that it is.</summary>
    /// <param name="decidedFor">the day it was decided for, where it would not be refused just so today</param>
    public static Problem Refused(Refusal refusal, Statement act, DateOnly? decidedFor = null) => new(
        refusal.Code.EndsWith("-unknown", StringComparison.Ordinal) ? 404 : 409, $"/refusals/{refusal.Code}", refusal.Reason,
        decidedFor is { } day ? DecidedBy(VagueDate.Say($"{day:yyyy-MM-dd}")) : null,
        Errors: act.Where.Length == 0 ? null : [new(act.Key, act.Where, refusal.Reason)]);

    private static Sentence DecidedBy(Sentence day) => new(
        $"Diputuskan menurut yang sudah pasti pada {day.Id}; yang baru pasti sesudahnya tidak ikut dihitung.", $"Decided from what was certain by {day.En}; what became certain later does not count for it.");

    public static Problem KeyConflict(string? entry, string what) => new(409, KeyConflictType, what.Length == 0
        ? new("Kunci ini sudah tercatat dengan isi yang lain.", "This key is on record with other contents.")
        : new($"{what} sudah tercatat dengan isi yang lain.", $"{what} is on record with other contents."), Errors: entry is null ? null : [new(entry, "key", new(
        "Kunci ini sudah dipakai untuk catatan lain; pakai kunci baru, atau koreksi catatan yang lama.",
        "This key stands for another fact already; use a new key, or correct the earlier fact."))]);

    /// <param name="version">the version that the stream has; 0 where there is none</param>
    public static Problem Stale(long version) => new(412, "/problems/stale", version == 0
        ? new("Belum ada apa pun di alamat ini, jadi tidak ada versi yang cocok.", "There is nothing at this address yet, so no version of it fits.")
        : new("Sudah berubah sejak dibaca; baca lagi, lalu putuskan.", "It has changed since it was read; read it again, then decide."),
        VersionNow(version), Version: version);

    /// <summary>If-Match names nothing that could be the version of a stream, such as the weak tag of an answer that was read.</summary>
    /// <param name="version">the version that the stream has; 0 where there is none</param>
    public static Problem NoVersion(long version) => new(412, "/problems/stale", new(
        "If-Match tidak menyebut versi; kirim Stream-Version yang terbaca, atau ETag jawaban atas suatu penulisan.",
        "If-Match names no version; send the Stream-Version that was read, or the ETag that a write was answered with."), VersionNow(version), Version: version);

    private static Sentence? VersionNow(long version) => version == 0 ? null : new($"Versi sekarang: {version}.", $"Its version is {version} now.");

    public static Problem KeyReused { get; } = new(422, "/problems/idempotency-key-reused", new(
        "Idempotency-Key ini sudah dipakai untuk permintaan lain; pakai kunci baru.", "This Idempotency-Key came with another request before; use a new one."));

    public static Problem InFlight { get; } = new(409, "/problems/in-flight", new(
        "Permintaan dengan Idempotency-Key ini masih dikerjakan.", "The request with this Idempotency-Key is still being worked on."), RetryAfter: 1);

    public static Problem TooMany(int seconds) => new(429, "/problems/too-many-requests", new(
        "Terlalu banyak permintaan; tunggu sebentar.", "Too many requests; wait a moment."), RetryAfter: seconds);

    /// <summary>An act of a report that its sender may not do.</summary>
    public static Problem ForbiddenIn(string? entry, string field) => Forbidden with { Errors = [new(entry, field, Wrong.OfficeOnly)] };

    public static Problem Unauthenticated { get; } = new(401, "/problems/unauthenticated", new("Token yang sah diperlukan.", "A valid token is needed."));

    public static Problem Forbidden { get; } = new(403, "/problems/forbidden", new("Token ini tidak berhak.", "This token has no right to do that."));

    public static Problem Unavailable { get; } = new(503, "/problems/unavailable", new(
        "Basis data atau tampilan belum dapat menjawab; tidak ada yang tercatat separuh.", "The database or a view cannot answer now; nothing was half-written."), RetryAfter: 2);

    public static Problem LostRace { get; } = Unavailable with
    {
        Type = "/problems/lost-race", Title = new("Terlalu banyak yang menulis bersamaan; coba lagi.", "Too many write the same at once; try again.")
    };
}

/// <summary>One field that cannot be accepted.</summary>
/// <param name="Entry">key of the entry in a report</param>
/// <param name="Candidates">where a quote occurs, when it occurs more than once</param>
public sealed record FieldProblem(string? Entry, string Field, Sentence Message, IReadOnlyList<Offsets>? Candidates = null);

/// <summary>A stretch of a text, <c>[Start, End)</c> in UTF-16 code units.</summary>
public sealed record Offsets(int Start, int End);
