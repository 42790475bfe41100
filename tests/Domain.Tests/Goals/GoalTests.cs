using MentorBot.Domain.Goals;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Tests.Mentorships;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Goals;

/// <summary>The goals of a pair.</summary>
public sealed class GoalTests : PairTest
{
    private static readonly GoalDraft Talk = new("Give a talk", null, null, ["Outline", "Rehearse"]);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await BothAcceptAsync();
        await InStoreAsync(store => store.Notices.ExecuteDeleteAsync());
    }

    [Fact]
    public async Task A_goal_is_kept_as_it_was_written_without_blanks_and_doubles()
    {
        var draft = new GoalDraft(
            "  Give\n a talk ",
            " ",
            new DateOnly(2026, 5, 1),
            ["Outline", " ", "Outline", "Rehearse "]
        );

        var goal = await ReadAsync((await SetAsync(Ada, draft)).Value);

        Assert.Equal(("Give a talk", null, new DateOnly(2026, 5, 1)), (goal.Title, goal.Measure, goal.DueOn));
        Assert.Equal(
            [(1, "Outline", false), (2, "Rehearse", false)],
            goal.Steps.Select(s => (s.Number, s.Words, s.IsDone))
        );
        Assert.Equal((Ada.Id, GoalState.Open), (goal.OwnerId!.Value, goal.State));
    }

    [Fact]
    public async Task Setting_the_same_twice_sets_one_and_another_of_that_name_is_refused()
    {
        var first = await SetAsync(Ada, Talk);

        Assert.Equal(first.Value, (await SetAsync(Ada, Talk)).Value);
        Assert.Equal(new GoalExists("Give a talk"), (await SetAsync(Ada, Talk with { Measure = "Applause" })).Refusal);
        Assert.False((await SetAsync(Ben, Talk)).IsRefused);
        Assert.Equal(2, await InStoreAsync(s => s.Goals.CountAsync()));
    }

    [Fact]
    public async Task Of_many_goals_set_at_the_same_moment_five_are_kept()
    {
        var set = await Task.WhenAll(
            Enumerable.Range(1, 9).Select(n => SetAsync(Ada, Talk with { Title = $"Goal {n}" }))
        );

        Assert.Equal(Goal.MostOpen, set.Count(goal => !goal.IsRefused));
        Assert.All(set.Where(goal => goal.IsRefused), goal => Assert.IsType<TooManyGoals>(goal.Refusal));
        Assert.Equal([1, 2, 3, 4, 5], await InStoreAsync(s => s.Goals.Select(g => g.Place).Order().ToListAsync()));
    }

    [Fact]
    public async Task A_goal_that_is_reached_makes_room_and_cannot_come_back_while_there_is_none()
    {
        var first = (await SetAsync(Ada, Talk)).Value;
        await ReachAsync(Ada, first);
        for (var n = 1; n <= Goal.MostOpen; n++)
        {
            Assert.False((await SetAsync(Ada, Talk with { Title = $"Goal {n}" })).IsRefused);
        }

        Assert.IsType<TooManyGoals>((await ReopenAsync(Ada, first)).Refusal);
        Assert.Equal(GoalState.Reached, (await ReadAsync(first)).State);
    }

    [Fact]
    public async Task What_is_too_long_too_much_or_too_late_is_refused()
    {
        async Task<Refusal?> RefusedAsync(GoalDraft draft) => (await SetAsync(Ada, draft)).Refusal;

        Assert.Equal(new GoalWithoutTitle(), await RefusedAsync(Talk with { Title = " \n" }));
        Assert.Equal(new GoalTextTooLong(GoalPart.Title, 201), await RefusedAsync(Talk with { Title = new('x', 201) }));
        Assert.Equal(
            new GoalTextTooLong(GoalPart.Measure, 301),
            await RefusedAsync(Talk with { Measure = new('x', 301) })
        );
        Assert.Equal(
            new GoalTextTooLong(GoalPart.Step, 121),
            await RefusedAsync(Talk with { Steps = [new('x', 121)] })
        );
        Assert.Equal(
            new TooManyGoalSteps(13),
            await RefusedAsync(Talk with { Steps = [.. Enumerable.Range(0, 13).Select(n => $"{n}")] })
        );
        Assert.Equal(
            new GoalDateHasPassed(new DateOnly(2026, 3, 1)),
            await RefusedAsync(Talk with { DueOn = new DateOnly(2026, 3, 1) })
        );
        Assert.Null(await RefusedAsync(Talk with { DueOn = new DateOnly(2026, 3, 2) }));
    }

    [Fact]
    public async Task Only_the_owner_changes_a_goal_and_a_stranger_finds_none()
    {
        var goal = (await SetAsync(Ada, Talk)).Value;

        Assert.IsType<NotYourGoal>((await TickAsync(Ben, goal, 1)).Refusal);
        Assert.IsType<NotYourGoal>((await ReachAsync(Ben, goal)).Refusal);
        Assert.IsType<NotYourGoal>((await ChangeAsync(Ben, goal, new GoalMeasured("Mine"))).Refusal);
        Assert.IsType<NotFound>((await ReachAsync(Stranger, goal)).Refusal);
        Assert.IsType<NotFound>((await SetAsync(Stranger, Talk)).Refusal);
        Assert.Equal("Ada Lovelace", (await SeenAsync(Ben, goal))!.Owner!.Name);
        Assert.Null(await SeenAsync(Stranger, goal));
    }

    [Fact]
    public async Task Steps_keep_their_ticks_when_their_words_stay()
    {
        var goal = (await SetAsync(Ada, Talk)).Value;
        await TickAsync(Ada, goal, 2);

        await ChangeAsync(Ada, goal, new GoalRewritten(Talk with { Steps = ["Find a room", "Rehearse"] }));

        Assert.Equal(
            [(3, "Find a room", false), (2, "Rehearse", true)],
            (await ReadAsync(goal)).Steps.Select(s => (s.Number, s.Words, s.IsDone))
        );
        Assert.IsType<CardIsOutdated>((await TickAsync(Ada, goal, 1)).Refusal);
    }

    [Fact]
    public async Task A_date_that_has_passed_may_stay_and_cannot_be_chosen()
    {
        var goal = (await SetAsync(Ada, Talk with { DueOn = new DateOnly(2026, 3, 3) })).Value;
        Clock.Advance(TimeSpan.FromDays(3));

        Assert.False((await ChangeAsync(Ada, goal, new GoalMeasured("Applause"))).IsRefused);
        Assert.IsType<GoalDateHasPassed>(
            (await ChangeAsync(Ada, goal, new GoalDated(new DateOnly(2026, 3, 4)))).Refusal
        );
    }

    [Fact]
    public async Task The_partner_hears_once_that_a_goal_was_reached_after_a_moment()
    {
        var goal = (await SetAsync(Ada, Talk)).Value;
        for (var i = 0; i < 5; i++)
        {
            await ReachAsync(Ada, goal);
            await ReopenAsync(Ada, goal);
        }

        await ReachAsync(Ada, goal);
        await ReachAsync(Ada, goal);

        var told = Assert.Single(await NoticesAsync(Ben));
        Assert.Equal((NoticeKind.GoalReached, goal.Value), (told.Kind, told.SubjectId));
        Assert.True(told.NotBefore > Now);
        Assert.Empty(await NoticesAsync(Ada));
    }

    [Fact]
    public async Task Who_was_told_is_not_told_again()
    {
        var goal = (await SetAsync(Ada, Talk)).Value;
        await ReachAsync(Ada, goal);
        await InStoreAsync(async store =>
        {
            var notice = await store.Notices.SingleAsync();
            store.Remove(notice);
            store.Add(notice.ToSent("1", Now));
            return await store.SaveChangesAsync();
        });

        await ReopenAsync(Ada, goal);
        await ReachAsync(Ada, goal);

        Assert.Empty(await NoticesAsync(Ben));
    }

    [Fact]
    public async Task The_reason_for_dropping_stays_with_the_owner()
    {
        var goal = (await SetAsync(Ada, Talk)).Value;
        await AsAsync(Ada, (store, context) => new SettleGoal(store).DropAsync(goal, " No stage ", context, default));

        Assert.Equal("No stage", (await SeenAsync(Ada, goal))!.WhyDropped);
        Assert.Null((await SeenAsync(Ben, goal))!.WhyDropped);
        Assert.IsType<GoalIsSettled>((await TickAsync(Ada, goal, 1)).Refusal);
        Assert.Empty(await NoticesAsync(Ben));
        await ReopenAsync(Ada, goal);
        Assert.Null((await ReadAsync(goal)).WhyDropped);
    }

    [Fact]
    public async Task After_the_end_nothing_can_be_changed_and_each_sees_their_own()
    {
        var goal = (await SetAsync(Ada, Talk)).Value;
        await LeaveAsync(Ben);

        Assert.IsType<MentorshipIsOver>((await ReachAsync(Ada, goal)).Refusal);
        Assert.IsType<MentorshipIsOver>((await SetAsync(Ben, Talk)).Refusal);
        Assert.NotNull(await SeenAsync(Ada, goal));
        Assert.Null(await SeenAsync(Ben, goal));
        Assert.Empty(await InStoreAsync(s => new FindGoals(s).PlacesAsync(Ada.Id, default)));
    }

    private Task<Result<GoalId>> SetAsync(Person who, GoalDraft draft) =>
        AsAsync(who, (store, context) => new SetGoal(store).RunAsync(Pair.Id, draft, false, context, default));

    private Task<Result<Done>> ChangeAsync(Person who, GoalId goal, GoalEdit edit) =>
        AsAsync(who, (store, context) => new ChangeGoal(store).RunAsync(goal, edit, context, default));

    private Task<Result<Done>> TickAsync(Person who, GoalId goal, int step) =>
        AsAsync(who, (store, context) => new TickGoalStep(store).RunAsync(goal, step, true, context, default));

    private Task<Result<Done>> ReachAsync(Person who, GoalId goal) =>
        AsAsync(who, (store, context) => new SettleGoal(store).ReachAsync(goal, context, default));

    private Task<Result<Done>> ReopenAsync(Person who, GoalId goal) =>
        AsAsync(who, (store, context) => new SettleGoal(store).ReopenAsync(goal, context, default));

    private Task<Goal> ReadAsync(GoalId id) => InStoreAsync(s => s.Goals.SingleAsync(g => g.Id == id));

    private Task<GoalView?> SeenAsync(Person who, GoalId id) =>
        InStoreAsync(s => new FindGoals(s).OneAsync(id, who.Id, default));
}
