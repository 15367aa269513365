using Bungkesmas.Api.Hosting.Embedded;

namespace Bungkesmas.Api.Hosting;

/// <summary>What can be set, by environment variable or appsettings.json; docs/configuration.md lists it.</summary>
/// <param name="ConnectionString"><c>ConnectionStrings:Bungkesmas</c>; null means the embedded database</param>
/// <param name="DataFolder"><c>Bungkesmas:DataFolder</c>; holds the master key, and the embedded database where that is used</param>
/// <param name="PostgresFolder"><c>Bungkesmas:PostgresFolder</c>; PostgreSQL's binaries for the embedded database</param>
/// <param name="Authority"><c>Bungkesmas:Authority</c>; an OpenID Connect issuer whose tokens count instead of local ones</param>
/// <param name="Audience"><c>Bungkesmas:Audience</c>; who the issuer's tokens have to be for</param>
public sealed record Settings(string? ConnectionString, string DataFolder, string? PostgresFolder, string? Authority, string Audience)
{
    public string KeyFile => Path.Combine(DataFolder, "keys", "master.key");

    public string EmbeddedFolder => Path.Combine(DataFolder, "database");

    /// <summary>Files that ship with the product: regions and the sample.</summary>
    public static string ShippedFolder => Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>Reads what is set; everything that is wrong with it is said at once, before anything is started.</summary>
    public static Settings Read(IConfiguration configuration)
    {
        if (Setting.Faults(configuration) is { Count: > 0 } faults)
            throw new InvalidOperationException($"The configuration is not right (docs/configuration.md):\n{string.Join('\n', faults.Select(fault => $"  {fault}"))}");
        return new(
            Given("ConnectionStrings:Bungkesmas"), Path.GetFullPath(Given("Bungkesmas:DataFolder") ?? EmbeddedPostgres.DefaultDataRoot(Directory.GetCurrentDirectory())),
            Given("Bungkesmas:PostgresFolder"), Given("Bungkesmas:Authority"), Given("Bungkesmas:Audience") ?? Tokens.Issuer);

        string? Given(string key) => configuration[key] is { Length: > 0 } value ? value : null;
    }
}
