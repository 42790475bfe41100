using System.Net;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Console;

/// <summary>The ways into the console and out of it.</summary>
public sealed class ConsoleDoorTests : ConsoleTalk
{
    [Fact]
    public async Task A_link_from_the_chat_signs_in_once_and_looking_at_it_uses_nothing_up()
    {
        var link = await ConsoleBrowser.LinkAsync(Cora);
        var browser = new ConsoleBrowser(Bot);
        for (var look = 0; look < 3; look++)
        {
            Assert.Contains("Sign in", await browser.PageAsync(link.AbsolutePath), StringComparison.Ordinal);
        }

        using var entered = await browser.EnterAsync(link);
        using var again = await new ConsoleBrowser(Bot).EnterAsync(link);

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.NotFound), (entered.StatusCode, again.StatusCode));
        Assert.Contains("Cora", await browser.PageAsync("/console/cohorts"), StringComparison.Ordinal);
        Assert.Contains("type “console”", await WordsAsync(again), StringComparison.Ordinal);
        Assert.Equal(1, await ActsAsync("sign-in"));
    }

    [Fact]
    public async Task The_cookie_is_bound_to_the_host_and_out_of_reach_of_scripts()
    {
        var browser = await CoraAsync();

        var flags = browser.SetCookie.Split("; ").Skip(1).Order(StringComparer.OrdinalIgnoreCase);
        Assert.Equal(["httponly", "Partitioned", "path=/", "samesite=none", "secure"], flags);
    }

    [Fact]
    public async Task Of_many_who_use_a_link_at_once_one_gets_in()
    {
        var link = await ConsoleBrowser.LinkAsync(Cora);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => new ConsoleBrowser(Bot).EnterAsync(link)));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        Assert.Equal(7, answers.Count(answer => answer.StatusCode == HttpStatusCode.NotFound));
        Assert.Equal(1, await InStoreAsync(store => store.ConsoleSessions.CountAsync()));
    }

    [Fact]
    public async Task A_link_ends_after_five_minutes_and_with_the_next_one()
    {
        var first = await ConsoleBrowser.LinkAsync(Cora);
        var second = await ConsoleBrowser.LinkAsync(Cora);
        using var replaced = await new ConsoleBrowser(Bot).EnterAsync(first);
        Bot.Clock.Advance(TimeSpan.FromMinutes(5));
        using var late = await new ConsoleBrowser(Bot).EnterAsync(second);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (replaced.StatusCode, late.StatusCode));
    }

    [Fact]
    public async Task Who_runs_nothing_gets_a_link_to_their_own_mentoring_and_no_further()
    {
        Assert.True((await Anna.Says("console")).Says("Your mentoring on one page"), Anna.Card.Words);
        var browser = await ConsoleBrowser.SignedInAsync(Bot, Anna);

        using var home = await browser.GetAsync("/console");
        using var cohorts = await browser.GetAsync("/console/cohorts");

        Assert.Equal("/console/mine", home.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Forbidden, cohorts.StatusCode);
    }

    [Fact]
    public async Task No_secret_is_stored_or_logged()
    {
        var link = await ConsoleBrowser.LinkAsync(Cora);
        var browser = new ConsoleBrowser(Bot);
        var waiting = link.Fragment[1..];
        Assert.Empty(await Residue.FindAsync(Bot.Database, waiting));
        using var entered = await browser.EnterAsync(link);
        _ = await browser.PageAsync("/console/cohorts");

        Assert.Empty(await Residue.FindAsync(Bot.Database, browser.Secret!));
        Assert.DoesNotContain(
            Bot.Logs.Lines,
            line =>
                line.Contains(waiting, StringComparison.Ordinal)
                || line.Contains(browser.Secret!, StringComparison.Ordinal)
        );
    }

    internal static async Task<string> WordsAsync(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
}
