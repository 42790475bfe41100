using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Closings;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Tests.Mentorships;

namespace MentorBot.Domain.Tests.Closings;

/// <summary>A circle of five finishes once all five are done.</summary>
public sealed class FinishCircleTests : ManyTest
{
    protected override MentoringModel Model => MentoringModel.Circle;

    protected override int People => 5;

    [Fact]
    public async Task It_is_completed_once_the_last_is_done_and_a_no_stops_it_for_all()
    {
        await AcceptAsync([.. All]);
        foreach (var person in All.Take(4))
        {
            Assert.Equal(FinishEffect.Waits, await DoneAsync(person));
        }

        Assert.Equal(MentorshipState.Active, (await MentorshipAsync()).State);
        Assert.Equal(FinishEffect.IsOver, await DoneAsync(All[4]));
        Assert.Equal(MentorshipState.Completed, (await MentorshipAsync()).State);
        Assert.Contains(NoticeKind.MentorshipCompleted, await ToldAsync(All[0]));
        Assert.DoesNotContain(NoticeKind.MentorshipCompleted, await ToldAsync(All[4]));
    }

    [Fact]
    public async Task When_the_only_one_who_was_not_done_leaves_the_others_have_agreed()
    {
        await AcceptAsync([.. All]);
        foreach (var person in All.Take(4))
        {
            await DoneAsync(person);
        }

        await LeaveAsync(All[4]);
        await InStoreAsync(s => new TendClosings(s, PromptBudget.Usual, Odd).RunAsync(Now, default));

        Assert.Equal(MentorshipState.Completed, (await MentorshipAsync()).State);
        Assert.Contains(NoticeKind.MentorshipCompleted, await ToldAsync(All[0]));
        Assert.DoesNotContain(NoticeKind.MentorshipCompleted, await ToldAsync(All[4]));
    }

    private async Task<FinishEffect> DoneAsync(Person who) =>
        (await InStoreAsync(s => new FinishTogether(s).ProposeAsync(Proposal.Id, ActOf(who), default))).Value;
}
