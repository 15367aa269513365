using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Http;

/// <summary>What holds of every write: the version that its stream must have, and the key under which its answer is kept.</summary>
public sealed class ConditionalWrites(KeptAnswers kept)
{
    private const string IdempotencyKey = "Idempotency-Key";

    private const int LongestKey = 255;

    private static readonly Sentence OnlyNew = new("Pada penulisan hanya * yang didukung: belum ada apa-apa di sana.", "On a write only * is supported: that nothing is there yet.");

    private readonly ConcurrentDictionary<string, bool> _inFlight = new();

    public async Task AnswerAsync(HttpContext http, RequestDelegate next)
    {
        var (expected, problem) = Precondition(http.Request);
        var (key, wrong) = problem is null ? await KeyAsync(http) : (null, problem);
        if (wrong is not null) { await wrong.WriteAsync(http); return; }
        http.Features.Set(new Conditions(http.Language(), expected, key));
        if (key is null) { await next(http); return; }

        var name = Convert.ToHexString(key.Id);
        if (!_inFlight.TryAdd(name, true)) { await Problem.InFlight.WriteAsync(http); return; }
        try
        {
            if (await IsAnsweredAsync(http, key)) return;
            try { await next(http); }
            catch (Exception failure) when (KeptAnswers.IsKeptMeanwhile(failure) && !http.Response.HasStarted)
            {
                if (!await IsAnsweredAsync(http, key)) throw;
            }
        }
        finally { _inFlight.TryRemove(name, out _); }
    }

    private async Task<bool> IsAnsweredAsync(HttpContext http, AnswerKey key)
    {
        if (await kept.FindAsync(key, http.RequestAborted) is not { } earlier) return false;
        await (earlier.Sent ?? SentAnswer.Of(earlier.Problem!, http.Language())).ExecuteAsync(http);
        return true;
    }

    /// <summary>Versions are told apart strongly, so a weak tag stands for none.</summary>
    private static (Precondition?, Problem?) Precondition(HttpRequest request)
    {
        if (Tags.Read(request.Headers.IfMatch) is not { } match) return (null, Problem.Malformed("If-Match", Wrong.EntityTag));
        if (request.Headers.IfNoneMatch.Count > 0 && Tags.Read(request.Headers.IfNoneMatch) is not { Any: true }) return (null, Problem.Malformed("If-None-Match", OnlyNew));
        if (match == Tags.None) return (request.Headers.IfNoneMatch.Count == 0 ? null : new(new HashSet<long>(), None: true), null);
        return (new(match.Named.Where(tag => !tag.Weak).Select(tag => long.TryParse(tag.Opaque, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : (long?)null).OfType<long>().ToHashSet(), match.Any), null);
    }

    /// <summary>The key and a hash of the whole request. The key itself is not kept: it is the client's own text.</summary>
    private static async Task<(AnswerKey?, Problem?)> KeyAsync(HttpContext http)
    {
        var sent = http.Request.Headers[IdempotencyKey];
        if (sent.Count == 0) return (null, null);
        var key = sent.Count == 1 ? sent[0]!.Trim() : "";
        if (key is ['"', .., '"']) key = key[1..^1];
        if (key.Length is 0 or > LongestKey || key.Any(letter => letter is <= ' ' or > '~')) return (null, Problem.Malformed(IdempotencyKey, Wrong.IdempotencyKey));

        var body = new MemoryStream();
        var part = new byte[16 * 1024];
        for (int read; (read = await http.Request.Body.ReadAsync(part, http.RequestAborted)) > 0;)
        {
            if (body.Length + read > Body.Largest) return (null, Problem.TooLarge);
            body.Write(part, 0, read);
        }
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{http.Request.Method}\n{http.Request.Path}{http.Request.QueryString}\n{http.Request.Headers.IfMatch}\n{http.Request.Headers.IfNoneMatch}\n"));
        hash.AppendData(body.GetBuffer().AsSpan(0, (int)body.Length));
        body.Position = 0;
        http.Request.Body = body;
        return (new(SHA256.HashData(Encoding.UTF8.GetBytes($"{http.Actor()}\n{key}")), hash.GetHashAndReset()), null);
    }
}
