using System.Globalization;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Effects;

/// <summary>A page of deliveries.</summary>
public sealed record DeliveryList(IReadOnlyList<DeliverySheet> Deliveries, string? Next);

/// <summary>How many dead letters were put back on their way.</summary>
public sealed record Replayed(int Count);

/// <summary>What became of deliveries, and what to do about those that nobody took.</summary>
public static class DeliveryEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/deliveries", (HttpContext http, Deliveries deliveries) => Choice.TryRead<DeliveryState>(http, "state", out var state, out var wrong)
            ? ListAsync(http, deliveries, state) : Task.FromResult(wrong.Result(http)))
            .Reads<DeliveryList>("ListDeliveries", "Deliveries, all or by state and subscription, the newest first.", ["state", "subscription", "limit", "after"], lensed: false, policy: Rights.EffectsSeen).Chooses<DeliveryState>("state");

        api.MapGet("/dead-letters", (HttpContext http, Deliveries deliveries) => ListAsync(http, deliveries, DeliveryState.Dead))
            .Reads<DeliveryList>("ListDeadLetters", "Deliveries that were tried often enough and not taken, the newest first; /dead-letters shows them as a page.", ["subscription", "limit", "after"], lensed: false, policy: Rights.EffectsSeen);

        api.MapPost("/dead-letters/{id:guid}/replay", async (Guid id, HttpContext http, Deliveries deliveries) =>
            await deliveries.ReplayAsync(id, http.AnswerKey(), http.RequestAborted) is { } sent ? sent : Problem.NotFound("kiriman mati", "dead letter").Result(http))
            .Does<Replayed>("ReplayDeadLetter", "Sends one dead letter once more, under its own id, with all its tries before it.", Rights.Effects, 202);

        api.MapPost("/dead-letters/replay", async (HttpContext http, Deliveries deliveries) => await deliveries.ReplayAsync(null, http.AnswerKey(), http.RequestAborted) ?? SentAnswer.Of(202, new Replayed(0)))
            .Does<Replayed>("ReplayDeadLetters", "Sends all dead letters once more.", Rights.Effects, 202);
    }

    private static async Task<IResult> ListAsync(HttpContext http, Deliveries deliveries, DeliveryState? state)
    {
        var limit = 50;
        if (Choice.Text(http, "limit") is { } asked && !(int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out limit) && limit is >= 1 and <= 500))
            return Problem.Malformed("limit", new("Harus 1 sampai 500.", "Must be 1 to 500.")).Result(http);
        Guid after = default;
        if (Choice.Text(http, "after") is { } text && !Guid.TryParse(text, out after)) return Problem.Malformed("after", Wrong.Unreadable(null)).Result(http);
        if (await deliveries.ListAsync(state, Choice.Text(http, "subscription"), after == default ? null : after, limit + 1, http.RequestAborted) is not { } found)
            return Problem.Malformed("after", new("Kiriman ini tidak ada lagi; mulailah dari awal.", "This delivery is no longer there; begin anew.")).Result(http);
        var page = found.Take(limit).ToList();
        var kept = http.Request.Query.Where(pair => pair.Key != "after").Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value.ToString())}");
        var next = found.Count == page.Count ? null : $"{http.Request.Path}?{string.Join('&', kept.Append($"after={page[^1].Id}"))}";
        if (next is not null) http.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        return Answers.List(http, new DeliveryList(page, next), page);
    }
}
