using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Tests.Mentorships;

public sealed class LeaveTests : PairTest
{
    [Fact]
    public async Task Leaving_frees_both_places_and_tells_the_partner_only_that_it_ended()
    {
        await BothAcceptAsync();

        Assert.False((await LeaveAsync(Ada)).IsRefused);

        Assert.Equal(EndReason.Left, (await MentorshipAsync()).EndReason);
        Assert.True((await EnrolmentAsync(Ada)).WaitsForMatch);
        Assert.True((await EnrolmentAsync(Ben)).WaitsForMatch);
        Assert.Equal([NoticeKind.MentorshipEnded], await ToldAsync(Ben));
        var seen = await InStoreAsync(s => new FindMentorships(s).OneAsync(Pair.Id, Ben.Id, default));
        Assert.Null(seen!.OverBecause);
        Assert.IsType<MentorshipIsOver>((await LeaveAsync(Ben)).Refusal);
    }

    [Fact]
    public async Task A_proposal_is_declined_and_not_left() =>
        Assert.IsType<MentorshipIsOver>((await LeaveAsync(Ada)).Refusal);

    [Theory]
    [InlineData(true, NoticeKind.MentorshipEnded)]
    [InlineData(false, NoticeKind.PartnerDeclined)]
    public async Task Leaving_a_cohort_ends_what_one_has_there(bool began, NoticeKind told)
    {
        if (began)
        {
            await BothAcceptAsync();
        }

        Assert.False((await LeaveCohortAsync()).IsRefused);
        Assert.False((await LeaveCohortAsync()).IsRefused);

        Assert.Equal(MentorshipState.Ended, (await MentorshipAsync()).State);
        Assert.Equal(EnrolmentState.Withdrawn, (await EnrolmentAsync(Ada)).State);
        Assert.True((await EnrolmentAsync(Ben)).WaitsForMatch);
        Assert.Equal(told, (await ToldAsync(Ben))[^1]);
    }

    [Fact]
    public async Task A_cohort_in_which_one_is_not_cannot_be_left() =>
        Assert.IsType<NotFound>(
            (await AsAsync(Stranger, (store, act) => new LeaveCohort(store).RunAsync(Cohort.Id, act, default))).Refusal
        );

    private Task<Result<Done>> LeaveCohortAsync() =>
        AsAsync(Ada, (store, act) => new LeaveCohort(store).RunAsync(Cohort.Id, act, default));
}
