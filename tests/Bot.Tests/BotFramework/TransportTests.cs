using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.BotFramework;

[Trait("promise", "S17")]
public sealed class TransportTests : EdgeTest
{
    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("hello")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("{}")]
    [InlineData("{\"type\":\"\"}")]
    [InlineData("{\"type\":null}")]
    [InlineData("{\"type\":{}}")]
    [InlineData("{\"text\":\"no type\"}")]
    [InlineData("{\"type\":\"message\"")]
    [InlineData("{\"type\":\"message\"}{}")]
    [InlineData("{\"type\":\"message\",\"from\":\"Anna\"}")]
    [InlineData("{\"type\":\"message\",\"timestamp\":\"soon\"}")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"..\"}}")]
    [InlineData("{\"type\":\"message\",\"replyToId\":\".\"}")]
    [InlineData("{\"type\":\"message\"}")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"conversationType\":\"personal\"}}")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"a:1\"},\"id\":\"\"}")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"a:1\"},\"id\":\"..\"}")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"a:1\"},\"replyToId\":\"\"}")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"a:1\"},\"from\":{\"id\":\"\"}}")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"a:1\"},\"from\":{\"id\":\"29:\\n\"}}")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"a:1\"},\"id\":\"1\\u0000\"}")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"a:1\"},\"from\":{\"name\":\"An\\u0000na\"}}")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"a:1\"},\"text\":\"cut \\ud83d\"}")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"a:1\"},\"text\":\"cut \\ude00\"}")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"a:1\"},\"extra\":[{\"\\ud83d\":1}]}")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"a:1\"},\"value\":\"{\\\"a\\\":\\\"\\\\ud83d\\\"}\"}")]
    [InlineData("{'type':'message'}")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"a:1\"},/* a remark */\"text\":\"x\"}")]
    public async Task What_is_no_activity_is_a_bad_request(string body)
    {
        using var response = await Bot.PostAsync(body);

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
        Assert.Empty(Turns.Activities);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF })]
    [InlineData(new byte[] { 0xC3 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0xBD })]
    [InlineData(new byte[] { 0xC0, 0x80 })]
    public async Task Bytes_that_are_no_UTF8_are_a_bad_request(byte[] bytes)
    {
        byte[] body =
        [
            .. "{\"type\":\"message\",\"conversation\":{\"id\":\"a:1\"},\"text\":\""u8,
            .. bytes,
            .. "\"}"u8,
        ];
        using var request = Request(new ByteArrayContent(body));
        using var response = await Bot.Http.SendAsync(request);

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Empty(Turns.Activities);
    }

    [Theory]
    [InlineData("id")]
    [InlineData("replyToId")]
    [InlineData("type")]
    public async Task An_id_longer_than_any_of_Teams_is_a_bad_request(string name)
    {
        var activity = Bot.Teams.Message(Anna, "hello");
        activity[name] = new string('x', 2_700);
        Assert.Equal(400, await StatusOfAsync(activity: activity));

        activity = Bot.Teams.Message(Anna, "hello");
        activity["conversation"]!["id"] = new string('é', 501);
        Assert.Equal(400, await StatusOfAsync(activity: activity));
        activity["conversation"]!["id"] = new string('é', 500);
        Assert.Equal(200, await StatusOfAsync(activity: activity));
    }

    [Fact]
    public async Task A_body_of_more_than_256_KB_is_too_large_and_one_below_is_not()
    {
        Assert.Equal(413, await StatusOfAsync(activity: OfSize(257)));
        Assert.Equal(200, await StatusOfAsync(activity: OfSize(250)));
        Assert.Equal(413, await StatusOfUnknownLengthAsync(Encoding.UTF8.GetBytes(OfSize(257).ToJsonString())));
    }

    [Fact]
    public async Task Nobody_without_a_token_learns_how_large_a_body_may_be() =>
        Assert.Equal(401, await StatusOfAsync("forged", OfSize(2_000)));

    [Fact]
    public async Task Ten_thousand_levels_are_a_bad_request()
    {
        using var response = await Bot.PostAsync(
            $"{{\"type\":\"message\",\"value\":{new string('[', 10_000)}{new string(']', 10_000)}}}"
        );

        Assert.Equal(400, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_compressed_bomb_is_not_unpacked()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            await gzip.WriteAsync(new byte[10_000_000]);
        }

        using var request = Request(new ByteArrayContent(packed.ToArray()));
        request.Content!.Headers.ContentEncoding.Add("gzip");
        using var response = await Bot.Http.SendAsync(request);

        Assert.Equal(400, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Other_methods_are_not_allowed(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), BotHost.Endpoint);
        using var response = await Bot.Http.SendAsync(request);

        Assert.Equal(405, (int)response.StatusCode);
        Assert.Equal("POST", Assert.Single(response.Content.Headers.Allow));
    }

    [Fact]
    public async Task Only_json_is_taken()
    {
        using var request = Request(new StringContent("{\"type\":\"message\"}", Encoding.UTF8, "text/plain"));
        using var response = await Bot.Http.SendAsync(request);

        Assert.Equal(415, (int)response.StatusCode);
    }

    private JsonObject OfSize(int kilobytes) => Bot.Teams.Message(Anna, new string('x', kilobytes * 1024));

    private async Task<int> StatusOfUnknownLengthAsync(byte[] body)
    {
        using var request = Request(new StreamContent(new MemoryStream(body)));
        request.Headers.TransferEncodingChunked = true;
        using var response = await Bot.Http.SendAsync(request);
        return (int)response.StatusCode;
    }

    private HttpRequestMessage Request(HttpContent content)
    {
        content.Headers.ContentType ??= new MediaTypeHeaderValue("application/json");
        return new HttpRequestMessage(HttpMethod.Post, BotHost.Endpoint)
        {
            Content = content,
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", Bot.GoodToken()) },
        };
    }
}
