using MentorBot.Bot.Tests.Mentorships;
using MentorBot.Domain.Goals;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;
using MentorBot.Testing.Outside;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Goals;

/// <summary>Goals of a pair, by card and by typing.</summary>
public sealed class GoalTalkTests : PairTalk
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await BothAcceptAsync();
        await Ben.Awaits("are matched");
    }

    [Fact]
    public async Task A_goal_is_typed_from_beginning_to_end()
    {
        Assert.True((await Ada.Says("goals")).Says("No goals yet"), Ada.Card.Words);
        Assert.True((await Ada.Says("new goal")).Says("What’s your goal?"), Ada.Card.Words);
        Assert.True((await Ada.Says("Give a talk at our team day")).Says("How will you know?"), Ada.Card.Words);
        Assert.True((await Ada.Says("Twenty colleagues stay to the end")).Says("By when?"), Ada.Card.Words);

        var set = await Ada.Says("in 6 weeks");

        Assert.True(set.Says("Your goal is set") && set.Says("Your goal with Ben"), set.Words);
        Assert.True(set.Says("Twenty colleagues stay to the end") && set.Says("Mon, Apr 13, 2026"), set.Words);
        var goal = await GoalAsync();
        Assert.Equal(new DateOnly(2026, 4, 13), goal.DueOn);
    }

    [Fact]
    public async Task A_goal_is_set_by_the_form_ticked_and_reached_by_buttons()
    {
        await Ada.Says("my mentorships");
        await Ada.Presses("Goals");
        await Ada.Presses("New goal");
        var set = await Ada.Presses(
            "Set goal",
            new
            {
                title = "Give a talk",
                measure = "Applause",
                due = "2026-05-01",
                steps = "Outline\n\nRehearse",
            }
        );
        Assert.True(set.Says("0 of 2") && set.Says("**Reached when:** Applause"), set.Words);

        Assert.True((await Ada.Presses("Done: Outline")).Says("1 of 2"), Ada.Card.Words);
        Assert.True((await Ada.Says("rehearse")).Says("All steps are done"), Ada.Card.Words);
        var reached = await Ada.Presses("Reached");

        Assert.True(reached.Says("You did it!") && reached.Says("I’ll tell Ben"), reached.Words);
        await Ben.Awaits("Ada reached a goal");
        Assert.True((await Ben.Presses("See goals")).Says("Goals with Ada"), Ben.Card.Words);
        Assert.True((await Ada.Says("open again")).Says("Open again."), Ada.Card.Words);
        Assert.Equal(GoalState.Open, (await GoalAsync()).State);
    }

    [Fact]
    public async Task Later_leaves_open_what_is_missing_and_it_is_not_asked_again()
    {
        await Ada.Says("new goal Give a talk");
        Assert.True((await Ada.Presses("Later")).Says("By when?"), Ada.Card.Words);
        Assert.True((await Ada.Says("later")).Says("Give a talk"), Ada.Card.Words);

        Assert.True((await Ada.Says("goals")).Says("Give a talk"), Ada.Card.Words);
        Assert.True((await Ada.Says("give a talk")).Card.Buttons.Contains("Change"), Ada.Card.Words);
        Assert.Equal((null, null), ((await GoalAsync()).Measure, (await GoalAsync()).DueOn));
    }

    [Fact]
    public async Task A_goal_is_changed_by_its_form_and_a_bad_form_keeps_what_was_written()
    {
        await GivenAsync("Give a talk");
        var wrong = await Ada.Presses("Change", new { });
        wrong = await Ada.Presses(wrong.Card, "Save", new { title = "Give two talks", due = "2026-01-01" });
        Assert.True(wrong.Says("has passed") && wrong.Says("Change this goal"), wrong.Words);

        var saved = await Ada.Presses(wrong.Card, "Save", new { due = "2026-06-01" });

        Assert.True(saved.Says("Saved.") && saved.Says("Give two talks"), saved.Words);
    }

    [Theory]
    [InlineData("The team day was cancelled", "The team day was cancelled")]
    [InlineData("yes", null)]
    public async Task A_goal_is_dropped_with_a_typed_reason_or_without(string words, string? why)
    {
        await GivenAsync("Give a talk");
        Assert.True((await Ada.Says("drop")).Says("Drop this goal?"), Ada.Card.Words);

        Assert.True((await Ada.Says(words)).Says("Dropped"), Ada.Card.Words);

        var goal = await GoalAsync();
        Assert.Equal((GoalState.Dropped, why), (goal.State, goal.WhyDropped));
        Assert.True((await Ada.Presses("Open again")).Says("Give a talk"), Ada.Card.Words);
        Assert.Equal(GoalState.Open, (await GoalAsync()).State);
    }

    [Fact]
    public async Task No_keeps_it_and_a_question_is_no_reason()
    {
        await GivenAsync("Give a talk");
        await Ada.Presses("Drop");
        await Ada.Says("who can see this?");
        await Ada.Says("goals");
        await Ada.Says("give a talk");
        await Ada.Presses("Drop");
        await Ada.Says("no");

        Assert.Equal(GoalState.Open, (await GoalAsync()).State);
    }

    [Fact]
    public async Task The_partner_sees_goals_and_changes_none()
    {
        await GivenAsync("Give a talk");

        var seen = await Ben.Says("goals");
        Assert.True(seen.Says("Ada’s goals") && seen.Says("Give a talk"), seen.Words);
        var goal = await Ben.Says("give a talk");

        Assert.Equal(["All goals"], goal.Card.Buttons);
        var pressed = await Ben.Presses(await AsIfItWereHersAsync(goal.Card), "Reached");
        Assert.True(pressed.Says("Only its owner can change this goal"), pressed.Words);
        Assert.Equal(GoalState.Open, (await GoalAsync()).State);
    }

    [Fact]
    public async Task A_stranger_and_a_coordinator_see_nothing_of_it()
    {
        await GivenAsync("Give a talk");
        var card = Ada.Card;

        Assert.True((await Eve.Says("goals")).Says("Goals start with a match"), Eve.Card.Words);
        Assert.True((await Eve.Says("new goal Steal it")).Says("Goals start with a match"), Eve.Card.Words);
        Assert.True((await Bot.Coordinator.Says("goals")).Says("Goals start with a match"));
        await Eve.Says("help");
        var pressed = await Eve.Presses(card with { MessageId = Eve.Card.MessageId }, "Reached");
        Assert.True(pressed.Says("I cannot find that"), pressed.Words);
        Assert.Equal(GoalState.Open, (await GoalAsync()).State);
    }

    [Fact]
    public async Task An_old_card_changes_nothing_but_its_ticks_count()
    {
        await Ada.Says("new goal");
        await Ada.Presses(
            "Set goal",
            new
            {
                title = "Give a talk",
                measure = "Applause",
                due = "2026-05-01",
                steps = "Outline",
            }
        );
        var old = Ada.Card;
        await Ada.Presses("Change");
        var form = Ada.Card;
        await Ada.Presses("Save", new { measure = "A standing ovation" });

        var answer = await Ada.Presses(form, "Save", new { measure = "Silence" });
        Assert.True(answer.Says("from before the latest answer") && answer.Says("A standing ovation"), answer.Words);
        Assert.True((await Ada.Presses(old, "Reached")).Says("from before the latest answer"), Ada.Card.Words);
        Assert.True((await Ada.Presses(old, "Done: Outline")).Says("1 of 1"), Ada.Card.Words);
        Assert.Equal(GoalState.Open, (await GoalAsync()).State);
    }

    [Fact]
    public async Task The_same_form_sent_twice_or_delivered_again_sets_one_goal()
    {
        await Ada.Says("new goal");
        var form = Ada.Card;
        var words = new
        {
            title = "Give a talk",
            measure = "Applause",
            due = "2026-05-01",
        };
        await Ada.Presses(form, "Set goal", words);
        await Ada.DoesTheSameAgain();
        await Ada.Presses(form, "Set goal", words);

        Assert.Equal(1, await ReadAsync(s => s.Goals.CountAsync()));
        Assert.Equal(1, await ActsAsync("set-goal"));
    }

    [Fact]
    public async Task An_ended_mentorship_shows_what_was_and_takes_nothing()
    {
        await GivenAsync("Give a talk");
        var card = Ada.Card;
        await Ben.Says("leave");
        await Ben.Presses("End with Ada");
        await Ben.Presses("Yes, end it");

        Assert.True((await Ada.Presses(card, "Reached")).Says("This mentorship has ended"), Ada.Card.Words);
        Assert.True((await Ada.Presses(card, "All goals")).Says("not change them"), Ada.Card.Words);
        Assert.True((await Ada.Says("goals")).Says("Goals start with a match"), Ada.Card.Words);
    }

    [Fact]
    public async Task After_a_meeting_goals_are_one_press_away()
    {
        await WeekPassesAsync();
        await Ada.Awaits("meet?");
        await Ada.Presses("Yes, we met");
        await Ada.Presses("Save", new { rating = "4" });

        Assert.True((await Ada.Presses("Update goals")).Says("No goals yet"), Ada.Card.Words);
    }

    [Fact]
    public async Task My_data_knows_goals()
    {
        await GivenAsync("Give a talk");

        Assert.True((await Ada.Says("my data")).Says("Give a talk (Open)"), Ada.Card.Words);
        Assert.False((await Ben.Says("my data")).Says("Give a talk"), Ben.Card.Words);
    }

    [Fact]
    public async Task Goals_in_German()
    {
        await Ada.Says("sprache Deutsch");
        Assert.True((await Ada.Says("ziele")).Says("Noch keine Ziele"), Ada.Card.Words);
        await Ada.Says("neues ziel");
        Assert.True((await Ada.Says("Einen Vortrag halten")).Says("Woran merkst du es?"), Ada.Card.Words);
        await Ada.Says("später");

        Assert.True((await Ada.Says("1.5.2026")).Says("**Bis:** Fr, 1. Mai 2026"), Ada.Card.Words);
    }

    private async Task GivenAsync(string title)
    {
        await Ada.Says($"new goal {title}");
        await Ada.Presses("Later");
        await Ada.Presses("Later");
    }

    private async Task EndAsync()
    {
        var ben = await ReadAsync(s => s.People.SingleAsync(p => p.EntraId == Ben.EntraId));
        var pair = await MentorshipAsync();
        await Bot.InScopeAsync<LeaveMentorship, Result<Done>>(leave =>
            leave.RunAsync(pair.Id, new CommandContext(ben.Id, false, Bot.Clock.GetUtcNow()), default)
        );
    }

    private Task<Goal> GoalAsync() => ReadAsync(s => s.Goals.SingleAsync());

    /// <summary>The goal's card as its owner sees it, in Ben's chat: what a forged activity would press.</summary>
    private async Task<SeenCard> AsIfItWereHersAsync(SeenCard bens)
    {
        await Ada.Says("goals");
        return (await Ada.Says("give a talk")).Card with { MessageId = bens.MessageId ?? Ben.Card.MessageId };
    }
}
