using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Continuous;

public sealed class MatchAtNightTests : ContinuousTest
{
    [Fact]
    public async Task Two_who_fit_are_proposed_to_each_other_without_a_coordinator()
    {
        await GivenAdaAndBenWaitAsync();

        Assert.Equal(1, await NightAsync());

        var proposal = Assert.Single(await MentorshipsAsync());
        Assert.Equal(MentorshipState.Proposed, proposal.State);
        AssertMembers(proposal, Ada, Ben);
        Assert.Equal(2, await InStoreAsync(s => s.Notices.CountAsync(n => n.Kind == NoticeKind.Proposal)));
        var run = await InStoreAsync(s => s.MatchRuns.SingleAsync());
        Assert.Equal((MatchRunState.Approved, null), (run.State, run.ApprovedBy));
        Assert.Equal(proposal.MatchRunId, run.Id);
        Assert.Equal(new CohortNight(Now, 2, 1), (await CohortAsync(Peers.Id)).LastNight);
    }

    [Fact]
    public async Task A_second_run_proposes_nobody_twice_neither_the_same_night_nor_the_next()
    {
        await GivenAdaAndBenWaitAsync();
        await NightAsync();
        await GivenAsync(AnyDay.SignedUp(Peers, Cem));

        Assert.Equal(0, await NightAsync());
        Assert.Equal(0, await NextNightAsync());

        Assert.Single(await MentorshipsAsync());
    }

    [Fact]
    public async Task Two_nodes_at_once_make_one_proposal()
    {
        await GivenAdaAndBenWaitAsync();

        await Task.WhenAll(NightAsync(), NightAsync(), NightAsync());

        Assert.Single(await MentorshipsAsync());
        Assert.Equal(2, await InStoreAsync(s => s.Notices.CountAsync(n => n.Kind == NoticeKind.Proposal)));
    }

    [Fact]
    public async Task A_running_pair_is_not_touched_and_its_members_are_not_proposed_again()
    {
        await GivenAdaAndBenWaitAsync();
        await NightAsync();
        await BeginAsync(Ada, Ben);
        var before = Assert.Single(await MentorshipsAsync());
        var dana = A.Person("Dana Dahl");
        await GivenAsync(dana);
        await GivenAsync(AnyDay.SignedUp(Peers, Cem), AnyDay.SignedUp(Peers, dana, "SQL", "C#"));

        Assert.Equal(1, await NextNightAsync());

        var all = await MentorshipsAsync();
        var after = all.Single(m => m.Id == before.Id);
        Assert.Equal((before.State, before.EndsAt, before.ActiveSince), (after.State, after.EndsAt, after.ActiveSince));
        AssertMembers(all.Single(m => m.Id != before.Id), Cem, dana);
    }

    [Fact]
    public async Task Two_who_fit_badly_wait_for_somebody_better_and_not_for_ever()
    {
        await GivenAsync(AnyDay.SignedUp(Peers, Ada), AnyDay.SignedUp(Peers, Cem));

        Assert.Equal(0, await NightAsync());
        Assert.Equal(new CohortNight(Now, 2, 0), (await CohortAsync(Peers.Id)).LastNight);
        Assert.Empty(await InStoreAsync(s => s.MatchRuns.ToListAsync()));
        Assert.Equal(0, await InStoreAsync(s => s.Notices.CountAsync()));
        Assert.Equal(1, await NextNightAsync(14));
    }

    [Fact]
    public async Task Whoever_is_alone_waits_in_silence()
    {
        await GivenAsync(AnyDay.SignedUp(Peers, Ada));

        Assert.Equal(0, await NightAsync());

        Assert.Equal(0, (await EnrolmentOfAsync(Ada)).SatOut);
        Assert.Equal(0, await InStoreAsync(s => s.Notices.CountAsync()));
    }

