using System.Net;
using System.Text.Json.Nodes;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Promises;

/// <summary>S16: a person who knocks too often is asked to come back later, and nobody else notices.</summary>
[Trait("promise", "S16")]
public sealed class S16RateLimits : IAsyncLifetime
{
    private const int AtOnce = 5;

    private BotHost Bot { get; set; } = null!;

    private TeamsPerson Anna => Bot.Person("Anna");

    public async Task InitializeAsync() =>
        Bot = await BotHost.StartAsync(settings =>
        {
            settings.Configuration["MentorBot:Door:PersonAtOnce"] = $"{AtOnce}";
            settings.Configuration["MentorBot:Door:PersonPerMinute"] = "1";
        });

    public async Task DisposeAsync() => await Bot.DisposeAsync();

    [Fact]
    public async Task S16_a_persons_flood_is_answered_429_with_a_time_to_come_back_and_neighbours_are_unaffected()
    {
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 40; i++)
        {
            using var answer = await Bot.PostAsync(Bot.Teams.Message(Anna.User, "help"));
            answers.Add(answer.StatusCode);
            Assert.Equal(answer.StatusCode == HttpStatusCode.TooManyRequests, answer.Headers.RetryAfter is not null);
            Assert.True(answer.Headers.RetryAfter?.Delta is null or { TotalSeconds: >= 1 and <= 120 });
        }

        Assert.All(answers.Take(AtOnce), status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.All(answers.Skip(AtOnce + 2), status => Assert.Equal(HttpStatusCode.TooManyRequests, status));
        Assert.True((await Bot.Person("Ben").Says("help")).Says("What I can do"));
        Assert.Single(Bot.Logs.Complaints, line => line.Contains("refused with 429", StringComparison.Ordinal));
    }

    /// <summary>Who claims to be somebody in a request that is refused uses up nothing of theirs.</summary>
    [Fact]
    public async Task S16_refused_requests_use_up_nothing_of_the_person_they_name()
    {
        for (var i = 0; i < 3 * AtOnce; i++)
        {
            await RefusedWithAsync(401);
            await RefusedWithAsync(403);
        }

        Assert.Equal(HttpStatusCode.OK, (await Anna.Says("help")).Status);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    public async Task S16_refused_requests_cost_one_line_a_minute(int status)
    {
        for (var i = 0; i < 50; i++)
        {
            await RefusedWithAsync(status);
        }

        Bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await RefusedWithAsync(status);

        var lines = Bot
            .Logs.Lines.Where(line => line.Contains($"refused with {status}", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(2, lines.Count);
        Assert.Contains(" 1 since this was last said", lines[0], StringComparison.Ordinal);
        Assert.Contains(" 50 since this was last said", lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain(Bot.Logs.Lines, line => line.Contains("ChannelTokenHandler", StringComparison.Ordinal));
    }

    private async Task RefusedWithAsync(int status)
    {
        var activity = Bot.Teams.Message(Anna.User, "help");
        activity["channelData"]!["tenant"]!["id"] = Guid.Empty.ToString();
        using var answer = await Bot.PostAsync(
            status == 400 ? new JsonObject() : activity,
            status == 401 ? "forged" : null
        );

        Assert.Equal(status, (int)answer.StatusCode);
    }
}
