using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Http;
using Bungkesmas.Projections.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>An entity tag stays while the answer stays, and no longer.</summary>
public sealed class EntityTagSpecs : IAsyncLifetime
{
    private RunningLedger _ledger = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _ledger = await RunningLedger.WithSampleAsync();
        await _ledger.GetAsync("/agenda");
    }

    public ValueTask DisposeAsync() => _ledger.DisposeAsync();

    [Fact(DisplayName = "A new fact changes the tag of what is asked live; what is pinned stays, and may be kept for a day")]
    public async Task Facts()
    {
        var live = await TagAsync("/partners/ylp2em");
        var permalink = (await _ledger.GetAsync("/partners/ylp2em")).String("permalink")["/api/v1".Length..];
        var pinned = await TagAsync(permalink);
        await _ledger.PostAsync("/systems/si-bungkesmas/launch", new JsonObject());
        (await _ledger.GetAsync("/agenda")).Status.ShouldBeOk();
        (await TagAsync("/partners/ylp2em")).ShouldNotBe(live);
        (await TagAsync(permalink)).ShouldBe(pinned);
        using var kept = await _ledger.As(Rights.Office).GetAsync($"/api/v1{permalink}", Cancel);
        kept.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromDays(1));
        kept.Headers.CacheControl.Private.ShouldBeTrue();
    }

    [Fact(DisplayName = "Time alone changes the tag of now when it passes a break, and never that of a day that is named")]
    public async Task Time()
    {
        var (now, then) = (await TagAsync("/agreements"), await TagAsync("/agreements?asOf=2017-06-30"));
        await using (var ahead = _ledger.Database.CreateCommand($"insert into {ViewChanges.Breaks} (at) values (now() + interval '1 day')")) await ahead.ExecuteNonQueryAsync(Cancel);
        await _ledger.GetAsync("/agenda");
        (await StableAsync("/agreements")).ShouldBe(now);
        await using (var passed = _ledger.Database.CreateCommand($"update {ViewChanges.Breaks} set at = now() where at > now()")) await passed.ExecuteNonQueryAsync(Cancel);
        (await StableAsync("/agreements")).ShouldNotBe(now);
        (await StableAsync("/agreements?asOf=2017-06-30")).ShouldBe(then);
    }

    [Fact(DisplayName = "An agreement that runs out one day has its end noted as a break, and its signing as a change")]
    public async Task Noted()
    {
        var signed = await _ledger.PostAsync("/agreements/mou-ylp2em-parepare/signature", JsonNode.Parse("""{"validUntil":"2099-12-31"}"""));
        signed.Status.ShouldBeRecorded();
        await _ledger.GetAsync("/agenda");
        await using var breaks = _ledger.Database.CreateCommand($"select coalesce(string_agg(at::text, ' '), '') from {ViewChanges.Breaks}");
        ((string)(await breaks.ExecuteScalarAsync(Cancel))!).ShouldContain("2099-12-31", customMessage: (await _ledger.GetAsync("/agreements/mou-ylp2em-parepare")).Text);
        (await _ledger.CountAsync($"select count(*) from {ViewChanges.Changes} where position = {signed["position"]} and view = 'agreement'")).ShouldBe(1);
    }

    [Fact(DisplayName = "Every list walked page by page while facts arrive shows one state, from its first link to its last next")]
    public async Task Walks()
    {
        foreach (var list in (await Endpoints.AllAsync(_ledger)).Where(read => read.Method == "GET" && read.Offered.Contains("text/csv") && read.Description.Query.Contains("limit") && !read.IsSecret && !read.Path.Contains("/spec/")))
        {
            var (rows, link) = await PageAsync(list.With("limit=2&format=csv"));
            Rel(link, "first").ShouldNotBeNull(list.Name);
            var first = Rel(link, "first")!;
            for (var pages = 0; Rel(link, "next") is { } next && pages < 12; pages++)
            {
                if (pages % 4 == 0) await _ledger.PostAsync($"/partners/aa-{list.Name.ToLowerInvariant()}-{pages}/activation", JsonNode.Parse("""{"region":{"code":"73.72"}}"""));
                (var more, link) = await PageAsync(next);
                more.ShouldNotBeEmpty(list.Name);
                rows.AddRange(more);
            }
            var (whole, _) = await PageAsync(first.Replace("limit=2", "limit=500"));
            rows.ShouldBe(whole.Take(rows.Count), list.Name);
            if (Rel(link, "next") is null) rows.Count.ShouldBe(whole.Count, list.Name);
        }
    }

    [Fact(DisplayName = "The whole log comes line by line, up to where the views are, like its pages")]
    public async Task Log()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/facts");
        request.Headers.Accept.ParseAdd("application/x-ndjson");
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var answer = await _ledger.As(Rights.Analyst).SendAsync(request, Cancel);
        answer.Content.Headers.ContentEncoding.ShouldBe(["br"]);
        await using var body = new System.IO.Compression.BrotliStream(await answer.Content.ReadAsStreamAsync(Cancel), System.IO.Compression.CompressionMode.Decompress);
        using var reader = new StreamReader(body);
        var lines = (await reader.ReadToEndAsync(Cancel)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.ShouldBe((await _ledger.GetAsync("/facts?limit=500"))["facts"].AsArray().Select(fact => fact!.ToJsonString(Domain.Kernel.LedgerJson.Options)));
    }

    /// <summary>Past the moment for which freshness is remembered: once it has been looked at anew.</summary>
    private async Task<EntityTagHeaderValue> StableAsync(string path)
    {
        var gauge = _ledger.Services.GetRequiredService<FreshnessGauge>();
        for (var before = await gauge.NowAsync(0, Cancel); ReferenceEquals(await gauge.NowAsync(0, Cancel), before);) await Task.Yield();
        return await TagAsync(path);
    }

    private async Task<EntityTagHeaderValue> TagAsync(string path)
    {
        using var answer = await _ledger.As(Rights.Office).GetAsync($"/api/v1{path}", Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return answer.Headers.ETag!;
    }

    private async Task<(List<string> Rows, string Link)> PageAsync(string path)
    {
        using var answer = await _ledger.As(Rights.Office).GetAsync(path.StartsWith("/api") ? path : $"/api/v1{path}", Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{path} {text}");
        return ([.. text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1)], answer.Headers.TryGetValues("Link", out var links) ? string.Join(", ", links) : "");
    }

    private static string? Rel(string link, string rel) => link.Split(", ").FirstOrDefault(one => one.EndsWith($"rel=\"{rel}\"")) is { } found ? found[1..found.IndexOf('>')] : null;
}
