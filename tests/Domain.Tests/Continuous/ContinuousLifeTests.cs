using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Closings;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Continuous;

public sealed class ContinuousLifeTests : ContinuousTest
{
    private static readonly TimeSpan Length = TimeSpan.FromDays(26 * 7);

    [Fact]
    public async Task A_mentorship_ends_well_after_a_length_of_its_own_and_its_members_wait_again()
    {
        await GivenAdaAndBenWaitAsync();
        await NightAsync();
        var pair = await BeginAsync(Ada, Ben);
        Assert.Equal(Now + Length, (await MentorshipsAsync())[0].EndsAt);

        Clock.Advance(Length - TimeSpan.FromMinutes(1));
        Assert.Equal(0, await CompleteDueAsync());
        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await CompleteDueAsync());
        Assert.Equal(0, await CompleteDueAsync());

        Assert.Equal(MentorshipState.Completed, (await MentorshipsAsync())[0].State);
        Assert.Equal(EnrolmentState.Submitted, (await EnrolmentOfAsync(Ben)).State);
        var told = await InStoreAsync(s =>
            s.Notices.Where(n => n.Kind == NoticeKind.MentorshipCompleted && n.SubjectId == pair.Value).CountAsync()
        );
        Assert.Equal(2, told);
        Assert.Equal(0, (await WaitOfAsync(Ben))!.DaysSoFar);
    }

    [Fact]
    public async Task Its_members_are_asked_to_look_back_two_weeks_before()
    {
        await GivenAdaAndBenWaitAsync();
        await NightAsync();
        var pair = await BeginAsync(Ada, Ben);
        Clock.Advance(Length - TimeSpan.FromDays(15));
        Assert.Equal(0, await TendAsync());
        Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(1, await TendAsync());

        Assert.Equal(2, await InStoreAsync(s => s.Notices.CountAsync(n => n.Kind == NoticeKind.ClosingAsked)));
        var closing = await InStoreAsync(s => new FindClosings(s).OfAsync(pair, Ada.Id, Now, default));
        Assert.Equal((Now.AddDays(14), true), (closing!.EndsAt, closing.IsOpen));
    }

    [Fact]
    public async Task Check_ins_come_while_people_can_still_join()
    {
        await GivenAdaAndBenWaitAsync();
        await NightAsync();
        await BeginAsync(Ada, Ben);
        Clock.Advance(TimeSpan.FromDays(9));

        await InStoreAsync(async s =>
        {
            var entries = await s.CheckInDueEntries.ToListAsync();
            Assert.Equal(2, (await s.MembersToAskAsync(entries, default)).Count);
            return true;
        });
    }

    [Fact]
    public async Task Finishing_it_completes_what_runs_and_tells_everybody()
    {
        await GivenAdaAndBenWaitAsync();
        await NightAsync();
        await BeginAsync(Ada, Ben);
        await GivenAsync(AnyDay.SignedUp(Peers, Cem));
        Clock.Advance(TimeSpan.FromDays(30));

        Assert.Null((await FinishAsync()).Refusal);
        Assert.Null((await FinishAsync()).Refusal);

        Assert.Equal(CohortState.Completed, (await CohortAsync(Peers.Id)).State);
        Assert.Equal(Now, (await CohortAsync(Peers.Id)).EndsAt);
        Assert.Equal(MentorshipState.Completed, (await MentorshipsAsync())[0].State);
        var told = await InStoreAsync(s =>
            s.Notices.Where(n => n.Kind == NoticeKind.MentorshipCompleted || n.Kind == NoticeKind.CohortCompleted)
                .Select(n => n.RecipientId)
                .ToListAsync()
        );
        Assert.Equal(new[] { Ada.Id, Ben.Id, Cem.Id }.ToHashSet(), told.ToHashSet());
        Assert.Equal(3, told.Count);
        Assert.Equal(0, await NextNightAsync());
    }

    [Fact]
    public async Task A_cohort_with_an_end_cannot_be_finished_or_held_like_this()
    {
        var cohort = A.Cohort(Hanna, state: CohortState.Active);
        await GivenAsync(cohort);

        Assert.IsType<NotFound>(
            (await InStoreAsync(s => new FinishCohort(s).RunAsync(cohort.Id, AsHanna, default))).Refusal
        );
        Assert.IsType<NotFound>(
            (await InStoreAsync(s => new HoldMatching(s).RunAsync(cohort.Id, true, AsHanna, default))).Refusal
        );
    }

    [Fact]
    public async Task It_is_closed_to_new_people_and_opened_again_and_nobody_hears_of_it()
    {
        await GivenAdaAndBenWaitAsync();

        Assert.Null((await InStoreAsync(s => new CloseEnrolment(s).RunAsync(Peers.Id, AsHanna, default))).Refusal);
        Assert.Null((await InStoreAsync(s => new CloseEnrolment(s).RunAsync(Peers.Id, AsHanna, default))).Refusal);
        Assert.False((await CohortAsync(Peers.Id)).TakesEnrolments);
        Clock.Advance(TimeSpan.FromDays(400));
        Assert.Null(
            (await InStoreAsync(s => new StartEnrolling(s).RunAsync(Peers.Id, null, AsHanna, default))).Refusal
        );

        Assert.True((await CohortAsync(Peers.Id)).TakesEnrolments);
        Assert.Equal(0, await InStoreAsync(s => new CloseDueEnrolments(s, Odd).RunAsync(Now, default)));
        Assert.Equal(0, await InStoreAsync(s => s.Notices.CountAsync()));
    }

    [Theory]
    [InlineData(MentoringModel.Circle)]
    [InlineData(MentoringModel.Group)]
    [InlineData(MentoringModel.Rounds)]
    public async Task Models_that_begin_together_need_dates(MentoringModel model)
    {
        var refused = await CreateAsync(model);

        Assert.Equal([new ModelNeedsDates(model)], Assert.IsType<CohortPlanRefused>(refused.Refusal).Mistakes);
    }

    [Theory]
    [InlineData(MentoringModel.PeerPairs)]
    [InlineData(MentoringModel.OneToOne)]
    [InlineData(MentoringModel.Buddy)]
    public async Task A_cohort_of_pairs_needs_no_dates(MentoringModel model)
    {
        var cohort = await CohortAsync((await CreateAsync(model)).Value);

        Assert.Equal((12, true, CohortState.Draft), (cohort.MentorshipWeeks, cohort.IsContinuous, cohort.State));
        Assert.False(cohort.Policy.SuggestionsFirst);
    }

    [Fact]
    public async Task Whoever_leaves_and_joins_again_waits_from_then_on()
    {
        await GivenAdaAndBenWaitAsync();
        await InStoreAsync(s => new LeaveCohort(s).RunAsync(Peers.Id, ActOf(Ada), default));
        Clock.Advance(TimeSpan.FromDays(20));
        await InStoreAsync(async s =>
        {
            (await s.Enrolments.SingleAsync(e => e.PersonId == Ada.Id)).Submit(Now);
            return await s.SaveChangesAsync();
        });

        Assert.Equal(0, (await WaitOfAsync(Ada))!.DaysSoFar);
        Assert.Equal(20, (await WaitOfAsync(Ben))!.DaysSoFar);
    }

    private Task<int> TendAsync() =>
        InStoreAsync(s => new TendClosings(s, new PromptBudget(2), Odd).RunAsync(Now, default));

    private Task<Result<Done>> FinishAsync() =>
        InStoreAsync(s => new FinishCohort(s).RunAsync(Peers.Id, AsHanna, default));

    private Task<Result<CohortId>> CreateAsync(MentoringModel model)
    {
        var form = new NewCohort(Ids.New<CohortId>(Now), "Always", "Learn.", model, ["SQL"], null, null, 12)
        {
            IsContinuous = true,
        };
        return InStoreAsync(s => new CreateCohort(s).RunAsync(form, AsHanna, default));
    }

    private Task<WaitOutlook?> WaitOfAsync(Domain.People.Person person) =>
        Waits.OfAsync(NewStore, Peers.Id, person, Now);
}
