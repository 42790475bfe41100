using System.Globalization;
using MentorBot.Bot.Console;
using MentorBot.Bot.Console.Doors;
using MentorBot.Bot.Tests.Promises;
using MentorBot.Domain.Shared;
using MentorBot.Domain.SignIns;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Bot.Tests.Console;

/// <summary>Every route of the console as everybody who could knock.</summary>
public sealed class ConsoleRoutesTests : ConsoleTalk
{
    /// <summary>
    /// What each is answered: nobody, an employee, a coordinator of another cohort, the cohort's own coordinator, a programme lead.
    /// A route that is missing here fails the test.
    /// </summary>
    private static readonly Dictionary<string, int[]> Expected = new(StringComparer.Ordinal)
    {
        ["GET /console"] = [401, 302, 302, 302, 302],
        ["GET /console/door"] = [200, 200, 200, 200, 200],
        ["POST /console/door"] = [404, 404, 404, 404, 404],
        ["GET /console/tab"] = [200, 200, 200, 200, 200],
        ["POST /console/tab"] = [401, 401, 401, 401, 401],
        ["GET /console/mine"] = [401, 200, 200, 200, 200],
        ["GET /console/mine/{id:guid}"] = [401, 403, 403, 403, 403],
        ["POST /console/mine/{id:guid}/step"] = [401, 400, 400, 400, 400],
        ["POST /console/mine/data"] = [401, 400, 400, 400, 400],
        ["GET /console/assets/{name}"] = [404, 404, 404, 404, 404],
        ["POST /console/sign-out"] = [401, 400, 400, 400, 400],
        ["GET /console/sessions"] = [401, 200, 200, 200, 200],
        ["POST /console/sessions/{id:guid}/end"] = [401, 400, 400, 400, 400],
        ["GET /console/audit"] = [401, 403, 403, 403, 200],
        ["GET /console/audit.csv"] = [401, 403, 403, 403, 422],
        ["GET /console/digests"] = [401, 403, 200, 200, 200],
        ["GET /console/digests/{manager:guid}"] = [401, 403, 403, 403, 403],
        ["POST /console/digests/{manager:guid}"] = [401, 403, 400, 400, 400],
        ["GET /console/cohorts"] = [401, 403, 200, 200, 200],
        ["GET /console/messages"] = [401, 403, 200, 200, 200],
        ["POST /console/messages/resend"] = [401, 403, 400, 400, 400],
        ["POST /console/messages/ask"] = [401, 403, 400, 400, 400],
        ["POST /console/messages/drop"] = [401, 403, 400, 400, 400],
        ["GET /console/cohorts/new"] = [401, 403, 200, 200, 200],
        ["GET /console/cohorts/new/{template}"] = [401, 403, 200, 200, 200],
        ["POST /console/cohorts/new/{template}"] = [401, 403, 400, 400, 400],
        ["POST /console/cohorts/new/{template}/preview"] = [401, 403, 400, 400, 400],
        ["GET /console/cohorts/{cohort:guid}/edit"] = [401, 403, 403, 200, 200],
        ["POST /console/cohorts/{cohort:guid}/edit"] = [401, 403, 403, 400, 400],
        ["POST /console/cohorts/{cohort:guid}/preview"] = [401, 403, 403, 400, 400],
        ["GET /console/cohorts/{cohort:guid}/open"] = [401, 403, 403, 200, 200],
        ["POST /console/cohorts/{cohort:guid}/open"] = [401, 403, 403, 400, 400],
        ["GET /console/cohorts/{cohort:guid}/close"] = [401, 403, 403, 409, 409],
        ["POST /console/cohorts/{cohort:guid}/close"] = [401, 403, 403, 400, 400],
        ["GET /console/cohorts/{cohort:guid}/hold"] = [401, 403, 403, 409, 409],
        ["POST /console/cohorts/{cohort:guid}/hold"] = [401, 403, 403, 400, 400],
        ["GET /console/cohorts/{cohort:guid}/resume"] = [401, 403, 403, 409, 409],
        ["POST /console/cohorts/{cohort:guid}/resume"] = [401, 403, 403, 400, 400],
        ["GET /console/cohorts/{cohort:guid}/finish"] = [401, 403, 403, 409, 409],
        ["POST /console/cohorts/{cohort:guid}/finish"] = [401, 403, 403, 400, 400],
        ["GET /console/cohorts/{cohort:guid}/cancel"] = [401, 403, 403, 200, 200],
        ["POST /console/cohorts/{cohort:guid}/cancel"] = [401, 403, 403, 400, 400],
        ["GET /console/cohorts/{cohort:guid}/copy"] = [401, 403, 403, 200, 200],
        ["POST /console/cohorts/{cohort:guid}/copy"] = [401, 403, 403, 400, 400],
        ["GET /console/cohorts/{cohort:guid}/invite"] = [401, 403, 403, 409, 409],
        ["POST /console/cohorts/{cohort:guid}/invite"] = [401, 403, 403, 400, 400],
        ["POST /console/cohorts/{cohort:guid}/invite/send"] = [401, 403, 403, 400, 400],
        ["GET /console/cohorts/{cohort:guid}"] = [401, 403, 403, 200, 200],
        ["GET /console/cohorts/{cohort:guid}/figures.csv"] = [401, 403, 403, 200, 200],
        ["GET /console/cohorts/{cohort:guid}/people"] = [401, 403, 403, 200, 200],
        ["GET /console/cohorts/{cohort:guid}/remind"] = [401, 403, 403, 200, 200],
        ["POST /console/cohorts/{cohort:guid}/remind"] = [401, 403, 403, 400, 400],
        ["GET /console/cohorts/{cohort:guid}/health"] = [401, 403, 403, 200, 200],
        ["GET /console/cohorts/{cohort:guid}/match"] = [401, 403, 403, 200, 200],
        ["GET /console/cohorts/{cohort:guid}/match/approve"] = [401, 403, 403, 200, 200],
        ["GET /console/cohorts/{cohort:guid}/match/pairs"] = [401, 403, 403, 200, 200],
        ["GET /console/cohorts/{cohort:guid}/match/locks"] = [401, 403, 403, 200, 200],
        ["GET /console/cohorts/{cohort:guid}/match/two"] = [401, 403, 403, 200, 200],
        ["POST /console/cohorts/{cohort:guid}/match/start"] = [401, 403, 403, 400, 400],
        ["POST /console/cohorts/{cohort:guid}/match/repeat"] = [401, 403, 403, 400, 400],
        ["POST /console/cohorts/{cohort:guid}/match/cancel"] = [401, 403, 403, 400, 400],
        ["POST /console/cohorts/{cohort:guid}/match/approve"] = [401, 403, 403, 400, 400],
        ["POST /console/cohorts/{cohort:guid}/match/pairs/lock"] = [401, 403, 403, 400, 400],
        ["POST /console/cohorts/{cohort:guid}/match/pairs/bar"] = [401, 403, 403, 400, 400],
        ["POST /console/cohorts/{cohort:guid}/match/pairs/swap"] = [401, 403, 403, 400, 400],
        ["POST /console/cohorts/{cohort:guid}/match/pairs/undo"] = [401, 403, 403, 400, 400],
        ["POST /console/cohorts/{cohort:guid}/match/locks/undo"] = [401, 403, 403, 400, 400],
        ["POST /console/cohorts/{cohort:guid}/match/locks/undo-all"] = [401, 403, 403, 400, 400],
        ["POST /console/cohorts/{cohort:guid}/match/two"] = [401, 403, 403, 400, 400],
    };

