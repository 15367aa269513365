using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Bungkesmas.Api.Facts;
using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Requests;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Projections;
using Bungkesmas.Projections.Regions;
using Bungkesmas.Projections.Registration;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>Everything that explanations and comparisons can show of a state has a word in both languages.</summary>
public sealed class WordingSpecs
{
    private static readonly Type[] Told = [typeof(Engagement), typeof(Organisation), typeof(Agreement), typeof(RegionCoverage), typeof(RegistrationDesk)];

    private static readonly JsonSerializerOptions Json = new(LedgerJson.Options) { TypeInfoResolver = LedgerJson.Options.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver() };

    public static TheoryData<string> Parts => [.. Told.SelectMany(state => Reachable(state, [])).Where(type => !type.IsEnum).SelectMany(Fields).Select(one => one.Name).Distinct().Except(["id", "onRecord"]).Except(PartWords.Citing)];

    public static TheoryData<string> Kinds => [.. Told.SelectMany(state => Reachable(state, [])).Where(type => type.IsEnum).Select(type => type.FullName!).Distinct()];

    [Theory(DisplayName = "A part of a state, and what is within it, is called by a word of each language")]
    [MemberData(nameof(Parts))]
    public void Part(string part) => PartWords.Parts.ContainsKey(part).ShouldBeTrue(part);

    [Fact(DisplayName = "A field of a fact that a correction can name is called by a word of each language")]
    public void OfFacts() => Ledger.Events.All.Where(known => !typeof(ISpeakOfAFact).IsAssignableFrom(known.Type) && known.Type != typeof(RegionDatasetLoaded)).SelectMany(known => Fields(known.Type)).Select(one => one.Name).Distinct()
        .Where(field => !PartWords.Parts.ContainsKey(field) && !FieldWords.Fields.ContainsKey(field) && field != "commitment").ShouldBeEmpty();

    [Theory(DisplayName = "A value that a state can have is said in words of each language")]
    [MemberData(nameof(Kinds))]
    public void Values(string kind)
    {
        var type = Told.Select(state => state.Assembly).Distinct().Select(assembly => assembly.GetType(kind)).OfType<Type>().Single();
        type.GetEnumNames().Select(name => JsonNamingPolicy.KebabCaseLower.ConvertName(name)).Where(code => !PartWords.Codes.ContainsKey(code)).ShouldBeEmpty();
    }

    [Fact(DisplayName = "A role that is none yet is told as just that, and beside a name it says what there is none of")]
    public void NoRole()
    {
        new PartDifference("role", null, JsonValue.Create("none")).Say(new AsTheyAre()).ShouldBe(new("Peran: belum ada.", "Role: none yet."));
        new PartDifference("engagements", null, JsonNode.Parse("""[{"organisation":"Posko Tiga","role":"none"}]""")).Say(new AsTheyAre()).Id.ShouldEndWith("menjadi Posko Tiga (belum ada peran).");
        new PartDifference("endReasons", null, JsonNode.Parse("""["breach"]""")).Say(new AsTheyAre()).Id.ShouldBe("Alasan berakhirnya: dari tidak ada menjadi pelanggaran perjanjian.");
        RequestStanding.Declined.InWords().Id.ShouldBe("ditolak");
    }

    [Fact(DisplayName = "What nobody stated is not told to have changed from nothing")]
    public void Unstated()
    {
        StateParts.Differences(null, new JsonObject { ["outcome"] = "unstated", ["role"] = "reached", ["interimRoute"] = false, ["state"] = "no-record" }).Select(change => change.Part).ShouldBe(["role"]);
        StateParts.Differences(new JsonObject { ["outcome"] = "unstated" }, new JsonObject { ["outcome"] = "active" }).ShouldHaveSingleItem().Before!.GetValue<string>().ShouldBe("unstated");
        StateParts.Differences(new JsonObject { ["interimRoute"] = true }, new JsonObject { ["interimRoute"] = false }).ShouldHaveSingleItem();
    }

    private static IEnumerable<JsonPropertyInfo> Fields(Type state) => Json.GetTypeInfo(state).Properties.Where(property => property.Get is not null);

    private static HashSet<Type> Reachable(Type type, HashSet<Type> seen)
    {
        if (type.IsGenericType) foreach (var argument in type.GetGenericArguments()) Reachable(argument, seen);
        if (!type.FullName!.StartsWith("Bungkesmas", StringComparison.Ordinal) || !seen.Add(type) || type.IsEnum) return seen;
        foreach (var property in Fields(type)) Reachable(property.PropertyType, seen);
        return seen;
    }
}
