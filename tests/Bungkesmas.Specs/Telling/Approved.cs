using Xunit;

namespace Bungkesmas.Specs.Telling;

/// <summary>Promises as text under version control: a spec writes the text anew and it must equal the file that was approved.</summary>
/// <remarks>When they differ, what the spec wrote is put beside it as <c>name.received.md</c>; with BUNGKESMAS_APPROVE=1 it replaces the file.</remarks>
public static class Approved
{
    public static readonly string Root = RootOf(AppContext.BaseDirectory);

    public static void Matches(string path, string text)
    {
        var file = Path.Combine(Root, path);
        var received = Path.ChangeExtension(file, $".received{Path.GetExtension(file)}");
        text = text.ReplaceLineEndings("\n").TrimEnd() + "\n";
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.Delete(received);
        if (File.Exists(file) && File.ReadAllText(file).ReplaceLineEndings("\n") == text) return;
        if (Environment.GetEnvironmentVariable("BUNGKESMAS_APPROVE") == "1") { File.WriteAllText(file, text); return; }
        File.WriteAllText(received, text);
        Assert.Fail($"{path} is not what was approved; compare it with {Path.GetFileName(received)}, and run with BUNGKESMAS_APPROVE=1 if the change is meant.");
    }

    private static string RootOf(string folder) =>
        File.Exists(Path.Combine(folder, "Bungkesmas.sln")) ? folder : RootOf(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!);
}
