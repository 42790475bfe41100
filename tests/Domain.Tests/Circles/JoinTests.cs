using MentorBot.Domain.Circles;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns.Wishes;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Circles;

/// <summary>Joining a circle that runs. It has room for one more.</summary>
public sealed class JoinTests : CircleTest
{
    protected override CohortPolicy Policy => new() { MinCircle = 4, MaxCircle = 6 };

    [Fact]
    public async Task Somebody_who_waits_sees_it_asks_and_belongs_to_it_a_working_day_later()
    {
        var nora = await NewcomerAsync("Nora New");
        await AgreeAsync(Wednesday);
        var circle = Assert.Single((await OpenAsync(nora)).Circles);
        Assert.Equal((5, 6, Wednesday), (circle.Members, circle.Most, circle.NextSession));
        Assert.True(circle.SharedHours > 0);

        Assert.Null((await AskAsync(nora)).Refusal);
        Assert.Null((await AskAsync(nora)).Refusal);
        Assert.Contains(NoticeKind.CircleNewcomer, await ToldAsync(All[2]));
        Assert.Equal(0, await AdmitAsync());
        Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await AdmitAsync());
        Assert.Equal(0, await AdmitAsync());

        Assert.True((await MentorshipAsync()).Member(nora.Id)!.IsIn);
        Assert.Equal([NoticeKind.CircleWelcome], await ToldAsync(nora));
        Assert.Contains(NoticeKind.MembersChanged, await ToldAsync(All[2]));
        Assert.Equal(0, (await EnrolmentsAsync())[nora.Id].PlacesLeft);
    }

    [Fact]
    public async Task Whoever_joins_late_takes_turns_after_those_who_were_there()
    {
        await MeetAsync(Wednesday);
        var nora = await JoinedAsync("Abel New");

        Assert.Equal("Person B", await FacilitatorAsync());
        foreach (var week in Enumerable.Range(1, 4))
        {
            await MeetAsync(Wednesday.AddDays(14 * week));
        }

        Assert.Equal(nora.Id, (await CircleAsync(All[0])).Facilitator);
    }

    [Fact]
    public async Task Not_with_in_either_direction_is_silently_left_out()
    {
        var wary = await NewcomerAsync("Willa Wary", notWith: All[3]);
        var other = await NewcomerAsync("Oren Other");
        await InStoreAsync(async s =>
        {
            (await s.Enrolments.SingleAsync(e => e.PersonId == All[1].Id)).SetNotWith([other.Id]);
            return await s.SaveChangesAsync();
        });

        Assert.True((await OpenAsync(wary)).Waits);
        Assert.Empty((await OpenAsync(wary)).Circles);
        Assert.Empty((await OpenAsync(other)).Circles);
        Assert.IsType<CircleTakesNobody>((await AskAsync(wary)).Refusal);
        Assert.Empty(await ToldAsync(All[0]));
    }

    [Fact]
    public async Task Nobody_joins_their_own_reporting_line_or_somebody_they_are_kept_apart_from()
    {
        var middle = await NewcomerAsync("Mia Middle", manager: All[2]);
        var report = await NewcomerAsync("Rex Report", manager: middle);
        var barred = await NewcomerAsync("Bo Barred");
        await GivenAsync(
            MatchWish.Of(Cohort.Id, new PersonPair(barred.Id, All[0].Id), MatchWishKind.Barred, All[0].Id, Now)
        );

        Assert.Empty((await OpenAsync(middle)).Circles);
        Assert.Empty((await OpenAsync(report)).Circles);
        Assert.Empty((await OpenAsync(barred)).Circles);
    }

    [Fact]
    public async Task Of_two_for_the_last_place_whoever_asked_first_gets_it_and_the_other_hears_no_reason()
    {
        var (first, second) = (await NewcomerAsync("Fay First"), await NewcomerAsync("Sid Second"));
        await AskAsync(first);
        Clock.Advance(TimeSpan.FromMinutes(1));
        await AskAsync(second);
        Clock.Advance(TimeSpan.FromDays(2));
        await AdmitAsync();

        Assert.Equal([NoticeKind.CircleWelcome], await ToldAsync(first));
        Assert.Equal([NoticeKind.CircleNotJoined], await ToldAsync(second));
        Assert.Equal(6, (await MentorshipAsync()).Present().Count);
        Assert.Empty((await OpenAsync(second)).Circles);
    }

    [Fact]
    public async Task A_rule_that_came_up_meanwhile_stands_against_it()
    {
        var nora = await NewcomerAsync("Nora New");
        await AskAsync(nora);
        await InStoreAsync(async s =>
        {
            (await s.Enrolments.SingleAsync(e => e.PersonId == All[4].Id)).SetNotWith([nora.Id]);
            return await s.SaveChangesAsync();
        });
        Clock.Advance(TimeSpan.FromDays(2));
        await AdmitAsync();

        Assert.Null((await MentorshipAsync()).Member(nora.Id));
        Assert.Equal([NoticeKind.CircleNotJoined], await ToldAsync(nora));
    }

    [Fact]
    public async Task What_was_asked_can_be_taken_back()
    {
        var nora = await NewcomerAsync("Nora New");
        await AskAsync(nora);
        Assert.Null((await DoAsync(nora, (s, c) => new AskToJoinCircle(s).WithdrawAsync(Id, c, default))).Refusal);
        Clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal(0, await AdmitAsync());
        Assert.Empty(await ToldAsync(nora));
    }

    [Fact]
    public async Task Somebody_who_left_may_come_back_and_their_turns_go_on()
    {
        await MeetAsync(Wednesday);
        await LeaveAsync(All[0]);
        await ForgetNoticesAsync();
        Assert.True((await OpenAsync(All[0])).Waits);
        Assert.Null((await AskAsync(All[0])).Refusal);
        Clock.Advance(TimeSpan.FromDays(2));
        await AdmitAsync();

        Assert.True((await MentorshipAsync()).Member(All[0].Id)!.IsIn);
        Assert.Equal("Person B", await FacilitatorAsync(reader: 1));
        await LeaveAsync(All[0]);
        Assert.Contains(NoticeKind.MembersChanged, await ToldAsync(All[1]));
    }

    [Fact]
    public async Task Somebody_in_a_circle_or_in_no_cohort_finds_none()
    {
        Assert.False((await OpenAsync(All[1])).Waits);
        Assert.IsType<NotWaitingForCircle>((await AskAsync(All[1])).Refusal);
    }

    private async Task<Person> JoinedAsync(string name)
    {
        var person = await NewcomerAsync(name);
        await AskAsync(person);
        Clock.Advance(TimeSpan.FromDays(2));
        await AdmitAsync();
        return person;
    }
}
