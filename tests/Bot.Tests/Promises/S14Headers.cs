using System.Net;
using System.Text;
using MentorBot.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Bot.Tests.Promises;

/// <summary>S14: pages trust nobody else, and pages of others can do nothing here.</summary>
[Trait("promise", "S14")]
public sealed class S14Headers
{
    private static readonly string[] Unsafe = ["POST", "PUT", "PATCH", "DELETE"];
    private static readonly string[] Foreign =
    [
        "https://elsewhere.example",
        "https://bot.test.elsewhere.example",
        "https://bot.test:8443",
        "null",
        "nonsense",
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task S14_every_page_and_every_refusal_carries_the_headers(bool isLocal)
    {
        await using var bot = await S13Routes.StartAsync(isLocal);
        foreach (var path in PathsOf(bot).Append("/nothing/here"))
        {
            using var answer = await bot.Http.GetAsync(path);
            var policy = Header(answer, "Content-Security-Policy");

            Assert.True(
                answer.StatusCode != HttpStatusCode.InternalServerError,
                $"{path}: {string.Join(' ', bot.Logs.Complaints)}"
            );
            // A page of the console may be a tab of Teams; the older header knows no names of hosts.
            var isTab =
                path.StartsWith("/console", StringComparison.Ordinal)
                && answer.Content.Headers.ContentType?.MediaType == "text/html";
            Assert.Contains(
                isTab ? "frame-ancestors https://teams.microsoft.com " : "frame-ancestors 'none'",
                policy,
                StringComparison.Ordinal
            );
            Assert.Contains("base-uri 'none'", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
            Assert.Equal("same-origin", Header(answer, "Referrer-Policy"));
            Assert.Equal(isTab ? "" : "DENY", Header(answer, "X-Frame-Options"));
            Assert.Equal(!isLocal, answer.Headers.Contains("Strict-Transport-Security"));
            Assert.False(answer.Headers.Contains("Server"), $"{path} says what serves it");
        }
    }

    [Fact]
    public async Task S14_browsers_come_by_https_for_a_year()
    {
        await using var bot = await BotHost.StartAsync();
        using var answer = await bot.Http.GetAsync("/privacy");

        Assert.Equal("max-age=31536000; includeSubDomains", Header(answer, "Strict-Transport-Security"));
    }

    [Fact]
    public async Task S14_another_origin_changes_nothing_even_with_a_good_token()
    {
        await using var bot = await BotHost.StartAsync();
        foreach (var path in PathsOf(bot))
        {
            foreach (var origin in Foreign)
            {
                foreach (var method in Unsafe)
                {
                    using var answer = await SendAsync(bot, new HttpMethod(method), path, origin, bot.GoodToken());
                    Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
                }
            }
        }

        Assert.Empty(bot.Connector.Ledger);
    }

    [Fact]
    public async Task S14_without_a_token_nothing_changes_either()
    {
        await using var bot = await BotHost.StartAsync();
        foreach (var path in PathsOf(bot))
        {
            foreach (var method in Unsafe)
            {
                using var answer = await SendAsync(bot, new HttpMethod(method), path, "https://bot.test", token: null);
                Assert.Contains((int)answer.StatusCode, new[] { 401, 403, 404, 405 });
            }
        }
    }

    /// <summary>The paths of every route, with something in place of what a route leaves open.</summary>
    private static IReadOnlyList<string> PathsOf(BotHost bot) =>
        [
            .. bot
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Select(route => S13Routes.PathOf(route).Split('{')[0])
                .Distinct(),
        ];

    private static async Task<HttpResponseMessage> SendAsync(
        BotHost bot,
        HttpMethod method,
        string path,
        string origin,
        string? token
    )
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = new StringContent("{\"type\":\"message\"}", Encoding.UTF8, "application/json");
        request.Headers.TryAddWithoutValidation("Origin", origin);
        request.Headers.TryAddWithoutValidation("Authorization", token is null ? null : $"Bearer {token}");
        return await bot.Http.SendAsync(request);
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? Assert.Single(values) : "";
}
