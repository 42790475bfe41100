using System.Net;
using MentorBot.Bot.Operator;
using MentorBot.Testing;
using Npgsql;

namespace MentorBot.Bot.Tests.Operator;

/// <summary>The pages about the jobs, on a real socket.</summary>
public sealed class JobsDashboardTests
{
    private const string Recurring = OperatorPages.Jobs + "/recurring";
    private static readonly HttpStatusCode[] Refusals = [HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden];

    [Theory]
    [InlineData(OperatorPages.Jobs)]
    [InlineData(Recurring)]
    [InlineData(OperatorPages.Jobs + "/stats")]
    [InlineData(OperatorPages.Jobs + "/js0000")]
    public async Task Nobody_sees_them_in_a_deployment(string path)
    {
        await using var bot = await BotHost.StartAsync(settings => settings.UseKestrel = true);

        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
        {
            using var answer = await AskAsync(bot, method, path);
            Assert.Contains(answer.StatusCode, Refusals);
            Assert.Equal("", await answer.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task The_local_start_shows_the_jobs_and_not_where_the_database_is()
    {
        await using var bot = await StartLocallyAsync(hasScheduler: true);
        var database = new NpgsqlConnectionStringBuilder(bot.Database.ConnectionString).Database!;

        foreach (var path in new[] { OperatorPages.Jobs, Recurring, OperatorPages.Jobs + "/servers" })
        {
            using var answer = await AskAsync(bot, HttpMethod.Get, path);
            var html = await answer.Content.ReadAsStringAsync();
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("MentorBot jobs", html, StringComparison.Ordinal);
            Assert.DoesNotContain(database, html, StringComparison.Ordinal);
            Assert.DoesNotContain("PostgreSQL Server", html, StringComparison.Ordinal);
            Assert.Contains(
                "frame-ancestors 'none'",
                answer.Headers.GetValues("Content-Security-Policy").Single(),
                StringComparison.Ordinal
            );
        }

        using var list = await AskAsync(bot, HttpMethod.Get, Recurring + "?from=0&count=100");
        Assert.Contains("plan-due-check-ins", await list.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/recurring/trigger")]
    [InlineData("/recurring/remove")]
    [InlineData("/jobs/actions/delete/1")]
    [InlineData("/jobs/enqueued/delete")]
    [InlineData("/jobs/deleted/requeue")]
    public async Task Nothing_can_be_done_there(string action)
    {
        await using var bot = await StartLocallyAsync(hasScheduler: true);
        await using var count = bot.Database.Source.CreateCommand(
            "SELECT count(*) FROM hangfire.set WHERE key = 'recurring-jobs'"
        );
        var before = await count.ExecuteScalarAsync();

        using var answer = await AskAsync(bot, HttpMethod.Post, OperatorPages.Jobs + action);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(before, await count.ExecuteScalarAsync());
    }

    [Fact]
    public async Task The_pages_may_ask_for_their_figures()
    {
        await using var bot = await StartLocallyAsync();
        using var answer = await AskAsync(bot, HttpMethod.Post, OperatorPages.Jobs + "/stats");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Host", "rebound.example")]
    public async Task Another_site_sees_nothing(string header, string value)
    {
        await using var bot = await StartLocallyAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Recurring, UriKind.Relative));
        request.Headers.TryAddWithoutValidation(header, value);
        using var answer = await bot.Http.SendAsync(request);
        Assert.Contains(answer.StatusCode, Refusals);
    }

    private static async Task<HttpResponseMessage> AskAsync(BotHost bot, HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Content = method == HttpMethod.Post ? new FormUrlEncodedContent([new("jobs[]", "1")]) : null;
        return await bot.Http.SendAsync(request);
    }

    private static Task<BotHost> StartLocallyAsync(bool hasScheduler = false) =>
        BotHost.StartAsync(settings =>
        {
            settings.Environment = "Development";
            settings.UseKestrel = true;
            settings.HasScheduler = hasScheduler;
            settings.Configuration["MentorBot:AppId"] = null;
            settings.Configuration["MentorBot:AppSecret"] = null;
            settings.Configuration["MentorBot:Local:Enabled"] = "true";
        });
}