    private static readonly string[] Doors = ["/console/assets/{name}", "/console/door", "/console/tab"];

    [Fact]
    public void Every_route_names_one_of_the_consoles_policies_or_is_a_door()
    {
        var routes = RoutesOf().ToList();
        var doors = routes.Where(route => route.Metadata.GetMetadata<IAllowAnonymous>() is not null);
        var undecided = routes
            .Except(doors)
            .Where(route =>
                !route.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(p => ConsolePolicies.All.Contains(p.Policy))
            );

        Assert.Empty(undecided.Select(route => route.DisplayName));
        Assert.Equal(Doors, doors.Select(S13Routes.PathOf).Distinct().Order(StringComparer.Ordinal));
        Assert.All(
            routes.Where(route =>
                S13Routes.PathOf(route).Contains(ConsolePaths.CohortValue + ":", StringComparison.Ordinal)
            ),
            route =>
                Assert.Equal(
                    ConsolePolicies.OwnCohort,
                    Assert.Single(route.Metadata.GetOrderedMetadata<IAuthorizeData>()).Policy
                )
        );
    }

    [Fact]
    public async Task Every_route_answers_everybody_as_the_table_says()
    {
        await GivenCohortAsync();
        var cohort = (await CohortAsync()).Id;
        await Anna.Says("hi");
        ConsoleBrowser[] visitors =
        [
            new(Bot),
            new(Bot) { Secret = await SessionOfEmployeeAsync() },
            await ConsoleBrowser.SignedInAsync(Bot, Carl),
            await CoraAsync(),
            await ConsoleBrowser.SignedInAsync(Bot, Lea),
        ];
        var answers = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var (method, route) in RoutesOf().SelectMany(MethodsOf).Distinct())
        {
            var path = route
                .Replace("{cohort:guid}", cohort.ToString(), StringComparison.Ordinal)
                .Replace("{template}", "circle", StringComparison.Ordinal)
                .Replace("{id:guid}", cohort.ToString(), StringComparison.Ordinal)
                .Replace("{manager:guid}", cohort.ToString(), StringComparison.Ordinal)
                .Replace("{name}", "nothing.js", StringComparison.Ordinal);
            answers[$"{method} {route}"] = [.. await Task.WhenAll(visitors.Select(v => AskAsync(v, method, path)))];
        }

