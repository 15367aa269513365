using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Bungkesmas.Api.Hosting.Embedded;

/// <summary>What a server has written about itself in postmaster.pid, and whether it is still true.</summary>
internal sealed record Postmaster(int Pid, string Folder, int Port, string Status)
{
    // Above every number a system gives to a process.
    const string Nobody = "2147483647";

    public bool IsReady => Status == "ready" && Answers();

    /// <summary>Null when the server was stopped properly, or has not yet written enough to tell.</summary>
    public static Postmaster? Read(string data)
    {
        var lines = Lines(data);
        return lines.Length >= 4 && int.TryParse(lines[0], CultureInfo.InvariantCulture, out var pid) && int.TryParse(lines[3], CultureInfo.InvariantCulture, out var port)
            ? new Postmaster(Math.Abs(pid), lines[1].Trim(), port, lines.ElementAtOrDefault(7)?.Trim() ?? "")
            : null;
    }

    /// <summary>The number alone proves nothing: after a restart of the machine or the container it is given to any other process.</summary>
    public bool Lives(string data)
    {
        if (!SamePath(Folder, data)) return false;
        return OperatingSystem.IsLinux() ? IsServerOf(data) : IsNamedPostgres();
    }

    /// <summary>
    /// PostgreSQL trusts the number alone, and would refuse to start while an unrelated process has it.
    /// Only the number is overwritten: the rest lets PostgreSQL see whether orphans of the dead server still hold its memory.
    /// </summary>
    public static void Disown(string data)
    {
        var lines = Lines(data);
        if (lines is [""])
            File.Delete(FileOf(data));
        if (lines.Length < 2 || !Directory.Exists($"/proc/{lines[0].Trim()}")) return;
        using var file = new FileStream(FileOf(data), FileMode.Truncate, FileAccess.Write);
        using var writer = new StreamWriter(file) { NewLine = "\n" };
        foreach (var line in lines.Skip(1).Prepend(Nobody)) writer.WriteLine(line);
    }

    bool IsServerOf(string data)
    {
        try
        {
            var status = File.ReadLines($"/proc/{Pid}/status").Take(3).ToList();
            var dead = status.Any(line => line.StartsWith("State:\tZ", StringComparison.Ordinal) || line.StartsWith("State:\tX", StringComparison.Ordinal));
            return !dead && status[0] == "Name:\tpostgres" && File.ReadAllText($"/proc/{Pid}/cmdline").Split('\0').Contains(data);
        }
        catch (IOException)
        {
            return false;
        }
    }

    bool IsNamedPostgres()
    {
        try
        {
            using var process = Process.GetProcessById(Pid);
            return process.ProcessName.StartsWith("postgres", StringComparison.OrdinalIgnoreCase);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    bool Answers()
    {
        try
        {
            using var client = new TcpClient();
            client.Connect(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    static bool SamePath(string one, string other) => string.Equals(
        Path.GetFullPath(one), Path.GetFullPath(other),
        OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    static string FileOf(string data) => Path.Combine(data, "postmaster.pid");

    static string[] Lines(string data)
    {
        try
        {
            using var reader = new StreamReader(new FileStream(FileOf(data), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
            return reader.ReadToEnd().Split('\n', StringSplitOptions.None);
        }
        catch (IOException)
        {
            return [];
        }
    }
}
