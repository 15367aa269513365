using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Bungkesmas.Api.Effects;

/// <summary>Signs deliveries as Standard Webhooks has it: HMAC-SHA256 over id, time and body, under each secret that counts.</summary>
public static class Signature
{
    private const string Prefix = "whsec_";

    public static string NewSecret() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    public static string Of(Guid id, DateTimeOffset at, string body, IEnumerable<string> secrets)
    {
        var signed = Encoding.UTF8.GetBytes($"{id}.{Seconds(at)}.{body}");
        return string.Join(' ', secrets.Select(secret => $"v1,{Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret[Prefix.Length..]), signed))}"));
    }

    public static string Seconds(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
