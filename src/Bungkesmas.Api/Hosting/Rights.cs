using Microsoft.AspNetCore.Authorization;

namespace Bungkesmas.Api.Hosting;

/// <summary>Who may do what: roles come in the token, rights are named here once.</summary>
public static class Rights
{
    public const string Views = "views", Recording = "recording", Deciding = "deciding", Facts = "facts", Documents = "documents", People = "people", Effects = "effects", EffectsSeen = "effects-seen";

    public const string Officer = "officer", Office = "office", Auditor = "auditor", Analyst = "analyst", Frontend = "frontend", Privacy = "privacy";

    public static IReadOnlyList<string> Roles { get; } = [Officer, Office, Auditor, Analyst, Frontend, Privacy];

    public static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(Views, policy => policy.RequireRole(Officer, Office, Auditor, Analyst, Frontend));
        options.AddPolicy(Recording, policy => policy.RequireRole(Officer, Office));
        options.AddPolicy(Deciding, policy => policy.RequireRole(Office));
        options.AddPolicy(Facts, policy => policy.RequireRole(Officer, Office, Auditor, Analyst));
        options.AddPolicy(Documents, policy => policy.RequireRole(Officer, Office, Auditor, Privacy));
        options.AddPolicy(Effects, policy => policy.RequireRole(Office));
        options.AddPolicy(EffectsSeen, policy => policy.RequireRole(Office, Auditor));
        options.AddPolicy(People, policy => policy.RequireRole(Office, Auditor, Privacy));
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
    }
}
