using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Notices;

public sealed class AcknowledgeTests : OutboxTest
{
    public static TheoryData<NoticeOutcome, NoticeEnding> Endings =>
        new()
        {
            { new NoticeOutcome.Sent("m1"), NoticeEnding.Sent },
            { new NoticeOutcome.Dropped("NotTrueAnyMore"), NoticeEnding.Dropped },
        };

    public static TheoryData<NoticeOutcome, NoticeState> Stays =>
        new()
        {
            { new NoticeOutcome.Dead("400 BadSyntax"), NoticeState.Dead },
            { new NoticeOutcome.Parked("500 ServiceError"), NoticeState.Ambiguous },
            { new NoticeOutcome.Unreachable(Reachability.Blocked, "403 Blocked"), NoticeState.Dead },
            { new NoticeOutcome.Again(A.Now.AddMinutes(1), "503 Unknown"), NoticeState.Pending },
        };

    [Theory]
    [MemberData(nameof(Endings))]
    public async Task What_has_ended_leaves_the_open_work_for_the_log(NoticeOutcome outcome, NoticeEnding ending)
    {
        var notice = Tell(Ada);
        await GivenAsync(notice);

        Assert.True(await SettleAsync(Assert.Single(await ClaimAsync()), outcome));

        Assert.Equal(0, await InStoreAsync(store => store.Notices.CountAsync()));
        var logged = (await ReadLogAsync(notice))!;
        Assert.Equal(
            (notice.DedupKey, notice.Kind, Ada.Id, notice.SubjectId, ending, Now),
            (logged.DedupKey, logged.Kind, logged.RecipientId, logged.SubjectId, logged.Outcome, logged.SettledAt)
        );
        Assert.Equal(
            ending == NoticeEnding.Sent ? ("m1", null) : (null, "NotTrueAnyMore"),
            (logged.ActivityId, logged.Error)
        );
    }

    [Theory]
    [MemberData(nameof(Stays))]
    public async Task What_has_not_ended_stays_and_nobody_owns_it_any_more(NoticeOutcome outcome, NoticeState state)
    {
        var notice = Tell(Ada);
        await GivenAsync(notice);

        Assert.True(await SettleAsync(Assert.Single(await ClaimAsync()), outcome));

        var settled = await ReadAsync(notice);
        Assert.Equal((state, null), (settled.State, settled.ClaimedBy));
        Assert.Equal(state == NoticeState.Pending ? null : Now, settled.SettledAt);
        Assert.Null(await ReadLogAsync(notice));
    }

