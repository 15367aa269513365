using Microsoft.AspNetCore.Http.Features;

namespace Bungkesmas.Api.Recording;

/// <summary>What a request asks of its recording besides what it says.</summary>
/// <param name="Language">in which its answer is worded</param>
/// <param name="Expected">which version the stream has to have</param>
/// <param name="Key">under which its answer is kept, for whoever sends the request again</param>
public sealed record Conditions(string Language, Precondition? Expected = null, AnswerKey? Key = null)
{
    /// <summary>What to answer where the version is none that is expected; null where the write may go on.</summary>
    /// <param name="version">0 where nothing is there yet</param>
    public SentAnswer? Refuse(long version) => Expected is { } expected && !expected.Holds(version) ? SentAnswer.Of(expected.Broken(version), Language) : null;
}

/// <summary>Which version a stream has to have for a write to go on: one of some, any at all, or none (RFC 9110, <c>If-Match</c> and <c>If-None-Match</c>).</summary>
public sealed record Precondition(IReadOnlySet<long> Versions, bool Any = false, bool None = false)
{
    /// <param name="version">0 where there is no stream yet</param>
    public bool Holds(long version) => None ? version == 0 : version > 0 && (Any || Versions.Contains(version));

    /// <summary>What to answer where it does not hold; whoever names no version at all would read again in vain.</summary>
    public Problem Broken(long version) => None || Any || Versions.Count > 0 ? Problem.Stale(version) : Problem.NoVersion(version);
}

/// <summary>A caller's idempotency key, by its hash alone, and the request that it came with.</summary>
public sealed record AnswerKey(byte[] Id, byte[] Request);

/// <summary>What is asked of the request at hand.</summary>
public static class RequestConditions
{
    public static Conditions Conditions(this HttpContext http) => http.Features.GetRequiredFeature<Conditions>();

    /// <summary>The key under which its answer is to be kept; null where it came with none.</summary>
    public static AnswerKey? AnswerKey(this HttpContext http) => http.Conditions().Key;
}