        Assert.Equal(Lines(Expected), Lines(answers));
    }

    /// <summary>There is no such thing for a coordinator, whether it exists or not.</summary>
    [Fact]
    public async Task A_cohort_that_does_not_exist_is_answered_like_one_of_somebody_else()
    {
        var (cora, lea) = (await CoraAsync(), await ConsoleBrowser.SignedInAsync(Bot, Lea));
        foreach (var browser in new[] { cora, lea })
        {
            Assert.Equal(403, await AskAsync(browser, "GET", $"/console/cohorts/{Ids.NewGuid(Bot.Clock.GetUtcNow())}"));
        }
    }

    private IEnumerable<RouteEndpoint> RoutesOf() =>
        Bot
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(route => S13Routes.PathOf(route).StartsWith(ConsolePaths.Home, StringComparison.Ordinal));

    private static IEnumerable<(string Method, string Route)> MethodsOf(RouteEndpoint route) =>
        route.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Select(m => (m, S13Routes.PathOf(route)));

    private static async Task<int> AskAsync(ConsoleBrowser browser, string method, string path)
    {
        using var answer = method == "GET" ? await browser.GetAsync(path) : await browser.PostAsync(path, "of nobody");
        return (int)answer.StatusCode;
    }

    /// <summary>A session of somebody who is no coordinator, such as one who no longer is.</summary>
    private async Task<string> SessionOfEmployeeAsync()
    {
        var secret = LinkSecret.New();
        await InStoreAsync(async store =>
        {
            var anna = await store.People.SingleAsync(p => p.EntraId == Anna.EntraId);
            store.Add(ConsoleSession.Start(anna.Id, secret, "", Bot.Clock.GetUtcNow()));
            return await store.SaveChangesAsync();
        });
        return secret;
    }

    private static string Lines(Dictionary<string, int[]> table) =>
        string.Join(
            '\n',
            table
                .OrderBy(row => row.Key, StringComparer.Ordinal)
                .Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Key}: {string.Join(' ', row.Value)}"))
        );
}
