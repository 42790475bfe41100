using System.Net;
using MentorBot.Domain.Shared;
using MentorBot.Domain.SignIns;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Console;

/// <summary>How long somebody stays signed in, where, and what a session protects.</summary>
public sealed class ConsoleSessionTests : ConsoleTalk
{
    [Fact]
    public async Task A_session_ends_half_an_hour_after_the_last_click()
    {
        var browser = await CoraAsync();
        for (var click = 0; click < 3; click++)
        {
            Bot.Clock.Advance(TimeSpan.FromMinutes(29));
            _ = await browser.PageAsync("/console/cohorts");
        }

        Bot.Clock.Advance(ConsoleSession.Idle);
        using var late = await browser.GetAsync("/console/cohorts");

        Assert.Equal(HttpStatusCode.Unauthorized, late.StatusCode);
        Assert.Contains("type “console”", await ConsoleDoorTests.WordsAsync(late), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_ends_after_eight_hours_however_busy_it_is()
    {
        var browser = await CoraAsync();
        for (var minute = 20; minute < 8 * 60; minute += 20)
        {
            Bot.Clock.Advance(TimeSpan.FromMinutes(20));
            _ = await browser.PageAsync("/console/sessions");
        }

        Bot.Clock.Advance(TimeSpan.FromMinutes(20));
        using var late = await browser.GetAsync("/console/sessions");

        Assert.Equal(HttpStatusCode.Unauthorized, late.StatusCode);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_itself_and_not_only_the_cookie()
    {
        var browser = await CoraAsync();
        using var out1 = await browser.PostAsync("/console/sign-out");
        using var after = await browser.GetAsync("/console/cohorts");

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Unauthorized), (out1.StatusCode, after.StatusCode));
        Assert.Equal(0, await InStoreAsync(store => store.ConsoleSessions.CountAsync()));
    }

    [Fact]
    public async Task Somebody_ends_their_own_sessions_and_nobody_elses()
    {
        var (desk, phone, other) = (
            await CoraAsync(),
            await CoraAsync(),
            await ConsoleBrowser.SignedInAsync(Bot, Carl)
        );
        var hash = LinkSecret.HashOf(phone.Secret!);
        var lost = await InStoreAsync(store => store.ConsoleSessions.SingleAsync(s => s.SecretHash == hash));
        Assert.Contains("Edge · Windows", await desk.PageAsync("/console/sessions"), StringComparison.Ordinal);

        using var notHis = await other.PostAsync($"/console/sessions/{lost.Id}/end");
        using var hers = await desk.PostAsync($"/console/sessions/{lost.Id}/end");
        using var ended = await phone.GetAsync("/console/cohorts");
        using var open = await other.GetAsync("/console/cohorts");

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (ended.StatusCode, open.StatusCode));
        Assert.Equal(1, await ActsAsync("sign-out"));
    }

    [Fact]
    public async Task A_form_works_with_the_token_of_its_own_session_only()
    {
        var (cora, carl) = (await CoraAsync(), await ConsoleBrowser.SignedInAsync(Bot, Carl));
        foreach (var token in new[] { await carl.TokenAsync(), "", "x" })
        {
            using var refused = await cora.PostAsync("/console/sign-out", token);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }

        Assert.Equal(2, await InStoreAsync(store => store.ConsoleSessions.CountAsync()));
    }

    [Fact]
    public async Task What_is_over_is_forgotten_at_night()
    {
        await CoraAsync();
        await ConsoleBrowser.LinkAsync(Carl);
        Bot.Clock.Advance(TimeSpan.FromHours(9));

        var forgotten = await Bot.InScopeAsync<ForgetOldSignIns, int>(job =>
            job.RunAsync(Bot.Clock.GetUtcNow(), default)
        );

        Assert.Equal(2, forgotten);
        Assert.Equal(0, await InStoreAsync(store => store.ConsoleLinks.CountAsync()));
        Assert.Equal(0, await InStoreAsync(store => store.ConsoleSessions.CountAsync()));
    }

    [Fact]
    public async Task A_page_speaks_the_visitors_language_and_may_stand_in_frames_of_teams_alone()
    {
        await Cora.Says("hi");
        await Cora.Says("language deutsch");
        var browser = await CoraAsync();
        using var answer = await browser.GetAsync("/console/cohorts");

        Assert.Contains("Runden", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors https://teams.microsoft.com", policy, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("X-Frame-Options"));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.True(answer.Headers.Contains("Strict-Transport-Security"));
    }
}
