using System.Text.Json;
using Bungkesmas.Api.Operating;

namespace Bungkesmas.Api.Hosting.Embedded;

/// <summary>Puts a finished cluster in the place of another: once the note is written it is carried out, by whoever comes next if need be.</summary>
internal sealed record PendingSwitch(string Next, string Aside)
{
    static string NoteOf(DataRoot root) => Path.Combine(root.Folder, "switch.unfinished");

    public static bool IsPending(DataRoot root) => File.Exists(NoteOf(root));

    /// <summary>Both clusters are stopped. From here on there is only forward.</summary>
    public void Begin(DataRoot root)
    {
        Durably.Write(NoteOf(root), JsonSerializer.SerializeToUtf8Bytes(this));
        Finish(root);
    }

    /// <summary>To be called under the start lock; two renames have a moment between them in which no cluster has the name.</summary>
    public static void Finish(DataRoot root)
    {
        if (!IsPending(root)) return;
        var (next, aside) = JsonSerializer.Deserialize<PendingSwitch>(File.ReadAllBytes(NoteOf(root)))!;
        if (Directory.Exists(Path.Combine(root.Folder, next)))
        {
            if (!Directory.Exists(Path.Combine(root.Folder, aside))) Durably.Rename(root.Data, Path.Combine(root.Folder, aside));
            Durably.Rename(Path.Combine(root.Folder, next), root.Data);
        }
        Durably.Delete(NoteOf(root));
    }
}
