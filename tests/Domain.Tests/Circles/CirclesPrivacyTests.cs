using MentorBot.Domain.Circles;
using MentorBot.Domain.Goals;
using MentorBot.Domain.People;
using MentorBot.Domain.Privacy;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Circles;

/// <summary>What stays of a member of a circle, and what a circle begins with.</summary>
public sealed class CirclesPrivacyTests : CircleTest
{
    [Fact]
    public async Task Erasing_somebody_takes_their_turns_attendance_wishes_and_the_topic_they_wrote()
    {
        var cora = A.Person("Cora Coordinator");
        await GivenAsync(cora);
        var session = await MeetAsync(Wednesday);
        await SayAsync(All[0], session, All[0], All[1]);
        await DoAsync(All[0], (s, c) => new SetTopic(s).WriteAsync(Id, "canary topic", c, default));
        await GivenAsync(ErasureRequest.Of(All[0].Id, Now));

        await InStoreAsync(s => new ErasePeople(s, new Coordinators([cora.EntraId]), Odd).RunAsync(Now, default));

        Assert.Empty(await Residue.FindAsync(Database, "canary topic"));
        Assert.False(await InStoreAsync(s => s.CircleTurns.AnyAsync(t => t.PersonId == All[0].Id)));
        Assert.False(await InStoreAsync(s => s.Attendances.AnyAsync(a => a.PersonId == All[0].Id)));
        Assert.True(await InStoreAsync(s => s.CircleSessions.AllAsync(x => x.FacilitatorId == null)));
        Assert.Equal("Person B", await FacilitatorAsync(reader: 1));
    }

    [Fact]
    public async Task My_data_shows_ones_own_attendance_alone()
    {
        var session = await MeetAsync(Wednesday);
        await SayAsync(All[0], session, All[0], All[1]);

        var mine = (await InStoreAsync(s => new ShowMyData(s).RunAsync(All[2].Id, default))).Attendances;
        Assert.Equal([false], mine.Newest.Select(one => one.Came));
        Assert.Equal(1, mine.Total);
    }

    [Fact]
    public async Task A_learning_goal_of_the_cohort_is_the_first_shared_goal_of_a_circle_that_begins()
    {
        await InStoreAsync(async s =>
        {
            await s.CircleAgendas.ExecuteDeleteAsync();
            return await s.Cohorts.ExecuteUpdateAsync(c => c.SetProperty(x => x.LearningGoal, "Get good at SQL"));
        });
        await TendAsync();
        await TendAsync();

        var goal = Assert.Single(await InStoreAsync(s => s.Goals.ToListAsync()));
        Assert.Equal(("Get good at SQL", true, GoalState.Open), (goal.Title, goal.IsShared, goal.State));
    }
}
