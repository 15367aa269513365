using System.Text.Json;
using System.Text.Json.Nodes;
using Bungkesmas.Projections;
using Bungkesmas.Specs.Laws;

namespace Bungkesmas.Specs.Corpus;

/// <summary>Facts as they were once stored: every one of them must be read for ever.</summary>
/// <remarks>With BUNGKESMAS_APPROVE=1 a missing file is written; one that is there is never written again.</remarks>
public sealed class CorpusSpecs
{
    private const string Envelope = "envelope";

    private static readonly string Folder = Path.Combine(Approved.Root, "tests/Bungkesmas.Specs/Corpus");

    private static readonly JsonSerializerOptions Readable = new(LedgerJson.Options) { WriteIndented = true };

    public static TheoryData<string> Stored => [.. Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Names => [.. Ledger.Events.All.Select(type => type.Name), Envelope];

    [Theory(DisplayName = "What was stored is still read, and written again as it was")]
    [MemberData(nameof(Stored))]
    public void StillReads(string name)
    {
        var json = File.ReadAllText(FileOf(name));
        object fact = name == Envelope ? JsonSerializer.Deserialize<Domain.Kernel.Envelope>(json, LedgerJson.Options)! : Ledger.Events.Named(name).Read(json);
        JsonNode.DeepEquals(JsonNode.Parse(json), JsonSerializer.SerializeToNode(fact, fact.GetType(), LedgerJson.Options)).ShouldBeTrue(name);
    }

    [Theory(DisplayName = "Of every type of event the corpus keeps one")]
    [MemberData(nameof(Names))]
    public void Complete(string name)
    {
        if (!File.Exists(FileOf(name)) && Environment.GetEnvironmentVariable("BUNGKESMAS_APPROVE") == "1") File.WriteAllText(FileOf(name), Example(name) + "\n");
        File.Exists(FileOf(name)).ShouldBeTrue($"{name}.json; run with BUNGKESMAS_APPROVE=1 to write it");
    }

    /// <summary>The fullest example of the trip.</summary>
    private static string Example(string name)
    {
        IEnumerable<object> told = name == Envelope
            ? Trip.History.Facts.Select(fact => fact.Envelope with { Reporter = Director, Regions = "2025-06" })
            : Trip.History.Facts.Select(fact => fact.Event).Where(said => Ledger.Events.Of(said).Name == name);
        return told.Select(one => JsonSerializer.Serialize(one, one.GetType(), Readable)).MaxBy(json => (JsonNode.Parse(json)!.AsObject().Count, json.Length))!;
    }

    private static string FileOf(string name) => Path.Combine(Folder, $"{name}.json");
}
