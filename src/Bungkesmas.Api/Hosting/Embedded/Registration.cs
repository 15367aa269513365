namespace Bungkesmas.Api.Hosting.Embedded;

/// <summary>One user of a running server: a file held open for as long as the user lives.</summary>
/// <remarks>The open file and not the process number says who is alive: numbers are given out again, and containers count their own.</remarks>
internal sealed class Registration : IDisposable
{
    readonly FileStream file;

    Registration(FileStream file) => this.file = file;

    public static Registration Enter(DataRoot root)
    {
        Directory.CreateDirectory(root.Users);
        var name = Path.Combine(root.Users, $"{Environment.ProcessId}@{Environment.MachineName}@{Guid.NewGuid():N}");
        return new Registration(new FileStream(name, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None));
    }

    /// <summary>Whether somebody else uses the server; to be asked under the start lock, and it forgets the dead.</summary>
    public static bool Any(DataRoot root) =>
        Alive(root).Count > 0;

    /// <summary>The name of another machine or container that uses this data root, whose server cannot be seen from here.</summary>
    public static string? OtherMachine(DataRoot root) => Alive(root)
        .Select(path => Path.GetFileName(path).Split('@').ElementAtOrDefault(1))
        .FirstOrDefault(machine => machine != Environment.MachineName);

    public void Dispose()
    {
        file.Dispose();
        File.Delete(file.Name);
    }

    static List<string> Alive(DataRoot root) =>
        Directory.Exists(root.Users) ? [.. Directory.GetFiles(root.Users).Where(IsHeld)] : [];

    static bool IsHeld(string path)
    {
        try
        {
            new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
            File.Delete(path);
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }
}
