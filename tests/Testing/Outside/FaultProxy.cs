using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace MentorBot.Testing.Outside;

/// <summary>
/// A TCP proxy on a free loopback port. It forwards everything until told to misbehave like a network between the bot
/// and its database or the connector: to swallow data, to cut connections, or to be slow. Every fault applies to open
/// and to new connections.
/// </summary>
public sealed class FaultProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<long, Link> links = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly string host;
    private readonly int port;
    private readonly Task accepting;
    private volatile Weather weather = Weather.Fair;
    private long lastLink;

    private FaultProxy(string host, int port)
    {
        (this.host, this.port) = (host, port);
        listener.Start();
        accepting = Task.Run(AcceptAsync);
    }

    /// <summary>Where to connect to instead, on 127.0.0.1.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Connections that are open now.</summary>
    public int Open => links.Count;

    /// <summary>Connections ever made.</summary>
    public long Made => Interlocked.Read(ref lastLink);

    public static FaultProxy Before(string host, int port) => new(host, port);

    /// <summary>Passes everything on, also what a black hole held back.</summary>
    public void Pass() => Become(new Weather());

    /// <summary>Takes everything, hands on nothing, and closes nothing: the other side looks asleep.</summary>
    public void Swallow() => Become(new Weather { Holds = true });

    /// <summary>Hands each piece on only after a while.</summary>
    public void Slow(TimeSpan delay) => Become(new Weather { Delay = delay });

    /// <summary>Cuts every connection, and every new one, with a reset.</summary>
    public void Refuse()
    {
        Become(new Weather { Refuses = true });
        Reset();
    }

    /// <summary>Cuts every open connection with a reset; new ones are as they were.</summary>
    public void Reset()
    {
        foreach (var link in links.Values)
        {
            link.Reset();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        Become(new Weather { Refuses = true });
        Reset();
        await accepting;
        stopping.Dispose();
    }

    private void Become(Weather next)
    {
        var before = weather;
        weather = next;
        before.Over();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (!stopping.IsCancellationRequested)
            {
                var client = await listener.AcceptSocketAsync(stopping.Token);
                _ = Task.Run(() => CarryAsync(client));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The proxy is gone.
        }
    }

    private async Task CarryAsync(Socket client)
    {
        using var link = new Link(client);
        var number = Interlocked.Increment(ref lastLink);
        links[number] = link;
        try
        {
            await link.CarryAsync(host, port, () => weather, stopping.Token);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            link.Reset();
        }
        finally
        {
            links.TryRemove(number, out _);
        }
    }

    /// <summary>How the proxy behaves until it behaves otherwise.</summary>
    private sealed class Weather
    {
        public static readonly Weather Fair = new();
        private readonly TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool Holds { get; init; }
        public bool Refuses { get; init; }
        public TimeSpan Delay { get; init; }

        public void Over() => over.TrySetResult();

        public Task UntilOverAsync(CancellationToken cancellation) => over.Task.WaitAsync(cancellation);
    }

    /// <summary>One connection and its counterpart.</summary>
    private sealed class Link(Socket client) : IDisposable
    {
        private readonly Socket server = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

        public async Task CarryAsync(string host, int port, Func<Weather> now, CancellationToken cancellation)
        {
            client.NoDelay = true;
            await WaitAsync(now, cancellation);
            await server.ConnectAsync(host, port, cancellation);
            await Task.WhenAll(
                PumpAsync(client, server, now, cancellation),
                PumpAsync(server, client, now, cancellation)
            );
        }

        public void Reset()
        {
            Cut(client);
            Cut(server);
        }

        public void Dispose()
        {
            client.Dispose();
            server.Dispose();
        }

        private static async Task PumpAsync(Socket from, Socket to, Func<Weather> now, CancellationToken cancellation)
        {
            var buffer = new byte[64 * 1024];
            while (await from.ReceiveAsync(buffer, cancellation) is var length and > 0)
            {
                await WaitAsync(now, cancellation);
                for (var sent = 0; sent < length; )
                {
                    sent += await to.SendAsync(buffer.AsMemory(sent, length - sent), cancellation);
                }
            }

            await WaitAsync(now, cancellation);
            to.Shutdown(SocketShutdown.Send);
        }

        private static async Task WaitAsync(Func<Weather> now, CancellationToken cancellation)
        {
            while (now() is { Holds: true } hole)
            {
                await hole.UntilOverAsync(cancellation);
            }

            if (now().Refuses)
            {
                throw new OperationCanceledException("The proxy refuses.");
            }

            await Task.Delay(now().Delay, cancellation);
        }

        /// <summary>No lingering: the other side sees a reset, not an end.</summary>
        private static void Cut(Socket socket)
        {
            try
            {
                socket.LingerState = new LingerOption(enable: true, seconds: 0);
                socket.Close();
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                // It is gone already.
            }
        }
    }
}
