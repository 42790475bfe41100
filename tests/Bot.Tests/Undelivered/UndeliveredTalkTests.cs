using MentorBot.Bot.Tests.Cohorts;
using MentorBot.Bot.Text;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Undelivered;

/// <summary>Messages that wait for a coordinator's decision.</summary>
public sealed class UndeliveredTalkTests : CohortTalk
{
    protected override Action<BotHostSettings> Settings => settings => settings.Coordinators = ["Cora", "Carl"];

    [Fact]
    public async Task With_nothing_stuck_it_says_so()
    {
        Assert.True((await Cora.Says("undelivered")).Says("Everything’s delivered"));
        Assert.Equal(0, await ActsAsync("list-stuck-notices"));
    }

    [Fact]
    public async Task Each_is_listed_with_whom_what_since_when_and_why()
    {
        await GivenStuckAsync(2);

        var page = await Cora.Says("undelivered");

        Assert.True(page.Says("2 undelivered messages"));
        Assert.True(
            page.Says("**1. Anna**: end of enrolment, since Mon, Mar 2, 2026. It may have arrived"),
            page.Words
        );
        Assert.True(page.Says("Teams refused it"), page.Words);
        Assert.Equal(1, await ActsAsync("list-stuck-notices"));
    }

    [Fact]
    public async Task One_is_sent_again_and_another_left()
    {
        var ids = await GivenStuckAsync(2);
        await Cora.Says("undelivered");
        Assert.True((await Cora.Presses("Resend selected")).Says("Pick at least one"));

        Assert.True((await Cora.Presses("Resend selected", Chosen(ids[0]))).Says("1 message is on the way again"));
        await SettledAsync(ids[0]);
        Assert.True((await Cora.Presses("Drop selected", Chosen(ids[1]))).Says("1 message dropped"));

        Assert.True((await Cora.Says("undelivered")).Says("Everything’s delivered"));
        Assert.Equal((1, 1), (await ActsAsync("release-notice"), await ActsAsync("drop-notice")));
        Assert.Equal(
            NoticeEnding.Dropped,
            (await InStoreAsync(s => s.SentNotices.SingleAsync(n => n.Id == ids[1]))).Outcome
        );
    }

    [Fact]
    public async Task A_whole_page_is_decided_after_one_question_and_the_next_page_is_left_alone()
    {
        await GivenStuckAsync(10);
        await Cora.Says("undelivered");
        Assert.True((await Cora.Presses("Next")).Says("Page 2 of 2"));
        await Cora.Presses("Previous");

        Assert.True((await Cora.Presses("Whole page…")).Says("4 may already have arrived"));
        Assert.Equal(10, await StuckAsync());
        Assert.True((await Cora.Presses("Drop all")).Says("8 messages dropped"));
        await Cora.DoesTheSameAgain();

        Assert.Equal(2, await StuckAsync());
        Assert.Equal(8, await ActsAsync("drop-notice"));
    }

    [Fact]
    public async Task Of_two_coordinators_the_later_one_hears_that_it_was_decided()
    {
        var ids = await GivenStuckAsync(1);
        var carl = Bot.Person("Carl");
        await Cora.Says("undelivered");
        await carl.Says("undelivered");
        var (coras, carls) = (Cora.Card, carl.Card);

        var answers = await Task.WhenAll(
            Cora.Presses(coras, "Resend selected", Chosen(ids[0])),
            carl.Presses(carls, "Drop selected", Chosen(ids[0]))
        );

        Assert.Single(answers, answer => answer.Says("already taken care of"));
        Assert.Equal(1, await ActsAsync("release-notice") + await ActsAsync("drop-notice"));
    }

    [Fact]
    public async Task An_old_card_changes_nothing_twice()
    {
        var ids = await GivenStuckAsync(2);
        await Cora.Says("undelivered");
        var old = Cora.Card;
        await Cora.Presses(old, "Drop selected", Chosen(ids[0]));

        Assert.True((await Cora.Presses(old, "Drop selected", Chosen(ids[0]))).Says("already taken care of"));
        Assert.Equal(1, await StuckAsync());
        Assert.Equal(1, await ActsAsync("drop-notice"));
    }