    [Fact]
    public async Task Nothing_happens_while_a_coordinator_holds_it_and_it_goes_on_afterwards()
    {
        await GivenAdaAndBenWaitAsync();
        await HoldAsync(holds: true);

        Assert.Equal(0, await NightAsync());
        await HoldAsync(holds: false);
        Assert.Equal(1, await NightAsync());
    }

    [Fact]
    public async Task Whoever_has_paused_is_not_matched_and_is_again_once_they_are_back()
    {
        await GivenAdaAndBenWaitAsync();
        await InStoreAsync(s =>
            new PauseMentoring(s).RunAsync(DateOnly.FromDateTime(Now.AddDays(9).DateTime), ActOf(Ada), default)
        );

        Assert.Equal(0, await NightAsync());
        await InStoreAsync(s => new ResumeMentoring(s).RunAsync(ActOf(Ada), default));
        Assert.Equal(1, await NextNightAsync());
    }

    [Fact]
    public async Task Two_of_whom_one_said_no_are_not_proposed_again_for_a_while()
    {
        await GivenAdaAndBenWaitAsync();
        await NightAsync();
        Assert.Null((await DeclineAsync((await MentorshipsAsync())[0].Id, Ada)).Refusal);

        Assert.Equal(EnrolmentState.Submitted, (await EnrolmentOfAsync(Ada)).State);
        Assert.Equal(0, await NextNightAsync());
        Assert.Equal(0, await NextNightAsync(60));
        Assert.Equal(1, await NextNightAsync(40));
    }

    [Fact]
    public async Task Whoever_leaves_a_mentorship_waits_again_at_once_and_not_for_the_same_partner()
    {
        await GivenAdaAndBenWaitAsync();
        await NightAsync();
        var pair = await BeginAsync(Ada, Ben);
        await InStoreAsync(s => new LeaveMentorship(s).ForNewMatchAsync(pair, ActOf(Ada), default));
        await GivenAsync(AnyDay.SignedUp(Peers, Cem, "SQL", "C#"));

        Assert.Equal(1, await NextNightAsync());

        var next = (await MentorshipsAsync()).Single(m => m.State == MentorshipState.Proposed);
        AssertMembers(next, Ada, Cem);
        Assert.Equal(0, await NextNightAsync(100));
    }

    [Fact]
    public async Task A_cohort_with_an_end_is_never_matched_at_night()
    {
        var cohort = A.Cohort(Hanna, state: CohortState.Active);
        await GivenAsync(cohort);
        await GivenAsync(A.Enrolment(cohort, Ada), A.Enrolment(cohort, Ben, offers: ["SQL"], wants: ["C#"]));

        Assert.Equal(0, await NightAsync());

        Assert.Null((await CohortAsync(cohort.Id)).LastNight);
    }

    [Fact]
    public async Task Those_who_wait_are_matched_although_nobody_new_may_join()
    {
        await GivenAdaAndBenWaitAsync();
        await InStoreAsync(s => new CloseEnrolment(s).RunAsync(Peers.Id, AsHanna, default));

        Assert.Equal(1, await NightAsync());
        Assert.Equal(CohortState.Active, (await CohortAsync(Peers.Id)).State);
        await BeginAsync(Ada, Ben);
    }

    [Fact]
    public async Task A_coordinator_does_not_plan_it_by_hand()
    {
        var started = await InStoreAsync(s => new StartMatchRun(s).RunAsync(Peers.Id, AsHanna, default));

        Assert.Equal(new MatchedAtNight(Peers.Name), started.Refusal);
    }

    private static void AssertMembers(Mentorship mentorship, params Person[] people) =>
        Assert.Equal(
            people.Select(person => person.Id).ToHashSet(),
            mentorship.Members.Select(member => member.PersonId).ToHashSet()
        );

    private async Task HoldAsync(bool holds) =>
        Assert.Null((await InStoreAsync(s => new HoldMatching(s).RunAsync(Peers.Id, holds, AsHanna, default))).Refusal);
}
