using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Closings;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Closings;

/// <summary>How people look back, and what the others see of it.</summary>
public sealed class LookBackTests : ClosingTest
{
    [Fact]
    public async Task Two_weeks_before_the_end_each_is_asked_once_in_working_hours()
    {
        ComeToTheEnd(14.1);
        await TendClosingsAsync();
        Assert.Empty(await ToldAsync(Ada));

        ComeToTheEnd();
        await TendClosingsAsync();
        await TendClosingsAsync();

        var asked = Assert.Single(await NoticesAsync(Ada));
        Assert.Equal(NoticeKind.ClosingAsked, asked.Kind);
        Assert.Equal(Cohort.EndsAt, asked.ExpiresAt);
        Assert.True(Ada.SendingHours.NextMoment(asked.NotBefore) == asked.NotBefore);
        Assert.Single(await NoticesAsync(Ben));
    }

    [Fact]
    public async Task Whoever_has_had_their_prompts_is_asked_in_the_next_week()
    {
        ComeToTheEnd();
        var asked = CheckIn.Plan(Pair.Id, Ada.Id, 1, Now, Now);
        asked.AskAt(Now.AddHours(2), nudgeAfterDays: 3);
        await GivenAsync(asked);

        await TendClosingsAsync(budget: 1);

        var (hers, his) = (Assert.Single(await NoticesAsync(Ada)), Assert.Single(await NoticesAsync(Ben)));
        Assert.True(hers.NotBefore >= PromptWeek.Of(Ada.Working, Now).Ends, $"{hers.NotBefore}");
        Assert.True(his.NotBefore < PromptWeek.Of(Ben.Working, Now).Ends, $"{his.NotBefore}");
    }

    [Fact]
    public async Task Nobody_is_asked_about_what_began_this_week_or_is_over()
    {
        await LeaveAsync(Ada);
        await ForgetNoticesAsync();
        ComeToTheEnd();
        await TendClosingsAsync();

        Assert.Empty(await ToldAsync(Ada));
        Assert.Empty(await ToldAsync(Ben));
        Assert.Equal(0, await StatementsAsync());
    }

    [Fact]
    public async Task Until_the_end_the_others_see_nothing_and_then_what_is_for_them()
    {
        ComeToTheEnd();
        _ = (await LookBackAsync(Ada, Words)).Value;
        var before = (await ClosingAsync(Ben))!;
        Assert.Empty(before.Shared);
        Assert.False(before.AllStayInTouch);
        Assert.Empty(await ToldAsync(Ben));

        await EndCohortAsync();

        var (hers, his) = ((await ClosingAsync(Ada))!, (await ClosingAsync(Ben))!);
        Assert.Equal("Say no earlier", hers.Mine.Takeaway);
        var shared = Assert.Single(his.Shared);
        Assert.Equal((Ada.Id, null, "Your patience"), (shared.Person, shared.Takeaway, shared.Thanks));
        Assert.False(his.AllStayInTouch);
        Assert.Equal([NoticeKind.MentorshipCompleted], await ToldAsync(Ben));
    }

    [Fact]
    public async Task A_takeaway_is_shared_if_its_writer_says_so()
    {
        _ = (await LookBackAsync(Ada, Words with { IsTakeawayShared = true, Thanks = null })).Value;
        await EndCohortAsync();

        Assert.Equal("Say no earlier", Assert.Single((await ClosingAsync(Ben))!.Shared).Takeaway);
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(true, null, false)]
    [InlineData(false, false, false)]
    public async Task Staying_in_touch_shows_only_when_all_want_to(bool ada, bool? ben, bool shows)
    {
        await LookBackAsync(Ada, LookBackDraft.Blank with { StaysInTouch = ada });
        await LookBackAsync(Ben, LookBackDraft.Blank with { StaysInTouch = ben, TakesPartAgain = false });
        await EndCohortAsync();

        Assert.Equal(shows, (await ClosingAsync(Ada))!.AllStayInTouch);
        Assert.Equal(shows, (await ClosingAsync(Ben))!.AllStayInTouch);
        Assert.Empty((await ClosingAsync(Ada))!.Shared);
    }

