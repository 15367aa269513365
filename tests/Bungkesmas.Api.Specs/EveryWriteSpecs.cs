using System.Net;
using System.Text;
using Bungkesmas.Api.Hosting;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>What holds of every write alike; the table is made from the routes. None of it leaves anything behind.</summary>
public sealed class EveryWriteSpecs(SampleLedger sample) : NothingWritten(sample)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "A body of another type, in a coding, too large or unreadable is refused, whatever the endpoint")]
    public Task Bodies() => EachAsync(async write =>
    {
        // Where no mail server is configured, no body is looked at.
        if (write.Description.Body is null || write.Name == "AddMailSubscription") return;
        await RefusedAsync(write, 415, request => request.Content = new StringContent("a=b", Encoding.UTF8, "application/x-www-form-urlencoded"));
        await RefusedAsync(write, 415, request => request.Content!.Headers.ContentEncoding.Add("gzip"));
        await RefusedAsync(write, 413, request => request.Content = new StringContent(new string(' ', Body.Largest + 1), Encoding.UTF8, "application/json"));
        await RefusedAsync(write, 413, request =>
        {
            request.Content = new StringContent(new string(' ', Body.Largest + 1), Encoding.UTF8, "application/json");
            request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        });
        await RefusedAsync(write, 400, request => request.Content = new StringContent("{", Encoding.UTF8, "application/json"));
    });

    [Fact(DisplayName = "Parameters, forms, conditions and keys that cannot be are refused, whatever the endpoint; what only looks waits instead, and takes neither")]
    public Task Conditions() => EachAsync(async write =>
    {
        await RefusedAsync(write, 400, request => request.RequestUri = new($"/api/v1{write.With("colour=red")}", UriKind.Relative));
        await RefusedAsync(write, 406, request => { request.Headers.Accept.Clear(); request.Headers.Accept.ParseAdd("image/png"); });
        if (write.Description.Lensed)
        {
            await RefusedAsync(write, 400, request => request.Headers.Add("Min-Position", "soon"));
            return;
        }
        await RefusedAsync(write, 400, request => request.Headers.TryAddWithoutValidation("If-Match", "seven"));
        await RefusedAsync(write, 400, request => request.Headers.TryAddWithoutValidation("If-None-Match", "\"7\""));
        await RefusedAsync(write, 400, request => request.Headers.TryAddWithoutValidation("Idempotency-Key", "two words"));
    });

    [Fact(DisplayName = "Each role may do what its rights say at every endpoint, and nothing else")]
    public async Task Roles()
    {
        foreach (var endpoint in await Endpoints.AllAsync(Ledger))
            foreach (var role in Rights.Roles)
            {
                using var request = Request(endpoint);
                if (endpoint.Description.Body is not null) request.Content = new StringContent("[]", Encoding.UTF8, "application/json");
                if (endpoint.Name == "TakeStreamTicket") request.Headers.Add("Idempotency-Key", "two words");
                using var answer = await Ledger.As(role).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
                (answer.StatusCode != HttpStatusCode.Forbidden).ShouldBe(endpoint.Policies.All(policy => May(role, policy)), $"{role} {endpoint.Name} {answer.StatusCode}");
                ((int)answer.StatusCode).ShouldBeLessThan(500, endpoint.Name);
            }
    }

    /// <summary>The table of interface.md, written once more.</summary>
    private static bool May(string role, string policy) => (role, policy) switch
    {
        (Rights.Frontend, var right) => right == Rights.Views,
        (Rights.Analyst, var right) => right is Rights.Views or Rights.Facts,
        (Rights.Auditor, var right) => right is not (Rights.Recording or Rights.Deciding or Rights.Effects),
        (Rights.Officer, var right) => right is not (Rights.People or Rights.Deciding or Rights.Effects or Rights.EffectsSeen),
        (Rights.Privacy, var right) => right is Rights.Documents or Rights.People,
        _ => true
    };

    private async Task EachAsync(Func<Asked, Task> hold)
    {
        var writes = (await Endpoints.AllAsync(Ledger)).Where(endpoint => endpoint.Method != "GET").ToList();
        writes.Count.ShouldBeGreaterThan(15);
        writes.Select(write => write.Method).Distinct().ShouldBe(["POST", "PUT", "DELETE"], ignoreOrder: true);
        foreach (var write in writes) await hold(write);
    }

    private async Task RefusedAsync(Asked write, int status, Action<HttpRequestMessage> with)
    {
        using var request = Request(write);
        request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        with(request);
        using var answer = await Ledger.As(Rights.Office).SendAsync(request, Cancel);
        ((int)answer.StatusCode).ShouldBe(status, write.Name);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json", write.Name);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue(write.Name);
    }

    private static HttpRequestMessage Request(Asked endpoint) => new(new(endpoint.Method), $"/api/v1{endpoint.Path}");
}
