using System.Net;
using MentorBot.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Bot.Tests.Promises;

/// <summary>S13: every route has a policy, and one that nobody thought about is closed.</summary>
[Trait("promise", "S13")]
public sealed class S13Routes
{
    /// <summary>Open to everybody on purpose; whoever opens another one adds it here and to docs/security.md.</summary>
    private static readonly string[] Open =
    [
        "/",
        "/api/messages", // other methods than POST: 405
        "/console/assets/{name}", // styles and scripts, the same for everybody
        "/console/door", // a link that signs in once, for five minutes
        "/console/tab", // asks Teams who is there; what it posts names its policy
        "/health/live",
        "/health/ready",
        "/my-data", // a link that is good for one download and ten minutes
        "/privacy",
        "/session", // a link that is good for one calendar file and ten minutes
        "/terms",
    ];

    private static readonly string[] OpenLocally =
    [
        "/local",
        "/local/clock",
        "/local/console",
        "/local/organisation",
        "/local/state",
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task S13_every_route_names_its_policy_or_is_open_on_purpose(bool isLocal)
    {
        await using var bot = await StartAsync(isLocal);
        var routes = bot.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();

        var open = routes.Where(route => route.Metadata.GetMetadata<IAllowAnonymous>() is not null).ToList();
        var undecided = routes.Except(open).Where(route => !NamesPolicy(route)).Select(route => route.DisplayName);

        Assert.Contains(routes, route => PathOf(route) == BotHost.Endpoint && NamesPolicy(route));
        Assert.Empty(undecided);
        Assert.Equal(
            [.. Open.Concat(isLocal ? OpenLocally : []).Order(StringComparer.Ordinal)],
            open.Select(PathOf).Distinct().Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task S13_a_route_without_a_policy_is_closed_and_where_there_is_none_is_404()
    {
        await using var bot = await BotHost.StartAsync(settings =>
            settings.Services = services => services.AddSingleton<IStartupFilter, Forgotten>()
        );

        using var forgotten = await bot.Http.GetAsync(Forgotten.Path);
        using var nothing = await bot.Http.GetAsync("/nothing/here");

        Assert.Contains(forgotten.StatusCode, new[] { HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden });
        Assert.Equal("", await forgotten.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);
    }

    internal static Task<BotHost> StartAsync(bool isLocal) =>
        BotHost.StartAsync(settings =>
        {
            if (!isLocal)
            {
                return;
            }

            settings.Environment = "Development";
            settings.Configuration["MentorBot:AppId"] = null;
            settings.Configuration["MentorBot:AppSecret"] = null;
            settings.Configuration["MentorBot:Local:Enabled"] = "true";
        });

    internal static string PathOf(RouteEndpoint route) => "/" + route.RoutePattern.RawText!.Trim('/');

    private static bool NamesPolicy(RouteEndpoint route) =>
        route.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(policy => policy.Policy is not null);

    /// <summary>Maps a route as somebody would who has forgotten the policy.</summary>
    private sealed class Forgotten : IStartupFilter
    {
        public const string Path = "/forgotten";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                next(app);
                app.UseEndpoints(routes => routes.MapGet(Path, () => "open"));
            };
    }
}
