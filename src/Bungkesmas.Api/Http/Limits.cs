using System.Security.Claims;
using System.Threading.RateLimiting;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Recording;
using Bungkesmas.Api.Streams;

namespace Bungkesmas.Api.Http;

/// <summary>How much one caller may ask: requests by the second, and streams held open at once. Without a token, the caller is an address.</summary>
public static class Limits
{
    /// <summary>A caller that was quiet may ask for this many seconds' worth at once.</summary>
    private const int Burst = 10;

    public static void AddLimits(this IServiceCollection services, HttpSettings settings) => services.AddRateLimiter(options =>
    {
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => settings.RequestsPerSecond == 0 || !http.Request.Path.StartsWithSegments("/api")
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetTokenBucketLimiter(Caller(http), _ => new()
            {
                TokenLimit = settings.RequestsPerSecond * Burst, TokensPerPeriod = settings.RequestsPerSecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1), AutoReplenishment = true, QueueLimit = 0
            }));
        options.AddPolicy(StreamEndpoints.OpenStreams, http => RateLimitPartition.GetConcurrencyLimiter(Caller(http), _ => new() { PermitLimit = settings.StreamsPerToken, QueueLimit = 0 }));
        options.OnRejected = (rejected, _) =>
        {
            var seconds = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : 1;
            return new(Problem.TooMany(seconds).WriteAsync(rejected.HttpContext));
        };
    });

    /// <summary>Who asks: by a token, or by a stream ticket that was taken with it.</summary>
    private static string Caller(HttpContext http) => http.User.Identity?.IsAuthenticated == true
        ? http.Actor() : http.Connection.RemoteIpAddress?.ToString() ?? "";
}
