using Bungkesmas.Api.Facts;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Api.Effects;

/// <summary>By which way somebody hears.</summary>
public enum Channel { Webhook, Mail }

/// <summary>Somebody who wants to hear of some kinds of news, perhaps only of a region or a partner.</summary>
/// <param name="Active">whether anything is sent; what happens while it is not is not sent later</param>
/// <param name="Reason">why it was switched off, when the service did that itself</param>
/// <param name="HeardFrom">the position from which on it hears</param>
/// <param name="Version">grows whenever what is shown of it is changed: what <c>If-Match</c> names</param>
public sealed record Subscription(
    string Id, Channel Channel, ValueList<string> Kinds, string? Region, string? Partner, string Language, bool Active, string? Reason, long HeardFrom, DateTimeOffset CreatedAt, long Version)
{
    /// <summary>What it asked for, by the ids of then.</summary>
    public IEnumerable<Subject> AskedFor => [.. Region is null ? [] : new[] { Subject.Region(Region) }, .. Partner is null ? [] : new[] { Subject.Organisation(Partner) }];

    /// <summary>Whether it wants to hear of this. A region stands for all that lies in it; a desk answers for all that lies in its region.</summary>
    /// <param name="ids">by which ids things go now, what was asked for among them</param>
    public bool Wants(News news, AliasesAsked ids)
    {
        if (!Kinds.Contains(news.Kind) || Partner is { } partner && !news.Partners.Any(one => Now(Subject.Organisation(one)) == Now(Subject.Organisation(partner)))) return false;
        if (Region is null) return true;
        var wanted = Now(Subject.Region(Region));
        return news.Regions.Select(one => Now(Subject.Region(one))).Any(region => Lies(region, wanted) || news.Kind == NewsKinds.DeskChanged && Lies(wanted, region));

        string Now(Subject subject) => ids.Of(subject).Id;
        static bool Lies(string region, string within) => RegionMention.Lineage(region).Contains(within);
    }
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
