namespace Bungkesmas.Api.Hosting.Embedded;

/// <summary>One process at a time looks at a data root, starts its server or stops it; the system lets go when the process dies.</summary>
internal sealed class StartLock : IDisposable
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    readonly FileStream file;

    StartLock(FileStream file) => this.file = file;

    public static async Task<StartLock> TakeAsync(DataRoot root, CancellationToken ct)
    {
        while (true)
        {
            ct.ThrowIfCancellationRequested();
            if (TryOpen(root.Lock) is { } file)
            {
                // A throwaway's last user deletes the folder and the lock in it: what we hold may be gone.
                if (File.Exists(root.Lock)) return new StartLock(file);
                await file.DisposeAsync();
            }
            await Task.Delay(Pause, ct);
        }
    }

    public void Dispose() => file.Dispose();

    /// <summary>Sharing violation on Windows, EWOULDBLOCK on Linux and on macOS; a full or read-only disk must not look like a wait.</summary>
    static bool IsTaken(IOException failure) => failure.HResult is unchecked((int)0x80070020) or 11 or 35;

    static FileStream? TryOpen(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException failure) when (failure is DirectoryNotFoundException || IsTaken(failure))
        {
            return null;
        }
    }
}
