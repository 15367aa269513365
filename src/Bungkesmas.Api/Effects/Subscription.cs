using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Effects;

/// <summary>By which way somebody hears.</summary>
public enum Channel { Webhook, Mail }

/// <summary>Somebody who wants to hear of some kinds of news, perhaps only of a region or a partner.</summary>
/// <param name="Active">whether anything is sent; what happens while it is not is not sent later</param>
/// <param name="Reason">why it was switched off, when the service did that itself</param>
/// <param name="HeardFrom">the position from which on it hears</param>
public sealed record Subscription(
    string Id, Channel Channel, ValueList<string> Kinds, string? Region, string? Partner, string Language, bool Active, string? Reason, long HeardFrom, DateTimeOffset CreatedAt)
{
    /// <summary>Whether it wants to hear of this. A region stands for all that lies in it.</summary>
    public bool Wants(News news) =>
        Kinds.Contains(news.Kind)
        && (Region is null || news.Regions.Any(region => region == Region || region.StartsWith($"{Region}.", StringComparison.Ordinal)))
        && (Partner is null || news.Partners.Contains(Partner));
}

/// <summary>Where a webhook's deliveries go and what they are signed with.</summary>
/// <param name="Earlier">the secret before, which signs too until <paramref name="EarlierUntil"/></param>
public sealed record WebhookTarget(string Url, string Secret, string? Earlier = null, DateTimeOffset? EarlierUntil = null)
{
    /// <summary>The secrets that count at an instant, the latest first.</summary>
    public IEnumerable<string> SecretsAt(DateTimeOffset now) => Earlier is { } earlier && now < EarlierUntil ? [Secret, earlier] : [Secret];

    public override string ToString() => "[sealed]";
}

/// <summary>Where mail goes. An address may belong to a person, so it is kept like a name.</summary>
public sealed record MailTarget(string Address)
{
    public override string ToString() => "[sealed]";
}
