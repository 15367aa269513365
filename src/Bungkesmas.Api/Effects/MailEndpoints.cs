using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;
using MimeKit;

namespace Bungkesmas.Api.Effects;

/// <summary>Mail as it is asked for.</summary>
/// <param name="Address">kept like a name: sealed, and shown only in part</param>
/// <param name="Kinds">what to hear of; everything where none is named</param>
/// <param name="Language">id or en</param>
public sealed record MailWish(string Address, ValueList<string> Kinds = default, string? Region = null, string? Partner = null, string Language = "id") : IWishes
{
    public override string ToString() => "[sealed]";
}

/// <summary>A mail subscription as it is.</summary>
/// <param name="Address">the first letter and the domain</param>
public sealed record MailSheet(string Id, string Address, IReadOnlyList<string> Kinds, string? Region, string? Partner, string Language, bool Active, long HeardFrom, DateTimeOffset CreatedAt)
{
    public static MailSheet Of(Subscription one, MailTarget target) => new(
        one.Id, $"{target.Address[0]}…{target.Address[target.Address.LastIndexOf('@')..]}", one.Kinds, one.Region, one.Partner, one.Language, one.Active, one.HeardFrom, one.CreatedAt);
}

/// <summary>All mail subscriptions.</summary>
public sealed record MailList(IReadOnlyList<MailSheet> MailSubscriptions);

/// <summary>Who hears by mail.</summary>
public static class MailEndpoints
{
    private static readonly string[] Languages = ["id", "en"];

    private static Problem NoServer { get; } = new(409, "/problems/mail-not-configured", new(
        "Surat elektronik belum diatur pada layanan ini (Bungkesmas__Mail__Host).", "Mail is not configured on this service (Bungkesmas__Mail__Host)."));

    private static Problem NotFound { get; } = Problem.NotFound("langganan", "subscription");

    private static Sentence WrongAddress { get; } = new("Bukan alamat surat elektronik.", "Not a mail address.");

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/mail-subscriptions", async (HttpContext http, WishReader reader, Subscriptions subscriptions, EffectSettings settings) =>
        {
            if (settings.Mail is null) return NoServer.Result(http);
            var (body, wish, problem) = await reader.ReadAsync<MailWish>(http, Check, asked => asked.Language);
            if (problem is not null) return problem.Result(http);
            var target = new MailTarget(body!.Address);
            return await subscriptions.AddAsync(Channel.Mail, wish!, target, http.Conditions(),
                one => SentAnswer.Of(201, MailSheet.Of(one, target), $"/api/v1/mail-subscriptions/{one.Id}", one.Version), http.RequestAborted)
                ?? NotFound.Result(http);
        }).Records<MailSheet>("AddMailSubscription", "Registers a mail address; where no mail server is configured it is refused.", typeof(MailWish), policy: Rights.Effects).WithMetadata(new Versioned());

        api.MapGet("/mail-subscriptions", async (HttpContext http, Subscriptions subscriptions) =>
        {
            var sheets = new List<MailSheet>();
            foreach (var one in await subscriptions.AllAsync(Channel.Mail, http.RequestAborted))
                if (await subscriptions.TargetAsync<MailTarget>(one.Id, http.RequestAborted) is { } target) sheets.Add(MailSheet.Of(one, target));
            return Answers.Json(new MailList(sheets));
        }).Reads<MailList>("ListMailSubscriptions", "All mail subscriptions; of an address only its first letter and its domain.", lensed: false, policy: Rights.EffectsSeen);

        api.MapDelete("/mail-subscriptions/{id}", async (string id, HttpContext http, Subscriptions subscriptions) =>
            await subscriptions.RemoveAsync(id, Channel.Mail, http.Conditions(), http.RequestAborted) ?? NotFound.Result(http))
            .Removes("RemoveMailSubscription", "Forgets a mail address and all its deliveries.", Rights.Effects).WithMetadata(new Versioned());
    }

    private static void Check(MailWish asked, Intake intake)
    {
        if (!Languages.Contains(asked.Language)) intake.Wrong(null, "language", Wrong.Unreadable(string.Join(", ", Languages)));
        if (asked.Address.Length > 254 || !MailboxAddress.TryParse(asked.Address, out var address) || address.Address != asked.Address || !asked.Address.Contains('@'))
            intake.Wrong(null, "address", WrongAddress);
    }
}
