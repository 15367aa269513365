using System.Text.Json.Nodes;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Recording;
using Bungkesmas.Api.Vaults;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>Who may do what.</summary>
public sealed class RightsSpecs
{
    [Fact(DisplayName = "Without a token there is only health and the description")]
    public async Task Anonymous()
    {
        await using var ledger = await RunningLedger.StartAsync();
        using var client = new HttpClient { BaseAddress = ledger.Address };
        foreach (var (path, status) in new[] { ("/health/live", 200), ("/health/ready", 200), ("/swagger/v1/swagger.json", 200), ("/api/v1/partners", 401), ("/api/v1/catalogue", 401), ("/api/v1/nowhere", 401) })
            ((int)(await client.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode).ShouldBe(status, path);
        client.DefaultRequestHeaders.Authorization = new("Bearer", "eyJhbGciOiJub25lIn0.eyJyb2xlIjoib2ZmaWNlIn0.");
        ((int)(await client.GetAsync("/api/v1/partners", TestContext.Current.CancellationToken)).StatusCode).ShouldBe(401);
    }

    [Fact(DisplayName = "A token counts that names somebody, and until it ends")]
    public async Task TokenForms()
    {
        await using var ledger = await RunningLedger.StartAsync();
        var master = ledger.Services.GetRequiredService<MasterKey>();
        async Task<int> AskedAsync(TimeSpan begun, string? subject)
        {
            using var client = new HttpClient { BaseAddress = ledger.Address };
            client.DefaultRequestHeaders.Authorization = new("Bearer", Tokens.Make(master, Rights.Office, TimeSpan.FromMinutes(10), DateTimeOffset.UtcNow - begun, subject));
            return (int)(await client.GetAsync("/api/v1/partners", TestContext.Current.CancellationToken)).StatusCode;
        }
        (await AskedAsync(TimeSpan.Zero, "somebody")).ShouldBe(200);
        (await AskedAsync(TimeSpan.Zero, "")).ShouldBe(401);
        (await AskedAsync(TimeSpan.Zero, " ")).ShouldBe(401);
        (await AskedAsync(TimeSpan.FromMinutes(9), "somebody")).ShouldBe(200);
        (await AskedAsync(TimeSpan.FromMinutes(10.6), "somebody")).ShouldBe(401);
    }

    [Fact(DisplayName = "An auditor sees who is told what, but no secret and of an address its host alone, and changes nothing")]
    public async Task Effects()
    {
        await using var ledger = await RunningLedger.StartAsync();
        var added = await ledger.PostAsync("/webhooks", new JsonObject { ["url"] = "https://example.org/hook/rahasia" });
        added.Status.ShouldBeRecorded();
        foreach (var path in new[] { "/webhooks", $"/webhooks/{added.String("id")}", "/deliveries", "/dead-letters", "/mail-subscriptions" })
        {
            var seen = await ledger.GetAsync(path, Rights.Auditor);
            seen.Status.ShouldBeOk();
            seen.Text.ShouldNotContain("rahasia");
            seen.Text.ShouldNotContain("whsec_");
            (await ledger.GetAsync(path, Rights.Officer)).Status.ShouldBe(403);
        }
        (await ledger.GetAsync("/webhooks", Rights.Auditor)).Text.ShouldContain("https://example.org");
        (await ledger.GetAsync("/webhooks")).Text.ShouldContain("rahasia");
        (await ledger.PostAsync("/webhooks", new JsonObject { ["url"] = "https://example.org/hook" }, Rights.Auditor)).Status.ShouldBe(403);
    }

    [Fact(DisplayName = "Each role has its rights and no others")]
    public async Task Roles()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        var document = (await ledger.GetAsync("/documents"))["documents"][0]!["id"];
        foreach (var (role, views, facts, writes, texts, people) in new[]
        {
            (Rights.Officer, 200, 200, 404, 200, 403), (Rights.Office, 200, 200, 404, 200, 200), (Rights.Auditor, 200, 200, 403, 200, 200),
            (Rights.Analyst, 200, 200, 403, 403, 403), (Rights.Frontend, 200, 403, 403, 403, 403), (Rights.Privacy, 403, 403, 403, 200, 200)
        })
        {
            (await ledger.GetAsync("/partners", role)).Status.ShouldBe(views);
            (await ledger.GetAsync("/facts", role)).Status.ShouldBe(facts);
            (await ledger.PostAsync("/requests/unknown/withdrawal", new JsonObject(), role)).Status.ShouldBe(writes);
            (await ledger.GetAsync($"/documents/{document}", role)).Status.ShouldBe(texts);
            (await ledger.GetAsync("/people", role)).Status.ShouldBe(people);
        }
    }

    [Fact(DisplayName = "What binds the programme only the office decides: at its door, and inside a report")]
    public async Task Deciding()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        foreach (var door in Doors.All.Where(door => door.Right == Rights.Deciding))
            (await ledger.PostAsync(door.Route.Replace("{id}", door.Noun == "region" ? "73.72" : "siapa-pun"), new JsonObject(), Rights.Officer)).Status.ShouldBe(403);
        var report = JsonNode.Parse("""
            {
              "document": { "text": "Sistem diluncurkan hari ini." },
              "facts": [
                { "key": "cerita", "do": "SystemLaunched", "on": "programme/sistem-lain", "sources": [{ "quote": "Sistem diluncurkan" }] },
                { "key": "tindakan", "do": "LaunchSystem", "on": "programme/si-bungkesmas", "sources": [{ "quote": "Sistem diluncurkan" }] }]
            }
            """)!;
        var before = await ledger.CountAsync();
        var refused = await ledger.PostAsync("/field-reports", report, Rights.Officer);
        refused.Status.ShouldBe(403);
        (refused["errors"][0]!["entry"]!.GetValue<string>(), refused["errors"][0]!["field"]!.GetValue<string>()).ShouldBe(("tindakan", "facts[1].do"));
        (await ledger.CountAsync()).ShouldBe(before);
        (await ledger.PostAsync("/field-reports", report)).Status.ShouldBeRecorded();
        report["facts"]!.AsArray().RemoveAt(1);
        report["document"]!["text"] = "Sistem diluncurkan kemarin.";
        (await ledger.PostAsync("/field-reports", report, Rights.Officer)).Status.ShouldBeRecorded();
    }

    [Fact(DisplayName = "The office decides what binds the programme, and no more doors than these are closed to officers")]
    public void DecidedByTheOffice() => Doors.All.Where(door => door.Right == Rights.Deciding).Select(door => door.Name).ShouldBe(
    [
        "SignAgreement", "AmendAgreement", "TerminateAgreement", "ConcludeProvider", "ActivateProvider", "AttachSubPartner", "EndPartnership", "MergeOrganisations", "UndoMerge", "AppointRegistrar", "ReleaseRegistrar",
        "AnticipateLaunch", "ScheduleLaunch", "PostponeLaunch", "LaunchSystem", "ChangeProductTerms", "RecruitFieldOfficer", "ReleaseFieldOfficer", "AssignTask", "DesignatePilotArea", "SetCoverageAim", "RecodeRegion", "SplitRegion"
    ], ignoreOrder: true);
}
