using MentorBot.Bot.Tests.Mentorships;
using MentorBot.Domain.Exchange;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Exchange;

/// <summary>A pair says what both bring to their session, by card and by typing. It is Monday in Berlin.</summary>
public sealed class ExchangeTalkTests : PairTalk
{
    private const string Canary = "Our build takes forty minutes";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await BothAcceptAsync();
        await Ben.Awaits("are matched");
    }

    [Fact]
    public async Task The_reminder_asks_and_at_the_session_all_see_what_is_brought()
    {
        await AgreeAsync();
        await WednesdayComesAsync();
        // They are asked for what they expect on the same morning, and an hour lies between.
        await Bot.PassAsync(TimeSpan.FromHours(1));
        await Ada.Awaits("Coming up");
        await Ben.Awaits("Coming up");
        Assert.True(Ada.Card.Says("One thing you’re stuck on"), Ada.Card.Words);

        var brought = await Ada.Presses("Bring it", new { stuck = Canary, worked = "Pairing" });
        Assert.True(brought.Says("Got it.") && brought.Says($"Stuck on: {Canary}"), brought.Words);
        await Bot.PassAsync(new DateTimeOffset(2026, 3, 5, 14, 51, 0, TimeSpan.Zero) - Bot.Clock.GetUtcNow());
        await Bot.RunJobsAsync();

        await Ben.Awaits("Starting soon");
        Assert.True(Ben.Card.Says("Ada brings") && Ben.Card.Says($"Stuck on: {Canary}"), Ben.Card.Words);
    }

    [Fact]
    public async Task Typed_words_are_shared_if_they_say_what_they_are_about_and_go_into_the_form_if_not()
    {
        Assert.True((await Ada.Says("exchange")).Says("Before you meet Ben"), Ada.Card.Words);
        Assert.True((await Ada.Says("nobody reviews my pull requests")).Says("Nobody sees this yet"), Ada.Card.Words);
        Assert.Equal(0, await ReadAsync(s => s.Contributions.CountAsync()));

        Assert.True((await Ada.Says("stuck on the budget")).Says("Stuck on: the budget"), Ada.Card.Words);
        Assert.True((await Ada.Says("worked: asking early")).Says("Worked: asking early"), Ada.Card.Words);
        Assert.True((await Ben.Says("what does Ada want to talk about next time")).Says("Ada brings"), Ben.Card.Words);
    }

    [Fact]
    public async Task A_command_brings_at_once_and_it_is_changed_and_taken_back()
    {
        Assert.True((await Ada.Says($"bring {Canary}")).Says($"Stuck on: {Canary}"), Ada.Card.Words);
        var change = await Ada.Presses("Change");
        Assert.True(change.Says("Before you meet Ben"), change.Words);
        Assert.True((await Ada.Presses("Bring it", new { stuck = "Flaky tests", worked = "" })).Says("Flaky tests"));

        Assert.True((await Ada.Presses("Take back")).Says("Nobody sees it any more"), Ada.Card.Words);
        Assert.Equal(
            ContributionDraft.Blank,
            await ReadAsync(s => s.Contributions.Select(c => new ContributionDraft(c.Stuck, c.Worked)).SingleAsync())
        );
        Assert.True((await Ada.Presses("Bring it", new { stuck = "", worked = " " })).Says("at least one of the two"));
    }

    [Fact]
    public async Task Not_now_is_fine_by_button_and_by_word()
    {
        await Ada.Says("exchange");
        Assert.True((await Ada.Presses("Not now")).Says("I only ask once"), Ada.Card.Words);
        await Ada.Presses("Bring something");
        Assert.True((await Ada.Says("not now")).Says("I only ask once"), Ada.Card.Words);
        await Ada.Presses("Bring something");
        Assert.True((await Ada.Says("show me our goals")).Says("goal"), Ada.Card.Words);
    }

    [Fact]
    public async Task The_home_says_whose_turn_it_is_and_what_is_brought()
    {
        await Ben.Says("bring How to say no");
        var home = await Ada.Says("my mentorships");

        Assert.True(home.Says("turn to bring a problem") && home.Says("Brought by Ben"), home.Words);
        Assert.True((await Ada.Says("whose turn is it?")).Says("turn to bring a problem"), Ada.Card.Words);
    }

    [Fact]
    public async Task The_form_after_a_meeting_takes_a_takeaway_which_comes_back()
    {
        await WeekPassesAsync();
        await Ada.Awaits("meet?");
        await Ada.Presses("Yes, we met");
        var told = await Ada.Presses(
            "Save",
            new
            {
                rating = "5",
                takeaway = "Say no earlier",
                nextStep = "Ask for budget",
            }
        );
        Assert.True(told.Says("Say no earlier"), told.Words);

        Assert.True((await Ada.Says("exchange")).Says("You took away: Say no earlier"), Ada.Card.Words);
        Assert.True(Ada.Card.Says("Your next step: Ask for budget"), Ada.Card.Words);
        Assert.False((await Ben.Says("exchange")).Says("Say no earlier"));
        Assert.True((await Ada.Says("my mentorships")).Says("You took away: Say no earlier"), Ada.Card.Words);
    }

    [Fact]
    public async Task What_is_brought_reaches_no_digest_no_log_no_coordinator_and_no_stranger()
    {
        await Ada.Says($"bring {Canary}");
        await WeekPassesAsync();

        foreach (var words in new[] { "team digest", "cohorts", "notes", "message account" })
        {
            Assert.False((await Bot.Coordinator.Says(words)).Says(Canary));
        }

        Assert.False((await Eve.Says("exchange")).Says(Canary));
        Assert.True(Eve.Card.Says("Nothing to bring yet"), Eve.Card.Words);
        Assert.DoesNotContain(Bot.Logs.Lines, line => line.Contains(Canary, StringComparison.Ordinal));
        Assert.True((await Ada.Says("my data")).Says(Canary), Ada.Card.Words);
        Assert.False((await Ben.Says("my data")).Says(Canary));
    }

    [Fact]
    public async Task In_german_everything_is_said_and_understood()
    {
        await Ada.Says("sprache deutsch");
        Assert.True((await Ada.Says("austausch")).Says("Bevor du Ben triffst"), Ada.Card.Words);
        Assert.True(
            (await Ada.Says("ich hänge bei der Planung")).Says("Problem: ich hänge bei der Planung"),
            Ada.Card.Words
        );
        Assert.True((await Ada.Says("geklappt: früh fragen")).Says("Geklappt: früh fragen"), Ada.Card.Words);
        Assert.True((await Ada.Says("wer ist dran?")).Says("dran, ein Problem mitzubringen"), Ada.Card.Words);
    }

    private async Task AgreeAsync()
    {
        await Ada.Says("meet");
        await Ada.Says("thursday");
        await Ben.Awaits("Ada proposes times");
        await Ben.Presses("Meet on Thu, Mar 5, 4:00 PM (your time)");
        await Ada.Awaits("You’re meeting Ben");
    }

    private async Task WednesdayComesAsync()
    {
        await Bot.PassAsync(TimeSpan.FromDays(2));
        await Bot.RunJobsAsync();
    }
}
