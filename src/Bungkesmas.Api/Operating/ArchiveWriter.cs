using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Bungkesmas.Api.Operating;

/// <summary>Writes an archive (zip) under a name that does not count, and gives it its own name when it is whole and was read back.</summary>
internal sealed class ArchiveWriter : IDisposable
{
    private readonly string _path, _draft;
    private readonly FileStream _file;
    private readonly ZipArchive _zip;
    private readonly List<Part> _parts = [];

    public ArchiveWriter(string path)
    {
        if (File.Exists(path)) throw new InvalidOperationException($"{path} is there already, and a backup replaces none: choose another name, or a folder.");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        BackupFolder.ForgetLeftovers(Path.GetDirectoryName(path)!);
        (_path, _draft) = (path, path + BackupFolder.Unfinished);
        _file = Durably.Create(_draft);
        _zip = new(_file, ZipArchiveMode.Create, leaveOpen: true);
    }

    public Task AddAsync(string name, string text, CancellationToken cancel) => AddAsync(name, Encoding.UTF8.GetBytes(text), cancel);

    public Task AddAsync(string name, byte[] content, CancellationToken cancel) => AddAsync(new(name, 0, ""), new MemoryStream(content), cancel);

    /// <summary>Adds the rows of a table as COPY writes them: one a line.</summary>
    public Task<long> AddTableAsync(string table, IReadOnlyList<string> columns, Stream rows, CancellationToken cancel) =>
        AddAsync(new($"data/{table}.copy", 0, "", Rows: 0, table, columns), rows, cancel);

    private async Task<long> AddAsync(Part part, Stream content, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long bytes = 0, lines = 0;
        await using (var entry = _zip.CreateEntry(part.Name, CompressionLevel.Fastest).Open())
        {
            var buffer = new byte[128 * 1024];
            for (int read; (read = await content.ReadAsync(buffer, cancel)) > 0; bytes += read)
            {
                hash.AppendData(buffer, 0, read);
                lines += buffer.AsSpan(0, read).Count((byte)'\n');
                await entry.WriteAsync(buffer.AsMemory(0, read), cancel);
            }
        }
        _parts.Add(part with { Bytes = bytes, Sha256 = Convert.ToHexStringLower(hash.GetCurrentHash()), Rows = part.Rows is null ? null : lines });
        return lines;
    }

    /// <summary>Ends the archive, reads it back, and only then lets it count.</summary>
    public async Task<Manifest> FinishAsync(Func<IReadOnlyList<Part>, Manifest> describe, CancellationToken cancel)
    {
        var manifest = describe(_parts);
        await using (var entry = _zip.CreateEntry(Manifest.File).Open())
            await JsonSerializer.SerializeAsync(entry, manifest, Manifest.Json, cancel);
        _zip.Dispose();
        _file.Flush(flushToDisk: true);
        _file.Position = 0;
        using (var whole = ArchiveReader.Open(_file, _draft, leaveOpen: true)) await whole.VerifyAsync(cancel);
        Durably.Rename(_draft, _path);
        return manifest;
    }

    /// <summary>What was not finished is not kept.</summary>
    public void Dispose()
    {
        // On a full disk even closing fails, and what is left there takes room that is needed.
        try { _file.Dispose(); }
        catch (IOException) { }
        File.Delete(_draft);
    }
}
