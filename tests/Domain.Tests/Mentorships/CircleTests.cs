using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Circles;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Mentorships;

/// <summary>A proposal to six equals; the cohort's circles begin with five and continue with four.</summary>
public sealed class CircleTests : ManyTest
{
    protected override MentoringModel Model => MentoringModel.Circle;

    protected override int People => 6;

    [Fact]
    public async Task It_begins_with_the_last_answer_when_everybody_has_said_yes()
    {
        await AcceptAsync([.. All.Take(5)]);
        Assert.Equal(MentorshipState.Proposed, (await MentorshipAsync()).State);

        await AcceptAsync(All[5]);

        Assert.Equal(MentorshipState.Active, (await MentorshipAsync()).State);
        Assert.All((await EnrolmentsAsync()).Values, e => Assert.Equal((1, EnrolmentState.Matched), Seat(e)));
        Assert.Equal([NoticeKind.Introduction], await ToldAsync(All[0]));
    }

    [Fact]
    public async Task A_no_ends_nothing_for_the_others_while_they_are_enough_and_nobody_hears_of_it()
    {
        await AcceptAsync([.. All.Take(3)]);
        await DeclineAsync(All[3]);
        Assert.Empty(await ToldAsync(All[0]));
        Assert.Equal(5, (await ViewOfAsync(All[0])).Partners.Count);
        Assert.Equal(MentorshipState.Ended, (await ViewOfAsync(All[3])).State);

        await AcceptAsync([.. All.Skip(4)]);

        Assert.Equal(MentorshipState.Active, (await MentorshipAsync()).State);
        Assert.Equal(4, (await ViewOfAsync(All[0])).Partners.Count);
        Assert.Equal((0, EnrolmentState.Submitted), Seat((await EnrolmentsAsync())[All[3].Id]));
        Assert.Empty(await ToldAsync(All[3]));
    }

    [Fact]
    public async Task When_too_few_can_be_left_it_ends_at_once_and_the_others_come_first_next_time()
    {
        await AcceptAsync(All[0], All[1]);
        await DeclineAsync(All[5], All[4]);

        Assert.Equal(MentorshipState.Ended, (await MentorshipAsync()).State);
        var sat = await EnrolmentsAsync();
        Assert.Equal([1, 1, 1, 1, 0, 0], All.Select(p => sat[p.Id].SatOut));
        Assert.Equal([NoticeKind.PartnerDeclined], await ToldAsync(All[0]));
        Assert.Equal([NoticeKind.PartnerDeclined], await ToldAsync(All[3]));
        Assert.IsType<ProposalIsOver>(await AcceptAsync(All[3]));
    }

    [Fact]
    public async Task Enough_who_have_said_yes_begin_when_the_time_is_over()
    {
        await AcceptAsync([.. All.Take(5)]);

        await ExpireAsync();

        Assert.Equal(MentorshipState.Active, (await MentorshipAsync()).State);
        Assert.Equal([NoticeKind.Introduction], await ToldAsync(All[0]));
        Assert.Equal([NoticeKind.ProposalExpired], await ToldAsync(All[5]));
        var late = await ViewOfAsync(All[5]);
        Assert.Equal((MentorshipState.Ended, EndReason.Expired, false), (late.State, late.OverBecause, late.Began));
        Assert.Equal(4, (await ViewOfAsync(All[0])).Partners.Count);
    }

    [Fact]
    public async Task Too_few_by_then_end_neutrally_and_those_who_said_yes_come_first()
    {
        await AcceptAsync([.. All.Take(4)]);

        await ExpireAsync();

        Assert.Equal(EndReason.Expired, (await MentorshipAsync()).EndReason);
        var sat = await EnrolmentsAsync();
        Assert.Equal([1, 1, 1, 1, 0, 0], All.Select(p => sat[p.Id].SatOut));
        Assert.Equal([NoticeKind.ProposalExpired], await ToldAsync(All[0]));
        Assert.Equal([NoticeKind.ProposalExpired], await ToldAsync(All[5]));
    }

    [Fact]
    public async Task Somebody_who_leaves_ends_nothing_for_the_others_until_they_are_fewer_than_four()
    {
        await AcceptAsync([.. All]);

        await LeaveAsync(All[0], All[1]);

        Assert.Equal(MentorshipState.Active, (await MentorshipAsync()).State);
        Assert.Equal([All[3].Id, All[4].Id, All[5].Id], (await ViewOfAsync(All[2])).Partners.Select(p => p.Id));
        Assert.Equal(MentorshipState.Ended, (await ViewOfAsync(All[0])).State);
        Assert.Equal((0, EnrolmentState.Submitted), Seat((await EnrolmentsAsync())[All[0].Id]));
        Assert.IsType<MentorshipIsOver>(await LeaveAsync(All[0]));

        await LeaveAsync(All[2]);
        await MergeAsync();

        Assert.Equal(MentorshipState.Ended, (await MentorshipAsync()).State);
        var enrolments = await EnrolmentsAsync();
        Assert.All(enrolments.Values, e => Assert.Equal((0, EnrolmentState.Submitted), Seat(e)));
        Assert.Equal([0, 0, 0, 1, 1, 1], All.Select(p => enrolments[p.Id].SatOut));
        Assert.Equal([NoticeKind.Introduction, NoticeKind.MembersChanged], (await ToldAsync(All[2])).Distinct());
        Assert.Equal(1, (await ToldAsync(All[5])).Count(kind => kind == NoticeKind.MentorshipEnded));
        Assert.Equal([NoticeKind.Introduction], await ToldAsync(All[0]));
    }

