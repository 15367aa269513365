using System.Text.Json;
using Bungkesmas.Domain.Kernel;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Bungkesmas.Api.Effects;

/// <summary>Sends deliveries as plain mail, in the language the subscription asks for. The delivery's id is the Message-ID, so that a repeated one can be told.</summary>
public sealed class MailCarrier(Subscriptions subscriptions, EffectSettings settings, TimeProvider clock) : ICarrier
{
    public Channel Channel => Channel.Mail;

    public async Task<Outcome> CarryAsync(Dispatch dispatch, CancellationToken cancel)
    {
        if (settings.Mail is not { } server) return new(Outcome.NoMail);
        var target = (await subscriptions.TargetAsync<MailTarget>(dispatch.Subscription, cancel))!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(settings.Patience);
        try
        {
            using var client = new SmtpClient();
            await client.ConnectAsync(server.Host, server.Port, server.Security switch
            {
                "none" => SecureSocketOptions.None, "tls" => SecureSocketOptions.SslOnConnect, _ => SecureSocketOptions.StartTls
            }, patience.Token);
            if (server.User is { } user) await client.AuthenticateAsync(user, server.Password ?? "", patience.Token);
            await client.SendAsync(Written(dispatch, server, target), patience.Token);
            await client.DisconnectAsync(quit: true, patience.Token);
            return Outcome.Taken;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested) { return new(Outcome.TimedOut, Tired: true); }
        catch (SmtpCommandException refused) { return new($"smtp-{(int)refused.StatusCode}", Tired: (int)refused.StatusCode < 500); }
        catch (Exception failure) when (failure is IOException or System.Net.Sockets.SocketException or ProtocolException or AuthenticationException or SslHandshakeException)
        {
            return new(Outcome.Unreachable, Tired: true);
        }
    }

    private MimeMessage Written(Dispatch dispatch, MailSettings server, MailTarget target)
    {
        var told = JsonSerializer.Deserialize<MailPayload>(dispatch.Payload, LedgerJson.Options)!;
        string In(Sentence sentence) => sentence.In(dispatch.Language);
        var all = told.News.Count + told.More;
        var from = MailboxAddress.Parse(server.From);
        var message = new MimeMessage { MessageId = $"{dispatch.Id}@{from.Domain}", Date = clock.GetUtcNow() };
        message.From.Add(from);
        message.To.Add(MailboxAddress.Parse(target.Address));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Subject = all == 1 ? $"Bungkesmas: {In(told.News[0].Sentence!)}" : In(new($"Bungkesmas: {all} kabar", $"Bungkesmas: {all} pieces of news"));
        var more = told.More == 0 ? "" : In(new($"\n… dan {told.More} lagi.\n", $"\n… and {told.More} more.\n"));
        message.Body = new TextPart("plain") { Text = string.Join("\n", told.News.Select(news => $"{In(news.Sentence!)}\n  {server.Links}{news.Permalink}\n")) + more };
        return message;
    }
}
