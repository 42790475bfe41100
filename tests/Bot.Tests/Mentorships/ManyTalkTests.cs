using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Store;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Mentorships;

/// <summary>Circles and groups from their members' point of view in Teams.</summary>
public sealed class ManyTalkTests : IAsyncLifetime
{
    private BotHost bot = null!;
    private TeamsPerson[] people = [];

    public async Task InitializeAsync() => bot = await BotHost.StartAsync();

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task A_circle_of_five_begins_meets_and_outlives_a_goodbye()
    {
        await ProposeAsync(MentoringModel.Circle, 5);
        Assert.True(people[0].Card.Says("You and 4 others could form a circle in Spring peers"), people[0].Card.Words);
        Assert.True(people[0].Card.Says("Why you") && people[0].Card.Says("Person 5"), people[0].Card.Words);
        foreach (var person in people.SkipLast(1))
        {
            Assert.True((await person.Presses("Accept")).Says("Not everyone has answered yet"));
        }

        Assert.True((await people[4].Says("accept")).Says("Your circle is on"), people[4].Card.Words);
        await people[0].Awaits("Your circle is on");

        await WeekPassesAsync(weeks: 2);
        await people[1].Awaits("Did your circle meet?");
        Assert.True((await people[1].Presses("Yes, we met")).Says("How was it with your circle?"));

        await people[0].Says("leave");
        await people[0].Presses("Leave your circle: Spring peers");
        Assert.True(people[0].Card.Says("nobody is told who left"), people[0].Card.Words);
        var left = await people[0].Presses("Yes, leave");

        Assert.True(left.Says("You’ve left your circle"), left.Words);
        await people[2].Awaits("Your circle has changed");
        Assert.False(people[2].Card.Says("Person 1"), people[2].Card.Words);
        Assert.Equal(MentorshipState.Active, await StateAsync());

        await people[1].Says("leave");
        await people[1].Presses("Leave your circle: Spring peers");
        await people[1].Presses("Yes, leave");
        await bot.RunJobsAsync();
        await people[2].Awaits("Your circle has ended");
        Assert.Equal(MentorshipState.Ended, await StateAsync());
    }

    [Fact]
    public async Task A_group_of_three_begins_with_one_mentee_and_takes_the_other_in_later()
    {
        await ProposeAsync(MentoringModel.Group, 3);
        Assert.True(people[0].Card.Says("You could mentor 2 people"), people[0].Card.Words);
        Assert.True(people[1].Card.Says("Person 1 could be your group’s mentor"), people[1].Card.Words);
        await people[1].Presses("Accept");
        Assert.True((await people[0].Presses("Accept")).Says("You and Person are matched"), people[0].Card.Words);

        await people[2].Presses("Not this time");
        Assert.True(people[2].Card.Says("Decline this group?"), people[2].Card.Words);
        await people[2].Says("no");
        await people[2].Presses("Accept");

        Assert.True(people[2].Card.Says("Your group is on"), people[2].Card.Words);
        await people[0].Awaits("Your group has changed");
        Assert.True(people[0].Card.Says("Person 2 and Person 3"), people[0].Card.Words);
    }

    [Fact]
    public async Task A_mentees_no_is_heard_by_nobody_and_the_group_goes_on()
    {
        await ProposeAsync(MentoringModel.Group, 3);
        await people[1].Presses("Not this time");
        Assert.True((await people[1].Presses("Yes, decline")).Says("You’ve declined this match"));

        await people[0].Presses("Accept");
        await people[2].Presses("Accept");

        await people[0].Awaits("You and Person are matched");
        Assert.False(people[0].Sees("declined"), people[0].Words);
        Assert.False(people[0].Sees("didn’t work out"), people[0].Words);
        Assert.Equal(MentorshipState.Active, await StateAsync());
    }

    private async Task WeekPassesAsync(int weeks)
    {
        foreach (var person in people)
        {
            await person.Awaits("Your circle is on");
        }

        bot.Clock.Advance(TimeSpan.FromDays(7 * weeks) + TimeSpan.FromHours(4));
        await bot.RunJobsAsync();
    }

    private async Task<MentorshipState> StateAsync()
    {
        await using var store = bot.Database.NewStore();
        return await store.Mentorships.Select(m => m.State).SingleAsync();
    }

    private async Task ProposeAsync(MentoringModel model, int count)
    {
        people = [.. Enumerable.Range(1, count).Select(n => bot.Person($"Person {n}"))];
        foreach (var person in people.Append(bot.Coordinator))
        {
            await person.Says("help");
        }

        await using (var store = bot.Database.NewStore())
        {
            await ProposeAsync(store, model);
        }

        foreach (var person in people)
        {
            await person.Awaits("Please answer by");
        }
    }

    private async Task ProposeAsync(MentorStore store, MentoringModel model)
    {
        var known = await store.People.ToDictionaryAsync(p => p.EntraId);
        Person[] members = [.. people.Select(p => known[p.EntraId])];
        var policy = CohortPolicy.For(model);
        var cohort = A.Cohort(known[bot.Coordinator.EntraId], model: model, state: CohortState.Active, policy: policy);
        var proposal = A.Mentorship(cohort, members);
        store.AddRange(cohort, proposal);
        foreach (var member in proposal.Members)
        {
            var isMentor = member.Role == Domain.Enrolment.MentoringRole.Mentor;
            var person = members.Single(p => p.Id == member.PersonId);
            store.Add(A.Enrolment(cohort, person, member.Role, capacity: isMentor ? 3 : 1));
            store.Add(Notice.Tell(person.Id, NoticeKind.Proposal, proposal.Id.Value, A.Now));
        }

        await store.SaveChangesAsync();
    }
}
