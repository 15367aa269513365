using System.Text.Json.Nodes;
using Bungkesmas.Api.Hosting;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>People: their names for those who may, their roles and appearances through the lens, every look written down.</summary>
public sealed class PeopleSpecs
{
    private const string Name = "Sari Rekaan";

    private static Task<Reply> SearchAsync(RunningLedger ledger, string text, string role = Rights.Office) => ledger.PostAsync("/people-search", new JsonObject { ["q"] = text }, role);

    private static async Task<string> CoordinatorAsync(RunningLedger ledger) => (await SearchAsync(ledger, "sari"))["people"].AsArray().ShouldHaveSingleItem()!["id"]!.GetValue<string>();

    [Fact(DisplayName = "A person is found by a part of the name, by those who may, and by nobody else")]
    public async Task ThoseWhoMay()
    {
        await using var ledger = await Spoken.LedgerAsync();
        (await ledger.GetAsync("/people"))["people"].AsArray().Select(person => person!["name"]!.GetValue<string>()).ShouldBe([Name, "Wati Contoh", "Penulis Rekaan"], ignoreOrder: true);
        (await SearchAsync(ledger, "rekaan"))["people"].AsArray().Count.ShouldBe(2);
        (await SearchAsync(ledger, "tidak-ada"))["people"].AsArray().ShouldBeEmpty();
        var id = await CoordinatorAsync(ledger);
        foreach (var (role, status) in new[]
        {
            (Rights.Office, 200), (Rights.Auditor, 200), (Rights.Privacy, 200), (Rights.Officer, 403), (Rights.Analyst, 403), (Rights.Frontend, 403)
        })
            foreach (var reply in new[] { await ledger.GetAsync("/people", role), await SearchAsync(ledger, "sari", role), await ledger.GetAsync($"/people/{id}", role) })
            {
                reply.Status.ShouldBe(status);
                if (status == 403) reply.Text.ShouldNotContain("Rekaan");
            }
        foreach (var path in new[] { "/statements", "/statements/janji-melati", "/partners/kelompok-melati/history", "/agenda", "/facts" })
            (await ledger.GetAsync(path, Rights.Officer)).Text.ShouldNotContain("Rekaan");
    }

