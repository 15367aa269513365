using System.Globalization;
using Bungkesmas.Api.Hosting;

namespace Bungkesmas.Api.Http;

/// <summary>What can be set of how the service talks: environment variables <c>Bungkesmas__Http__…</c> or the section <c>Bungkesmas:Http</c>; docs/configuration.md lists it.</summary>
/// <param name="Origins">whose pages may call from a browser; none where empty</param>
/// <param name="PublicProfile">whether desk, coverage and regions answer without a token</param>
/// <param name="RequestsPerSecond">what one token may ask on average; 0 for no limit</param>
/// <param name="StreamsPerToken">how many event streams one token may hold open at once</param>
/// <param name="AnswersKept">how long the answer to a write is kept under its Idempotency-Key</param>
/// <param name="Proxies">whose X-Forwarded-For and X-Forwarded-Proto count; nobody's where empty</param>
public sealed record HttpSettings(IReadOnlyList<string> Origins, bool PublicProfile, int RequestsPerSecond, int StreamsPerToken, TimeSpan AnswersKept, IReadOnlyList<string> Proxies)
{
    private const string Pages = "Bungkesmas:Http:Origins", Open = "Bungkesmas:Http:PublicProfile", Pace = "Bungkesmas:Http:RequestsPerSecond",
        Streams = "Bungkesmas:Http:StreamsPerToken", Hours = "Bungkesmas:Http:IdempotencyHours", Before = "Bungkesmas:Http:Proxies";

    /// <summary>What of it can be set.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        new(Pages, "addresses like https://app.example.org, separated by commas", text => Parts(text).All(IsOrigin)), new(Open, "true or false", text => bool.TryParse(text, out _)),
        new(Pace, "a number from 0 to 1000000", text => IsNumber(text, 0, 1_000_000)), new(Streams, "a number from 1 to 100000", text => IsNumber(text, 1, 100_000)), new(Hours, "a number from 1 to 8760", text => IsNumber(text, 1, 8760)),
        new(Before, "addresses or networks like 10.0.0.0/8, separated by commas", text => Http.Proxies.AreNetworks(Parts(text)))
    ];

    public static HttpSettings Read(IConfiguration configuration)
    {
        string Given(string key, string otherwise) => configuration[key] is { Length: > 0 } value ? value : otherwise;
        int Number(string key, string otherwise) => int.Parse(Given(key, otherwise), CultureInfo.InvariantCulture);
        return new(Parts(Given(Pages, "")), bool.Parse(Given(Open, "false")), Number(Pace, "20000"), Number(Streams, "50"), TimeSpan.FromHours(Number(Hours, "72")), Parts(Given(Before, "")));
    }

    private static string[] Parts(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool IsOrigin(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.GetLeftPart(UriPartial.Authority) == text;

    private static bool IsNumber(string text, int least, int most) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most;
}
