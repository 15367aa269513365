namespace Bungkesmas.Api.Hosting.Embedded;

/// <summary>The user PostgreSQL runs as: ourselves, or postgres (else nobody) when we are root, as which it refuses to run.</summary>
internal sealed record ServerAccount(string? User)
{
    static readonly string[] Candidates = ["postgres", "nobody"];

    public static bool IsRoot => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    public static ServerAccount OfThisProcess()
    {
        if (!IsRoot) return new ServerAccount(User: null);
        return Candidates.FirstOrDefault(name => Tool.Succeeds("id", ["-u", name])) is { } user
            ? new ServerAccount(user)
            : throw new InvalidOperationException("PostgreSQL does not run as root and there is neither a user postgres nor a user nobody: create one, or run the service as an ordinary user.");
    }

    public bool CanReach(string folder) => FirstClosed(folder) is null;

    /// <summary>The outermost existing folder on the way to <paramref name="folder"/> that this account may not pass through.</summary>
    public string? FirstClosed(string folder)
    {
        if (User is null) return null;
        var way = Ancestors(folder).Where(Directory.Exists).Reverse().ToList();
        return IsOpen(way[^1]) ? null : way.First(each => !IsOpen(each));
    }

    public void Own(string path)
    {
        if (User is null) return;
        // -h: a link in a folder that the account can write to must not give it the link's target.
        if (!Tool.Succeeds("chown", ["-Rh", User, path]))
            throw new InvalidOperationException($"The folder {path} could not be given to the user {User}, as whom PostgreSQL has to run.");
    }

    bool IsOpen(string folder) => Tool.Succeeds("test", ["-x", folder], User);

    static IEnumerable<string> Ancestors(string folder)
    {
        for (var each = Path.GetFullPath(folder); each is not null; each = Path.GetDirectoryName(each)) yield return each;
    }
}
