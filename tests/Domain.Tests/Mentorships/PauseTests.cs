using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Mentorships;

public sealed class PauseTests : PairTest
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly DateOnly Later = new(2026, 3, 20);

    [Fact]
    public async Task Who_rests_lets_the_mentorship_rest_and_the_partner_knows_until_when()
    {
        await BothAcceptAsync();

        Assert.False((await PauseAsync(Ada, Later)).IsRefused);

        var mentorship = await MentorshipAsync();
        Assert.Equal(MentorshipState.Paused, mentorship.State);
        Assert.Equal(Ada.Working.At(Later.AddDays(1), TimeOnly.MinValue), mentorship.PausedUntil);
        Assert.Equal(EnrolmentState.Paused, (await EnrolmentAsync(Ada)).State);
        Assert.Equal([NoticeKind.MentorshipPaused], await ToldAsync(Ben));
        Assert.Equal([NoticeKind.Introduction], await ToldAsync(Ada));
    }

    [Theory]
    [InlineData(0, typeof(PauseDateHasPassed))]
    [InlineData(-400, typeof(PauseDateHasPassed))]
    [InlineData((26 * 7) + 1, typeof(PauseIsTooLong))]
    public async Task A_date_that_makes_no_sense_changes_nothing(int days, Type refusal)
    {
        await BothAcceptAsync();

        Assert.IsType(refusal, (await PauseAsync(Ada, Today.AddDays(days))).Refusal);

        Assert.Equal(MentorshipState.Active, (await MentorshipAsync()).State);
    }

    [Fact]
    public async Task Who_takes_part_in_nothing_has_nothing_to_pause_or_resume()
    {
        Assert.IsType<NothingToPause>((await PauseAsync(Stranger, Later)).Refusal);
        Assert.IsType<NothingToResume>((await ResumeAsync(Stranger)).Refusal);
    }

    [Fact]
    public async Task A_mentorship_goes_on_only_when_nobody_rests_any_more()
    {
        await BothAcceptAsync();
        await PauseAsync(Ada, Later);
        await PauseAsync(Ben, Later.AddDays(7));

        await ResumeAsync(Ada);
        Assert.Equal(MentorshipState.Paused, (await MentorshipAsync()).State);

        await ResumeAsync(Ben);
        Assert.Equal(MentorshipState.Active, (await MentorshipAsync()).State);
        Assert.Contains(NoticeKind.MentorshipResumed, await ToldAsync(Ada));
    }

    [Fact]
    public async Task A_pause_ends_by_itself_once_however_often_the_job_runs()
    {
        await BothAcceptAsync();
        await PauseAsync(Ada, Later);
        Clock.Advance(TimeSpan.FromDays(17));
        Assert.Equal(0, await ResumeDueAsync());
        Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await ResumeDueAsync());
        // Until a day includes its evening: midnight in Berlin.
        Clock.Advance(TimeSpan.FromHours(14));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ResumeDueAsync()));

        Assert.Equal(MentorshipState.Active, (await MentorshipAsync()).State);
        Assert.Equal(Now, (await MentorshipAsync()).ResumedAt);
        Assert.Equal(EnrolmentState.Matched, (await EnrolmentAsync(Ada)).State);
        Assert.Single(await ToldAsync(Ada), kind => kind == NoticeKind.MentorshipResumed);
        Assert.Single(await ToldAsync(Ben), kind => kind == NoticeKind.MentorshipResumed);
    }

    [Fact]
    public async Task Who_rests_without_a_mentorship_hears_of_being_back_too()
    {
        await DeclineAsync(Ben);
        await PauseAsync(Ada, Later);
        Clock.Advance(TimeSpan.FromDays(20));

        await ResumeDueAsync();

        Assert.Contains(NoticeKind.MentorshipResumed, await ToldAsync(Ada));
        Assert.True((await EnrolmentAsync(Ada)).WaitsForMatch);
    }

    [Fact]
    public async Task Whoever_says_yes_while_resting_gets_a_mentorship_that_rests_too()
    {
        await PauseAsync(Ada, Later);

        await BothAcceptAsync();

        Assert.Equal(MentorshipState.Paused, (await MentorshipAsync()).State);
        Assert.Equal(EnrolmentState.Paused, (await EnrolmentAsync(Ada)).State);
    }

    [Fact]
    public async Task Nobody_is_called_back_into_a_cohort_that_is_over()
    {
        await DeclineAsync(Ben);
        await PauseAsync(Ada, Later);
        Assert.True((await ViewAsync()).StaysOnList);
        await CohortEndsAsync();

        await ResumeDueAsync();

        Assert.DoesNotContain(NoticeKind.MentorshipResumed, await ToldAsync(Ada));
        Assert.False((await ViewAsync()).StaysOnList);
    }

    [Fact]
    public async Task A_cohort_that_is_over_can_neither_be_paused_nor_resumed_nor_left()
    {
        await PauseAsync(Ada, Later);
        await CohortEndsAsync();

        var soon = DateOnly.FromDateTime(Now.UtcDateTime).AddDays(9);
        Assert.IsType<NothingToPause>((await PauseAsync(Ben, soon)).Refusal);
        Assert.IsType<NothingToResume>((await ResumeAsync(Ada)).Refusal);
        Assert.Null(await InStoreAsync(s => new FindPause(s).RunAsync(Ada.Id, default)));
        Assert.Empty(await InStoreAsync(s => new FindLeavable(s).RunAsync(Ben.Id, default)));
    }

    private async Task CohortEndsAsync()
    {
        Clock.Advance(TimeSpan.FromDays(400));
        Assert.Equal(1, await InStoreAsync(s => new CompleteDueCohorts(s, Odd).RunAsync(Now, default)));
    }

    private async Task<MentorshipView> ViewAsync() =>
        (await InStoreAsync(s => new FindMentorships(s).OneAsync(Pair.Id, Ada.Id, default)))!;

    private Task<int> ResumeDueAsync() => InStoreAsync(s => new ResumeDuePauses(s, Odd).RunAsync(Now, default));
}
