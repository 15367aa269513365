using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Logging.Console;

namespace Bungkesmas.Api.Hosting;

/// <summary>What a service manager is told: that the service is ready, and that it ends (sd_notify).</summary>
public static class SdNotify
{
    private const string Socket = "NOTIFY_SOCKET";

    /// <summary>Told where the environment says where to. The library looks whether the parent is systemd, which it cannot see where a unit hides other processes, and then tells nobody.</summary>
    public static void AddSdNotify(this IServiceCollection services)
    {
        if (Environment.GetEnvironmentVariable(Socket) is not { Length: > 0 }) return;
        services.Configure<ConsoleLoggerOptions>(options => options.FormatterName = ConsoleFormatterNames.Systemd);
        services.AddSingleton<ISystemdNotifier, SystemdNotifier>().AddSingleton<IHostLifetime, SystemdLifetime>();
    }
}