    [Fact]
    public async Task It_can_be_changed_until_the_end_and_an_old_card_changes_nothing()
    {
        var blank = (await ClosingAsync(Ada))!.Mine.Version;
        await LookBackAsync(Ada, Words);
        Assert.IsType<CardIsOutdated>((await LookBackAsync(Ada, Words with { Thanks = "Else" }, blank)).Refusal);
        _ = (await LookBackAsync(Ada, Words with { Thanks = "Else" })).Value;
        Assert.Equal("Else", (await ClosingAsync(Ada))!.Mine.Thanks);

        await EndCohortAsync();
        Assert.IsType<LookBackIsOver>((await LookBackAsync(Ada, Words)).Refusal);
        Assert.False((await ClosingAsync(Ada))!.IsOpen);
    }

    [Fact]
    public async Task What_was_finished_early_can_be_looked_back_on_for_two_weeks_and_the_other_hears_of_it()
    {
        await FinishAsync();
        await ForgetNoticesAsync();
        Assert.True((await ClosingAsync(Ada))!.IsOpen);
        _ = (await LookBackAsync(Ada, LookBackDraft.Blank with { StaysInTouch = false })).Value;
        Assert.Empty(await ToldAsync(Ben));
        _ = (await LookBackAsync(Ada, Words)).Value;
        _ = (await LookBackAsync(Ada, Words with { TakesPartAgain = false })).Value;

        Assert.Equal([NoticeKind.LookBackShared], await ToldAsync(Ben));
        Clock.Advance(ClosingTimes.Afterwards);
        Assert.IsType<LookBackIsOver>((await LookBackAsync(Ada, Words)).Refusal);
    }

    [Fact]
    public async Task Whoever_said_they_stay_in_touch_hears_when_the_other_wants_to_and_of_no_no()
    {
        await FinishAsync();
        _ = (await LookBackAsync(Ada, LookBackDraft.Blank with { StaysInTouch = true })).Value;
        await ForgetNoticesAsync();
        _ = (await LookBackAsync(Ben, LookBackDraft.Blank with { StaysInTouch = false })).Value;
        Assert.Empty(await ToldAsync(Ada));

        _ = (await LookBackAsync(Ben, LookBackDraft.Blank with { StaysInTouch = true })).Value;

        Assert.Equal([NoticeKind.LookBackShared], await ToldAsync(Ada));
        Assert.True((await ClosingAsync(Ada))!.AllStayInTouch);
    }

    [Fact]
    public async Task Nothing_too_much_and_somebody_elses_is_refused()
    {
        Assert.IsType<NothingLookedBackOn>((await LookBackAsync(Ada, new(" ", true, "", null, null))).Refusal);
        Assert.IsType<LookBackTooLong>((await LookBackAsync(Ada, Words with { Thanks = new('x', 501) })).Refusal);
        Assert.IsType<NotFound>((await LookBackAsync(Stranger, Words)).Refusal);
        Assert.Null(await ClosingAsync(Stranger));
        Assert.Equal(0, await StatementsAsync());
    }

    [Fact]
    public async Task The_closing_counts_sessions_and_reached_goals_of_ones_own()
    {
        await AgreedAsync(Wednesday);
        Clock.Advance(Wednesday.AddHours(2) - Now);
        await TendAsync();
        await FinishAsync();

        var closing = (await ClosingAsync(Ada))!;
        Assert.Equal((1, 0), (closing.Sessions, closing.GoalsReached));
        var page = await InStoreAsync(s => new FindPast(s).PageAsync(Ada.Id, 0, default));
        var past = Assert.Single(page.Mentorships);
        Assert.Equal([Ben.Name], past.Partners);
        Assert.Empty((await InStoreAsync(s => new FindPast(s).PageAsync(Ada.Id, 1, default))).Mentorships);
        Assert.Empty((await InStoreAsync(s => new FindPast(s).PageAsync(Stranger.Id, 0, default))).Mentorships);
        Assert.Equal(MentorshipState.Completed, (await MentorshipAsync()).State);
    }
}
