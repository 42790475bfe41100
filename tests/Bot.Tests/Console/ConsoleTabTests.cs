using System.Net;
using System.Text.Json.Nodes;
using MentorBot.Testing;
using MentorBot.Testing.Outside;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Console;

/// <summary>The way in from a tab of Teams, for which Entra vouches.</summary>
public sealed class ConsoleTabTests : ConsoleTalk
{
    private const string Stranger = "0b7c9a10-0000-4000-8000-00000000beef";

    [Theory]
    [InlineData("", "/console/mine")]
    [InlineData("cohorts", "/console")]
    [InlineData("https://elsewhere.test", "/console/mine")]
    public async Task A_tab_signs_in_whom_Entra_names_and_leads_on_to_what_it_is_for(string what, string page)
    {
        await Cora.Says("hi");
        var browser = new ConsoleBrowser(Bot);

        using var entered = await browser.EnterByTabAsync(Bot.Tokens.Sign(TokenOf(Cora)), what);

        Assert.Equal((HttpStatusCode.Redirect, page), (entered.StatusCode, entered.Headers.Location!.OriginalString));
        Assert.Contains("Cora", await browser.PageAsync("/console/cohorts"), StringComparison.Ordinal);
        Assert.Equal(1, await ActsAsync("sign-in"));
    }

    [Fact]
    public async Task Both_versions_of_tokens_hold()
    {
        await Cora.Says("hi");
        var old = TokenOf(Cora)
            .With("iss", $"https://sts.windows.net/{BotHost.TenantId}/")
            .With("aud", $"api://bot.test/botid-{BotHost.AppId}")
            .With("ver", "1.0");

        using var entered = await new ConsoleBrowser(Bot).EnterByTabAsync(Bot.Tokens.Sign(old));

        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
    }

    public static TheoryData<string, string, string?> Forgeries =>
        new()
        {
            { "iss", "another tenant", "https://login.microsoftonline.com/" + Stranger + "/v2.0" },
            { "iss", "another host", "https://login.microsoftonline.example/" + BotHost.TenantId + "/v2.0" },
            { "iss", "the channel", TokenIssuer.Issuer },
            { "aud", "another application", Stranger },
            { "aud", "our application at another host", "api://elsewhere.test/botid-" + BotHost.AppId },
            { "aud", "nobody", "" },
            { "tid", "another tenant", Stranger },
            { "tid", "no tenant", null },
            { "oid", "no person", null },
            { "oid", "no id", "Cora" },
            { "scp", "another scope", "User.Read" },
            { "scp", "a program", null },
            { "exp", "no end", null },
        };

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task A_token_with_one_wrong_part_signs_nobody_in(string claim, string why, string? value)
    {
        await Cora.Says("hi");
        var forged = Bot.Tokens.Sign(TokenOf(Cora).With(claim, value is null ? null : JsonValue.Create(value)));

        await RefusesAsync(forged, why);
    }

    [Fact]
    public async Task What_is_no_token_or_not_for_now_or_signed_by_somebody_else_signs_nobody_in()
    {
        await Cora.Says("hi");
        var now = Bot.Clock.GetUtcNow();
        using var other = SigningKey.Create(Bot.Tokens.Keys[0].Id);
        await RefusesAsync("", "nothing");
        await RefusesAsync("a.b.c", "no token");
        await RefusesAsync(new string('x', 15_000), "a long word");
        await RefusesAsync(TokenOf(Cora).SignedBy(other), "another key");
        await RefusesAsync(TokenOf(Cora).WithHeader("alg", "none").SignedBy(_ => []), "no signature");
        await RefusesAsync(Bot.GoodToken(), "the channel's own token");
        await RefusesAsync(Bot.Tokens.Sign(TokenOf(Cora).With("exp", now.AddMinutes(-6).ToUnixTimeSeconds())), "over");
        await RefusesAsync(Bot.Tokens.Sign(TokenOf(Cora).With("nbf", now.AddMinutes(6).ToUnixTimeSeconds())), "early");
    }

    [Fact]
    public async Task Somebody_whom_the_bot_never_met_is_told_to_say_hi()
    {
        var browser = new ConsoleBrowser(Bot);
        using var answer = await browser.EnterByTabAsync(Bot.Tokens.Sign(TokenOf(Bot.Person("Zoe"))));

        Assert.Equal((HttpStatusCode.Forbidden, null), (answer.StatusCode, browser.Secret));
        Assert.Contains("Say “hi”", await ConsoleDoorTests.WordsAsync(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_session_that_the_frame_had_before_ends()
    {
        await Anna.Says("hi");
        var browser = await CoraAsync();
        var before = browser.Secret;

        using var entered = await browser.EnterByTabAsync(Bot.Tokens.Sign(TokenOf(Anna)));
        using var old = await new ConsoleBrowser(Bot) { Secret = before }.GetAsync("/console/cohorts");

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Unauthorized), (entered.StatusCode, old.StatusCode));
        Assert.Contains("Anna", await browser.PageAsync("/console/mine"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_keys_of_Entra_nobody_is_let_in_and_the_page_says_what_to_do()
    {
        await Cora.Says("hi");
        Bot.World.Route("login.microsoftonline.com", "http://127.0.0.1:1");

        await RefusesAsync(Bot.Tokens.Sign(TokenOf(Cora)), "no keys");
    }

    [Fact]
    public async Task The_page_of_the_tab_may_be_framed_by_Teams_alone_and_loads_nothing_from_elsewhere()
    {
        using var page = await new ConsoleBrowser(Bot).GetAsync("/console/tab");

        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("frame-ancestors https://teams.microsoft.com", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"http", await ConsoleDoorTests.WordsAsync(page), StringComparison.Ordinal);
        Assert.False(page.Headers.Contains("X-Frame-Options"));
    }

    private ChannelToken TokenOf(TeamsPerson person) =>
        PersonToken.Good(BotHost.TenantId, BotHost.AppId, person.User.AadObjectId, Bot.Clock.GetUtcNow());

    private async Task RefusesAsync(string assertion, string why)
    {
        var browser = new ConsoleBrowser(Bot);
        using var answer = await browser.EnterByTabAsync(assertion);

        Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{why}: {answer.StatusCode}");
        Assert.Null(browser.Secret);
        Assert.Contains(
            "type “console”",
            (await ConsoleDoorTests.WordsAsync(answer)).Replace("Type", "type", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Equal(0, await InStoreAsync(store => store.ConsoleSessions.CountAsync()));
    }
}
