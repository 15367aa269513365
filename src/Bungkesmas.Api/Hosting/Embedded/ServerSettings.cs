using System.Globalization;

namespace Bungkesmas.Api.Hosting.Embedded;

/// <summary>The settings an embedded server runs with, as options for its command line.</summary>
internal static class ServerSettings
{
    /// <summary>What its processes give back to the system at once where memory is scarce: each keeps some twenty megabytes of what a list has needed otherwise (mallopt(3), M_TRIM_THRESHOLD).</summary>
    public static IReadOnlyDictionary<string, string> EnvironmentOf(EmbeddedPostgresOptions options) => options.IsScarce
        ? new Dictionary<string, string> { ["MALLOC_TRIM_THRESHOLD_"] = "131072" } : new Dictionary<string, string>();

    public static string Of(EmbeddedPostgresOptions options, int port)
    {
        // No spaces in any value: pg_ctl hands the line to a shell.
        Dictionary<string, string> settings = new()
        {
            ["listen_addresses"] = "127.0.0.1",
            ["port"] = port.ToString(CultureInfo.InvariantCulture),
            ["unix_socket_directories"] = "",
            ["max_connections"] = "200",
            ["shared_buffers"] = options.Throwaway || options.IsScarce ? "128MB" : "256MB",
            ["wal_compression"] = "on",
            ["max_wal_size"] = "2GB",
            ["checkpoint_timeout"] = "15min",
            ["jit"] = "off",
            ["timezone"] = "UTC",
            ["log_timezone"] = "UTC"
        };
        // A query whose asker is gone is given up; only Linux lets the server notice.
        if (OperatingSystem.IsLinux()) settings["client_connection_check_interval"] = "2000";
        if (!options.Promises)
            foreach (var promise in (string[])["fsync", "synchronous_commit", "full_page_writes"]) settings[promise] = "off";
        return string.Join(' ', settings.Select(each => $"-c {each.Key}={each.Value}"));
    }
}
