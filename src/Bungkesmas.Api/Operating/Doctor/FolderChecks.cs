using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Hosting.Embedded;
using Bungkesmas.Api.Vaults;

namespace Bungkesmas.Api.Operating.Doctor;

/// <summary>The machine without its database: folders, key file, disk, memory.</summary>
internal static class FolderChecks
{
    public const long Gigabyte = 1L << 30, NoDisk = 64L << 20;

    private const long LeastDisk = 1, LeastMemory = 900L << 20;

    public static IEnumerable<Finding> Of(Settings settings)
    {
        if (!Directory.Exists(settings.DataFolder))
        {
            yield return Finding.Look("data-folder", $"There is no folder {settings.DataFolder} yet.", "Start the service once, or set Bungkesmas__DataFolder to where its data are.");
            yield break;
        }
        yield return DataFolder(settings);
        yield return KeyFile(settings);
        yield return Disk(settings);
        yield return Memory();
        if (settings.ConnectionString is null && Directory.Exists(settings.EmbeddedFolder)) yield return Server(settings);
    }

    private static Finding DataFolder(Settings settings)
    {
        var probe = Path.Combine(settings.DataFolder, $".doctor-{Guid.NewGuid():n}");
        try
        {
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return Finding.Well("data-folder", $"{settings.DataFolder} can be written to.");
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return Finding.Broken("data-folder", $"{settings.DataFolder} cannot be written to by {Environment.UserName}.", "Give the folder to the user that runs the service (chown -R), or free its disk.");
        }
    }

    private static Finding KeyFile(Settings settings)
    {
        if (!File.Exists(settings.KeyFile))
            return Finding.Look("key-file", $"There is no key file {settings.KeyFile}.", "Before the first start that is right. Otherwise put it back, or restore it from a backup of the keys.");
        try
        {
            MasterKeyFile.Read(settings.KeyFile);
            return Finding.Well("key-file", $"{settings.KeyFile} is there, for its owner only.");
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return Finding.Broken("key-file", wrong.Message, "Run chmod 600 on it, give it to the user that runs the service, or take the file from the newest backup of the keys.");
        }
    }

    private static Finding Disk(Settings settings)
    {
        var free = new DriveInfo(settings.DataFolder).AvailableFreeSpace;
        if (free < NoDisk)
            return Finding.Broken("disk", $"The disk of {settings.DataFolder} is full: {free >> 20} MB are free, and nothing can be recorded.", "Free some room: discard, older backups and database/binaries may go. The service goes on by itself then.");
        return free >= LeastDisk * Gigabyte
            ? Finding.Well("disk", $"{free / Gigabyte} GB are free.")
            : Finding.Look("disk", $"Only {free >> 20} MB are free on the disk of {settings.DataFolder}.", "Free some room, or move the data folder: a full disk stops the service.");
    }

    private static Finding Memory() => Machine.Memory >= LeastMemory
        ? Finding.Well("memory", $"The machine has {Machine.Memory >> 20} MB.")
        : Finding.Look("memory", $"The machine has only {Machine.Memory >> 20} MB.", "Give it 1 GB.");

    private static Finding Server(Settings settings)
    {
        var root = new DataRoot(settings.EmbeddedFolder);
        if (Hosting.Embedded.Registration.OtherMachine(root) is { } other)
            return Finding.Broken("server", $"The database in {root.Folder} is in use on {other}.", "Stop the service there: two servers over one folder destroy it.");
        return Postmaster.Read(root.Data) switch
        {
            null => Finding.Well("server", "The embedded server is stopped."),
            { } running when running.Lives(root.Data) => Finding.Well("server", $"The embedded server runs (process {running.Pid})."),
            _ => Finding.Look("server", "The embedded server did not end properly: it or the machine was killed.", "Nothing: the next start recovers it. If it happens often, look for out-of-memory kills (journalctl -k).")
        };
    }
}
