using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace Bungkesmas.Api.Operating;

/// <summary>Reads an archive; nothing of it counts before every part was compared with the manifest.</summary>
internal sealed class ArchiveReader : IDisposable
{
    private readonly ZipArchive _zip;
    private readonly string _path;

    private ArchiveReader(ZipArchive zip, string path, Manifest manifest) => (_zip, _path, Manifest) = (zip, path, manifest);

    public Manifest Manifest { get; }

    public static ArchiveReader Open(string path) => File.Exists(path)
        ? Open(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read), path, leaveOpen: false)
        : throw new InvalidOperationException($"There is no file {path}.");

    public static ArchiveReader Open(FileStream file, string path, bool leaveOpen)
    {
        try
        {
            var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen);
            using var entry = (zip.GetEntry(Manifest.File) ?? throw Damaged(path, "it has no manifest")).Open();
            var manifest = JsonSerializer.Deserialize<Manifest>(entry, Manifest.Json) ?? throw Damaged(path, "its manifest is empty");
            return manifest.Format == Manifest.CurrentFormat
                ? new(zip, path, manifest)
                : throw new InvalidOperationException($"{path} is a backup of format {manifest.Format}, and this program reads format {Manifest.CurrentFormat}: use the version of the program that made it, or a newer one.");
        }
        catch (Exception broken) when (broken is InvalidDataException or JsonException) { file.Dispose(); throw Damaged(path, "it is no whole zip file with a manifest"); }
        catch { file.Dispose(); throw; }
    }

    /// <summary>Reads everything once and compares it with what the manifest says.</summary>
    public async Task VerifyAsync(CancellationToken cancel)
    {
        var listed = Manifest.Parts.Select(part => part.Name).Append(Manifest.File).ToHashSet();
        if (!listed.SetEquals(_zip.Entries.Select(entry => entry.FullName))) throw Damaged(_path, "its parts are not those of its manifest");
        foreach (var part in Manifest.Parts)
        {
            try
            {
                await using var content = Read(part.Name);
                if (Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel)) != part.Sha256) throw Damaged(_path, $"{part.Name} was altered");
            }
            catch (InvalidDataException) { throw Damaged(_path, $"{part.Name} cannot be read"); }
        }
    }

    public Stream Read(string part) => (_zip.GetEntry(part) ?? throw Damaged(_path, $"{part} is missing")).Open();

    public async Task<string> TextAsync(string part, CancellationToken cancel) => await new StreamReader(Read(part)).ReadToEndAsync(cancel);

    public async Task<byte[]> BytesAsync(string part, CancellationToken cancel)
    {
        var content = new MemoryStream();
        await using (var entry = Read(part)) await entry.CopyToAsync(content, cancel);
        return content.ToArray();
    }

    public void Dispose() => _zip.Dispose();

    private static InvalidOperationException Damaged(string path, string why) => new($"{path} is not a whole backup: {why}. Take another one.");
}