    [Fact(DisplayName = "A search writes nothing: it waits for a position like every read, and a key or a version means nothing to it")]
    public async Task Reads()
    {
        await using var ledger = await Spoken.LedgerAsync();
        async Task<Reply> WithAsync(string header, string value)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/people-search") { Content = new StringContent("{\"q\":\"sari\"}", System.Text.Encoding.UTF8, "application/json") };
            request.Headers.TryAddWithoutValidation(header, value);
            return await ledger.SendAsync(request, Rights.Office);
        }
        (await WithAsync("Min-Position", "soon")).Fields.ShouldBe(["Min-Position"]);
        (await WithAsync("Min-Position", ledger.LastPosition.ToString())).Status.ShouldBeOk();
        foreach (var (header, value) in new[] { ("Idempotency-Key", "kunci"), ("Idempotency-Key", "kunci"), ("If-Match", "\"7\"") }) (await WithAsync(header, value)).Status.ShouldBeOk();
        (await ledger.CountAsync("select count(*) from http.kept_answer")).ShouldBe(0);

        var description = await Contract.Description.OfAsync(ledger);
        var search = description.Operations.Single(one => one.Id == "SearchPeople");
        description.Parameters(search).Where(one => one["in"]!.GetValue<string>() == "header").Select(one => one["name"]!.GetValue<string>()).ShouldBe(["Accept-Language", "Min-Position"]);
        foreach (var status in new[] { "409", "412", "422" }) search.Responses.ContainsKey(status).ShouldBeFalse(status);
    }

    [Fact(DisplayName = "Between two statements that differ the role is unknown, both are shown; before the first nothing is")]
    public async Task Roles()
    {
        await using var ledger = await Spoken.LedgerAsync();
        var id = await CoordinatorAsync(ledger);
        async Task<JsonNode> RoleAsync(string day) => (await ledger.GetAsync($"/people/{id}?asOf={day}"))["roles"].AsArray().ShouldHaveSingleItem()!;

        var between = await RoleAsync("2017-03-01");
        between["role"].ShouldBeNull();
        between["before"]!["role"]!.GetValue<string>().ShouldBe("member");
        between["after"]!["role"]!.GetValue<string>().ShouldBe("coordinator");
        between["organisation"]!["name"]!.GetValue<string>().ShouldBe("Kelompok Melati", "the first name that was told counts before it, too");
        (await RoleAsync("2017-05-20"))["role"]!.GetValue<string>().ShouldBe("coordinator");
        (await ledger.GetAsync($"/people/{id}?asOf=2017-01-09"))["roles"].AsArray().ShouldBeEmpty();
        (await ledger.GetAsync($"/people/{id}?asOf=2017-01-09&certainty=possible"))["roles"][0]!["after"]!["role"]!.GetValue<string>().ShouldBe("member");
        (await ledger.GetAsync($"/people/{id}?knownAt=0"))["roles"].AsArray().ShouldBeEmpty();
    }

    [Fact(DisplayName = "A person appears in the capacities in which facts name them")]
    public async Task Appearances()
    {
        await using var ledger = await Spoken.LedgerAsync();
        var coordinator = await ledger.GetAsync($"/people/{await CoordinatorAsync(ledger)}");
        coordinator["statements"].ToJsonString().ShouldBe("""["janji-melati"]""");
        Seen(coordinator).ShouldBe(["role-holder on organisation/kelompok-melati", "speaker on statement/janji-melati", "pledger on statement/janji-melati"], ignoreOrder: true);
        var author = (await SearchAsync(ledger, "penulis"))["people"][0]!["id"]!.GetValue<string>();
        Seen(await ledger.GetAsync($"/people/{author}")).ShouldContain("reporter on statement/janji-melati");
        Seen(await ledger.GetAsync($"/people/{author}")).ShouldContain(appearance => appearance.StartsWith("author on document/"));

        static List<string> Seen(Reply person) => [.. person["appearances"].AsArray().Select(one => $"{one!["capacity"]} on {one["on"]}")];
    }

    [Fact(DisplayName = "Every look is written down, a search only for those it found; no log line holds a name or what was searched for")]
    public async Task Looks()
    {
        await using var ledger = await Spoken.LedgerAsync();
        async Task<long> LooksAsync() => await ledger.CountAsync("select count(*) from vault.reading where what = 'person'");
        await ledger.GetAsync("/people");
        (await LooksAsync()).ShouldBe(3);
        await SearchAsync(ledger, "sari");
        (await LooksAsync()).ShouldBe(4);
        await SearchAsync(ledger, "tidak-ada");
        (await LooksAsync()).ShouldBe(4);
        await ledger.GetAsync($"/people/{await CoordinatorAsync(ledger)}");
        (await LooksAsync()).ShouldBe(6);
        ledger.Log.Lines.ShouldNotContain(line => line.Contains("sari", StringComparison.OrdinalIgnoreCase) || line.Contains("rekaan", StringComparison.OrdinalIgnoreCase));
    }

    [Fact(DisplayName = "People are walked page by page; what is asked wrongly is refused and not repeated")]
    public async Task Pages()
    {
        await using var ledger = await Spoken.LedgerAsync();
        var seen = new List<string>();
        for (var next = "/api/v1/people?limit=1"; next is not null;)
        {
            var page = await ledger.GetAsync(next["/api/v1".Length..]);
            seen.AddRange(page["people"].AsArray().Select(one => one!["name"]!.GetValue<string>()));
            next = page.Json["next"]?.GetValue<string>();
        }
        seen.ShouldBe([Name, "Wati Contoh", "Penulis Rekaan"], ignoreOrder: true);
        var found = new List<string>();
        var search = new JsonObject { ["q"] = "rekaan", ["limit"] = 1 };
        for (var pages = 0; pages < 5; pages++)
        {
            var page = await ledger.PostAsync("/people-search", search.DeepClone());
            page.Status.ShouldBeOk();
            found.AddRange(page["people"].AsArray().Select(one => one!["name"]!.GetValue<string>()));
            if (page.Json["cursor"]?.GetValue<string>() is not { } cursor) break;
            System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(cursor.Replace('-', '+').Replace('_', '/').PadRight((cursor.Length + 3) / 4 * 4, '='))).ShouldNotContain("rekaan", Case.Insensitive);
            search["cursor"] = cursor;
        }
        found.ShouldBe([Name, "Penulis Rekaan"], ignoreOrder: true);
        var first = await ledger.PostAsync("/people-search", new JsonObject { ["q"] = "rekaan", ["limit"] = 1 });
        (await ledger.PostAsync("/people-search", new JsonObject { ["q"] = "contoh", ["limit"] = 1, ["cursor"] = first.String("cursor") })).Fields.ShouldBe(["cursor"]);
        foreach (var (field, wrong) in new[] { ("q", """{ "q": " " }"""), ("q", "{}"), ("limit", """{ "q": "sari", "limit": 501 }"""), ("cursor", """{ "q": "sari", "cursor": "sari" }"""), ("name", """{ "q": "sari", "name": "sari" }""") })
        {
            var refused = await ledger.PostAsync("/people-search", JsonNode.Parse(wrong));
            refused.Status.ShouldBe(400);
            refused.Fields.ShouldBe([field]);
            refused.Text.ShouldNotContain("sari");
        }
        var id = await CoordinatorAsync(ledger);
        foreach (var path in new[] { "/people?q=sari", "/people?name=sari", "/people?after=p1", $"/people/{id}?name=sari", "/people?limit=501", "/people?cursor=sari" })
        {
            var refused = await ledger.GetAsync(path);
            refused.Status.ShouldBe(400);
            refused.Text.ShouldNotContain("sari");
        }
        (await ledger.GetAsync("/people/p-tidak-ada")).Status.ShouldBe(404);
        (await ledger.GetAsync("/people?format=csv")).Text.ShouldContain("Wati Contoh");
    }

    [Fact(DisplayName = "A person added by an officer has a name and no facts yet; one who was erased keeps what the facts tell")]
    public async Task AddedAndErased()
    {
        await using var ledger = await Spoken.LedgerAsync();
        var added = (await ledger.PostAsync("/people", new JsonObject { ["name"] = "Orang Baru" }, Rights.Officer)).String("id");
        var sheet = await ledger.GetAsync($"/people/{added}");
        sheet.String("name").ShouldBe("Orang Baru");
        sheet["appearances"].AsArray().ShouldBeEmpty();
        sheet.Json["lastActivity"].ShouldBeNull();

        var id = await CoordinatorAsync(ledger);
        await using var erase = ledger.Database.CreateCommand("update vault.person set wrapped_key = null, body = null where id = $1");
        erase.Parameters.Add(new() { Value = id });
        await erase.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        var erased = await ledger.GetAsync($"/people/{id}");
        (erased["erased"].GetValue<bool>(), erased.Json["name"]).ShouldBe((true, null));
        erased["roles"].AsArray().ShouldHaveSingleItem();
        (await SearchAsync(ledger, "sari"))["people"].AsArray().ShouldBeEmpty();
    }
}
