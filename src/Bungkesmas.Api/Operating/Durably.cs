using System.Runtime.InteropServices;

namespace Bungkesmas.Api.Operating;

/// <summary>Files that are there whole or not at all, also when the power goes: written under another name, flushed, and renamed last.</summary>
internal static class Durably
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>A new file that only its owner may read; it is locked against whoever clears leftovers away, and can be renamed while it is open.</summary>
    public static FileStream Create(string path)
    {
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.Delete };
        if (!OperatingSystem.IsWindows()) how.UnixCreateMode = OwnerOnly;
        return new FileStream(path, how);
    }

    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var draft = path + ".draft";
        File.Delete(draft);
        using (var file = Create(draft))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }
        Rename(draft, path);
    }

    /// <summary>Renames a file or folder, and writes the new name to the disk.</summary>
    public static void Rename(string from, string to)
    {
        if (Directory.Exists(from)) Directory.Move(from, to);
        else File.Move(from, to, overwrite: true);
        FlushFolder(Path.GetDirectoryName(to)!);
    }

    public static void Delete(string path)
    {
        File.Delete(path);
        FlushFolder(Path.GetDirectoryName(path)!);
    }

    /// <summary>Writes the names in a folder to the disk: without this a new one may be forgotten when the power goes.</summary>
    public static void FlushFolder(string folder)
    {
        // .NET opens no folders.
        if (OperatingSystem.IsWindows() || Open(folder, 0) is not (>= 0 and var handle)) return;
        _ = Flush(handle);
        _ = Close(handle);
    }

    [DllImport("libc", EntryPoint = "open")]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    private static extern int Flush(int handle);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int handle);
}
