using Bungkesmas.Api.Facts;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Http;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Recording;
using Bungkesmas.Api.Regions;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections;

namespace Bungkesmas.Api.Streams;

/// <summary>Facts and changes of views as they come, as server-sent events.</summary>
public static class StreamEndpoints
{
    /// <summary>The limit on how many streams a token holds open.</summary>
    public const string OpenStreams = "open-streams";

    private static readonly string[] OfFacts = [.. FactFilter.Parameters, .. Follow<FactTold>.Parameters], OfChanges = ["view", "key", .. Follow<ChangesTold>.Parameters];

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/facts/stream", async (HttpContext http, Tail<FactTold> tail, LedgerQueries ledger, Lenses.Views views, RegionTree regions, Progress progress, TimeProvider clock, IHostApplicationLifetime lifetime) =>
        {
            await AskedIds.FollowAsync(http, ledger, new(clock.GetUtcNow(), null, false));
            if (!FactFilter.TryRead(http, regions, out var filter, out var problem)) return problem.Result(http);
            // Each time as of then: names told while the stream is open count as well.
            return new Follow<FactTold>(tail, new FactFollower(filter, ledger, () => new(http, new(clock.GetUtcNow(), null, false), views, regions)), progress, clock, lifetime);
        }).Streams<FactSheet>("StreamFacts", "Facts as they come: each an event with its position as id. Last-Event-ID goes on after a fact; without it the stream begins now.", OfFacts, Rights.Facts);

        api.MapGet("/changes/stream", (HttpContext http, Tail<ChangesTold> tail, AllChanges all, Progress progress, TimeProvider clock, IHostApplicationLifetime lifetime) =>
        {
            var (view, key) = (Choice.Text(http, "view"), Choice.Text(http, "key"));
            if (view is not null && Ledger.Views.All(known => known.Name != view)) return Problem.Malformed("view", Wrong.Unreadable(string.Join(", ", Ledger.Views.Select(known => known.Name)))).Result(http);
            if (key is not null && key.IndexOf('/') is not (> 0)) return Problem.Malformed("key", Wrong.Subject).Result(http);
            return new Follow<ChangesTold>(tail, new ChangesFollower(all, view, key), progress, clock, lifetime);
        }).Streams<ChangesTold>("StreamChanges", "Which subjects of which views each fact changed, as the views change. An event named reset says that what lies between is not kept any more: read anew.", OfChanges, Rights.Views);

        api.MapPost("/stream-tickets", async (HttpContext http, StreamTickets tickets) =>
        {
            http.Response.Headers.CacheControl = "no-store";
            return Answers.Json(await tickets.IssueAsync(http), 201);
        }).WithName("TakeStreamTicket").WithSummary("A ticket that opens one stream once within half a minute, for browsers, whose EventSource sends no token: ?ticket=…")
            .WithMetadata(new EndpointDescription([], false, null), new Representations("application/json")).RequireAuthorization(Rights.Views)
            .Produces<StreamTicket>(201).Produces<ProblemSheet>(401, "application/problem+json").Produces<ProblemSheet>(403, "application/problem+json");
    }

    private static void Streams<TTold>(this RouteHandlerBuilder endpoint, string id, string summary, string[] query, string policy) =>
        endpoint.Reads<TTold>(id, summary, query, lensed: false, policy: policy, mediaType: EventStream.MediaType).RequireRateLimiting(OpenStreams);

    public static void AddStreams(this IServiceCollection services) => services
        .AddSingleton<StreamTickets>().AddSingleton<AllFacts>().AddSingleton<AllChanges>()
        .AddSingleton(provider => new Tail<FactTold>(provider.GetRequiredService<AllFacts>())).AddSingleton(provider => new Tail<ChangesTold>(provider.GetRequiredService<AllChanges>()))
        .AddHostedService<Broadcast>().AddHostedService<Forgetting>();
}
