using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Local;

/// <summary>Access to the local endpoints, tested on a real socket.</summary>
public sealed class LoopbackOnlyFilterTests
{
    private static readonly Uri Page = new("/local", UriKind.Relative);
    private static readonly Uri State = new("/local/state", UriKind.Relative);
    private static readonly Uri Clock = new("/local/clock", UriKind.Relative);

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
    [InlineData("""{"advance": "1.00:00:00", "step": "00:00:01"}""")]
    [InlineData("""{"advance": "1.00:00:00", "to": "2099-01-01T00:00:00Z"}""")]
    [InlineData("{}")]
    public async Task Nonsense_does_not_move_the_clock(string move)
    {
        await using var bot = await StartAsync();
        using var answer = await MoveAsync(bot, JsonSerializer.Deserialize<JsonElement>(move));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    [InlineData("Host", "rebound.example")]
    public async Task Another_site_gets_nowhere(string header, string value)
    {
        await using var bot = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, Clock);
        request.Content = JsonContent.Create(new { advance = "01:00:00" });
        request.Headers.TryAddWithoutValidation(header, value);
        using var answer = await bot.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
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
        Assert.Equal(40, state.GetProperty("stock").GetProperty("people").GetInt32());
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

    private static Task<BotHost> StartAsync() =>
        BotHost.StartAsync(settings =>
        {
            settings.Environment = "Development";
            settings.UseKestrel = true;
            settings.Configuration["MentorBot:AppId"] = null;
            settings.Configuration["MentorBot:AppSecret"] = null;
            settings.Configuration["MentorBot:Local:Enabled"] = "true";
        });

    private static Task<HttpResponseMessage> MoveAsync(BotHost bot, object move) =>
        bot.Http.PostAsJsonAsync(Clock, move);

    private static async Task<DateTimeOffset> NowAsync(BotHost bot) =>
        (await bot.Http.GetFromJsonAsync<JsonElement>(State)).GetProperty("now").GetDateTimeOffset();
}
