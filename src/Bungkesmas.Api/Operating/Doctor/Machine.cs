using System.Globalization;

namespace Bungkesmas.Api.Operating.Doctor;

/// <summary>The machine itself. A command may be held to less than it, as the nightly backup is, and that says nothing of what the service has.</summary>
internal static class Machine
{
    private const string Told = "/proc/meminfo", Total = "MemTotal:";

    /// <summary>How many bytes of memory there are.</summary>
    public static long Memory { get; } = OfLinux() ?? GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;

    private static long? OfLinux()
    {
        if (!File.Exists(Told) || File.ReadLines(Told).FirstOrDefault(line => line.StartsWith(Total, StringComparison.Ordinal)) is not { } line) return null;
        return long.Parse(line[Total.Length..].Replace("kB", "").Trim(), CultureInfo.InvariantCulture) << 10;
    }
}
