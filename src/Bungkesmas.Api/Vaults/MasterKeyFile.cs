using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Bungkesmas.Api.Operating;

namespace Bungkesmas.Api.Vaults;

/// <summary>The file that holds the master key: owner-only from its first byte, and never overwritten.</summary>
internal static class MasterKeyFile
{
    public const int Length = 32;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static byte[] ReadOrCreate(string path)
    {
        path = Path.GetFullPath(path);
        if (!File.Exists(path)) Create(path);
        return Read(path);
    }

    public static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(file.SafeFileHandle) is var mode && (mode & ~OwnerOnly) != 0)
            throw new InvalidOperationException(
                $"The master key file {path} may be used by others than its owner (mode {Convert.ToString((int)mode, 8)}); allow it to its owner only (chmod 600) and start again.");
        if (file.Length != Length)
            throw new InvalidOperationException(
                $"The master key file {path} holds {file.Length} bytes instead of {Length}; put the right file back, since a new key would open nothing that is stored.");
        var key = new byte[Length];
        file.ReadExactly(key);
        return key;
    }

    /// <summary>Whether a file is there, can be read and holds the key of a fingerprint.</summary>
    public static bool Is(string path, string fingerprint)
    {
        try { return File.Exists(path) && MasterKey.FingerprintOf(Read(path)) == fingerprint; }
        catch (Exception unreadable) when (unreadable is InvalidOperationException or IOException or UnauthorizedAccessException) { return false; }
    }

    private static void Create(string path)
    {
        CreateFolder(Path.GetDirectoryName(path)!);
        var draft = $"{path}.{Base32.Encode(RandomNumberGenerator.GetBytes(10))}.new";
        try
        {
            var key = RandomNumberGenerator.GetBytes(Length);
            using (var file = new FileStream(draft, Creation()))
            {
                file.Write(key);
                file.Flush(flushToDisk: true);
            }
            CryptographicOperations.ZeroMemory(key);
            PutInPlace(draft, path);
            // What it seals is on the disk at once; so is it.
            Durably.FlushFolder(Path.GetDirectoryName(path)!);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static FileStreamOptions Creation()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        return options;
    }

    public static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else if (!Directory.Exists(folder)) Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
        Durably.FlushFolder(Path.GetDirectoryName(Path.GetFullPath(folder))!);
    }

    // On Unix File.Move looks first and renames then, and a rename overwrites: between two first starts
    // the second key would replace the first one after it was used. A hard link is made once or not at all.
    private static void PutInPlace(string draft, string path)
    {
        try
        {
            if (OperatingSystem.IsWindows()) File.Move(draft, path, overwrite: false);
            else if (Link(draft, path) != 0) throw new IOException($"The master key file {path} could not be created (error {Marshal.GetLastPInvokeError()}).");
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another start was first: its key is the key.
        }
    }

    [DllImport("libc", EntryPoint = "link", SetLastError = true)]
    private static extern int Link(
        [MarshalAs(UnmanagedType.LPUTF8Str)] string existing, [MarshalAs(UnmanagedType.LPUTF8Str)] string created);
}
