using System.Globalization;
using System.Net.Sockets;
using System.Text;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.BotFramework;

/// <summary>What only a real server meets.</summary>
[Trait("promise", "S17")]
public sealed class RealServerTests : EdgeTest
{
    [Fact]
    public async Task A_large_body_is_refused_before_it_was_sent()
    {
        var headers = Headers($"Authorization: Bearer {Bot.GoodToken()}", length: 50_000_000);

        Assert.Equal(413, await StatusOfRawAsync(headers));
    }

    [Fact]
    public async Task Whoever_has_no_token_need_not_send_a_body() =>
        Assert.Equal(401, await StatusOfRawAsync(Headers("X-Nothing: here", length: 1_000)));

    [Fact]
    public async Task A_token_too_long_for_a_header_is_refused() =>
        Assert.Equal(
            431,
            await StatusOfRawAsync(Headers($"Authorization: Bearer {new string('x', 100_000)}", length: 2))
        );

    [Theory]
    [InlineData("FFFFFFFFFFFFFFFFF\r\n")]
    [InlineData("7FFFFFFF\r\n{")]
    [InlineData("-1\r\n")]
    [InlineData("x\r\n")]
    public async Task A_chunk_of_an_impossible_size_is_a_bad_request(string chunk)
    {
        var request = Headers($"Authorization: Bearer {Bot.GoodToken()}", length: 0)
            .Replace("Content-Length: 0", "Transfer-Encoding: chunked", StringComparison.Ordinal);

        Assert.InRange(await StatusOfRawAsync(request + chunk), 400, 413);
        Assert.DoesNotContain(Bot.Logs.Complaints, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    protected override void Configure(BotHostSettings settings) => settings.UseKestrel = true;

    private string Headers(string header, int length) =>
        string.Join(
            "\r\n",
            $"POST {BotHost.Endpoint} HTTP/1.1",
            $"Host: {Bot.Http.BaseAddress!.Authority}",
            "Content-Type: application/json",
            $"Content-Length: {length}",
            header,
            "",
            ""
        );

    /// <summary>Sends the headers, with no more of the body than they bring, and waits for the answer.</summary>
    private async Task<int> StatusOfRawAsync(string headers)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var client = new TcpClient();
        await client.ConnectAsync(Bot.Http.BaseAddress!.Host, Bot.Http.BaseAddress.Port, limit.Token);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(headers), limit.Token);
        using var reader = new StreamReader(stream, Encoding.ASCII);
        var first = await reader.ReadLineAsync(limit.Token);
        return int.Parse(first!.Split(' ')[1], CultureInfo.InvariantCulture);
    }
}
