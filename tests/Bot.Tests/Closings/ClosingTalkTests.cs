using MentorBot.Bot.Tests.Mentorships;
using MentorBot.Domain.Mentorships;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Closings;

/// <summary>A pair comes to its end, by card and by typing. It is Monday in Berlin.</summary>
public sealed class ClosingTalkTests : PairTalk
{
    private const string Canary = "Never speak before ten in the morning";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await BothAcceptAsync();
        await Ben.Awaits("are matched");
    }

    [Fact]
    public async Task The_prompt_guides_the_last_conversation_and_can_wait()
    {
        await TheEndComesAsync();
        await Ada.Awaits("Your mentorship ends on");
        Assert.True(Ada.Card.Says("What’s next for you") && Ada.Card.Says("I ask once"), Ada.Card.Words);

        Assert.True((await Ada.Presses("Not now")).Says("I won’t ask again"), Ada.Card.Words);
        Assert.True((await Ada.Says("look back")).Says("Looking back"), Ada.Card.Words);
        Assert.True((await Ada.Says("I learned to say no to meetings")).Says("Nothing is saved yet"), Ada.Card.Words);
        Assert.Equal(0, await ReadAsync(s => s.ClosingStatements.CountAsync(c => c.WrittenAt != null)));
        Assert.True(
            (await Ada.Presses("Save", new { takeaway = Canary, share = "no" })).Says("Thanks for looking back")
        );
        Assert.True((await Ada.Says("my mentorships")).Says("You’ve looked back"), Ada.Card.Words);
    }

    [Fact]
    public async Task What_is_private_reaches_nobody_else()
    {
        await TheEndComesAsync();
        await Ada.Awaits("Your mentorship ends on");
        await Ada.Says("look back");
        await Ada.Presses(
            "Save",
            new
            {
                takeaway = Canary,
                share = "no",
                thanks = "Your patience",
                touch = "no",
                again = "no",
            }
        );
        await Ada.Says("finish");
        await Ada.Presses("Yes, ask");
        await Ben.Awaits("Ada thinks you’re done");
        var over = await Ben.Presses("Yes, finish");
        Assert.True(over.Says("You and Ada made it") && over.Says("Ada thanks you: Your patience"), over.Words);
        Assert.False(over.Says(Canary) || over.Says("in touch"), over.Words);

        foreach (var words in new[] { "team digest", "cohorts", "notes", "message account", "my mentorships" })
        {
            var said = await Bot.Coordinator.Says(words);
            Assert.False(said.Says(Canary) || said.Says("Your patience"), said.Words);
        }

        Assert.True((await Eve.Says("look back")).Says("Nothing to look back on yet"), Eve.Card.Words);
        Assert.False((await Ben.Says("my data")).Says(Canary));
        Assert.True((await Ada.Says("my data")).Says(Canary), Ada.Card.Words);
        Assert.DoesNotContain(Bot.Logs.Lines, line => line.Contains(Canary, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Both_who_finish_at_once_have_agreed_and_an_old_card_changes_nothing()
    {
        await Ada.Says("we're done");
        await Ben.Says("finish");
        await Task.WhenAll(Ada.Presses("Yes, ask"), Ben.Presses("Yes, ask"));

        Assert.Equal(MentorshipState.Completed, (await MentorshipAsync()).State);
        Assert.Equal(1, await ActsAsync("finish-mentorship"));
        Assert.True((await Ada.Says("finish")).Says("Completed"), Ada.Card.Words);
    }

    [Fact]
    public async Task Not_yet_goes_on_and_taking_back_leaves_nothing_to_answer()
    {
        await Ada.Says("finish");
        await Ada.Says("yes");
        await Ben.Awaits("Ada thinks you’re done");
        Assert.True((await Ben.Says("not yet")).Says("you carry on as before"), Ben.Card.Words);
        await Ada.Awaits("would like to go on");

        await Ada.Says("finish");
        await Ada.Presses("Yes, ask");
        await Ada.Presses("Take it back");
        Assert.True((await Ben.Says("finish")).Says("Finish with Ada?"), Ben.Card.Words);
        Assert.Equal(MentorshipState.Active, (await MentorshipAsync()).State);
    }

    [Fact]
    public async Task Not_a_good_fit_offers_a_new_match_and_it_can_be_asked_for_by_a_plain_sentence()
    {
        Assert.True((await Ada.Says("this isn't working")).Says("be first in line"), Ada.Card.Words);
        var confirm = await Ada.Presses("New match");
        Assert.True(confirm.Says("Get a new match?") && confirm.Says("nobody is at fault"), confirm.Words);
        Assert.True((await Ada.Says("no")).Says("Nothing was changed"), Ada.Card.Words);

        Assert.True((await Ada.Says("can I change my mentor?")).Says("Get a new match?"), Ada.Card.Words);
        var left = await Ada.Says("yes");
        Assert.True(left.Says("You’re first in line"), left.Words);
        await Ben.Awaits("ended");
        Assert.False(Ben.Card.Says("Ada ended"), Ben.Card.Words);
        Assert.Equal([1, 1], await ReadAsync(s => s.Enrolments.Select(e => e.SatOut).ToListAsync()));
    }

    [Fact]
    public async Task The_fit_is_asked_once_more_to_whoever_is_undecided_and_then_no_more()
    {
        await MeetAsync("Still deciding");
        await MeetAsync("Still deciding");
        await WeekPassesAsync();
        // They are reminded of the agreement on the same morning, and an hour lies between.
        await Bot.PassAsync(TimeSpan.FromHours(1));
        await Ada.Awaits("meet?");
        Assert.False((await Ada.Presses("Yes, we met")).Says("Are you two a good match?"), Ada.Card.Words);
    }

    [Fact]
    public async Task A_closing_card_asks_a_bounded_number_of_questions()
    {
        await Ada.Says("finish");
        await Ada.Presses("Yes, ask");
        await Ben.Says("finish");
        await Ben.Presses("Yes, finish");

        Assert.True((await Ada.Says("past mentorships")).Says("Ben"), Ada.Card.Words);
        Assert.True((await Ada.Presses("Ben")).Says("You and Ben made it"), Ada.Card.Words);
    }

    private async Task MeetAsync(string fit)
    {
        await WeekPassesAsync();
        await Ada.Awaits("meet?");
        var form = await Ada.Presses("Yes, we met");
        Assert.True(form.Says("Are you two a good match?"), form.Words);
        await Ada.Presses("Save", new { rating = "4", fit = fit == "Still deciding" ? "StillDeciding" : fit });
    }

    /// <summary>The cohort ends in two weeks.</summary>
    private async Task TheEndComesAsync()
    {
        await ReadAsync(s =>
            s.Cohorts.ExecuteUpdateAsync(change => change.SetProperty(c => c.EndsAt, A.Now.AddDays(22)))
        );
        await Bot.PassAsync(TimeSpan.FromDays(8));
        await Bot.RunJobsAsync();
        await Ada.Awaits("meet?");
        await Bot.PassAsync(TimeSpan.FromHours(2));
    }
}
