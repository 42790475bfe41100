using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Digests;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Tests.Mentorships;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Notices;

/// <summary>A message that may have been delivered is settled when its recipient answers it.</summary>
public sealed class ArrivalTests : PairTest
{
    [Fact]
    public async Task A_parked_check_in_that_is_answered_counts_as_sent()
    {
        var checkIn = await AskedAsync();

        await AsAsync(
            Ben,
            (store, act) => new AnswerCheckIn(store, new([])).RunAsync(checkIn, new WeMet(), act, default)
        );

        await AssertArrivedAsync(Ben, NoticeKind.CheckIn);
    }

    [Fact]
    public async Task A_parked_check_in_that_is_put_off_counts_as_sent_and_is_asked_again()
    {
        var checkIn = await AskedAsync();

        await AsAsync(Ben, (store, act) => new SnoozeCheckIn(store).RunAsync(checkIn, act, default));

        await AssertArrivedAsync(Ben, NoticeKind.CheckIn);
        var again = await InStoreAsync(s => s.Notices.SingleAsync(n => n.SubjectId == checkIn.Value));
        Assert.Equal(NoticeState.Pending, again.State);
    }

    [Fact]
    public async Task The_answer_of_one_says_nothing_of_the_others_message()
    {
        var checkIn = await AskedAsync();
        await ParkAsync(Ada, NoticeKind.CheckIn, checkIn.Value);

        await AsAsync(
            Ben,
            (store, act) => new AnswerCheckIn(store, new([])).RunAsync(checkIn, new WeMet(), act, default)
        );

        var adas = await InStoreAsync(s => s.Notices.SingleAsync(n => n.State == NoticeState.Ambiguous));
        Assert.Equal(Ada.Id, adas.RecipientId);
    }

    [Fact]
    public async Task An_answer_that_is_refused_settles_nothing()
    {
        var checkIn = await AskedAsync();

        var refused = await AsAsync(
            Ben,
            (store, act) => new AnswerCheckIn(store, new([])).RunAsync(checkIn, new MeetingRated(9), act, default)
        );

        Assert.True(refused.IsRefused);
        Assert.Empty(await LogAsync(Ben));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_parked_proposal_is_settled_by_a_yes_and_by_a_no(bool yes)
    {
        await ParkAsync(Ben, NoticeKind.Proposal, Pair.Id.Value);

        _ = (await (yes ? AcceptAsync(Ben) : DeclineAsync(Ben))).Value;

        await AssertArrivedAsync(Ben, NoticeKind.Proposal);
    }

    [Fact]
    public async Task A_parked_digest_is_settled_when_its_manager_presses_something_about_digests()
    {
        await ParkAsync(Ben, NoticeKind.ManagerDigest, Ids.NewGuid(Now));
        await ParkAsync(Ben, NoticeKind.Introduction, Pair.Id.Value);

        await using (var store = NewStore())
        {
            await new AcknowledgeDigest(store).RunAsync(ActOf(Ben), default);
        }

        await AssertArrivedAsync(Ben, NoticeKind.ManagerDigest);
        Assert.Equal(NoticeKind.Introduction, (await InStoreAsync(s => s.Notices.SingleAsync())).Kind);
    }

    /// <summary>A check-in to Ben whose message is parked.</summary>
    private async Task<CheckInId> AskedAsync()
    {
        await AcceptedForAsync(8);
        await PlanAsync();
        var checkIn = (await CheckInsAsync(Ben)).Single().Id;
        await using var store = NewStore();
        store.Notices.RemoveRange(await store.Notices.ToListAsync());
        await store.SaveChangesAsync();
        await ParkAsync(Ben, NoticeKind.CheckIn, checkIn.Value);
        return checkIn;
    }

    private Task ParkAsync(Person person, NoticeKind kind, Guid subject)
    {
        var notice = Notice.Tell(person.Id, kind, subject, Now);
        notice.Park("500 ServiceError", Now);
        return GivenAsync(notice);
    }

    private async Task AssertArrivedAsync(Person person, NoticeKind kind)
    {
        var sent = Assert.Single(await LogAsync(person));
        Assert.Equal((kind, NoticeEnding.Sent), (sent.Kind, sent.Outcome));
        Assert.False(
            await InStoreAsync(s => s.Notices.AnyAsync(n => n.Kind == kind && n.State == NoticeState.Ambiguous))
        );
    }

    private Task<List<SentNotice>> LogAsync(Person person) =>
        InStoreAsync(store => store.SentNotices.Where(n => n.RecipientId == person.Id).ToListAsync());
}