    [Theory]
    [InlineData(NoticeEnding.Sent)]
    [InlineData(NoticeEnding.Dropped)]
    public async Task What_was_settled_cannot_be_planned_again(NoticeEnding ending)
    {
        await GivenAsync(Tell(Ada));
        NoticeOutcome outcome =
            ending == NoticeEnding.Sent ? new NoticeOutcome.Sent("m1") : new NoticeOutcome.Dropped("");
        await SettleAsync(Assert.Single(await ClaimAsync()), outcome);
        await using var store = NewStore();

        store.Notices.Add(Tell(Ada));

        await Assert.ThrowsAsync<ConcurrencyConflictException>(() => store.SaveAsync(CancellationToken.None));
        Assert.Equal(0, await InStoreAsync(s => s.Notices.CountAsync()));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task A_wait_that_the_channel_asked_for_is_no_attempt(bool counts, int attempts)
    {
        var notice = Tell(Ada);
        await GivenAsync(notice);

        await SettleAsync(Assert.Single(await ClaimAsync()), new NoticeOutcome.Again(Now, "429", counts));

        Assert.Equal(attempts, (await ReadAsync(notice)).Attempts);
    }

    [Fact]
    public async Task That_a_try_may_have_arrived_is_known_to_every_later_one()
    {
        await GivenAsync(Tell(Ada));
        var doubtful = new NoticeOutcome.Again(Now, "502 Unknown", MayHaveArrived: true);
        foreach (var outcome in new[] { new NoticeOutcome.Again(Now, "503 Unknown"), doubtful, doubtful })
        {
            var claimed = Assert.Single(await ClaimAsync());
            Assert.Equal(claimed.Attempts > 1, claimed.MayHaveArrived);
            await SettleAsync(claimed, outcome with { MayHaveArrived = claimed.Attempts == 1 });
        }

        Assert.True(Assert.Single(await ClaimAsync()).MayHaveArrived);
    }

    [Fact]
    public async Task Somebody_who_cannot_be_reached_is_marked_and_what_else_waits_for_them_stays()
    {
        var waiting = Tell(Ada, occurrence: "2", after: TimeSpan.FromSeconds(1));
        await GivenAsync(Tell(Ada, occurrence: "1"), waiting);
        var blocked = new NoticeOutcome.Unreachable(Reachability.Blocked, "403 ConversationBlockedByUser");

        await SettleAsync(Assert.Single(await ClaimAsync()), blocked);

        await using var store = NewStore();
        Assert.Equal(Reachability.Blocked, (await store.People.SingleAsync(p => p.Id == Ada.Id)).Reachability);
        var entry = await store.Audit.SingleAsync();
        Assert.Equal(("lose-reach", Ada.Id.Value), (entry.Action, entry.SubjectId));
        Assert.Equal(NoticeState.Pending, (await ReadAsync(waiting)).State);
    }

    [Fact]
    public async Task Nothing_is_settled_twice()
    {
        await GivenAsync(Tell(Ada));
        var claimed = Assert.Single(await ClaimAsync());

        Assert.True(await SettleAsync(claimed, new NoticeOutcome.Sent("m1")));
        Assert.False(await SettleAsync(claimed, new NoticeOutcome.Sent("m2")));
    }

    [Fact]
    public async Task What_expired_is_dropped_unless_it_is_being_sent()
    {
        var waiting = Tell(Ada, lifetime: TimeSpan.FromHours(1));
        var sending = Tell(Grace, lifetime: TimeSpan.FromHours(1));
        await GivenAsync(sending);
        await ClaimAsync();
        await GivenAsync(waiting);
        Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(1, await InStoreAsync(DropAsync));
        Assert.Equal(0, await InStoreAsync(DropAsync));

        var dropped = (await ReadLogAsync(waiting))!;
        Assert.Equal((NoticeEnding.Dropped, "Expired", Now), (dropped.Outcome, dropped.Error, dropped.SettledAt));
        Assert.Equal(NoticeState.Claimed, (await ReadAsync(sending)).State);

        Task<int> DropAsync(MentorStore store) => new DropExpiredNotices(store).RunAsync(Now, CancellationToken.None);
    }

    [Fact]
    public async Task Old_traffic_is_forgotten_and_recent_traffic_kept()
    {
        var notice = Tell(Ada);
        var open = Tell(Grace);
        await GivenAsync(notice, open, HandledActivity.Of(new HandledMark("a:1|m1|message", null), Now));
        var claimed = (await ClaimAsync()).Single(n => n.Recipient == Ada.Id);
        await SettleAsync(claimed, new NoticeOutcome.Sent("m1"));

        Clock.Advance(ForgetOldTraffic.KeepHandled);
        Assert.Equal(0, await InStoreAsync(ForgetAsync));
        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await InStoreAsync(ForgetAsync));
        Clock.Advance(ForgetOldTraffic.KeepSettled);
        Assert.Equal(1, await InStoreAsync(ForgetAsync));

        Assert.Equal(open.Id, (await InStoreAsync(store => store.Notices.SingleAsync())).Id);

        Task<int> ForgetAsync(MentorStore store) => new ForgetOldTraffic(store).RunAsync(Now, CancellationToken.None);
    }

