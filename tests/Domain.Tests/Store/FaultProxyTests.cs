using System.Net.Sockets;
using System.Text;
using MentorBot.Testing.Outside;

namespace MentorBot.Domain.Tests.Store;

/// <summary>Verifies that the faulty network of the promise tests has the faults it claims to have.</summary>
public sealed class FaultProxyTests : IAsyncLifetime
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(150);
    private readonly TcpListener echo = new(System.Net.IPAddress.Loopback, 0);
    private readonly TcpClient client = new();
    private FaultProxy proxy = null!;

    public async Task InitializeAsync()
    {
        echo.Start();
        _ = EchoAsync();
        proxy = FaultProxy.Before("127.0.0.1", ((System.Net.IPEndPoint)echo.LocalEndpoint).Port);
        await client.ConnectAsync("127.0.0.1", proxy.Port);
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        echo.Dispose();
        await proxy.DisposeAsync();
    }

    [Fact]
    public async Task It_passes_on_what_it_is_given() => Assert.Equal("hello", await SaysAsync("hello"));

    [Fact]
    public async Task A_black_hole_answers_nothing_and_gives_everything_back_when_it_is_over()
    {
        proxy.Swallow();
        var answer = SaysAsync("hello");
        await Assert.ThrowsAsync<TimeoutException>(() => answer.WaitAsync(Moment));
        proxy.Pass();
        Assert.Equal("hello", await answer);
    }

    [Fact]
    public async Task A_reset_is_seen_as_an_error_and_new_connections_work()
    {
        Assert.Equal("one", await SaysAsync("one"));
        proxy.Reset();
        await Assert.ThrowsAnyAsync<IOException>(() => SaysAsync("two"));
        using var next = new TcpClient();
        await next.ConnectAsync("127.0.0.1", proxy.Port);
        Assert.Equal("three", await SaysAsync("three", next));
    }

    [Fact]
    public async Task A_refusing_network_lets_nobody_in_until_it_passes_again()
    {
        proxy.Refuse();
        using var next = new TcpClient();
        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await next.ConnectAsync("127.0.0.1", proxy.Port);
            Assert.Equal("refused", await SaysAsync("never", next));
        });
        proxy.Pass();
        using var last = new TcpClient();
        await last.ConnectAsync("127.0.0.1", proxy.Port);
        Assert.Equal("again", await SaysAsync("again", last));
    }

    [Fact]
    public async Task A_slow_network_takes_its_time()
    {
        proxy.Slow(Moment);
        var answer = SaysAsync("slowly");
        await Assert.ThrowsAsync<TimeoutException>(() => answer.WaitAsync(Moment));
        Assert.Equal("slowly", await answer);
    }

    private Task<string> SaysAsync(string words) => SaysAsync(words, client);

    private static async Task<string> SaysAsync(string words, TcpClient client)
    {
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(words));
        var buffer = new byte[words.Length];
        await stream.ReadExactlyAsync(buffer);
        return Encoding.UTF8.GetString(buffer);
    }

    private async Task EchoAsync()
    {
        while (true)
        {
            var guest = await echo.AcceptTcpClientAsync();
            _ = Task.Run(() => guest.GetStream().CopyToAsync(guest.GetStream()));
        }
    }
}
