using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Http;
using Npgsql;

namespace Bungkesmas.Api.Streams;

/// <summary>A ticket that opens one stream once, in place of a token.</summary>
public sealed record StreamTicket(string Ticket, DateTimeOffset Until);

/// <summary>Tickets for streams: a browser's EventSource sends no header, and a token has no place in an address. A ticket counts once, for half a minute, with the rights of the token that it was given for.</summary>
public sealed class StreamTickets(NpgsqlDataSource database, TimeProvider clock)
{
    public const string Parameter = "ticket";

    private static readonly TimeSpan Validity = TimeSpan.FromSeconds(30), Longest = TimeSpan.FromHours(1);

    /// <summary>The ticket that a request offers; only streams take one.</summary>
    public static string? Offered(HttpContext http) =>
        http.GetEndpoint()?.Offered().Contains(EventStream.MediaType) == true && (string?)http.Request.Query[Parameter] is { Length: > 0 } ticket ? ticket : null;

    /// <summary>A new ticket; kept is its hash alone.</summary>
    public async Task<StreamTicket> IssueAsync(HttpContext http)
    {
        var ticket = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var now = clock.GetUtcNow();
        var tokenUntil = long.TryParse(http.User.FindFirstValue("exp"), out var ends) ? DateTimeOffset.FromUnixTimeSeconds(ends) : now + Longest;
        await using var command = database.CreateCommand("""
            with gone as (delete from http.stream_ticket where until < $4)
            insert into http.stream_ticket (id, actor, roles, until, token_until) values ($1, $2, $3, $5, $6)
            """);
        string[] roles = [.. Rights.Roles.Where(http.User.IsInRole)];
        foreach (var value in new object[] { Hash(ticket), http.Actor(), roles, now.UtcDateTime, (now + Validity).UtcDateTime, tokenUntil.UtcDateTime }) command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(http.RequestAborted);
        return new(ticket, now + Validity);
    }

    /// <summary>Uses up the ticket of a request whose stream begins; false where another one was faster. A request without a ticket has nothing to use up.</summary>
    public async Task<bool> UseAsync(HttpContext http)
    {
        if (Offered(http) is not { } ticket) return true;
        await using var command = database.CreateCommand("delete from http.stream_ticket where id = $1");
        command.Parameters.Add(new() { Value = Hash(ticket) });
        return await command.ExecuteNonQueryAsync(http.RequestAborted) == 1;
    }

    /// <summary>Who holds the ticket; null when it does not count. What is refused, or asks for the headers alone, does not use it up.</summary>
    public async Task<ClaimsPrincipal?> HolderAsync(string ticket, CancellationToken cancel)
    {
        await using var command = database.CreateCommand("select actor, roles, until, token_until from http.stream_ticket where id = $1");
        command.Parameters.Add(new() { Value = Hash(ticket) });
        await using var row = await command.ExecuteReaderAsync(cancel);
        if (!await row.ReadAsync(cancel) || row.GetFieldValue<DateTimeOffset>(2) < clock.GetUtcNow()) return null;
        return new(new ClaimsIdentity([
            new("sub", row.GetString(0)), new("exp", row.GetFieldValue<DateTimeOffset>(3).ToUnixTimeSeconds().ToString()), .. row.GetFieldValue<string[]>(1).Select(role => new Claim("role", role))
        ], "ticket", "sub", "role"));
    }

    private static byte[] Hash(string ticket) => SHA256.HashData(Encoding.UTF8.GetBytes(ticket));
}
