using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Bungkesmas.Api.Http;

/// <summary>Whose word counts for where a request came from: configured proxies', and nobody's where none is configured.</summary>
public static class Proxies
{
    /// <summary>An address, or a network as <c>10.0.0.0/8</c>.</summary>
    public static bool AreNetworks(IEnumerable<string> texts) => texts.All(text => Network(text) is not null);

    public static void UseProxies(this WebApplication app, HttpSettings settings)
    {
        if (settings.Proxies.Count == 0) return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in settings.Proxies) options.KnownIPNetworks.Add(Network(proxy)!.Value);
        app.UseForwardedHeaders(options);
    }

    private static System.Net.IPNetwork? Network(string text) => System.Net.IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var one) ? new(one, one.GetAddressBytes().Length * 8) : null;
}
