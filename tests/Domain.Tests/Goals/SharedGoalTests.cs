using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Goals;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Domain.Tests.Mentorships;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Goals;

/// <summary>A goal that belongs to everybody in a circle.</summary>
public sealed class SharedGoalTests : ManyTest
{
    private static readonly GoalDraft Book = new(
        "Read one book together",
        null,
        null,
        ["Choose it", "Read it", "Discuss it"]
    );

    protected override MentoringModel Model => MentoringModel.Circle;

    protected override int People => 5;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await AcceptAsync([.. All]);
        await InStoreAsync(store => store.Notices.ExecuteDeleteAsync());
    }

    [Fact]
    public async Task Members_who_tick_at_the_same_moment_lose_nothing()
    {
        var goal = await SetAsync();

        await Task.WhenAll(Enumerable.Range(1, 3).Select(step => TickAsync(All[step], goal, step)));

        Assert.All((await ReadAsync()).Steps, step => Assert.True(step.IsDone, step.Words));
    }

    [Fact]
    public async Task All_others_hear_that_it_is_reached_and_any_member_opens_it_again()
    {
        var goal = await SetAsync();

        await WithAsync(All[1], (store, context) => new SettleGoal(store).ReachAsync(goal, context, default));

        var told = await InStoreAsync(s => s.Notices.Where(n => n.Kind == NoticeKind.GoalReached).ToListAsync());
        Assert.Equal(
            All.Where(person => person != All[1]).Select(person => person.Id.Value).Order(),
            told.Select(notice => notice.RecipientId.Value).Order()
        );
        await WithAsync(All[2], (store, context) => new SettleGoal(store).ReopenAsync(goal, context, default));
        Assert.Equal(GoalState.Open, (await ReadAsync()).State);
    }

    [Fact]
    public async Task A_goal_of_one_who_has_left_is_seen_by_nobody_and_the_shared_one_stays()
    {
        await SetAsync();
        await InStoreAsync(s =>
            new SetGoal(s).RunAsync(Proposal.Id, Book with { Title = "Mine" }, false, ActOf(All[0]), default)
        );
        Assert.Equal(2, (await SeenAsync(All[1])).Count);

        await LeaveAsync(All[0]);

        Assert.Equal(["Read one book together"], (await SeenAsync(All[1])).Select(goal => goal.Title));
    }

    private async Task<GoalId> SetAsync() =>
        (await InStoreAsync(s => new SetGoal(s).RunAsync(Proposal.Id, Book, true, ActOf(All[0]), default))).Value;

    private Task TickAsync(Person who, GoalId goal, int step) =>
        WithAsync(who, (store, context) => new TickGoalStep(store).RunAsync(goal, step, true, context, default));

    /// <summary>Runs a command again after a conflict, as a turn would.</summary>
    private async Task WithAsync(Person who, Func<MentorStore, CommandContext, Task<Result<Done>>> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Assert.False((await InStoreAsync(store => work(store, ActOf(who)))).IsRefused);
                return;
            }
            catch (ConcurrencyConflictException) when (attempt < 10)
            {
                // Somebody was first.
            }
        }
    }

    private Task<Goal> ReadAsync() => InStoreAsync(s => s.Goals.SingleAsync());

    private async Task<IReadOnlyList<GoalView>> SeenAsync(Person who) =>
        (await InStoreAsync(s => new FindGoals(s).OfAsync(Proposal.Id, who.Id, default)))!.Goals;
}
