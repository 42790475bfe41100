using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Mentorships;

public sealed class PauseAndLeaveTalkTests : PairTalk
{
    [Fact]
    public async Task A_pause_by_card_tells_the_partner_until_when_and_ends_by_button()
    {
        await BothAcceptAsync();
        await Ada.Says("pause");

        var paused = await Ada.Presses("Pause", new { until = "2026-03-20" });

        Assert.True(paused.Says("paused until Fri, Mar 20, 2026"));
        await Ben.Awaits("until **Fri, Mar 20, 2026");
        Assert.DoesNotContain("Resume now", Ben.Card.Buttons);
        Assert.True((await Ada.DoesTheSameAgain()).Says("Mar 20"));
        Assert.Equal(1, await ActsAsync("pause-mentoring"));

        await Ada.Says("my mentorships");
        Assert.True((await Ada.Presses("Resume now")).Says("Welcome back"));
        await Ben.Awaits("back on");
        Assert.Equal(MentorshipState.Active, (await MentorshipAsync()).State);
    }

    [Theory]
    [InlineData("pause until 2026-03-20", "Fri, Mar 20, 2026")]
    [InlineData("Pause until 20 March", "Fri, Mar 20, 2026")]
    [InlineData("pause March 20th, 2026", "Fri, Mar 20, 2026")]
    [InlineData("pause for 2 weeks", "Mon, Mar 16, 2026")]
    [InlineData("pause until tomorrow", "Tue, Mar 3, 2026")]
    [InlineData("pause until Thursday", "Thu, Mar 5, 2026")]
    [InlineData("pause until mon", "Mon, Mar 9, 2026")]
    [InlineData("pause 3/20/2026", "Fri, Mar 20, 2026")]
    [InlineData("pause bis Donnerstag", "Thu, Mar 5, 2026")]
    [InlineData("pausieren bis zum 24.3.", "Tue, Mar 24, 2026")]
    public async Task Typed_dates_are_understood(string words, string expected) =>
        Assert.True((await Ada.Says(words)).Says($"paused until {expected}"));

    [Theory]
    [InlineData("pause until 2026-03-02", "isn’t in the future")]
    [InlineData("pause until 1999-12-31", "isn’t in the future")]
    [InlineData("pause until 2027-03-20", "at most 26 weeks")]
    [InlineData("pause until banana", "didn’t get that date")]
    [InlineData("pause until 99999 weeks", "didn’t get that date")]
    [InlineData("pause 🌴", "didn’t get that date")]
    [InlineData("pause <b>tomorrow</b>", "didn’t get that date")]
    [InlineData("pause غدا", "didn’t get that date")]
    public async Task Dates_that_make_no_sense_get_one_sentence_and_the_card_again(string words, string sentence)
    {
        var answer = await Ada.Says(words);

        Assert.True(answer.Says(sentence), answer.Words);
        Assert.True(answer.Says("Pause until when?"));
        Assert.Equal(0, await ReadAsync(s => s.Enrolments.CountAsync(e => e.State == EnrolmentState.Paused)));
    }

    [Fact]
    public async Task A_date_is_also_taken_as_the_next_words_and_ten_thousand_letters_are_not()
    {
        await Ada.Says("pause");
        var card = Ada.Card;
        Assert.True((await Ada.Says(new string('x', 10_000))).Says("I didn’t get that"));
        Assert.True((await Ada.Presses(card, "Pause", new { until = "2020-01-01" })).Says("isn’t in the future"));

        Assert.True((await Ada.Says("in 2 weeks")).Says("paused until Mon, Mar 16, 2026"));
    }

    [Theory]
    [InlineData("pause until banana")]
    [InlineData("pause until 1999-12-31")]
    public async Task After_a_date_that_makes_no_sense_the_next_words_are_taken_as_one(string words)
    {
        await Ada.Says(words);

        Assert.True((await Ada.Says("in 2 weeks")).Says("paused until Mon, Mar 16, 2026"));
    }

    [Fact]
    public async Task Leaving_asks_once_and_the_partner_sees_only_that_it_ended()
    {
        await BothAcceptAsync();
        await Ada.Says("leave");
        await Ada.Presses("End with Ben");
        Assert.True((await Ada.Says("no")).Says("Nothing was changed"));
        await Ada.Says("leave");
        await Ada.Presses("End with Ben");

        var left = await Ada.Says("yes");

        Assert.True(left.Says("has ended"));
        await Ben.Awaits("has ended");
        Assert.True(Ben.Card.Says("nobody is at fault"));
        Assert.True((await Ada.DoesTheSameAgain()).Says("has ended"));
        Assert.Equal(1, await ActsAsync("leave-mentorship"));
        Assert.Equal([0, 0], await ReadAsync(s => s.Enrolments.Select(e => e.PlacesTaken).ToListAsync()));
    }

    [Fact]
    public async Task Leaving_the_cohort_by_button_takes_one_off_the_list()
    {
        await BothAcceptAsync();
        await Ada.Says("leave");
        await Ada.Presses("Leave Spring peers");
        var old = Ada.Card;

        Assert.True((await Ada.Presses("Yes, leave")).Says("You’ve left the cohort"));

        Assert.True((await Ada.Presses(old, "Yes, leave")).Says("You’ve left the cohort"));
        Assert.Equal(1, await ActsAsync("leave-cohort"));
        await Ben.Awaits("has ended");
    }

    [Fact]
    public async Task Nobody_else_can_end_it()
    {
        await BothAcceptAsync();
        await Ada.Says("leave");
        await Ada.Presses("End with Ben");

        var answer = await Eve.Presses(Ada.Card, "Yes, end it");

        Assert.True(answer.Says("cannot find"));
        Assert.Equal(MentorshipState.Active, (await MentorshipAsync()).State);
    }
}
