using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;

namespace MentorBot.Domain.Tests.Mentorships;

/// <summary>A proposal to a mentor with three places and three mentees.</summary>
public sealed class GroupTests : ManyTest
{
    protected override MentoringModel Model => MentoringModel.Group;

    protected override int People => 4;

    private Person Mentor => All[0];

    [Fact]
    public async Task It_begins_with_the_mentor_and_one_mentee_and_the_others_can_still_join()
    {
        await AcceptAsync(Mentor, All[1]);
        Assert.Equal(MentorshipState.Active, (await MentorshipAsync()).State);
        Assert.True((await ViewOfAsync(All[2])).AwaitsMe);

        await AcceptAsync(All[2]);

        var places = await EnrolmentsAsync();
        Assert.Equal([2, 1, 1, 0], All.Select(p => places[p.Id].PlacesTaken));
        Assert.Equal([NoticeKind.Introduction, NoticeKind.MembersChanged], await ToldAsync(Mentor));
        Assert.Equal([NoticeKind.MembersChanged], await ToldAsync(All[1]));
        Assert.Empty(await ToldAsync(All[2]));
        Assert.Equal([Mentor.Id, All[1].Id], (await ViewOfAsync(All[2])).Partners.Select(p => p.Id));
    }

    [Fact]
    public async Task Mentees_alone_wait_for_their_mentor()
    {
        await AcceptAsync(All[1], All[2], All[3]);
        Assert.Equal(MentorshipState.Proposed, (await MentorshipAsync()).State);

        await AcceptAsync(Mentor);

        Assert.Equal(MentorshipState.Active, (await MentorshipAsync()).State);
        Assert.Equal(3, (await EnrolmentsAsync())[Mentor.Id].PlacesTaken);
    }

    [Fact]
    public async Task A_mentees_no_ends_nothing_and_the_mentors_no_ends_it()
    {
        await DeclineAsync(All[1]);
        Assert.Equal(MentorshipState.Proposed, (await MentorshipAsync()).State);
        Assert.Empty(await ToldAsync(Mentor));

        await DeclineAsync(Mentor);

        Assert.Equal(MentorshipState.Ended, (await MentorshipAsync()).State);
        Assert.Equal([NoticeKind.PartnerDeclined], await ToldAsync(All[2]));
        Assert.Empty(await ToldAsync(All[1]));
    }

    [Fact]
    public async Task Who_has_not_answered_in_time_is_out_and_the_group_goes_on()
    {
        await AcceptAsync(Mentor, All[1]);
        await ExpireAsync();

        Assert.Equal(MentorshipState.Active, (await MentorshipAsync()).State);
        Assert.Equal([NoticeKind.ProposalExpired], await ToldAsync(All[2]));
        Assert.Equal(new ProposalIsOver(EndReason.Expired), await AcceptAsync(All[2]));
        Assert.Equal([NoticeKind.Introduction], await ToldAsync(Mentor));
    }

    [Fact]
    public async Task A_mentee_who_leaves_gives_a_place_of_the_mentor_back_and_the_last_one_ends_it()
    {
        await AcceptAsync(Mentor, All[1], All[2]);

        await LeaveAsync(All[1]);
        Assert.Equal(1, (await EnrolmentsAsync())[Mentor.Id].PlacesTaken);
        Assert.Equal(MentorshipState.Active, (await MentorshipAsync()).State);

        await LeaveAsync(All[2]);
        Assert.Equal(MentorshipState.Ended, (await MentorshipAsync()).State);
        Assert.Equal(0, (await EnrolmentsAsync())[Mentor.Id].PlacesTaken);
        Assert.Equal(1, (await ToldAsync(Mentor)).Count(kind => kind == NoticeKind.MentorshipEnded));
        Assert.Equal([NoticeKind.PartnerDeclined], await ToldAsync(All[3]));
    }

    [Fact]
    public async Task Without_its_mentor_it_is_over_for_everybody()
    {
        await AcceptAsync([.. All]);

        await LeaveCohortAsync(Mentor);

        Assert.Equal(MentorshipState.Ended, (await MentorshipAsync()).State);
        var enrolments = await EnrolmentsAsync();
        Assert.All(enrolments.Values, e => Assert.Equal(0, e.PlacesTaken));
        Assert.Equal([0, 1, 1, 1], All.Select(p => enrolments[p.Id].SatOut));
    }

    [Fact]
    public async Task Who_joins_later_is_asked_only_about_meetings_after_that()
    {
        await AcceptAsync(Mentor, All[1]);
        Clock.Advance(TimeSpan.FromDays(2));
        await AcceptAsync(All[2]);

        await AskAsync(days: 6);

        Assert.Equal([Mentor.Name, All[1].Name, All[2].Name], await AskedAsync());
    }
}

/// <summary>A mentor with too few places for everyone who was asked.</summary>
public sealed class CrowdedGroupTests : ManyTest
{
    protected override MentoringModel Model => MentoringModel.Group;

    protected override int People => 5;

    protected override int MentorPlaces => 2;

    [Fact]
    public async Task Mentees_who_reach_for_the_last_places_at_once_never_exceed_them()
    {
        await AcceptAsync(All[0]);

        var refusals = await Task.WhenAll(All.Skip(1).Select(mentee => AcceptAsync(mentee)));

        Assert.Equal(2, refusals.Count(r => r is null));
        Assert.Equal(2, refusals.Count(r => r is ProposalIsOver { Reason: EndReason.PlaceTaken }));
        var enrolments = await EnrolmentsAsync();
        Assert.Equal(2, enrolments[All[0].Id].PlacesTaken);
        Assert.Equal(4, enrolments.Values.Sum(e => e.PlacesTaken));
        Assert.Equal(2, enrolments.Values.Count(e => e.SatOut == 1));
    }

    [Fact]
    public async Task The_first_to_say_yes_get_the_places_when_the_mentor_comes_last()
    {
        foreach (var mentee in All.Skip(1).Reverse())
        {
            await AcceptAsync(mentee);
            Clock.Advance(TimeSpan.FromMinutes(1));
        }

        await AcceptAsync(All[0]);

        var enrolments = await EnrolmentsAsync();
        Assert.Equal([2, 0, 0, 1, 1], All.Select(p => enrolments[p.Id].PlacesTaken));
        Assert.Equal(EndReason.PlaceTaken, (await ViewOfAsync(All[1])).OverBecause);
        Assert.Equal([NoticeKind.PartnerDeclined], await ToldAsync(All[1]));
        Assert.Equal(EnrolmentState.Matched, enrolments[All[4].Id].State);
    }
}
