using MentorBot.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Bot.Tests.BotFramework;

public class RouteTests
{
    /// <summary>So a route that nobody thought about cannot be an open one.</summary>
    [Fact]
    public async Task Every_route_names_its_policy_or_says_that_it_is_open()
    {
        await using var bot = await BotHost.StartAsync();

        var routes = bot.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        var undecided = routes
            .Where(route =>
                route.Metadata.GetMetadata<IAllowAnonymous>() is null
                && !route.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(policy => policy.Policy is not null)
            )
            .Select(route => route.DisplayName);

        Assert.Contains(routes, route => route.RoutePattern.RawText == BotHost.Endpoint);
        Assert.Empty(undecided);
    }

    [Fact]
    public async Task Neither_tokens_nor_words_reach_the_log()
    {
        const string canary = "canary-7f3a";
        await using var bot = await BotHost.StartAsync(settings =>
            settings.LogLevel = Microsoft.Extensions.Logging.LogLevel.Trace
        );
        var token = bot.GoodToken();

        await bot.Person("Anna").Says($"help {canary}");
        using var refused = await bot.PostAsync($"{{\"type\":\"message\",\"text\":\"{canary}\"}}", token + "x");
        using var broken = await bot.PostAsync($"{{\"type\":\"message\",\"text\":\"{canary}");

        string[] secrets = [canary, token.Split('.')[2], "bot-token-1", "a secret of the tests"];
        Assert.DoesNotContain(
            bot.Logs.Lines,
            line => secrets.Any(secret => line.Contains(secret, StringComparison.Ordinal))
        );
    }
}
