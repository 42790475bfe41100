using System.Net;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Console;

/// <summary>Messages that could not be delivered, in the console.</summary>
public sealed class ConsoleMessagesTests : ConsoleTalk
{
    private const string Messages = "/console/messages";

    [Fact]
    public async Task With_nothing_stuck_it_says_so_and_records_nothing()
    {
        var page = await (await CoraAsync()).PageAsync(Messages);

        Assert.Contains("Everything’s delivered", page, StringComparison.Ordinal);
        Assert.Contains("Nothing was sent in the last four weeks.", page, StringComparison.Ordinal);
        Assert.Equal(0, await ActsAsync("list-stuck-notices"));
    }

    [Fact]
    public async Task One_is_sent_again_and_another_dropped_after_a_question()
    {
        var ids = await GivenStuckAsync(2);
        var cora = await CoraAsync();
        var page = await cora.PageAsync(Messages);
        Assert.Contains("2 undelivered messages", page, StringComparison.Ordinal);
        Assert.Contains("Since Mon, Mar 2, 2026: end of enrolment. Teams refused it.", page, StringComparison.Ordinal);

        using var resent = await cora.PostAsync($"{Messages}/resend", fields: Chosen(ids[0]));
        using var asked = await cora.PostAsync($"{Messages}/ask", fields: Chosen(ids[1]));
        Assert.Equal(0, await ActsAsync("drop-notice"));
        using var dropped = await cora.PostAsync($"{Messages}/drop", fields: Chosen(ids[1]));

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK), (resent.StatusCode, asked.StatusCode));
        Assert.Contains("To Anna", await asked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("1 message is on the way again", await SaidAsync(cora, resent), StringComparison.Ordinal);
        Assert.Contains("1 message dropped", await SaidAsync(cora, dropped), StringComparison.Ordinal);
        Assert.Equal((1, 1), (await ActsAsync("release-notice"), await ActsAsync("drop-notice")));
    }

    [Theory]
    [InlineData("resend")]
    [InlineData("ask")]
    [InlineData("drop")]
    public async Task Without_a_choice_it_says_so_and_changes_nothing(string what)
    {
        await GivenStuckAsync(1);

        using var answer = await (await CoraAsync()).PostAsync($"{Messages}/{what}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(
            "Pick at least one message first.",
            await answer.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
        Assert.Equal(1, await StuckAsync());
    }

    [Fact]
    public async Task Of_two_coordinators_the_later_one_is_told_that_it_was_decided()
    {
        var ids = await GivenStuckAsync(1);
        var (cora, carl) = (await CoraAsync(), await ConsoleBrowser.SignedInAsync(Bot, Carl));

        using var first = await cora.PostAsync($"{Messages}/drop", fields: Chosen(ids[0]));
        using var second = await carl.PostAsync($"{Messages}/drop", fields: Chosen(ids[0]));
        using var asked = await carl.PostAsync($"{Messages}/ask", fields: Chosen(ids[0]));

        Assert.Contains("1 message dropped", await SaidAsync(cora, first), StringComparison.Ordinal);
        Assert.Contains("already taken care of", await SaidAsync(carl, second), StringComparison.Ordinal);
        Assert.Contains("already taken care of", await SaidAsync(carl, asked), StringComparison.Ordinal);
        Assert.Equal(1, await ActsAsync("drop-notice"));
    }

    [Fact]
    public async Task More_than_a_page_is_paged_and_a_page_beyond_the_last_is_the_last()
    {
        await GivenStuckAsync(26);
        var cora = await CoraAsync();

        Assert.Contains("Page 1 of 2", await cora.PageAsync(Messages), StringComparison.Ordinal);
        Assert.Contains("Page 2 of 2", await cora.PageAsync($"{Messages}?page=2147483647"), StringComparison.Ordinal);
    }

    private static async Task<string> SaidAsync(ConsoleBrowser browser, HttpResponseMessage answer) =>
        await browser.PageAsync($"{answer.Headers.Location}");

    private static Dictionary<string, string> Chosen(NoticeId id) =>
        new() { ["chosen"] = id.ToString(), ["page"] = "0" };

    private async Task<List<NoticeId>> GivenStuckAsync(int count)
    {
        await Anna.Says("help");
        return await InStoreAsync(async store =>
        {
            var anna = await store.People.SingleAsync(p => p.Name == "Anna");
            List<Notice> notices = [.. Enumerable.Range(0, count).Select(n => Stuck(anna, n))];
            store.AddRange(notices);
            await store.SaveChangesAsync();
            return notices.ConvertAll(notice => notice.Id);
        });
    }

    private static Notice Stuck(Person to, int n)
    {
        var notice = Notice.Tell(to.Id, NoticeKind.EnrolmentClosed, Ids.NewGuid(A.Now), A.Now, occurrence: $"{n}");
        notice.MarkDead("400 BadSyntax", A.Now.AddSeconds(n));
        return notice;
    }

    private Task<int> StuckAsync() => InStoreAsync(store => store.Notices.CountAsync(n => n.State == NoticeState.Dead));
}
