using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Mentorships;

public sealed class ProposalTests : PairTest
{
    [Fact]
    public async Task The_first_yes_takes_no_place_and_tells_nobody()
    {
        Assert.False((await AcceptAsync(Ada)).IsRefused);

        Assert.Equal(MentorshipState.Proposed, (await MentorshipAsync()).State);
        Assert.Equal(0, (await EnrolmentAsync(Ada)).PlacesTaken);
        Assert.Empty(await ToldAsync(Ben));
    }

    [Fact]
    public async Task The_last_yes_starts_the_mentorship_and_its_reply_is_the_introduction()
    {
        await BothAcceptAsync();

        Assert.Equal(MentorshipState.Active, (await MentorshipAsync()).State);
        Assert.Equal(Now, (await MentorshipAsync()).ActiveSince);
        Assert.Equal(1, (await EnrolmentAsync(Ada)).PlacesTaken);
        Assert.Equal(EnrolmentState.Matched, (await EnrolmentAsync(Ben)).State);
        Assert.Equal([NoticeKind.Introduction], await ToldAsync(Ada));
        Assert.Empty(await ToldAsync(Ben));
    }

    [Fact]
    public async Task Saying_yes_again_is_saying_it_once()
    {
        await BothAcceptAsync();
        Assert.False((await AcceptAsync(Ada)).IsRefused);

        Assert.Equal(1, (await EnrolmentAsync(Ada)).PlacesTaken);
        Assert.Equal(2, await InStoreAsync(s => s.Audit.CountAsync(a => a.Action == "accept-proposal")));
    }

    [Fact]
    public async Task Both_members_who_say_yes_at_the_same_moment_are_matched()
    {
        await Task.WhenAll(AcceptAsync(Ada), AcceptAsync(Ben), AcceptAsync(Ada), AcceptAsync(Ben));

        Assert.Equal(MentorshipState.Active, (await MentorshipAsync()).State);
        Assert.Equal([NoticeKind.Introduction], [.. await ToldAsync(Ada), .. await ToldAsync(Ben)]);
    }

    [Fact]
    public async Task To_a_stranger_a_proposal_does_not_exist()
    {
        Assert.IsType<NotFound>((await AcceptAsync(Stranger)).Refusal);
        Assert.IsType<NotFound>((await DeclineAsync(Stranger)).Refusal);
        Assert.IsType<NotFound>((await LeaveAsync(Stranger)).Refusal);
        Assert.Null(await InStoreAsync(s => new FindMentorships(s).OneAsync(Pair.Id, Stranger.Id, default)));
    }

    [Fact]
    public async Task A_no_ends_the_proposal_and_the_partner_comes_first_next_time()
    {
        await AcceptAsync(Ben);
        Assert.False((await DeclineAsync(Ada)).IsRefused);
        Assert.False((await DeclineAsync(Ada)).IsRefused);

        Assert.Equal(MentorshipState.Ended, (await MentorshipAsync()).State);
        Assert.Equal([NoticeKind.PartnerDeclined], await ToldAsync(Ben));
        Assert.Empty(await ToldAsync(Ada));
        Assert.True((await EnrolmentAsync(Ada)).WaitsForMatch);
        Assert.Equal((1, 0), ((await EnrolmentAsync(Ben)).SatOut, (await EnrolmentAsync(Ada)).SatOut));
        Assert.IsType<ProposalIsOver>((await AcceptAsync(Ben)).Refusal);
    }

    [Fact]
    public async Task A_yes_that_comes_too_late_is_refused_even_before_the_job_has_run()
    {
        Clock.Advance(TimeSpan.FromDays(3));

        var refusal = Assert.IsType<ProposalIsOver>((await AcceptAsync(Ada)).Refusal);

        Assert.Equal(EndReason.Expired, refusal.Reason);
    }

    [Fact]
    public async Task What_a_member_sees_never_says_who_declined()
    {
        await DeclineAsync(Ada);

        var view = await InStoreAsync(s => new FindMentorships(s).OneAsync(Pair.Id, Ben.Id, default));

        Assert.Null(view!.OverBecause);
    }

    [Fact]
    public async Task Proposals_that_nobody_answers_expire_once_and_everybody_hears_the_same()
    {
        await AcceptAsync(Ada);
        Clock.Advance(TimeSpan.FromDays(3));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ExpireAsync()));

        Assert.Equal(EndReason.Expired, (await MentorshipAsync()).EndReason);
        Assert.Equal([NoticeKind.ProposalExpired], await ToldAsync(Ada));
        Assert.Equal([NoticeKind.ProposalExpired], await ToldAsync(Ben));
        Assert.Equal((1, 0), ((await EnrolmentAsync(Ada)).SatOut, (await EnrolmentAsync(Ben)).SatOut));
        Assert.Equal(0, await ExpireAsync());
    }

    [Fact]
    public async Task Who_has_not_answered_is_reminded_once_in_their_own_working_hours()
    {
        await AcceptAsync(Ada);
        Clock.Advance(TimeSpan.FromDays(2));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RemindAsync()));

        Assert.Empty(await ToldAsync(Ada));
        var reminder = Assert.Single(await NoticesAsync(Ben));
        Assert.Equal(NoticeKind.ProposalReminder, reminder.Kind);
        Assert.True(Ben.Working.IsWorking(reminder.NotBefore));
        Assert.Equal(0, await RemindAsync());
    }

    [Fact]
    public async Task Nobody_is_reminded_before_the_cohort_says_so()
    {
        Clock.Advance(TimeSpan.FromDays(2) - TimeSpan.FromMinutes(1));

        Assert.Equal(0, await RemindAsync());
    }

    private Task<int> ExpireAsync() => InStoreAsync(s => new ExpireProposals(s, Odd).RunAsync(Now, default));

    private Task<int> RemindAsync() => InStoreAsync(s => new RemindProposals(s, Odd).RunAsync(Now, default));
}

public sealed class ProposalOfAClosedCohortTests : PairTest
{
    protected override CohortState StateOfCohort => CohortState.Cancelled;

    [Fact]
    public async Task It_cannot_be_accepted()
    {
        Assert.IsType<CohortIsNot>((await AcceptAsync(Ada)).Refusal);
        Assert.Equal(MemberResponse.Awaited, (await MentorshipAsync()).Member(Ada.Id)!.Response);
    }
}
