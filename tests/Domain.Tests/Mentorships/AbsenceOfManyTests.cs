using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Circles;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Mentorships;

/// <summary>Some members of a circle or of a mentor's group cannot be reached.</summary>
public abstract class AbsenceOfManyTest : ManyTest
{
    protected async Task AreAwayAsync(params Person[] people)
    {
        foreach (var person in people)
        {
            await ChangeAsync(person, p => p.MarkRemoved(Now));
        }

        Clock.Advance(TimeSpan.FromDays(7));
        await InStoreAsync(store => new TellPartners(store, ReachPolicy.Usual, Odd).RunAsync(Now, default));
    }

    protected async Task<int> LeaveOrganisationAsync(Person person)
    {
        await ChangeAsync(person, p => p.MarkLeft(Now));
        return await InStoreAsync(store => new EndWithLeavers(store, ReachPolicy.Usual, Odd).RunAsync(Now, default));
    }

    protected async Task<bool> AwaitsChoiceAsync(Person person) =>
        (await MentorshipAsync()).Member(person.Id)!.AwaitsChoice;

    private async Task ChangeAsync(Person person, Action<Person> change)
    {
        await using var store = NewStore();
        change(await store.People.SingleAsync(p => p.Id == person.Id));
        await store.SaveChangesAsync();
    }
}

public sealed class AbsenceFromCircleTests : AbsenceOfManyTest
{
    protected override MentoringModel Model => MentoringModel.Circle;

    protected override int People => 5;

    [Fact]
    public async Task A_circle_that_can_meet_without_somebody_is_told_and_asked_as_usual()
    {
        await AcceptAsync([.. All]);

        await AreAwayAsync(All[0]);

        Assert.Equal([NoticeKind.Introduction, NoticeKind.PartnerUnreachable], await ToldAsync(All[1]));
        Assert.False(await AwaitsChoiceAsync(All[1]));
        await AskAsync(days: 7);
        Assert.Equal(All.Skip(1).Select(p => p.Name), await AskedAsync());
    }

    [Fact]
    public async Task A_circle_too_small_to_meet_is_asked_nothing_until_somebody_chooses_to_wait()
    {
        await AcceptAsync([.. All]);

        await AreAwayAsync(All[0], All[1], All[2]);

        Assert.True(await AwaitsChoiceAsync(All[3]));
        await AskAsync(days: 7);
        Assert.Empty(await AskedAsync());
    }

    [Fact]
    public async Task A_circle_shrinks_by_those_who_left_the_organisation_and_ends_below_four()
    {
        await AcceptAsync([.. All]);

        Assert.Equal(1, await LeaveOrganisationAsync(All[0]));
        Assert.Equal(MentorshipState.Active, (await MentorshipAsync()).State);
        Assert.Equal(NoticeKind.MembersChanged, (await ToldAsync(All[4]))[^1]);

        Assert.Equal(1, await LeaveOrganisationAsync(All[1]));
        await InStoreAsync(s => new MergeCircles(s, PromptBudget.Usual, Odd).RunAsync(Now, default));
        Assert.Equal(MentorshipState.Ended, (await MentorshipAsync()).State);
        var places = await EnrolmentsAsync();
        Assert.All(All, person => Assert.Equal(0, places[person.Id].PlacesTaken));
        Assert.All(All.Skip(2), person => Assert.Equal(1, places[person.Id].SatOut));
    }
}

public sealed class AbsenceFromGroupTests : AbsenceOfManyTest
{
    protected override MentoringModel Model => MentoringModel.Group;

    protected override int People => 4;

    [Fact]
    public async Task Without_its_mentor_a_group_cannot_meet_without_one_mentee_it_can()
    {
        await AcceptAsync([.. All]);

        await AreAwayAsync(All[1]);
        Assert.False(await AwaitsChoiceAsync(All[0]));
        await AreAwayAsync(All[0]);

        Assert.True(await AwaitsChoiceAsync(All[2]));
    }

    [Fact]
    public async Task The_mentors_account_is_gone_and_the_group_ends()
    {
        await AcceptAsync([.. All]);

        await LeaveOrganisationAsync(All[0]);

        Assert.Equal(MentorshipState.Ended, (await MentorshipAsync()).State);
        Assert.Contains(NoticeKind.MentorshipEnded, await ToldAsync(All[3]));
    }
}
