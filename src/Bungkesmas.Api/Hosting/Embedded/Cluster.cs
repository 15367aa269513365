using System.Globalization;
using System.Security.Cryptography;
using Bungkesmas.Api.Operating;

namespace Bungkesmas.Api.Hosting.Embedded;

/// <summary>The data folder of an embedded database: made once, known by its version and its password.</summary>
internal sealed class Cluster(DataRoot root, ServerAccount account)
{
    public const string Superuser = "bungkesmas";

    const string Unfinished = ".unfinished-";

    public int? Major => File.Exists(VersionFile)
        ? int.Parse(File.ReadAllText(VersionFile).Trim().Split('.')[0], CultureInfo.InvariantCulture)
        : null;

    public string Password => File.Exists(root.Password)
        ? File.ReadAllText(root.Password).Trim()
        : throw new InvalidOperationException($"The data in {root.Data} are there but their password is not: put {root.Password} back, or move the data away to begin anew.");

    string VersionFile => Path.Combine(root.Data, "PG_VERSION");

    public async Task MakeAsync(PostgresBinaries binaries, EmbeddedPostgresOptions options, CancellationToken ct)
    {
        foreach (var left in Directory.EnumerateDirectories(root.Folder, root.Cluster + Unfinished + "*")) ForgetUnfinished(left);
        KeepPassword();
        var work = Directory.CreateDirectory(root.Data + Unfinished + Guid.NewGuid().ToString("N")).FullName;
        account.Own(work);
        string[] sync = options.Promises ? [] : ["--no-sync"];
        var outcome = await Tool.RunAsync(
            binaries.Initdb,
            ["-D", work, "-U", Superuser, "--auth=scram-sha-256", $"--pwfile={root.Password}", "--encoding=UTF8", "--locale=C", .. sync],
            account.User,
            ct);
        if (!outcome.Succeeded)
            throw new InvalidOperationException($"PostgreSQL could not make its data folder {root.Data}: {outcome.Output}");
        // Renaming is the last step: a start that is killed before it leaves no half-made data.
        if (Directory.Exists(root.Data)) Directory.Delete(root.Data);
        Durably.Rename(work, root.Data);
    }

    /// <summary>What a server of another start may have left, given to the account that will run this one.</summary>
    public void PrepareToStart()
    {
        account.Own(root.Data);
        // Made by us: the account may not create files in the data root.
        if (!File.Exists(root.Log)) Create(root.Log, "");
        account.Own(root.Log);
    }

    void KeepPassword()
    {
        if (!File.Exists(root.Password)) Durably.Write(root.Password, System.Text.Encoding.ASCII.GetBytes(RandomNumberGenerator.GetHexString(40, lowercase: true)));
        // initdb reads it, as that account.
        account.Own(root.Password);
    }

    /// <summary>An initdb whose program was killed may still be at work there, or tidy up itself; what is left after this one is in nobody's way.</summary>
    static void ForgetUnfinished(string folder)
    {
        try { if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true); }
        catch (Exception busy) when (busy is IOException or UnauthorizedAccessException) { }
    }

    static void Create(string path, string text)
    {
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(path, how);
        writer.Write(text);
    }
}
