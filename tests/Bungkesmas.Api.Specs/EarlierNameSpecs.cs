using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>What an organisation is called on days before anybody told its name.</summary>
public sealed class EarlierNameSpecs
{
    [Fact(DisplayName = "On a day before its name was told an organisation is called by the first name that is known of it, and by its id only where none is")]
    public async Task FirstName()
    {
        await using var ledger = await RunningLedger.StartAsync();
        foreach (var (door, body) in new[]
        {
            ("/routes/ngafan/redirect-report", """{"to":"koperasi-evav","scope":{"region":{"code":"81.02"}},"until":[{"kind":"unstated"}],"note":"Sementara ke koperasi.","occurred":{"date":"2018-10-15"}}"""),
            ("/requests/kartu/submission-report", """{"by":"koperasi-evav","for":["cards"],"note":"Minta kartu.","occurred":{"date":"2018-10-15"}}"""),
            ("/requests/kartu/answer-report", """{"requester":"koperasi-evav","inPrinciple":true,"fulfilledAfter":{"kind":"date-reached","of":"2018-10-22"},"note":"Bisa, minggu depan.","occurred":{"date":"2018-10-15"}}""")
        }) (await ledger.PostAsync(door, JsonNode.Parse(body))).Status.ShouldBeRecorded();
        (await Desk()).ShouldBe("For now people in Kabupaten Maluku Tenggara register with koperasi-evav.");
        var before = (await ledger.GetAsync("/agenda"))["lens"]["position"]!.GetValue<long>();
        foreach (var (name, day) in new[] { ("Koperasi Evav", "2018-12-01"), ("Koperasi Evav Raya", "2019-12-01") })
            (await ledger.PostAsync("/partners/koperasi-evav/identity-report", JsonNode.Parse($$"""{"name":"{{name}}","note":"Namanya {{name}}.","occurred":{"date":"{{day}}"} }"""))).Status.ShouldBeRecorded();
        (await Desk()).ShouldBe("For now people in Kabupaten Maluku Tenggara register with Koperasi Evav.");
        foreach (var (asOf, name) in new[] { ("2018-10-20", "Koperasi Evav"), ("2020-01-01", "Koperasi Evav Raya") })
        {
            (await ledger.GetAsync($"/partners/koperasi-evav?asOf={asOf}")).String("name").ShouldBe(name);
            (await ledger.GetAsync($"/partners?region=81.02&asOf={asOf}"))["partners"][0]!["name"]!.GetValue<string>().ShouldBe(name);
            (await ledger.GetAsync($"/partners?q=evav+raya&asOf={asOf}"))["partners"].AsArray().Count.ShouldBe(name == "Koperasi Evav Raya" ? 1 : 0, asOf);
            (await ledger.GetAsync($"/partners?q=koperasi+evav&asOf={asOf}"))["partners"].AsArray().Count.ShouldBe(1, asOf);
            (await ledger.GetAsync($"/partners/koperasi-evav/dossier?asOf={asOf}")).Status.Text.ShouldContain($"<h1><bdi>{name}</bdi></h1>");
        }
        (await ledger.GetAsync($"/partners?q=koperasi+evav&asOf=2018-10-20&knownAt={before}"))["partners"].AsArray().ShouldBeEmpty();
        (await Desk("2020-01-01")).ShouldBe("For now people in Kabupaten Maluku Tenggara register with Koperasi Evav Raya.");
        (await Desk(knownAt: before)).ShouldBe("For now people in Kabupaten Maluku Tenggara register with koperasi-evav.");
        (await ledger.GetAsync("/agenda?asOf=2018-10-23", language: "en"))["tasks"][0]!["sentence"]!.GetValue<string>().ShouldBe("Fulfil the request of Koperasi Evav (membership cards).");

        async Task<string> Desk(string asOf = "2018-10-20", long? knownAt = null) =>
            (await ledger.GetAsync($"/registration-desk?region=81.02&asOf={asOf}{(knownAt is { } at ? $"&knownAt={at}" : "")}", language: "en"))["sentence"].GetValue<string>();
    }
}
