using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using MentorBot.Testing.Outside;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Delivery;

/// <summary>However late a message is sent, it is sent at a good time for whoever reads it.</summary>
public sealed class SendingHoursTests : DeliveryTest
{
    /// <summary>Office hours in Berlin; every test begins on a Monday at ten there.</summary>
    private readonly Person grace = A.Person("Grace Hopper");

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await GivenAsync(grace);
        await GivenAsync(Meet(grace));
        await SeenLongAgoAsync();
    }

    [Fact]
    public async Task What_was_due_by_day_and_is_late_waits_for_the_morning()
    {
        var notice = Tell(grace, NoticeKind.CheckIn);
        await GivenAsync(notice);
        Clock.SetUtcNow(Berlin(2, 23));

        await StartNodeAsync();
        var waiting = await EventuallyAsync(notice, n => n.NotBefore > Clock.GetUtcNow());

        Assert.Equal((NoticeState.Pending, Berlin(3, 9)), (waiting.State, waiting.NotBefore));
        Assert.Equal((0, null), (waiting.Attempts, waiting.LastError));
        Assert.Equal(0, await InStoreAsync(s => s.Set<ChatRateLimit>().CountAsync()));
        Assert.Empty(ArrivedIn(grace));
        Clock.SetUtcNow(Berlin(3, 9));
        await EventuallyAsync(notice, NoticeEnding.Sent);
    }

    [Fact]
    public async Task Who_went_on_leave_meanwhile_hears_it_when_they_are_back()
    {
        var (notice, digest) = (Tell(grace, NoticeKind.CheckIn), Tell(grace, NoticeKind.ManagerDigest));
        await GivenAsync(notice, digest);
        await LeaveAsync(until: Berlin(5, 12));
        await StartNodeAsync();

        // Looked at again on each working day, and then at the end of the absence.
        for (var look = 0; look < 4; look++)
        {
            await EventuallyAsync(digest, n => n.NotBefore > Clock.GetUtcNow());
            Assert.Empty(ArrivedIn(grace));
            Clock.SetUtcNow((await EventuallyAsync(notice, n => n.NotBefore > Clock.GetUtcNow())).NotBefore);
        }

        await EventuallyAsync(notice, NoticeEnding.Sent);
        Assert.Equal(Berlin(5, 12), Clock.GetUtcNow());
    }

    [Fact]
    public async Task Who_is_back_before_their_time_does_not_wait_for_its_end()
    {
        var notice = Tell(grace, NoticeKind.CheckIn);
        await GivenAsync(notice);
        await LeaveAsync(until: Berlin(27, 12));
        await StartNodeAsync();
        await EventuallyAsync(notice, n => n.NotBefore > Clock.GetUtcNow());

        await LeaveAsync(until: Clock.GetUtcNow());
        Clock.SetUtcNow(Berlin(3, 10));

        await EventuallyAsync(notice, NoticeEnding.Sent);
    }

    [Fact]
    public async Task News_of_a_partner_wait_for_the_end_of_the_night_only()
    {
        var notice = Tell(grace);
        await GivenAsync(notice);
        Clock.SetUtcNow(Berlin(7, 22));

        await StartNodeAsync();

        Assert.Equal(Berlin(8, 7), (await EventuallyAsync(notice, n => n.NotBefore > Clock.GetUtcNow())).NotBefore);
    }

    [Fact]
    public async Task What_waits_for_the_morning_keeps_its_order_and_holds_nothing_else_up()
    {
        List<Notice> asked = [];
        for (var i = 0; i < 4; i++)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            asked.Add(Tell(grace, NoticeKind.SessionLapsed));
        }

        var news = Tell(grace);
        Connector.Faults.Add(new Fault(429, "Throttled", RetryAfter: TimeSpan.FromHours(2)));
        Clock.SetUtcNow(Berlin(2, 16));
        await GivenAsync([asked[0]]);
        await StartNodeAsync();
        await EventuallyAsync(asked[0], n => n.LastError is not null);
        await GivenAsync([.. asked.Skip(1).Reverse(), news]);

        // The wait that the channel asked for has ended, and so have the working hours.
        Clock.SetUtcNow(Berlin(2, 19));
        await EventuallyAsync(news, NoticeEnding.Sent);
        await Eventually.SoAsync(AllWaitAsync, "what is not news waits");
        Clock.SetUtcNow(Berlin(3, 9));
        await EventuallyAsync(asked[^1], NoticeEnding.Sent);

        Assert.Equal(Subjects([news, .. asked]), ArrivedIn(grace));
    }

    [Fact]
    public async Task Prompts_that_became_due_together_come_an_hour_apart_and_hold_no_news_up()
    {
        var (asked, urgent, news) = (
            Tell(grace, NoticeKind.CheckIn),
            Tell(grace, NoticeKind.ProposalReminder),
            Tell(grace)
        );
        await GivenAsync(asked);
        await StartNodeAsync();
        await EventuallyAsync(asked, NoticeEnding.Sent);
        await GivenAsync(urgent, news);

        await EventuallyAsync(news, NoticeEnding.Sent);
        var waiting = await EventuallyAsync(urgent, n => n.NotBefore > Clock.GetUtcNow());
        Assert.Equal((Berlin(2, 11), 0), (waiting.NotBefore, waiting.Attempts));
        Clock.SetUtcNow(Berlin(2, 11));
        await EventuallyAsync(urgent, NoticeEnding.Sent);

        Assert.Equal(Subjects([asked, news, urgent]), ArrivedIn(grace));
    }

    [Fact]
    public async Task What_is_untrue_by_the_morning_is_not_said()
    {
        var notice = Tell(grace, NoticeKind.CheckIn);
        await GivenAsync(notice);
        Clock.SetUtcNow(Berlin(2, 23));
        await StartNodeAsync();
        await EventuallyAsync(notice, n => n.NotBefore > Clock.GetUtcNow());

        Composer.Untrue.Add(notice.SubjectId);
        Clock.SetUtcNow(Berlin(3, 9));

        await EventuallyAsync(notice, NoticeEnding.Dropped);
        Assert.Empty(ArrivedIn(grace));
    }

    [Fact]
    public async Task What_a_coordinator_sends_again_on_a_friday_night_is_said_on_monday()
    {
        var notice = Tell(grace, NoticeKind.CheckIn);
        notice.Park("504", Now);
        await GivenAsync(notice);
        Clock.SetUtcNow(Berlin(6, 23));
        using var bell = new OutboxSignal();
        var context = CommandContext.OfOperator(Clock.GetUtcNow());
        await InStoreAsync(s => new ReleaseStuckNotices(s, bell).RunAsync([notice.Id], context, default));

        await StartNodeAsync();
        await EventuallyAsync(notice, n => n.NotBefore > Clock.GetUtcNow());
        Clock.SetUtcNow(Berlin(9, 9));

        await EventuallyAsync(notice, NoticeEnding.Sent);
    }

    private Task<bool> AllWaitAsync() =>
        InStoreAsync(async s =>
            !await s.Notices.AnyAsync(n => n.NotBefore <= Clock.GetUtcNow() || n.LastError != null)
        );

    private Task<int> LeaveAsync(DateTimeOffset until) =>
        InStoreAsync(s =>
            s.People.Where(p => p.Id == grace.Id)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(p => p.AwayFrom, Now.AddHours(-1).ToUniversalTime())
                        .SetProperty(p => p.AwayUntil, until.ToUniversalTime())
                )
        );

    private Task<int> SeenLongAgoAsync() =>
        InStoreAsync(s => s.PersonalChats.ExecuteUpdateAsync(set => set.SetProperty(c => c.SeenAt, Now.AddDays(-1))));

    private DateTimeOffset Berlin(int day, int hour) =>
        grace.Working.At(new DateOnly(2026, 3, day), new TimeOnly(hour, 0));
}
