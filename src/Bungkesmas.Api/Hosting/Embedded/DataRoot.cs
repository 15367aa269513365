namespace Bungkesmas.Api.Hosting.Embedded;

/// <summary>The one folder everything of an embedded database lies in, and the names inside it.</summary>
/// <param name="Folder">the folder</param>
/// <param name="Cluster">which cluster in it is meant: the one in use, or one that is being made to replace it</param>
internal sealed record DataRoot(string Folder, string Cluster = DataRoot.InUse)
{
    public const string InUse = "postgres";

    const UnixFileMode Passable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public string Data => Path.Combine(Folder, Cluster);
    public string Log => Path.Combine(Folder, "postgres.log");
    public string Password => Path.Combine(Folder, "postgres.password");
    public string Lock => Path.Combine(Folder, "start.lock");
    public string Users => Path.Combine(Folder, "users");

    public static DataRoot Open(string folder, ServerAccount account)
    {
        if (!Path.IsPathFullyQualified(folder))
            throw new InvalidOperationException($"The embedded database's folder has to be absolute, and {folder} is not.");
        // Without a slash at the end: the server's own notes about its folder are compared with it.
        folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        Directory.CreateDirectory(folder);
        if (account.User is { } user)
        {
            // An empty folder is ours to open; one with something in it may be somebody's home, named by mistake.
            if (!OperatingSystem.IsWindows() && !Directory.EnumerateFileSystemEntries(folder).Any())
                File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | Passable);
            if (account.FirstClosed(folder) is { } closed)
                throw new InvalidOperationException($"PostgreSQL runs as the user {user}, who may not pass through {closed}: run this as the user whom that folder belongs to (sudo -u), or set Bungkesmas__DataFolder to a folder that is open to both.");
        }
        return new DataRoot(folder);
    }

    public static string Default(string contentRoot)
    {
        var near = Path.Combine(Path.GetFullPath(contentRoot), ".data");
        return !ServerAccount.IsRoot || ServerAccount.OfThisProcess().CanReach(near) ? near : "/var/lib/bungkesmas";
    }
}
