using System.Net;
using System.Net.Sockets;

namespace Bungkesmas.Api.Effects;

/// <summary>Where webhooks may lead: by https to public addresses, and otherwise only to hosts that the settings name.</summary>
/// <remarks>The address is checked again when a connection is made, by what the name resolves to then, so that no name can lead into the house later.</remarks>
public static class WebhookAddress
{
    /// <summary>Whether a URL may be registered.</summary>
    public static bool IsAccepted(string url, EffectSettings settings, out Uri address) =>
        Uri.TryCreate(url, UriKind.Absolute, out address!)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp && IsAllowed(address.Host, settings))
        && address.UserInfo.Length == 0 && address.Fragment.Length == 0
        && (IsAllowed(address.Host, settings) || !IPAddress.TryParse(address.Host.Trim('[', ']'), out var literal) || IsPublic(literal));

    public static async ValueTask<Stream> ConnectAsync(DnsEndPoint to, EffectSettings settings, CancellationToken cancel)
    {
        var found = await Dns.GetHostAddressesAsync(to.Host, cancel);
        var allowed = IsAllowed(to.Host, settings) ? found : [.. found.Where(IsPublic)];
        if (allowed.Length == 0) throw new RefusedAddressException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, to.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static bool IsAllowed(string host, EffectSettings settings) => settings.AllowedHosts.Contains(host.Trim('[', ']'), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an address belongs to the world and not to this machine, this house, or nobody.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (IPAddress.IsLoopback(address)) return false;
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
            return !(address.IsIPv6LinkLocal || address.IsIPv6SiteLocal || address.IsIPv6UniqueLocal || address.IsIPv6Multicast || address.Equals(IPAddress.IPv6Any))
                && !Inside(address, "64:ff9b::/96") && !Inside(address, "2002::/16") && !Inside(address, "2001::/32");
        return !NotPublic.Any(network => network.Contains(address));
    }

    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"
        }.Select(IPNetwork.Parse)
    ];

    private static bool Inside(IPAddress address, string network) => IPNetwork.Parse(network).Contains(address);
}

/// <summary>A name leads to no address that webhooks may go to.</summary>
public sealed class RefusedAddressException : Exception;