    [Fact]
    public async Task What_nobody_decided_is_forgotten_ninety_days_after_it_was_parked_or_died()
    {
        var (parked, dead, waiting) = (
            Tell(Ada),
            Tell(Grace),
            Tell(Ada, occurrence: "2", after: TimeSpan.FromDays(80))
        );
        await GivenAsync(parked, dead, waiting);
        foreach (var claimed in await ClaimAsync())
        {
            NoticeOutcome stuck =
                claimed.Recipient == Ada.Id ? new NoticeOutcome.Parked("504") : new NoticeOutcome.Dead("400");
            await SettleAsync(claimed, stuck);
        }

        Clock.Advance(TimeSpan.FromDays(90));
        Assert.Equal(0, await InStoreAsync(ForgetAsync));
        Assert.Equal(3, await InStoreAsync(s => s.Notices.CountAsync()));
        Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(2, await InStoreAsync(ForgetAsync));
        Assert.Equal(waiting.Id, (await InStoreAsync(s => s.Notices.SingleAsync())).Id);
        Assert.Equal(0, await InStoreAsync(s => s.SentNotices.CountAsync()));

        Task<int> ForgetAsync(MentorStore store) => new ForgetOldTraffic(store).RunAsync(Now, CancellationToken.None);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_put_off_waits_as_if_it_had_never_been_tried(bool wasTried)
    {
        var notice = Tell(Ada);
        await GivenAsync(notice);
        if (wasTried)
        {
            await SettleAsync(Assert.Single(await ClaimAsync()), new NoticeOutcome.Again(Now, "503"));
        }

        var lane = await LaneAsync();
        await SettleAsync(Assert.Single(await ClaimAsync()), new NoticeOutcome.Postponed(Now.AddHours(9)));

        var waiting = await ReadAsync(notice);
        Assert.Equal((NoticeState.Pending, Now.AddHours(9)), (waiting.State, waiting.NotBefore));
        Assert.Equal((wasTried ? 1 : 0, null, null), (waiting.Attempts, waiting.LastError, waiting.ClaimedBy));
        Assert.Equal(lane, await LaneAsync());
        var other = Tell(Ada, occurrence: "2");
        await GivenAsync(other);
        Assert.Equal(other.Id, Assert.Single(await ClaimAsync()).Id);

        Task<(DateTimeOffset, DateTimeOffset, DateTimeOffset?)?> LaneAsync() =>
            InStoreAsync(async s =>
                await s.Set<ChatRateLimit>().SingleOrDefaultAsync() is { } l
                    ? (l.PacedUntil, l.HourUntil, l.BlockedUntil)
                    : ((DateTimeOffset, DateTimeOffset, DateTimeOffset?)?)null
            );
    }

    [Fact]
    public async Task Who_was_invited_is_not_forgotten()
    {
        var invitation = Tell(Ada, NoticeKind.CohortInvitation);
        await GivenAsync(invitation);
        await SettleAsync(Assert.Single(await ClaimAsync()), new NoticeOutcome.Sent("m1"));
        Clock.Advance(ForgetOldTraffic.KeepSettled + TimeSpan.FromSeconds(1));

        var forgotten = await InStoreAsync(s => new ForgetOldTraffic(s).RunAsync(Now, CancellationToken.None));

        Assert.Equal(0, forgotten);
        Assert.Equal(NoticeEnding.Sent, (await ReadLogAsync(invitation))!.Outcome);
    }

    [Fact]
    public async Task The_oldest_due_notice_is_the_one_that_waits_longest_for_somebody_who_can_be_reached()
    {
        var away = A.Person("Away", isHere: false);
        await GivenAsync(away);
        await GivenAsync(
            Tell(away),
            Tell(Ada, after: TimeSpan.FromMinutes(1)),
            Tell(Grace, after: TimeSpan.FromDays(1))
        );

        Assert.Null(await InStoreAsync(AgeAsync));
        Clock.Advance(TimeSpan.FromMinutes(3));

        Assert.Equal(TimeSpan.FromMinutes(2), await InStoreAsync(AgeAsync));

        Task<TimeSpan?> AgeAsync(MentorStore store) => new FindOldestDue(store).RunAsync(Now, CancellationToken.None);
    }
}
