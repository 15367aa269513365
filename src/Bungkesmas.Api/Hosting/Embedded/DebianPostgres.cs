namespace Bungkesmas.Api.Hosting.Embedded;

/// <summary>PostgreSQL as Debian and Ubuntu package it, installed by root when nothing nearer was found.</summary>
internal static class DebianPostgres
{
    const string ClusterSettings = "/etc/postgresql-common/createcluster.conf";

    /// <remarks>Not to be cancelled: a package installation broken off is worse than one too many.</remarks>
    public static async Task InstallAsync(string aptGet, ILogger log)
    {
        log.LogInformation("Installing PostgreSQL with apt-get");
        KeepDebianFromStartingAServer();
        var outcome = await Tool.RunAsync(aptGet, ["update"], user: null, CancellationToken.None);
        if (outcome.Succeeded)
            outcome = await Tool.RunAsync(aptGet, ["install", "-y", "--no-install-recommends", "-o", "Dpkg::Options::=--force-confold", "postgresql"], user: null, CancellationToken.None);
        if (!outcome.Succeeded) log.LogWarning("apt-get could not install PostgreSQL: {Output}", outcome.Output);
    }

    static void KeepDebianFromStartingAServer()
    {
        if (File.Exists(ClusterSettings)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(ClusterSettings)!);
        File.WriteAllText(ClusterSettings, "create_main_cluster = false\n");
    }
}
