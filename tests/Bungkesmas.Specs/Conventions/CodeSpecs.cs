using System.Reflection;
using System.Runtime.CompilerServices;
using Bungkesmas.Projections;

namespace Bungkesmas.Specs.Conventions;

/// <summary>What the code as a whole keeps to.</summary>
public sealed class CodeSpecs
{
    private const int LongestFile = 150;

    private static readonly string[] EmptyWords = ["Manager", "Helper", "Helpers", "Util", "Utils", "Service", "Dto", "Base", "Common"];

    private static readonly Assembly[] Production = [typeof(Event).Assembly, typeof(Ledger).Assembly];

    private static string Sources => Path.Combine(Approved.Root, "src");

    private static IEnumerable<string> Files => Directory.EnumerateFiles(Sources, "*.cs", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Sources, file)).Where(file => !file.Split('/', '\\').Any(folder => folder is "obj" or "bin"));

    [Fact(DisplayName = "No type of the domain or the projections is named by a word that says nothing")]
    public void NamesSaySomething() => Production.SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.GetCustomAttribute<CompilerGeneratedAttribute>() is null && EmptyWords.Any(type.Name.Split('`')[0].EndsWith))
        .Select(type => type.FullName).ShouldBeEmpty();

    [Fact(DisplayName = "No file is named by a word that says nothing")]
    public void FileNamesSaySomething() => Files.Where(file => EmptyWords.Any(Path.GetFileNameWithoutExtension(file).EndsWith))
        .Select(file => file.Replace('\\', '/')).ShouldBeEmpty();

    [Fact(DisplayName = "The domain needs nothing but the framework")]
    public void DomainStandsAlone() => typeof(Event).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name)
        .ShouldAllBe(name => name!.StartsWith("System.", StringComparison.Ordinal));

    [Fact(DisplayName = "Every file of production code is shorter than 150 lines")]
    public void FilesAreShort() => Files.Select(file => (file, Lines: File.ReadLines(Path.Combine(Sources, file)).Count()))
        .Where(file => file.Lines >= LongestFile).ShouldBeEmpty();

    [Fact(DisplayName = "The nouns of the domain are folders, and the projections use no others")]
    public void Nouns()
    {
        Files.Count().ShouldBeGreaterThan(50);
        string[] nouns = [.. Folders("Bungkesmas.Domain")];
        nouns.ShouldContain("Agreements");
        Folders("Bungkesmas.Projections").Except(nouns).ShouldBeEmpty();
    }

    [Fact(DisplayName = "A view is named once, and is about kinds of subject that some event declares")]
    public void Views()
    {
        Ledger.Views.Select(view => view.Name).ShouldBeUnique();
        var declared = Laws.Trip.Subjects.Select(subject => subject.Kind).Distinct().ToList();
        foreach (var view in Ledger.Views) view.Kinds.ShouldAllBe(kind => declared.Contains(kind), view.Name);
    }

    private static IEnumerable<string> Folders(string project) => Directory.EnumerateDirectories(Path.Combine(Sources, project))
        .Select(folder => Path.GetFileName(folder)).Where(name => name is not ("obj" or "bin"));
}
