using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Goals;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Tests.Mentorships;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Goals;

/// <summary>The first weeks of Ada, who is new and whose buddy is Ben.</summary>
public sealed class PlanTests : PairTest
{
    private static readonly GoalDraft Weeks = new(
        "My first weeks",
        null,
        null,
        [.. Enumerable.Range(1, 12).Select(week => $"Week {week}")]
    );

    protected override MentoringModel ModelOfCohort => MentoringModel.Buddy;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await BothAcceptAsync();
    }

    [Fact]
    public async Task A_newcomer_starts_one_plan_however_often_they_press_and_the_buddy_sees_it()
    {
        var plans = await Task.WhenAll(StartAsync(Ada), StartAsync(Ada), StartAsync(Ada));
        var id = plans.Select(plan => plan.Value).Distinct().Single();

        var seen = await InStoreAsync(s => new FindGoals(s).OneAsync(id, Ben.Id, default));
        Assert.True(seen is { IsPlan: true, IsMine: false, Steps.Count: 12 });
        Assert.Null(await InStoreAsync(s => new FindGoals(s).OneAsync(id, Stranger.Id, default)));
    }

    [Fact]
    public async Task Nobody_else_starts_it()
    {
        Assert.IsType<OnlyNewcomersPlan>((await StartAsync(Ben)).Refusal);
        Assert.IsType<NotFound>((await StartAsync(Stranger)).Refusal);
        await LeaveAsync(Ben);
        Assert.IsType<MentorshipIsOver>((await StartAsync(Ada)).Refusal);
        Assert.Equal(0, await InStoreAsync(s => s.Goals.CountAsync()));
    }

    private Task<Result<GoalId>> StartAsync(Person person) =>
        AsAsync(person, (store, context) => new StartPlan(store).RunAsync(Pair.Id, Weeks, context, default));
}
