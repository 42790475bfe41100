using MentorBot.Bot.Tests.Mentorships;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.CheckIns;

/// <summary>When a check-in is sent, when it is repeated, and when no more come.</summary>
public sealed class CheckInTimesTests : PairTalk
{
    [Fact]
    public async Task Tomorrow_it_is_asked_again()
    {
        await CheckInComesAsync();

        Assert.True((await Ada.Presses("Ask me tomorrow")).Says("Tue, Mar 10"));
        await Ada.DoesTheSameAgain();
        var before = Ada.Chat.Messages.Count;
        await Bot.PassAsync(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(5));

        await OneMoreComesAsync(before);
        Assert.Equal(1, await ActsAsync("snooze-check-in"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("skip")]
    public async Task One_can_be_skipped_and_answered_all_the_same(string? typed)
    {
        await CheckInComesAsync();

        var answer = typed is null ? await Ada.Presses("Skip this one") : await Ada.Says(typed);

        Assert.True(answer.Says("Skipped"));
        Assert.Equal(1, await ActsAsync("skip-check-in"));
        await Ada.Presses("Answer anyway");
        Assert.True((await Ada.Presses("Yes, we met")).Says("How was it with Ben?"));
    }

    [Fact]
    public async Task After_a_long_silence_one_question_comes_and_a_word_or_a_press_ends_it()
    {
        await CheckInComesAsync();
        for (var week = 0; week < 3; week++)
        {
            await WeekPassesAsync();
        }

        await Bot.PassAsync(TimeSpan.FromHours(1));
        await Ada.Awaits("Still there?");
        await Ben.Awaits("Still there?");
        var old = Ada.Card;
        Assert.True((await Ada.Says("still here")).Says("Nothing changes"));
        Assert.True((await Ada.Presses(old, "I’m still here")).Says("Nothing changes"));
        await Ada.DoesTheSameAgain();
        Assert.Equal(1, await ReadAsync(s => s.People.CountAsync(p => p.HeardAt != null)));
        Assert.True((await Ben.Presses("Leave")).Says("What do you want to leave?"));
    }

    [Theory]
    [InlineData("how often")]
    [InlineData("Why did I get only one check-in?")]
    public async Task It_says_why_it_asks_no_more_often(string words) =>
        Assert.True((await Ada.Says(words)).Says("At most **2 times a week**"));

    [Fact]
    public async Task An_old_card_says_that_a_later_one_has_come()
    {
        await CheckInComesAsync();
        var old = Ada.Card;
        await Ada.Presses("Yes, we met");
        var form = Ada.Card;
        await WeekPassesAsync();

        Assert.True((await Ada.Presses(old, "Yes, we met")).Says("A later check-in has come"));
        Assert.True((await Ada.Presses(form, "Save", new { rating = "1" })).Says("A later check-in has come"));
        Assert.True((await Ada.Presses(old, "No")).Says("This check-in is closed"));
    }

    [Fact]
    public async Task One_nudge_comes_but_not_to_those_who_have_answered()
    {
        await CheckInComesAsync();
        await Ada.Says("yes");
        await Bot.PassAsync(TimeSpan.FromDays(3));
        await Bot.RunJobsAsync();

        await Ben.Awaits("Just one reminder");
        Assert.False(Ada.Sees("Just one reminder"));
    }

    private Task OneMoreComesAsync(int before) =>
        Eventually.SoAsync(
            () => Ada.Chat.Messages.Count > before && Ada.Chat.Messages[^1].Card!.Says("meet?"),
            "the check-in comes again"
        );
}
