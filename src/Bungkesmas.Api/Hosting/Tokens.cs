using System.Security.Claims;
using System.Security.Cryptography;
using Bungkesmas.Api.Recording;
using Bungkesmas.Api.Streams;
using Bungkesmas.Api.Vaults;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bungkesmas.Api.Hosting;

/// <summary>Bearer tokens: made from the local key, or any OpenID Connect issuer's where one is configured.</summary>
public static class Tokens
{
    public const string Issuer = "bungkesmas";

    private const string Role = "role", Subject = "sub";

    public static string Make(MasterKey master, string role, TimeSpan validity, DateTimeOffset now, string? subject = null) =>
        new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer, Audience = Issuer, IssuedAt = now.UtcDateTime, NotBefore = now.UtcDateTime, Expires = (now + validity).UtcDateTime,
            Subject = new ClaimsIdentity([new(Subject, subject ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))), new(Role, role)]),
            SigningCredentials = new(new SymmetricSecurityKey(master.TokenSigningKey), SecurityAlgorithms.HmacSha256)
        });

    public static void Accept(JwtBearerOptions options, Settings settings, MasterKey master)
    {
        options.MapInboundClaims = false;
        options.TokenValidationParameters = new()
        {
            RoleClaimType = Role, NameClaimType = Subject,
            // What this service signed itself has its own clock.
            ClockSkew = settings.Authority is null ? TimeSpan.FromSeconds(10) : TokenValidationParameters.DefaultClockSkew,
            ValidAudience = settings.Authority is null ? Issuer : settings.Audience,
            ValidAlgorithms = settings.Authority is null ? [SecurityAlgorithms.HmacSha256] : null,
            ValidIssuer = settings.Authority is null ? Issuer : null,
            IssuerSigningKey = settings.Authority is null ? new SymmetricSecurityKey(master.TokenSigningKey) : null
        };
        options.Authority = settings.Authority;
        var accepted = new AcceptedTokens();
        options.Events = new()
        {
            OnMessageReceived = async message =>
            {
                var http = message.HttpContext;
                message.Principal = StreamTickets.Offered(http) is { } ticket
                    ? await http.RequestServices.GetRequiredService<StreamTickets>().HolderAsync(ticket, http.RequestAborted) : accepted.Find(http);
                if (message.Principal is not null) message.Success();
            },
            OnTokenValidated = validated =>
            {
                if (string.IsNullOrWhiteSpace(validated.Principal!.FindFirstValue(Subject))) validated.Fail("Nobody is named.");
                else accepted.Keep(validated.HttpContext, validated.Principal!, validated.SecurityToken.ValidTo);
                return Task.CompletedTask;
            },
            OnChallenge = challenge =>
            {
                challenge.HandleResponse();
                challenge.Response.Headers.WWWAuthenticate = "Bearer";
                return Problem.Unauthenticated.WriteAsync(challenge.HttpContext);
            },
            OnForbidden = forbidden => Problem.Forbidden.WriteAsync(forbidden.HttpContext)
        };
    }

    /// <summary>Who is calling: a keyed hash of issuer and subject, so that no name or address enters a fact.</summary>
    public static string Actor(this HttpContext http) => http.RequestServices.GetRequiredService<MasterKey>().ActorId(
        http.User.FindFirstValue("iss") ?? "", http.User.FindFirstValue(Subject) ?? "");

    public static Sender Sender(this HttpContext http) => new(http.Actor(), http.User.IsInRole(Rights.Office), http.Features.Get<Conditions>());
}
