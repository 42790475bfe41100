using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Store.Sql;
using MentorBot.Domain.Tests.Mentorships;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.CheckIns;

public sealed class PlanTests : PairTest
{
    [Fact]
    public async Task Nobody_is_asked_in_the_first_week()
    {
        await AcceptedForAsync(days: 6);

        Assert.Equal(0, await PlanAsync());
    }

    [Fact]
    public async Task Each_member_is_asked_in_their_own_working_hours()
    {
        await AcceptedForAsync(days: 7);
        for (var hour = 0; hour < 24; hour++)
        {
            await PlanAsync();
            Clock.Advance(TimeSpan.FromHours(1));
        }

        var (ada, ben) = ((await NoticesAsync(Ada))[^1], (await NoticesAsync(Ben))[^1]);
        Assert.Equal((NoticeKind.CheckIn, NoticeKind.CheckIn), (ada.Kind, ben.Kind));
        Assert.Equal(10, Ada.Working.Local(ada.NotBefore).Hour);
        Assert.Equal(10, Ben.Working.Local(ben.NotBefore).Hour);
        Assert.Equal([1], (await CheckInsAsync(Ada)).Select(c => c.Occurrence));
    }

    [Fact]
    public async Task However_often_and_on_however_many_nodes_it_runs_each_occurrence_is_planned_once()
    {
        await AcceptedForAsync(days: 8);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PlanAsync()));
        await PlanAsync();

        Assert.Single(await CheckInsAsync(Ada));
        Assert.Single(await ToldAsync(Ben), kind => kind == NoticeKind.CheckIn);
    }

    [Fact]
    public async Task Of_a_batch_that_holds_one_that_stands_already_the_others_are_written()
    {
        await AcceptedForAsync(days: 8);
        await PlanAsync();
        var known = (await CheckInsAsync(Ada))[0];
        var again = CheckIn.Plan(known.MentorshipId, known.PersonId, known.Occurrence, known.DueAt, Now);
        var next = CheckIn.Plan(known.MentorshipId, known.PersonId, known.Occurrence + 1, known.DueAt, Now);

        await using var store = Database.NewStore();
        Assert.Equal([next.Id], await store.WriteAsync([again, next], CancellationToken.None));
    }

    [Fact]
    public async Task After_an_outage_only_the_latest_is_asked_and_not_at_night()
    {
        await AcceptedForAsync(days: 24);
        Clock.Advance(TimeSpan.FromHours(14)); // 23:00 UTC

        await PlanAsync();

        Assert.Equal([3], (await CheckInsAsync(Ada)).Select(c => c.Occurrence));
        var notice = (await NoticesAsync(Ada))[^1];
        Assert.True(notice.NotBefore > Now && Ada.Working.IsWorking(notice.NotBefore));
    }

    [Fact]
    public async Task Who_rests_is_not_asked_and_not_about_that_time_afterwards()
    {
        await BothAcceptAsync();
        await PauseAsync(Ada, new DateOnly(2026, 3, 12));
        Clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal(0, await PlanAsync());

        await ResumeAsync(Ada);
        Assert.Equal(0, await PlanAsync());

        Clock.Advance(TimeSpan.FromDays(7));
        await PlanAsync();
        Assert.Equal([2], (await CheckInsAsync(Ada)).Select(c => c.Occurrence));
    }

    [Fact]
    public async Task Who_cannot_be_reached_is_not_asked()
    {
        await AcceptedForAsync(days: 8);
        await InStoreAsync(async store =>
        {
            (await store.People.SingleAsync(p => p.Id == Ada.Id)).MarkUnreachable(Reachability.Blocked, Now);
            return await store.SaveChangesAsync();
        });

        await PlanAsync();

        Assert.Empty(await CheckInsAsync(Ada));
        Assert.Single(await CheckInsAsync(Ben));
    }

    [Fact]
    public async Task Who_left_is_not_asked()
    {
        await AcceptedForAsync(days: 8);
        await LeaveAsync(Ben);

        Assert.Equal(0, await PlanAsync());
    }

    [Theory]
    [InlineData(NotMetReason.Cancelled, CheckInState.Skipped)]
    [InlineData(NotMetReason.NoTime, CheckInState.Skipped)]
    [InlineData(NotMetReason.NoAnswer, CheckInState.Asked)]
    public async Task Who_need_not_be_asked_because_the_partner_has_said_it_is_skipped(
        NotMetReason reason,
        CheckInState expected
    )
    {
        await AcceptedForAsync(days: 7);
        Clock.Advance(TimeSpan.FromMinutes(30)); // 10:30 in Berlin, not yet day in New York
        await PlanAsync();
        var asked = Assert.Single(await CheckInsAsync(Ada));
        await AsAsync(
            Ada,
            (store, act) => new AnswerCheckIn(store, new([])).RunAsync(asked.Id, new WeDidNotMet(reason), act, default)
        );

        Clock.Advance(TimeSpan.FromHours(6));
        await PlanAsync();

        Assert.Equal(expected, Assert.Single(await CheckInsAsync(Ben)).State);
        Assert.Equal(expected == CheckInState.Asked, (await ToldAsync(Ben)).Contains(NoticeKind.CheckIn));
    }

    [Fact]
    public async Task Nothing_is_asked_before_its_card_has_been_shown()
    {
        await AcceptedForAsync(days: 8);

        await PlanAsync();

        Assert.Empty(await InStoreAsync(s => s.OpenQuestions.ToListAsync()));
    }
}
