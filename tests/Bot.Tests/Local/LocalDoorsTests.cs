using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using MentorBot.Bot.Local;
using MentorBot.Testing;
using MentorBot.Testing.Outside;

namespace MentorBot.Bot.Tests.Local;

/// <summary>Access to the local endpoints, tested on a real socket.</summary>
public sealed class LocalDoorsTests
{
    private static readonly Uri Page = new("/local", UriKind.Relative);
    private static readonly Uri State = new("/local/state", UriKind.Relative);
    private static readonly Uri Clock = new("/local/clock", UriKind.Relative);
    private static readonly Uri Organisation = new("/local/organisation", UriKind.Relative);

    private static readonly (HttpMethod Method, string Path)[] EveryDoor =
    [
        (HttpMethod.Get, "/local"),
        (HttpMethod.Get, "/local/state"),
        (HttpMethod.Get, "/local/organisation"),
        (HttpMethod.Post, "/local/clock"),
        (HttpMethod.Post, BotHost.Endpoint),
        (HttpMethod.Get, "/"),
        (HttpMethod.Get, "/health/ready"),
        (HttpMethod.Get, "/operator/jobs"),
    ];

    [Fact]
    public async Task The_clock_goes_forward_by_what_it_is_told()
    {
        await using var bot = await StartAsync();
        var before = await NowAsync(bot);
        using var answer = await MoveAsync(bot, new { advance = "2.00:00:00", step = "12:00:00" });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.InRange(await NowAsync(bot) - before, TimeSpan.FromDays(2), TimeSpan.FromDays(2.1));
    }

    [Theory]
    [InlineData("""{"advance": "soon"}""")]
    [InlineData("""{"advance": "-1.00:00:00"}""")]
    [InlineData("""{"advance": "400.00:00:00"}""")]
    [InlineData("""{"advance": "10675199.02:48:05.4775807"}""")]
    [InlineData("""{"to": "9999-12-31T23:59:59.9999999Z"}""")]
    [InlineData("""{"to": "soon"}""")]
    [InlineData("""{"advance": "01:00:00", "step": "10675199.02:48:05.4775807"}""")]
    [InlineData("""{"advance": 1}""")]
    [InlineData("""{"advance": "01:00:00", "step": "00:00:00"}""")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"a week\"")]
    [InlineData("""{"advance": "1.00:00:00", "step": "00:00:01"}""")]
    [InlineData("""{"advance": "1.00:00:00", "to": "2099-01-01T00:00:00Z"}""")]
    [InlineData("{}")]
    public async Task Nonsense_does_not_move_the_clock(string move)
    {
        await using var bot = await StartAsync();
        using var answer = await MoveAsync(bot, JsonSerializer.Deserialize<JsonElement>(move));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    /// <summary>Every door of the process, not only those of the local page: an activity needs no signature here.</summary>
    [Theory]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://localhost:56150")]
    [InlineData("Host", "rebound.example")]
    [InlineData("Host", "127.0.0.1.rebound.example")]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("X-Forwarded-Host", "localhost")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("X-Original-For", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("X-Real-IP", "203.0.113.7")]
    [InlineData("Via", "1.1 tunnel")]
    public async Task Another_site_and_a_proxy_get_nowhere(string header, string value)
    {
        await using var bot = await StartAsync();
        foreach (var (method, door) in EveryDoor)
        {
            using var request = new HttpRequestMessage(method, door);
            request.Content = method == HttpMethod.Post ? JsonContent.Create(new { advance = "01:00:00" }) : null;
            request.Headers.TryAddWithoutValidation(header, value);
            using var answer = await bot.Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    /// <summary>A page can be made to post without anybody having read ours; then it does not know the token.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0123456789abcdef")]
    public async Task Data_and_clock_need_the_token_that_the_page_carries(string? token)
    {
        await using var bot = await StartAsync();
        bot.Http.DefaultRequestHeaders.Remove(LocalToken.Header);
        if (token is not null)
        {
            bot.Http.DefaultRequestHeaders.TryAddWithoutValidation(LocalToken.Header, token);
        }

        using var state = await bot.Http.GetAsync(State);
        using var people = await bot.Http.GetAsync(Organisation);
        using var moved = await MoveAsync(bot, new { advance = "01:00:00" });

        Assert.All(new[] { state, people, moved }, answer => Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode));
    }

    [Fact]
    public async Task A_token_that_was_given_survives_a_restart()
    {
        await using var bot = await StartAsync(("MentorBot:Local:Token", "of-the-script"));

        Assert.Equal("of-the-script", await LocalPageToken.ReadAsync(bot.Http));
    }

    [Fact]
    public async Task The_page_needs_nothing_from_elsewhere()
    {
        await using var bot = await StartAsync();
        using var answer = await bot.Http.GetAsync(Page);
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Contains("MentorBot on this machine", html, StringComparison.Ordinal);
        Assert.DoesNotContain("://", html, StringComparison.Ordinal);
        Assert.Contains(
            "default-src 'none'",
            answer.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_demo_organisation_is_there_with_three_personas()
    {
        await using var bot = await StartAsync();
        var state = await bot.Http.GetFromJsonAsync<JsonElement>(State);
        Assert.Equal(60, state.GetProperty("stock").GetProperty("people").GetInt32());
        Assert.Equal(3, state.GetProperty("personas").GetArrayLength());
    }

    [Fact]
    public async Task A_deployed_bot_has_none_of_these_doors()
    {
        await using var bot = await BotHost.StartAsync();
        foreach (var door in new[] { Page, State })
        {
            using var answer = await bot.Http.GetAsync(door);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    private static async Task<BotHost> StartAsync(params (string Key, string Value)[] more)
    {
        var bot = await BotHost.StartAsync(settings =>
        {
            settings.Environment = "Development";
            settings.UseKestrel = true;
            settings.Configuration["MentorBot:AppId"] = null;
            settings.Configuration["MentorBot:AppSecret"] = null;
            settings.Configuration["MentorBot:Local:Enabled"] = "true";
            foreach (var (key, value) in more)
            {
                settings.Configuration[key] = value;
            }
        });
        bot.Http.DefaultRequestHeaders.Add(LocalToken.Header, await LocalPageToken.ReadAsync(bot.Http));
        return bot;
    }

    private static Task<HttpResponseMessage> MoveAsync(BotHost bot, object move) =>
        bot.Http.PostAsJsonAsync(Clock, move);

    private static async Task<DateTimeOffset> NowAsync(BotHost bot) =>
        (await bot.Http.GetFromJsonAsync<JsonElement>(State)).GetProperty("now").GetDateTimeOffset();
}