    [Fact]
    public async Task For_everybody_else_there_is_no_such_thing()
    {
        var ids = await GivenStuckAsync(1);
        await Cora.Says("undelivered");
        await Anna.Says("help");

        Assert.True((await Anna.Says("undelivered")).Says("cannot find"));
        Assert.True((await Anna.Presses(Cora.Card, "Resend selected", Chosen(ids[0]))).Says("cannot find"));
        Assert.True((await Anna.Presses(Cora.Card, "Drop selected")).Says("cannot find"));
        Assert.True((await Anna.Presses(Cora.Card, "Whole page…")).Says("cannot find"));
        await Cora.Presses("Whole page…");
        Assert.True((await Anna.Presses(Cora.Card, "Resend all")).Says("cannot find"));
        Assert.True((await Anna.Presses(Cora.Card, "Drop all")).Says("cannot find"));
        Assert.Equal(1, await StuckAsync());
    }

    [Fact]
    public async Task That_somebody_blocked_the_bot_is_not_said()
    {
        await GivenStuckAsync(0);
        await InStoreAsync(async store =>
        {
            var anna = await store.People.SingleAsync(p => p.Name == "Anna");
            anna.MarkUnreachable(Reachability.Blocked, Bot.Clock.GetUtcNow());
            var notice = Notice.Tell(anna.Id, NoticeKind.CheckIn, Ids.NewGuid(A.Now), Bot.Clock.GetUtcNow());
            notice.MarkDead("403 ConversationBlockedByUser", Bot.Clock.GetUtcNow());
            store.Add(notice);
            return await store.SaveChangesAsync();
        });

        var page = await Cora.Says("undelivered");

        Assert.True(page.Says("I can’t reach them right now"), page.Words);
        Assert.DoesNotContain("block", page.Words, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Every_kind_of_message_has_words() =>
        Assert.All(Enum.GetValues<NoticeKind>(), kind => Assert.NotEqual("", NoticeWords.Of(kind)));

    [Theory]
    [InlineData("403 Forbidden", 1, "I couldn’t reach them when I tried.")]
    [InlineData("413 MessageSizeTooBig", 1, "Teams refused it.")]
    [InlineData("503 ServiceUnavailable", 12, "Teams didn’t accept it after 12 tries.")]
    [InlineData("NotReached", 1, "Teams didn’t accept it after one try.")]
    [InlineData("NullReferenceException", 12, "I couldn’t prepare it after 12 tries. The log says more.")]
    public void Why_is_said_in_plain_words(string error, int attempts, string words)
    {
        var notice = new StuckNotice(
            default,
            NoticeKind.CheckIn,
            NoticeState.Dead,
            default,
            "Ada",
            Reachability.Reachable,
            Guid.Empty,
            attempts,
            error,
            A.Now
        );

        Assert.Equal(words, NoticeWords.Why(notice).Plain);
    }

    /// <summary>Messages to Anna about a cohort, alternately parked and dead.</summary>
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
        if (n % 2 == 0)
        {
            notice.Park("500 ServiceError", A.Now.AddSeconds(n));
        }
        else
        {
            notice.MarkDead("400 BadSyntax", A.Now.AddSeconds(n));
        }

        return notice;
    }

    /// <summary>The notice refers to no existing cohort, so the sender drops it as outdated; but that shows it was processed.</summary>
    private Task SettledAsync(NoticeId id) =>
        Bot.UntilAsync(() => InStoreAsync(s => s.SentNotices.AnyAsync(n => n.Id == id)), "it is settled");

    private static object Chosen(NoticeId id) => new { chosen = id.ToString() };

    private Task<int> StuckAsync() =>
        InStoreAsync(s => s.Notices.CountAsync(n => n.State == NoticeState.Ambiguous || n.State == NoticeState.Dead));

    private Task<int> ActsAsync(string action) => InStoreAsync(s => s.Audit.CountAsync(a => a.Action == action));
}
