using System.Security.Claims;
using Microsoft.Extensions.Caching.Memory;

namespace Bungkesmas.Api.Hosting;

/// <summary>Tokens whose signature was checked a moment ago, so that a client that asks often is not checked anew each time.</summary>
public sealed class AcceptedTokens
{
    private const int Most = 10_000;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly MemoryCache _principals = new(new MemoryCacheOptions { SizeLimit = Most });

    public ClaimsPrincipal? Find(HttpContext http) =>
        Header(http) is { } header && _principals.TryGetValue(header, out ClaimsPrincipal? principal) ? principal : null;

    /// <param name="until">when the token ends, in UTC; it is never taken for longer</param>
    public void Keep(HttpContext http, ClaimsPrincipal principal, DateTime until)
    {
        var now = DateTime.UtcNow;
        if (Header(http) is { } header && until > now)
            _principals.Set(header, principal, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpiration = until - now > Longest ? now + Longest : until });
    }

    private static string? Header(HttpContext http) => http.Request.Headers.Authorization is { Count: 1 } header ? header[0] : null;
}
