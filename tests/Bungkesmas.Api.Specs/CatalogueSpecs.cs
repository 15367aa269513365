using Bungkesmas.Api.Recording;
using Bungkesmas.Projections;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>The catalogue tells a client everything it can send.</summary>
public sealed class CatalogueSpecs(SampleLedger sample) : IClassFixture<SampleLedger>
{
    [Fact(DisplayName = "The catalogue holds every event and every act, each with a schema of its fields")]
    public async Task Everything()
    {
        var catalogue = await sample.Ledger.GetAsync("/catalogue");
        catalogue.Status.ShouldBeOk();
        catalogue["events"].AsArray().Select(one => one!["name"]!.GetValue<string>()).ShouldBe(Ledger.Events.All.Select(type => type.Name));
        catalogue["acts"].AsArray().Select(one => one!["do"]!.GetValue<string>()).ShouldBe(Doors.All.Select(door => door.Name));

        var deferral = catalogue["events"].AsArray().Single(one => one!["name"]!.GetValue<string>() == "agreement.deferred.v1")!["schema"]!;
        deferral["properties"]!["agreement"]!["properties"]!["parties"]!["items"]!["type"]!.GetValue<string>().ShouldBe("string");
        deferral["properties"]!["reasons"]!["items"]!["properties"]!["reason"]!["enum"]!.AsArray().Select(value => value!.GetValue<string>()).ShouldContain("partner-workload");
        deferral["required"]!.AsArray().Select(name => name!.GetValue<string>()).ShouldBe(["agreement", "until", "reasons"], ignoreOrder: true);
        deferral["properties"]!["reasons"]!["items"]!["required"]!.AsArray().Select(name => name!.GetValue<string>()).ShouldBe(["reason"]);
    }

    [Fact(DisplayName = "What the shipped sample states has only fields of the catalogue's schemas")]
    public async Task Sample()
    {
        var schemas = (await sample.Ledger.GetAsync("/catalogue"))["events"].AsArray().Where(one => one!["do"] is not null).ToDictionary(one => one!["do"]!.GetValue<string>(), one => one!["schema"]!["properties"]?.AsObject() ?? []);
        string[] envelope = ["key", "do", "on", "occurred", "assertion", "reporter", "sources"];
        foreach (var entry in RunningLedger.Sample()["facts"]!.AsArray().Select(fact => fact!.AsObject()))
            entry.Select(pair => pair.Key).Except(envelope).ShouldAllBe(field => schemas[entry["do"]!.GetValue<string>()].ContainsKey(field), entry["key"]!.GetValue<string>());
    }
}
