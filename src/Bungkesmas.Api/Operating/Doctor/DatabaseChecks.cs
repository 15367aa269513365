using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Hosting.Embedded;
using Bungkesmas.Projections.Kernel;
using Npgsql;

namespace Bungkesmas.Api.Operating.Doctor;

/// <summary>The database server, whatever is in it.</summary>
internal static class DatabaseChecks
{
    private const double Skewed = 2, FarOff = 60;
    private const int Connections = 100;

    public static async IAsyncEnumerable<Finding> OfAsync(Settings settings, NpgsqlConnection connection, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var version = connection.PostgreSqlVersion;
        yield return version.Major >= PostgresBinaries.OldestMajor
            ? Finding.Well("database", $"PostgreSQL {version} answers.")
            : Finding.Broken("database", $"PostgreSQL {version} is too old.", $"Move to PostgreSQL {PostgresBinaries.OldestMajor} or newer.");

        var encoding = await Backup.AskAsync<string>(connection, "select pg_encoding_to_char(encoding)::text from pg_database where datname = current_database()", cancel);
        if (encoding != "UTF8") yield return Finding.Broken("encoding", $"The database is {encoding}.", "Make a database with encoding UTF8 and restore into it.");

        foreach (var extension in LedgerSchema.Extensions) yield return await ExtensionAsync(connection, extension, cancel);

        if (!await Backup.AskAsync<bool>(connection, "select has_database_privilege(current_database(), 'create')", cancel))
            yield return Finding.Broken("rights", "The role may not create schemas in its database.", "Run grant create on database … to that role.");

        var seconds = await Backup.AskAsync<double>(connection, "select extract(epoch from clock_timestamp())::float8", cancel);
        var skew = Math.Abs((DateTimeOffset.UtcNow - DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1000))).TotalSeconds);
        yield return skew < Skewed ? Finding.Well("clock", "This machine and the database agree on the time.")
            : new("clock", skew < FarOff ? Verdict.Look : Verdict.Broken, $"This machine and the database differ by {skew:0} seconds.", "Let both take their time from the network (timedatectl set-ntp true).");

        var idle = await Backup.AskAsync<string>(connection, "select setting from pg_settings where name = 'idle_in_transaction_session_timeout'", cancel);
        if (idle != "0") yield return Finding.Broken("idle-timeout", $"The role's transactions are ended after {idle} ms without a statement.", "Run alter role … set idle_in_transaction_session_timeout = 0.");

        var most = int.Parse(await Backup.AskAsync<string>(connection, "select setting from pg_settings where name = 'max_connections'", cancel), System.Globalization.CultureInfo.InvariantCulture);
        if (most <= Connections) yield return Finding.Look("connections", $"The server takes {most} connections, and the service opens up to {Connections}.", $"Set max_connections to more than {Connections}, or Maximum Pool Size in the connection string to less than {most}.");
        foreach (var finding in await MemoryAsync(settings, connection, cancel)) yield return finding;
    }

    private static async Task<Finding> ExtensionAsync(NpgsqlConnection connection, string name, CancellationToken cancel)
    {
        var check = name.Replace('_', '-');
        if (await Backup.AskAsync<bool>(connection, $"select exists (select from pg_extension where extname = '{name}')", cancel)) return Finding.Well(check, $"The extension {name} is installed.");
        return await Backup.AskAsync<bool>(connection, $"select exists (select from pg_available_extensions where name = '{name}')", cancel)
            ? Finding.Look(check, $"The extension {name} is not installed yet.", $"Start the service, which installs it; or, where its role may not, run create extension {name} as an administrator.")
            : Finding.Broken(check, $"The extension {name} is not to be had on this server.", "Install PostgreSQL's contrib package (postgresql-contrib).");
    }

    private static async Task<Finding[]> MemoryAsync(Settings settings, NpgsqlConnection connection, CancellationToken cancel)
    {
        var shared = await Backup.AskAsync<long>(connection, "select pg_size_bytes(current_setting('shared_buffers'))", cancel);
        return settings.ConnectionString is null && shared > Machine.Memory * 2 / 5
            ? [Finding.Look("shared-buffers", $"PostgreSQL keeps {shared >> 20} MB for itself, of {Machine.Memory >> 20} MB in all.", "Give the machine more memory.")] : [];
    }
}
