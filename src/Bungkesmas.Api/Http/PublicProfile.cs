using Microsoft.AspNetCore.Authorization;

namespace Bungkesmas.Api.Http;

/// <summary>What everybody may look at where the configuration opens it: where people register, and how regions are covered. It holds codes, organisations and counts, and no person.</summary>
public static class PublicProfile
{
    private static readonly string[] Open =
        ["/registration-desk", "/coverage", "/coverage/map", "/regions", "/regions/resolve", "/regions/{code}", "/regions/{code}/coverage"];

    public static void OpenTo(this RouteGroupBuilder api, HttpSettings settings)
    {
        if (!settings.PublicProfile) return;
        ((IEndpointConventionBuilder)api).Add(endpoint =>
        {
            if (endpoint is RouteEndpointBuilder { RoutePattern.RawText: { } route } && Open.Any(open => route.EndsWith($"/api/v1{open}", StringComparison.Ordinal))) endpoint.Metadata.Add(new AllowAnonymousAttribute());
        });
    }
}
