using MentorBot.Domain.Closings;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Closings;

/// <summary>A pair finishes before its cohort ends, by agreement.</summary>
public sealed class FinishTests : ClosingTest
{
    [Fact]
    public async Task One_proposes_and_the_other_agrees_and_it_is_completed_and_the_places_are_free()
    {
        Assert.Equal(FinishEffect.Waits, (await ProposeFinishAsync(Ada)).Value);
        Assert.Equal([NoticeKind.FinishProposed], await ToldNowAsync(Ben));
        Assert.Equal(MentorshipState.Active, (await MentorshipAsync()).State);

        Assert.Equal(FinishEffect.IsOver, (await AgreeAsync(Ben)).Value);

        var over = await MentorshipAsync();
        Assert.Equal((MentorshipState.Completed, null), (over.State, over.EndReason));
        Assert.Equal([NoticeKind.MentorshipCompleted], await ToldAsync(Ada));
        Assert.Empty(await ToldAsync(Ben));
        foreach (var person in new[] { Ada, Ben })
        {
            var enrolment = await EnrolmentAsync(person);
            Assert.Equal((0, EnrolmentState.Submitted, 0), (enrolment.PlacesTaken, enrolment.State, enrolment.SatOut));
        }
    }

    [Fact]
    public async Task Two_who_propose_it_at_once_have_agreed_and_it_happens_once()
    {
        var both = await Task.WhenAll(ProposeFinishAsync(Ada), ProposeFinishAsync(Ben));

        Assert.Equal([FinishEffect.Waits, FinishEffect.IsOver], both.Select(said => said.Value).Order());
        Assert.Equal(MentorshipState.Completed, (await MentorshipAsync()).State);
        Assert.Equal(1, await InStoreAsync(s => s.Audit.CountAsync(a => a.Action == "finish-mentorship")));
        Assert.Equal(0, (await EnrolmentAsync(Ada)).PlacesTaken);
    }

    [Fact]
    public async Task Proposing_twice_is_proposing_once()
    {
        await ProposeFinishAsync(Ada);
        await ProposeFinishAsync(Ada);

        Assert.Single(await ToldAsync(Ben));
        Assert.Equal(MentorshipState.Active, (await MentorshipAsync()).State);
    }

    [Fact]
    public async Task Not_yet_ends_the_proposal_and_only_the_proposer_hears_of_it()
    {
        await ProposeFinishAsync(Ada);
        await ForgetNoticesAsync();
        _ = (await NotYetAsync(Ben)).Value;

        Assert.Equal([NoticeKind.FinishPutOff], await ToldAsync(Ada));
        Assert.IsType<NothingToFinish>((await AgreeAsync(Ben)).Refusal);
        Assert.IsType<NothingToFinish>((await NotYetAsync(Ben)).Refusal);
        Assert.Equal(MentorshipState.Active, (await MentorshipAsync()).State);
    }

    [Fact]
    public async Task Taken_back_it_cannot_be_agreed_to_and_not_yet_against_agreement_leaves_one_of_both()
    {
        await ProposeFinishAsync(Ada);
        _ = (await TakeBackFinishAsync(Ada)).Value;
        Assert.IsType<NothingToFinish>((await AgreeAsync(Ben)).Refusal);

        await ProposeFinishAsync(Ada);
        var agreed = AgreeAsync(Ben);
        var back = TakeBackFinishAsync(Ada);
        await Task.WhenAll(agreed, back);

        var isOver = (await MentorshipAsync()).State == MentorshipState.Completed;
        Assert.Equal(isOver, !(await agreed).IsRefused);
        Assert.Equal(isOver, (await back).Refusal is MentorshipIsOver);
    }

    [Fact]
    public async Task It_lapses_after_a_week_and_is_shifted_by_a_stop()
    {
        await ProposeFinishAsync(Ada);
        await ForgetNoticesAsync();
        Clock.Advance(ClosingTimes.Patience - TimeSpan.FromMinutes(1));
        await TendClosingsAsync();
        Assert.Empty(await ToldAsync(Ada));

        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.IsType<NothingToFinish>((await AgreeAsync(Ben)).Refusal);
        await TendClosingsAsync();
        await TendClosingsAsync();

        Assert.Equal([NoticeKind.FinishLapsed], await ToldAsync(Ada));
        Assert.Empty(await ToldAsync(Ben));
        await ForgetNoticesAsync();
        await ProposeFinishAsync(Ada);
        await InStoreAsync(async s =>
        {
            await new ClosingDeadlines().ShiftAsync(s, Now, TimeSpan.FromDays(2), default);
            return 0;
        });
        Clock.Advance(ClosingTimes.Patience + TimeSpan.FromDays(1));
        Assert.Equal(FinishEffect.IsOver, (await AgreeAsync(Ben)).Value);
    }

    [Fact]
    public async Task A_stranger_and_whoever_has_left_can_finish_nothing()
    {
        Assert.IsType<NotFound>((await ProposeFinishAsync(Stranger)).Refusal);
        Assert.IsType<NotFound>((await NotYetAsync(Stranger)).Refusal);
        await LeaveAsync(Ada);
        Assert.IsType<MentorshipIsOver>((await ProposeFinishAsync(Ada)).Refusal);
        Assert.IsType<MentorshipIsOver>((await ProposeFinishAsync(Ben)).Refusal);
        Assert.IsType<MentorshipIsOver>((await TakeBackFinishAsync(Ben)).Refusal);
        Assert.Null(await ClosingAsync(Ben));
    }
}
