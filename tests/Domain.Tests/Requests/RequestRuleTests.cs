using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Goals;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Privacy;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Requests;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Requests;

/// <summary>What becomes of a request, and of the mentorship that comes of it.</summary>
public sealed class RequestRuleTests : RequestTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await OfferAsync(Ben);
        await OfferAsync(Cem);
    }

    [Fact]
    public async Task Accepting_begins_a_mentorship_that_works_like_every_other()
    {
        var id = await AskedAsync(Ada, Ben);
        await SendAsync();
        var mentorship = (await AcceptAsync(Ben, id)).Value;

        Assert.Equal([NoticeKind.Introduction], await ToldAsync(Ada));
        Assert.Equal([NoticeKind.Introduction], await ToldAsync(Ben));
        var view = (await InStoreAsync(s => new FindMentorships(s).OneAsync(mentorship, Ada.Id, default)))!;
        Assert.Equal((MentorshipState.Active, true), (view.State, view.IsInformal));
        Assert.Equal(["SQL"], view.Partners[0].Offers);
        Assert.Equal((MentoringRole.Mentee, MentoringRole.Mentor), (view.Me.Role, view.Partners[0].Role));
        var goal = await AsAsync(
            Ada,
            (s, c) =>
                new SetGoal(s).RunAsync(mentorship, new GoalDraft("Fast queries", null, null, []), false, c, default)
        );
        Assert.False(goal.IsRefused);
        Assert.Equal(mentorship, (await AcceptAsync(Ben, id)).Value);
        Assert.Equal(1, await InStoreAsync(s => s.Mentorships.CountAsync()));
    }

    [Fact]
    public async Task It_is_asked_about_once_in_four_weeks_and_its_cohort_never_ends()
    {
        await BegunAsync();
        await SendAsync();
        Clock.Advance(TimeSpan.FromDays(22));
        await InStoreAsync(s => new PlanDueCheckIns(s, PromptBudget.Usual, Odd).RunAsync(Now, default));
        Assert.Empty(await InStoreAsync(s => s.CheckIns.ToListAsync()));
        Clock.Advance(TimeSpan.FromDays(8));
        await InStoreAsync(s => new PlanDueCheckIns(s, PromptBudget.Usual, Odd).RunAsync(Now, default));
        Assert.Equal(2, await InStoreAsync(s => s.CheckIns.CountAsync()));

        Clock.Advance(TimeSpan.FromDays(4000));
        await InStoreAsync(s => new CompleteDueCohorts(s, Odd).RunAsync(Now, default));
        Assert.Equal(CohortState.Active, (await InStoreAsync(s => s.Cohorts.SingleAsync())).State);
    }

    [Fact]
    public async Task Nobody_finds_its_cohort_to_join_match_or_cancel()
    {
        await BegunAsync();
        var context = new CommandContext(Olga.Id, IsCoordinator: true, Now);
        Assert.Empty((await InStoreAsync(s => new ListCohorts(s).RunAsync(context, default))).Value);
        Assert.IsType<CohortIsNot>(
            (await InStoreAsync(s => new CancelCohort(s).RunAsync(Cohort.InformalId, context, default))).Refusal
        );
        Assert.False((await InStoreAsync(s => s.Cohorts.SingleAsync())).CanBeMatched);
    }

    [Fact]
    public async Task Leaving_frees_the_place_and_nobody_waits_for_a_match_there()
    {
        await OfferAsync(Ben, capacity: 1, skills: ["SQL"]);
        var mentorship = await BegunAsync();
        Assert.Equal(["Cem Kaya"], await FoundAsync(Olga));

        await LeaveAsync(Ada, mentorship);

        Assert.Contains("Ben Franklin", await FoundAsync(Olga));
        Assert.All(
            await InStoreAsync(s => s.Enrolments.ToListAsync()),
            enrolment => Assert.Equal((EnrolmentState.Withdrawn, 0), (enrolment.State, enrolment.PlacesTaken))
        );
        Assert.Empty(await InStoreAsync(s => new FindLeavable(s).RunAsync(Ada.Id, default)));
        var again = (await AcceptAsync(Ben, await AskedAsync(Ada, Ben))).Value;
        Assert.NotEqual(mentorship, again);
    }

    [Fact]
    public async Task A_decline_is_told_with_its_reason_and_rests_for_thirty_days()
    {
        var id = await AskedAsync(Ada, Ben);
        await SendAsync();
        await DeclineAsync(Ben, id, DeclineReason.NoTime);
        Assert.Equal([NoticeKind.HelpAnswered], await ToldAsync(Ada));
        Assert.Equal(["Cem Kaya"], await FoundAsync(Ada));
        Assert.IsType<HelperNotAvailable>((await AskAsync(Ada, Ben)).Refusal);
        Assert.IsType<RequestIsOver>((await AcceptAsync(Ben, id)).Refusal);
        var next = await InStoreAsync(s => new FindHelpers(s).NextBestAsync("SQL", Ada.Id, Ben.Id, Now, default));
        Assert.Equal("Cem Kaya", next!.Name);

        Clock.Advance(TimeSpan.FromDays(31));
        Assert.False((await AskAsync(Ada, Ben)).IsRefused);
    }

    [Fact]
    public async Task What_nobody_answers_lapses_after_three_days_and_the_asker_is_told()
    {
        var id = await AskedAsync(Ada, Ben);
        await SendAsync();
        Clock.Advance(TimeSpan.FromDays(2.9));
        Assert.Equal(0, await TendAsync());
        Clock.Advance(TimeSpan.FromDays(0.2));
        Assert.Equal(1, await TendAsync());

        Assert.Equal(HelpRequestState.Expired, (await ReadAsync(id)).State);
        Assert.Equal([NoticeKind.HelpAnswered], await ToldAsync(Ada));
        Assert.Equal(
            HelpRequestState.Expired,
            Assert.IsType<RequestIsOver>((await AcceptAsync(Ben, id)).Refusal).State
        );
    }

    [Fact]
    public async Task What_is_withdrawn_before_it_was_sent_never_reaches_the_helper()
    {
        var id = await AskedAsync(Ada, Ben);
        Assert.Equal([NoticeKind.HelpRequested], await ToldAsync(Ben));
        await WithdrawAsync(Ada, id);
        Assert.Empty(await ToldAsync(Ben));
        Assert.False((await WithdrawAsync(Ada, id)).IsRefused);

        var second = await AskedAsync(Ada, Ben);
        await SendAsync();
        await WithdrawAsync(Ada, second);
        Assert.Equal([NoticeKind.HelpWithdrawn], await ToldAsync(Ben));
        Assert.IsType<RequestIsOver>((await AcceptAsync(Ben, second)).Refusal);
        Assert.IsType<NotFound>((await WithdrawAsync(Ben, second)).Refusal);
    }

    [Fact]
    public async Task Only_the_two_can_see_or_answer_a_request()
    {
        var id = await AskedAsync(Ada, Ben);
        Assert.Equal(Canary, (await SeenAsync(Ben, id))!.Message);
        Assert.Null(await SeenAsync(Cem, id));
        Assert.Null(await SeenAsync(Olga, id));
        Assert.IsType<NotFound>((await AcceptAsync(Cem, id)).Refusal);
        Assert.IsType<NotFound>((await DeclineAsync(Ada, id)).Refusal);
    }

    [Fact]
    public async Task A_message_is_needed_and_has_its_length_and_three_requests_are_open_at_most()
    {
        Assert.IsType<RequestMessageMissing>((await SendAsync(Ben, "  ")).Refusal);
        Assert.IsType<RequestMessageTooLong>((await SendAsync(Ben, new string('x', 501))).Refusal);
        var more = Enumerable.Range(1, 3).Select(n => A.Person($"Helper {n}")).ToList();
        await GivenAsync([.. more]);
        foreach (var person in more)
        {
            await OfferAsync(person);
            Assert.False((await AskAsync(Ada, person)).IsRefused);
        }

        Assert.IsType<TooManyOpenRequests>((await AskAsync(Ada, Ben)).Refusal);
        Assert.False((await AskAsync(Ada, more[0])).IsRefused);
        Assert.Equal(3, await InStoreAsync(s => s.HelpRequests.CountAsync()));
    }

    [Fact]
    public async Task The_requests_of_people_who_left_or_were_erased_end_neutrally()
    {
        var (toBen, toCem) = (await AskedAsync(Ada, Ben), await AskedAsync(Ada, Cem));
        await SendAsync();
        await InStoreAsync(async s =>
        {
            (await s.People.SingleAsync(p => p.Id == Ben.Id)).MarkLeft(Now);
            s.ErasureRequests.Add(ErasureRequest.Of(Cem.Id, Now));
            return await s.SaveChangesAsync();
        });
        await TendAsync();
        await InStoreAsync(s => new ErasePeople(s, Coordinators, Odd).RunAsync(Now, default));

        Assert.Equal(HelpRequestState.Closed, (await SeenAsync(Ada, toBen))!.State);
        Assert.Equal(HelpRequestState.Closed, (await SeenAsync(Ada, toCem))!.State);
        Assert.Null((await SeenAsync(Ada, toCem))!.Other);
        Assert.Equal([NoticeKind.HelpAnswered, NoticeKind.HelpAnswered], await ToldAsync(Ada));
    }

    [Fact]
    public async Task Words_are_forgotten_after_a_month_and_requests_after_half_a_year()
    {
        var id = await AskedAsync(Ada, Ben);
        await DeclineAsync(Ben, id);
        Clock.Advance(TimeSpan.FromDays(31));
        await InStoreAsync(s => new ForgetOldRequests(s).RunAsync(Now, default));
        Assert.Null((await ReadAsync(id)).Message);
        Clock.Advance(TimeSpan.FromDays(150));
        await InStoreAsync(s => new ForgetOldRequests(s).RunAsync(Now, default));
        Assert.Equal(0, await InStoreAsync(s => s.HelpRequests.CountAsync()));
    }

    private async Task<MentorshipId> BegunAsync() => (await AcceptAsync(Ben, await AskedAsync(Ada, Ben))).Value;

    private Task<HelpRequestView?> SeenAsync(Person who, HelpRequestId id) =>
        InStoreAsync(s => new FindRequests(s).OneAsync(id, who.Id, default));

    private Task<Result<HelpRequestId>> SendAsync(Person whom, string message) =>
        AsAsync(Ada, (s, c) => new RequestHelp(s).RunAsync(whom.Id, "SQL", message, c, default));
}
