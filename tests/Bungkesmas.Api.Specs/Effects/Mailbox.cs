using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MimeKit;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Protocol;
using SmtpServer.Storage;
using Xunit;

namespace Bungkesmas.Api.Specs.Effects;

/// <summary>A mail server on loopback that keeps what it gets.</summary>
public sealed class Mailbox : MessageStore, IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<MimeMessage> _all = [];
    private readonly SemaphoreSlim _came = new(0);
    private readonly Task _running;
    private int _refusals;

    public Mailbox()
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Port = ((IPEndPoint)free.LocalEndpoint).Port;
        }
        var services = new ServiceProvider();
        services.Add(this);
        var options = new SmtpServerOptionsBuilder().ServerName("localhost").Endpoint(endpoint => endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, Port))).Build();
        _running = new SmtpServer.SmtpServer(options, services).StartAsync(_stop.Token);
    }

    public int Port { get; }

    public IReadOnlyList<MimeMessage> All => [.. _all];

    /// <summary>Refuses so many messages, for now.</summary>
    public void Refuse(int times) => _refusals = times;

    public async Task<MimeMessage> NextAsync()
    {
        (await _came.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken)).ToString();
        return All[^1];
    }

    public override async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        if (_refusals-- > 0) return new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "later");
        _all.Enqueue(await MimeMessage.LoadAsync(new MemoryStream(buffer.ToArray()), cancellationToken));
        _came.Release();
        return SmtpResponse.Ok;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        try { await _running; }
        catch (OperationCanceledException) { }
    }
}
