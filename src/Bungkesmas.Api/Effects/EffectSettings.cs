using System.Globalization;
using Bungkesmas.Api.Hosting;
using MimeKit;

namespace Bungkesmas.Api.Effects;

/// <summary>How what the ledger tells is carried out of the house; docs/configuration.md lists it.</summary>
/// <param name="AllowedHosts">hosts that webhooks may reach without https and at private addresses</param>
/// <param name="RetryAfter">the pauses between tries; after the last one a delivery is a dead letter</param>
/// <param name="Pulse">how often what is new is looked for</param>
/// <param name="Poll">how often what waits for another try is looked for</param>
/// <param name="Patience">how long a receiver may take</param>
/// <param name="Kept">how long a delivery that was taken stays in the list</param>
/// <param name="Mail">null where no server is named, then there is no mail</param>
public sealed record EffectSettings(
    IReadOnlyList<string> AllowedHosts, IReadOnlyList<TimeSpan> RetryAfter, TimeSpan Pulse, TimeSpan Poll, TimeSpan Patience, TimeSpan Kept, MailSettings? Mail)
{
    private const string Hosts = "Bungkesmas:Webhooks:AllowedHosts", Pauses = "Bungkesmas:Effects:RetryAfter", Beat = "Bungkesmas:Effects:Pulse", Look = "Bungkesmas:Effects:Poll",
        Limit = "Bungkesmas:Effects:Timeout", Days = "Bungkesmas:Effects:KeepDays", Seconds = "a number of seconds";

    private const string Loopback = "localhost,127.0.0.1,::1", UsualPauses = "5,30,120,600,3600,21600,43200";

    /// <summary>What of it can be set.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        new(Hosts, "a list of hosts, separated by commas", text => Parts(text).All(host => Uri.CheckHostName(host) != UriHostNameType.Unknown)),
        new(Pauses, "a list of seconds, separated by commas", text => Parts(text) is { Length: > 0 } pauses && pauses.All(pause => IsSeconds(pause, 0.001))),
        new(Beat, Seconds, text => IsSeconds(text, 0.01)), new(Look, Seconds, text => IsSeconds(text, 0.01)), new(Limit, Seconds, text => IsSeconds(text, 0.1)),
        new(Days, "a number from 1 to 3650", text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= 3650), .. MailSettings.All
    ];

    public static EffectSettings Read(IConfiguration configuration)
    {
        string Given(string key, string otherwise) => configuration[key] is { Length: > 0 } value ? value : otherwise;
        return new(Parts(Given(Hosts, Loopback)), [.. Parts(Given(Pauses, UsualPauses)).Select(Span)], Span(Given(Beat, "0.2")), Span(Given(Look, "1")), Span(Given(Limit, "10")),
            TimeSpan.FromDays(int.Parse(Given(Days, "365"), CultureInfo.InvariantCulture)), MailSettings.Read(configuration));
    }

    private static string[] Parts(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static TimeSpan Span(string seconds) => TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture));

    private static bool IsSeconds(string text, double least) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds >= least && seconds <= 864_000;
}

/// <summary>The server that takes mail, and who it comes from.</summary>
/// <param name="Security">none, starttls or tls</param>
/// <param name="Links">the address that permalinks begin with in a mail; empty where they begin with the path</param>
public sealed record MailSettings(string Host, int Port, string Security, string? User, string? Password, string From, string Links)
{
    private const string Section = "Bungkesmas:Mail";

    private static readonly string[] Securities = ["none", "starttls", "tls"];

    public static IReadOnlyList<Setting> All { get; } =
    [
        new($"{Section}:Host", "the name of a mail server", host => Uri.CheckHostName(host) != UriHostNameType.Unknown),
        new($"{Section}:Port", "a port", text => ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0),
        new($"{Section}:Security", string.Join(", ", Securities), Securities.Contains), new($"{Section}:User", "a name", _ => true), new($"{Section}:Password", "a password", _ => true),
        new($"{Section}:From", "a mail address", text => MailboxAddress.TryParse(text, out var mailbox) && mailbox.Address.Split('@') is [{ Length: > 0 }, { Length: > 0 }]),
        new($"{Section}:Links", "an http or https address without a query", text => Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", Query: "", Fragment: "" })
    ];

    /// <summary>What one setting needs of another.</summary>
    public static IEnumerable<string> Faults(IConfiguration configuration)
    {
        if (configuration[$"{Section}:Host"] is { Length: > 0 } && configuration[$"{Section}:From"] is not { Length: > 0 })
            yield return "Bungkesmas__Mail__From is needed where Bungkesmas__Mail__Host is set: who mail comes from.";
    }

    public static MailSettings? Read(IConfiguration configuration)
    {
        string? Given(string key) => configuration[$"{Section}:{key}"] is { Length: > 0 } value ? value : null;
        if (Given("Host") is not { } host) return null;
        var security = Given("Security") ?? "starttls";
        return new(host, Given("Port") is { } port ? int.Parse(port, CultureInfo.InvariantCulture) : security == "tls" ? 465 : 587, security, Given("User"), Given("Password"),
            Given("From")!, Given("Links")?.TrimEnd('/') ?? "");
    }

    public override string ToString() => "[mail]";
}
