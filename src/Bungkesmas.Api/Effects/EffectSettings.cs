using System.Globalization;

namespace Bungkesmas.Api.Effects;

/// <summary>How what the ledger tells is carried out of the house; docs/configuration.md lists it.</summary>
/// <param name="AllowedHosts"><c>Bungkesmas:Webhooks:AllowedHosts</c>; hosts that may be reached without https and at private addresses</param>
/// <param name="RetryAfter"><c>Bungkesmas:Effects:RetryAfter</c>; the pauses between tries, in seconds; after the last one a delivery is a dead letter</param>
/// <param name="Pulse"><c>Bungkesmas:Effects:Pulse</c>; how often what is new is looked for, in seconds</param>
/// <param name="Poll"><c>Bungkesmas:Effects:Poll</c>; how often what waits for another try is looked for, in seconds</param>
/// <param name="Patience"><c>Bungkesmas:Effects:Timeout</c>; how long a receiver may take, in seconds</param>
/// <param name="Mail"><c>Bungkesmas:Mail:…</c>; null where no server is named, then there is no mail</param>
public sealed record EffectSettings(
    IReadOnlyList<string> AllowedHosts, IReadOnlyList<TimeSpan> RetryAfter, TimeSpan Pulse, TimeSpan Poll, TimeSpan Patience, MailSettings? Mail)
{
    private const string Loopback = "localhost,127.0.0.1,::1", UsualPauses = "5,30,120,600,3600,21600,43200";

    public static EffectSettings Read(IConfiguration configuration) => new(
        List(configuration["Bungkesmas:Webhooks:AllowedHosts"], Loopback),
        [.. List(configuration["Bungkesmas:Effects:RetryAfter"], UsualPauses).Select(pause => Seconds("Bungkesmas:Effects:RetryAfter", pause, 0.001))],
        Seconds("Bungkesmas:Effects:Pulse", configuration["Bungkesmas:Effects:Pulse"] ?? "0.2", 0.01),
        Seconds("Bungkesmas:Effects:Poll", configuration["Bungkesmas:Effects:Poll"] ?? "1", 0.05),
        Seconds("Bungkesmas:Effects:Timeout", configuration["Bungkesmas:Effects:Timeout"] ?? "10", 0.1), MailSettings.Read(configuration));

    private static string[] List(string? told, string otherwise) =>
        (told is { Length: > 0 } ? told : otherwise).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static TimeSpan Seconds(string name, string told, double least) =>
        double.TryParse(told, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds >= least && seconds <= 864_000
            ? TimeSpan.FromSeconds(seconds)
            : throw new InvalidOperationException($"The setting {name} must be in seconds, from {least.ToString(CultureInfo.InvariantCulture)} to 864000.");
}

/// <summary>The server that takes mail, and who it comes from.</summary>
/// <param name="Security">none, starttls or tls</param>
public sealed record MailSettings(string Host, int Port, string Security, string? User, string? Password, string From)
{
    private static readonly string[] Securities = ["none", "starttls", "tls"];

    public static MailSettings? Read(IConfiguration configuration)
    {
        var mail = configuration.GetSection("Bungkesmas:Mail");
        if (mail["Host"] is not { Length: > 0 } host) return null;
        var security = mail["Security"] is { Length: > 0 } told ? told : "starttls";
        if (!Securities.Contains(security)) throw new InvalidOperationException($"The setting Bungkesmas:Mail:Security must be one of {string.Join(", ", Securities)}.");
        if (!MimeKit.MailboxAddress.TryParse(mail["From"], out _)) throw new InvalidOperationException("The setting Bungkesmas:Mail:From must be a mail address.");
        var port = security == "tls" ? 465 : 587;
        if (mail["Port"] is { Length: > 0 } number && !(int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is > 0 and < 65536))
            throw new InvalidOperationException("The setting Bungkesmas:Mail:Port must be a port.");
        return new(host, port, security, mail["User"] is { Length: > 0 } user ? user : null, mail["Password"], mail["From"]!);
    }

    public override string ToString() => "[mail]";
}
