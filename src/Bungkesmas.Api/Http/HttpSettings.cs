using System.Globalization;

namespace Bungkesmas.Api.Http;

/// <summary>What can be set of how the service talks: environment variables <c>Bungkesmas__Http__…</c> or the section <c>Bungkesmas:Http</c>; docs/configuration.md lists it.</summary>
/// <param name="Origins">whose pages may call from a browser; none where empty</param>
/// <param name="PublicProfile">whether desk, coverage and regions answer without a token</param>
/// <param name="RequestsPerSecond">what one token may ask on average; 0 for no limit</param>
/// <param name="StreamsPerToken">how many event streams one token may hold open at once</param>
/// <param name="AnswersKept">how long the answer to a write is kept under its Idempotency-Key</param>
public sealed record HttpSettings(IReadOnlyList<string> Origins, bool PublicProfile, int RequestsPerSecond, int StreamsPerToken, TimeSpan AnswersKept)
{
    private const string Section = "Bungkesmas:Http:";

    /// <summary>Reads the settings; what cannot be meant stops the start.</summary>
    public static HttpSettings Read(IConfiguration configuration)
    {
        string? Text(string name) => configuration[Section + name] is { Length: > 0 } text ? text : null;
        int Number(string name, int least, int usual) => Text(name) is not { } text ? usual
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least ? number : throw Wrong(name, $"a number from {least} on");
        var origins = (Text(nameof(Origins)) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var origin in origins)
            if (!Uri.TryCreate(origin, UriKind.Absolute, out var uri) || uri.GetLeftPart(UriPartial.Authority) != origin) throw Wrong(nameof(Origins), "addresses like https://app.example.org, separated by commas");
        var open = Text(nameof(PublicProfile)) is not { } told ? false : bool.TryParse(told, out var flag) ? flag : throw Wrong(nameof(PublicProfile), "true or false");
        return new(origins, open, Number(nameof(RequestsPerSecond), 0, 20_000), Number(nameof(StreamsPerToken), 1, 50), TimeSpan.FromHours(Number("IdempotencyHours", 1, 72)));
    }

    private static InvalidOperationException Wrong(string name, string expected) => new($"The setting {Section}{name} has to be {expected}.");
}
