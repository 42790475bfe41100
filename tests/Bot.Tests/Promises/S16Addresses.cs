using System.Net;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Promises;

/// <summary>S16: an address is the one the request came from, unless a configured proxy says for whom it asks.</summary>
[Trait("promise", "S16")]
public sealed class S16Addresses
{
    private const int AtOnce = 10;

    [Theory]
    [InlineData(null)]
    [InlineData("10.0.0.0/8")]
    public async Task S16_nobody_escapes_the_limit_by_claiming_other_addresses(string? proxy)
    {
        await using var bot = await StartAsync(proxy);

        var answers = await KnockAsync(bot, i => $"203.0.113.{i}");

        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
        Assert.Single(bot.Logs.Complaints, line => line.Contains("refused with 429", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.0/8")]
    public async Task S16_behind_a_configured_proxy_each_address_has_its_own(string proxy)
    {
        await using var bot = await StartAsync(proxy);

        Assert.Contains(HttpStatusCode.TooManyRequests, await KnockAsync(bot, _ => "203.0.113.1"));
        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, await KnockAsync(bot, i => $"198.51.100.{i}"));
        // What the client wrote itself stands to the left of what the proxy saw.
        Assert.Contains(HttpStatusCode.TooManyRequests, await KnockAsync(bot, i => $"192.0.2.{i}, 203.0.113.9"));
    }

    /// <summary>One network of IPv6 is one client.</summary>
    [Fact]
    public async Task S16_a_client_with_a_whole_network_is_one_client()
    {
        await using var bot = await StartAsync("127.0.0.1");

        Assert.Contains(HttpStatusCode.TooManyRequests, await KnockAsync(bot, i => $"2001:db8::{i}"));
        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, await KnockAsync(bot, i => $"2001:db8:0:{i}::1"));
    }

    private static Task<BotHost> StartAsync(string? proxy) =>
        BotHost.StartAsync(settings =>
        {
            settings.UseKestrel = true;
            settings.Configuration["MentorBot:Door:AddressAtOnce"] = $"{AtOnce}";
            settings.Configuration["MentorBot:Door:AddressPerSecond"] = "1";
            if (proxy is not null)
            {
                settings.Configuration["MentorBot:Door:Proxies:0"] = proxy;
            }
        });

    private static async Task<IReadOnlyList<HttpStatusCode>> KnockAsync(BotHost bot, Func<int, string> address)
    {
        var answers = new List<HttpStatusCode>();
        for (var i = 1; i <= 4 * AtOnce; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live");
            request.Headers.Add("X-Forwarded-For", address(i));
            using var answer = await bot.Http.SendAsync(request);
            answers.Add(answer.StatusCode);
            Assert.Equal(answer.StatusCode == HttpStatusCode.TooManyRequests, answer.Headers.RetryAfter is not null);
        }

        return answers;
    }
}
