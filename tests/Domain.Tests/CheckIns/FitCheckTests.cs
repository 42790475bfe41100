using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Tests.Mentorships;
using MentorBot.Testing;

namespace MentorBot.Domain.Tests.CheckIns;

/// <summary>When people are asked whether they fit.</summary>
public sealed class FitCheckTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(true, Fit.StillDeciding)]
    [InlineData(true, null, Fit.StillDeciding)]
    [InlineData(false, Fit.StillDeciding, Fit.StillDeciding)]
    [InlineData(false, Fit.StillDeciding, null)]
    [InlineData(false, Fit.StillDeciding, Fit.Good)]
    [InlineData(false, Fit.Good)]
    [InlineData(false, Fit.NotGood)]
    public void It_is_asked_until_answered_and_once_more_if_undecided(bool isDue, params Fit?[] said)
    {
        var feedback = said.Select((fit, i) => Said(i + 1, fit)).ToList();

        Assert.Equal(isDue, FitCheck.IsDue(feedback, Asked(said.Length + 1).Id));
    }

    private static SessionFeedback Said(int occurrence, Fit? fit) =>
        SessionFeedback.Of(Asked(occurrence), new SessionAnswer(4, true, true, fit), A.Now.AddDays(occurrence));

    private static CheckIn Asked(int occurrence)
    {
        var at = A.Now.AddDays(occurrence);
        return CheckIn.Plan(default, default, occurrence, at, at);
    }
}

/// <summary>Somebody whose match does not fit leaves without fault and comes first.</summary>
public sealed class NewMatchTests : PairTest
{
    [Fact]
    public async Task It_ends_without_fault_and_both_come_first_in_the_next_match()
    {
        await BothAcceptAsync();

        _ = (
            await AsAsync(
                Ada,
                (store, context) => new LeaveMentorship(store).ForNewMatchAsync(Pair.Id, context, default)
            )
        ).Value;

        Assert.Equal((MentorshipState.Ended, EndReason.Left), await EndAsync());
        Assert.Equal(1, (await EnrolmentAsync(Ada)).SatOut);
        Assert.Equal(1, (await EnrolmentAsync(Ben)).SatOut);
    }

    [Fact]
    public async Task Whoever_just_leaves_does_not_come_first()
    {
        await BothAcceptAsync();
        await LeaveAsync(Ada);

        Assert.Equal(0, (await EnrolmentAsync(Ada)).SatOut);
    }

    private async Task<(MentorshipState, EndReason?)> EndAsync()
    {
        var over = await MentorshipAsync();
        return (over.State, over.EndReason);
    }
}
