using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>An agenda that is longer than a page.</summary>
public sealed class AgendaPagingSpecs
{
    [Fact(DisplayName = "A launch makes every waiting agreement due, and a walk through the pages finds each task once though more is recorded meanwhile")]
    public async Task Launch()
    {
        const int agreements = 60;
        await using var ledger = await RunningLedger.StartAsync();
        var facts = new JsonArray([.. Enumerable.Range(0, agreements).Select(i => JsonNode.Parse($$"""
            {"key":"tunda-{{i}}","do":"AgreementDeferred","on":"agreement/mou-{{i:00}}","agreement":{"parties":["stf-uin","mitra-{{i:00}}"],"region":{"code":"73.72"},"kind":"mou","ordinal":1},
             "until":{"kind":"system-launched","of":"si-bungkesmas"},"reasons":[],"occurred":{"date":"2017-05"},"sources":[{"start":0,"end":10}]}
            """))]);
        var report = new JsonObject { ["document"] = new JsonObject { ["text"] = "Semua perjanjian menunggu peluncuran.", ["dates"] = new JsonArray(new JsonObject { ["kind"] = "written", ["date"] = "2017-06-02" }) }, ["facts"] = facts };
        (await ledger.PostAsync("/field-reports", report)).Status.ShouldBeRecorded();
        (await WalkAsync(ledger, "/agenda?limit=25", "waiting", "about")).Count.ShouldBe(agreements);

        (await ledger.PostAsync("/systems/si-bungkesmas/launch", new JsonObject())).Status.ShouldBeRecorded();
        var tasks = await WalkAsync(ledger, "/agenda?limit=25", "tasks", "id", async () =>
            (await ledger.PostAsync("/agreements/mou-59/signature", new JsonObject())).Status.ShouldBeRecorded());
        tasks.ShouldBe([.. Enumerable.Range(0, agreements).Select(i => $"sign-agreement-mou-{i:00}")]);
        (await WalkAsync(ledger, "/agenda?limit=25", "tasks", "id")).ShouldBe(tasks[..^1]);
        (await WalkAsync(ledger, "/agenda?limit=25", "waiting", "about")).ShouldBeEmpty();
        await Proof.EquateAsync(ledger);
    }

    [Fact(DisplayName = "A task calls the group and the partner that a route serves by their names, in the list and by itself")]
    public async Task CalledByName()
    {
        await using var ledger = await RunningLedger.StartAsync();
        foreach (var (door, body) in new[]
        {
            ("/partners/kelompok-melati/identity-report", """{"name":"Kelompok Melati","note":"Namanya Kelompok Melati."}"""), ("/partners/koperasi-evav/identity-report", """{"name":"Koperasi Evav","note":"Namanya Koperasi Evav."}"""),
            ("/routes/ngafan/redirect-report", """{"to":"posko","scope":{"region":{"code":"81.02"},"group":"kelompok-melati","partner":"koperasi-evav"},"until":[],"note":"Sementara ke posko.","occurred":{"date":"2018-10-15"}}""")
        }) (await ledger.PostAsync(door, JsonNode.Parse(body))).Status.ShouldBeRecorded();
        const string review = "Review the redirect of registrants in Kabupaten Maluku Tenggara (Kelompok Melati, Koperasi Evav only) to posko.";
        (await ledger.GetAsync("/tasks/review-redirect-ngafan", language: "en"))["sentence"].GetValue<string>().ShouldBe(review);
        (await ledger.GetAsync("/agenda", language: "en"))["tasks"][0]!["sentence"]!.GetValue<string>().ShouldBe(review);
    }

    private static async Task<List<string>> WalkAsync(RunningLedger ledger, string path, string list, string field, Func<Task>? meanwhile = null)
    {
        var found = new List<string>();
        for (var next = path; next is not null;)
        {
            var page = await ledger.GetAsync(next);
            page.Status.ShouldBeOk();
            found.AddRange(page[list].AsArray().Select(one => one![field]!.GetValue<string>()));
            next = page.Json["next"]?.GetValue<string>().Replace("/api/v1", "");
            if (meanwhile is not null) await meanwhile();
            meanwhile = null;
        }
        return found;
    }
}
