using Bungkesmas.Api.Effects;
using Bungkesmas.Api.Http;
using Npgsql;

namespace Bungkesmas.Api.Hosting;

/// <summary>One thing that can be set: its key, what it may be, and what checks that.</summary>
/// <param name="Allowed">what a value may be, as an error says it</param>
public sealed record Setting(string Key, string Allowed, Func<string, bool> Takes)
{
    private const string Section = "Bungkesmas", Levels = "Logging:LogLevel";

    /// <summary>Where what is set is ours, or meant to be.</summary>
    private static readonly string[] Sections = [Section, "ConnectionStrings", "ConnectionString"];

    /// <summary>Every setting that is the service's own; docs/configuration.md says what each means.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        new("ConnectionStrings:Bungkesmas", "an Npgsql connection string with a Host, such as Host=127.0.0.1;Database=bungkesmas;Username=bungkesmas;Password=…", IsConnection),
        new($"{Section}:DataFolder", "a folder, or a path at which one can be made", path => IsPath(path) && !File.Exists(path)),
        new($"{Section}:PostgresFolder", "a folder that holds initdb, postgres and pg_ctl", folder => IsPath(folder) && Holds(folder, "initdb") && Holds(folder, "postgres") && Holds(folder, "pg_ctl")),
        new($"{Section}:Authority", "the https address of an OpenID Connect issuer", text => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps),
        new($"{Section}:Audience", "a name without spaces", text => !text.Any(char.IsWhiteSpace)),
        .. HttpSettings.All, .. EffectSettings.All,
        new("urls", "one or more http addresses with a semicolon between them, such as http://127.0.0.1:5080", AreUrls)
    ];

    /// <summary>The environment variable of the same meaning.</summary>
    public string Variable => Key == "urls" ? "ASPNETCORE_URLS" : Named(Key);

    /// <summary>Everything that is wrong with what is set, in sentences that name the key; never the value, which may be a secret.</summary>
    public static IReadOnlyList<string> Faults(IConfiguration configuration) =>
    [
        .. All.Where(setting => configuration[setting.Key] is { Length: > 0 } value && !setting.Takes(value)).Select(setting => $"{setting.Variable} is not {setting.Allowed}."),
        .. Sections.SelectMany(section => configuration.GetSection(section).AsEnumerable()).Where(pair => pair.Value is not null && All.All(setting => !pair.Key.Equals(setting.Key, StringComparison.OrdinalIgnoreCase)))
            .Select(pair => $"{Named(pair.Key)} is no setting; there are {string.Join(", ", All.Select(setting => setting.Variable))}."),
        .. MailSettings.Faults(configuration),
        .. configuration.GetSection(Levels).AsEnumerable().Where(pair => pair.Value is not null && !Enum.TryParse<LogLevel>(pair.Value, ignoreCase: true, out _))
            .Select(pair => $"{Named(pair.Key)} is not one of {string.Join(", ", Enum.GetNames<LogLevel>())}.")
    ];

    public static bool AreUrls(string text)
    {
        try { return text.Split(';').Select(BindingAddress.Parse).All(address => address.Scheme is "http" or "https" && address.Port is >= 0 and <= ushort.MaxValue); }
        catch (FormatException) { return false; }
    }

    private static string Named(string key) => key.Replace(":", "__");

    private static bool IsPath(string path) => path.IndexOfAny(Path.GetInvalidPathChars()) < 0;

    private static bool Holds(string folder, string program) => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? program + ".exe" : program));

    private static bool IsConnection(string text)
    {
        try { return new NpgsqlConnectionStringBuilder(text).Host is { Length: > 0 }; }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or KeyNotFoundException) { return false; }
    }
}
