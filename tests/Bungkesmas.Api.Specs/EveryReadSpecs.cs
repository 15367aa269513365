using System.Net;
using System.Net.Http.Headers;
using Bungkesmas.Api.Hosting;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>What holds of every read alike; the table is made from the routes.</summary>
public sealed class EveryReadSpecs(SampleLedger sample) : IClassFixture<SampleLedger>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>What the sample has nothing of: boundaries are loaded by hand, and nobody has done anything about a task yet.</summary>
    private static readonly string[] Absent = ["GetCoverageMap", "GetTask", "GetTaskHistory", "GetWebhook"];

    private RunningLedger Ledger => sample.Ledger;

    [Fact(DisplayName = "Every read of a view has a weak entity tag, and answers 304 to who holds it")]
    public Task Tags() => EachAsync(async read =>
    {
        using var first = await AskAsync(read.Path);
        if (Absent.Contains(read.Name)) { first.StatusCode.ShouldBe(HttpStatusCode.NotFound, read.Name); return; }
        first.StatusCode.ShouldBe(HttpStatusCode.OK, read.Path);
        if (read.IsSecret || read.IsStream)
        {
            first.Headers.ETag.ShouldBeNull(read.Name);
            first.Headers.CacheControl!.NoStore.ShouldBeTrue(read.Name);
            return;
        }
        var tag = first.Headers.ETag!;
        tag.IsWeak.ShouldBeTrue(read.Name);
        using var held = await AskAsync(read.Path, request => request.Headers.IfNoneMatch.Add(tag));
        held.StatusCode.ShouldBe(HttpStatusCode.NotModified, read.Name);
        held.Headers.ETag.ShouldBe(tag);
        (await held.Content.ReadAsByteArrayAsync(Cancel)).ShouldBeEmpty();
        using var strong = await AskAsync(read.Path, request => request.Headers.TryAddWithoutValidation("If-None-Match", $"\"x\", {tag.Tag}"));
        strong.StatusCode.ShouldBe(HttpStatusCode.NotModified, read.Name);
        using var any = await AskAsync(read.Path, request => request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Any));
        any.StatusCode.ShouldBe(HttpStatusCode.NotModified, read.Name);
        using var other = await AskAsync(read.Path, request => request.Headers.IfNoneMatch.ParseAdd("W/\"other\""));
        other.StatusCode.ShouldBe(HttpStatusCode.OK, read.Name);
        if (read.Description.Lensed)
        {
            using var language = await AskAsync(read.Path, request => { request.Headers.IfNoneMatch.Add(tag); request.Headers.AcceptLanguage.Clear(); request.Headers.AcceptLanguage.ParseAdd("id"); });
            language.StatusCode.ShouldBe(HttpStatusCode.OK, $"{read.Name} in another language");
        }
    });

    [Fact(DisplayName = "HEAD answers like GET, without the body")]
    public Task Heads() => EachAsync(async read =>
    {
        using var get = await AskAsync(read.Path);
        using var head = await AskAsync(read.Path, request => request.Method = HttpMethod.Head);
        head.StatusCode.ShouldBe(get.StatusCode, read.Name);
        head.Content.Headers.ContentType.ShouldBe(get.Content.Headers.ContentType, read.Name);
        head.Headers.ETag.ShouldBe(get.Headers.ETag, read.Name);
        (await head.Content.ReadAsByteArrayAsync(Cancel)).ShouldBeEmpty();
    });

    [Fact(DisplayName = "What an answer varies with is said, also where it is not modified or refused")]
    public Task Varies() => EachAsync(async read =>
    {
        using var answer = await AskAsync(read.Path);
        foreach (var header in new[] { "Accept", "Accept-Language", "Authorization" }) answer.Headers.Vary.ShouldContain(header, read.Name);
    });

    [Fact(DisplayName = "A parameter that is not known, or comes twice, is refused, whatever the endpoint")]
    public Task Parameters() => EachAsync(async read =>
    {
        using var unknown = await AskAsync(read.With("colour=red"));
        unknown.StatusCode.ShouldBe(HttpStatusCode.BadRequest, read.Name);
        (await unknown.Content.ReadAsStringAsync(Cancel)).ShouldContain("colour");
        using var free = await AskAsync(read.With("Ibu%20Contoh=1"));
        free.StatusCode.ShouldBe(HttpStatusCode.BadRequest, read.Name);
        (await free.Content.ReadAsStringAsync(Cancel)).ShouldNotContain("Contoh");
        foreach (var name in read.Description.Parameters().Take(2))
        {
            using var twice = await AskAsync(read.With($"{name}=1&{name}=1"));
            twice.StatusCode.ShouldBe(HttpStatusCode.BadRequest, $"{read.Name} {name}");
        }
    });

    [Fact(DisplayName = "Where no form of the answer fits, that is said, with those there are; each that is offered comes")]
    public Task Forms() => EachAsync(async read =>
    {
        using var none = await AskAsync(read.Path, request => { request.Headers.Accept.Clear(); request.Headers.Accept.ParseAdd("image/png"); });
        none.StatusCode.ShouldBe(HttpStatusCode.NotAcceptable, read.Name);
        none.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        if (Absent.Contains(read.Name)) return;
        foreach (var form in read.Offered)
        {
            using var answer = await AskAsync(read.Path, request => { request.Headers.Accept.Clear(); request.Headers.Accept.ParseAdd($"{form}, image/png;q=0.9, */*;q=0"); });
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{read.Name} {form}");
            answer.Content.Headers.ContentType!.MediaType.ShouldBe(form, read.Name);
        }
    });

    [Fact(DisplayName = "A position to wait for has to be one, at every read")]
    public Task Waits() => EachAsync(async read =>
    {
        using var answer = await AskAsync(read.Path, request => request.Headers.Add("Min-Position", "soon"));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, read.Name);
    });

    [Fact(DisplayName = "A position that does not come in time is no answer but 503, with when to ask again")]
    public async Task WaitsInVain()
    {
        using var answer = await AskAsync("/agenda", request => request.Headers.Add("Min-Position", "999999"));
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter.ShouldNotBeNull();
    }

    [Fact(DisplayName = "Every address says which methods it allows, to who asks and to who used another")]
    public async Task Allows()
    {
        foreach (var at in (await Endpoints.AllAsync(Ledger)).GroupBy(endpoint => endpoint.Path.Split('?')[0]))
        {
            var allowed = at.Select(one => one.Method).Append("OPTIONS").Concat(at.Any(one => one.Method == "GET") ? ["HEAD"] : Array.Empty<string>()).Order().ToList();
            using var options = await AskAsync(at.Key, request => { request.Method = HttpMethod.Options; request.Headers.Authorization = null; });
            options.StatusCode.ShouldBe(HttpStatusCode.NoContent, at.Key);
            options.Content.Headers.Allow.Order().ShouldBe(allowed);
            using var refused = await AskAsync(at.Key, request => request.Method = HttpMethod.Patch);
            refused.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed, at.Key);
            refused.Content.Headers.Allow.Order().ShouldBe(allowed);
            refused.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        }
    }

    private async Task EachAsync(Func<Asked, Task> hold)
    {
        var reads = (await Endpoints.AllAsync(Ledger)).Where(endpoint => endpoint.Method == "GET").ToList();
        reads.Count.ShouldBeGreaterThan(25);
        foreach (var read in reads) await hold(read);
    }

    /// <summary>Only the headers are waited for; a stream has no end.</summary>
    private async Task<HttpResponseMessage> AskAsync(string path, Action<HttpRequestMessage>? with = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1{path}");
        request.Headers.Authorization = Ledger.As(Rights.Office).DefaultRequestHeaders.Authorization;
        request.Headers.AcceptLanguage.ParseAdd("en");
        with?.Invoke(request);
        using var client = new HttpClient { BaseAddress = Ledger.Address };
        var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
        if (answer.Content.Headers.ContentType?.MediaType != "text/event-stream") await answer.Content.LoadIntoBufferAsync(Cancel);
        return answer;
    }
}