    [Fact]
    public async Task Answers_at_the_same_moment_make_one_circle()
    {
        await Task.WhenAll(All.Select(person => AcceptAsync(person)));

        Assert.Equal(MentorshipState.Active, (await MentorshipAsync()).State);
        Assert.All((await EnrolmentsAsync()).Values, e => Assert.Equal(1, e.PlacesTaken));
        var told = await InStoreAsync(s => s.Notices.Where(n => n.Kind == NoticeKind.Introduction).ToListAsync());
        Assert.Equal(All.Count - 1, told.Count);
    }

    [Fact]
    public async Task Goodbyes_at_the_same_moment_end_it_once()
    {
        await AcceptAsync([.. All]);

        await Task.WhenAll(All.Take(3).Select(person => LeaveAsync(person)));
        await MergeAsync();

        Assert.Equal(MentorshipState.Ended, (await MentorshipAsync()).State);
        var enrolments = await EnrolmentsAsync();
        Assert.All(enrolments.Values, e => Assert.Equal(0, e.PlacesTaken));
        Assert.Equal([0, 0, 0, 1, 1, 1], All.Select(p => enrolments[p.Id].SatOut));
    }

    [Fact]
    public async Task It_goes_on_without_who_rests_and_asks_only_the_others()
    {
        await AcceptAsync([.. All]);
        await PauseAsync(All[0], days: 20);

        Assert.Equal(MentorshipState.Active, (await MentorshipAsync()).State);
        Assert.Equal(MentorshipState.Paused, (await ViewOfAsync(All[0])).State);
        Assert.Equal([NoticeKind.Introduction], await ToldAsync(All[1]));

        await AskAsync(days: 8);

        Assert.Equal([.. All.Skip(1).Select(p => p.Name)], await AskedAsync());
    }

    [Fact]
    public async Task A_check_in_that_waits_to_be_said_to_who_rests_meanwhile_says_so_and_the_others_do_not()
    {
        await AcceptAsync([.. All]);
        await AskAsync(days: 8);
        await PauseAsync(All[0], days: 20);

        Assert.True(await RestsAsync(All[0]));
        Assert.False(await RestsAsync(All[1]));

        async Task<bool> RestsAsync(Person person) =>
            (await InStoreAsync(s => new FindCheckIns(s).LatestAsync(person.Id, default)))!.IsPaused;
    }

    [Fact]
    public async Task It_rests_when_almost_everybody_does_and_goes_on_when_enough_are_back()
    {
        await AcceptAsync([.. All]);
        foreach (var (person, days) in All.Take(4).Zip([9, 10, 11, 12]))
        {
            await PauseAsync(person, days);
        }

        var resting = await MentorshipAsync();
        Assert.Equal(MentorshipState.Paused, resting.State);
        Assert.Equal(Now.AddDays(9).Date, resting.PausedUntil!.Value.Date);

        Clock.Advance(TimeSpan.FromDays(10));
        await InStoreAsync(store => new ResumeDuePauses(store, Odd).RunAsync(Now, default));

        Assert.Equal(MentorshipState.Active, (await MentorshipAsync()).State);
    }

    [Fact]
    public async Task One_without_time_speaks_for_themselves_and_a_cancelled_meeting_for_all()
    {
        await AcceptAsync([.. All]);
        await AskAsync(days: 8);

        await AnswerAsync(0, NotMetReason.NoTime);
        Assert.Equal(0, await KnownAsync());

        await AnswerAsync(1, NotMetReason.Cancelled);
        Assert.Equal(1, await KnownAsync());
    }

    [Fact]
    public async Task Who_leaves_the_cohort_with_the_last_answer_lets_the_others_begin()
    {
        await AcceptAsync([.. All.Take(5)]);

        await LeaveCohortAsync(All[5]);

        Assert.Equal(MentorshipState.Active, (await MentorshipAsync()).State);
        Assert.Equal(EnrolmentState.Withdrawn, (await EnrolmentsAsync())[All[5].Id].State);
    }

    private async Task AnswerAsync(int who, NotMetReason reason)
    {
        await using var store = NewStore();
        var asked = store.CheckIns.Single(c => c.PersonId == All[who].Id);
        _ = (
            await new AnswerCheckIn(store, new([])).RunAsync(
                asked.Id,
                new WeDidNotMet(reason),
                ActOf(All[who]),
                default
            )
        ).Value;
    }

    private Task<int> KnownAsync() => InStoreAsync(store => Task.FromResult(store.KnownNotToHaveMet().Count()));

    private static (int, EnrolmentState) Seat(CohortEnrolment enrolment) => (enrolment.PlacesTaken, enrolment.State);

    /// <summary>No other circle can take those in who are left.</summary>
    private Task<int> MergeAsync() =>
        InStoreAsync(s => new MergeCircles(s, PromptBudget.Usual, Odd).RunAsync(Now, default));
}
