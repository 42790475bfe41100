using MentorBot.Bot.Tests.Mentorships;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Mentorships;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.CheckIns;

/// <summary>Check-ins answered with buttons: who may answer, and what follows.</summary>
public sealed class CheckInTalkTests : PairTalk
{
    [Fact]
    public async Task Yes_then_one_form_says_it_all()
    {
        await CheckInComesAsync();
        Assert.True(Ada.Card.Says("Who can see this"));
        Assert.True((await Ada.Presses("Yes, we met")).Says("How was it with Ben?"));

        var saved = await Ada.Presses(
            "Save",
            new
            {
                rating = "5",
                gave = "true",
                got = "true",
                fit = "Good",
                minutes = "45",
                note = "Great <at>all</at> [x](https://evil.example) 🎉 مرحبا",
                audience = "Partner",
                nextStep = "Read on",
            }
        );
        Assert.True(saved.Says("You and Ben met") && saved.Says("5 of 5"), saved.Words);
        await Ben.Awaits("left you a note");
        Assert.True(Ben.Sees(@"\[x\]\(https\://evil.example\) 🎉 مرحبا"));

        Assert.True((await Ada.DoesTheSameAgain()).Says("You and Ben met"));
        Assert.Equal(2, await ActsAsync("answer-check-in"));
        var feedback = (await ReadAsync(s => s.SessionFeedback.SingleAsync())).Answer;
        Assert.Equal(new SessionAnswer(5, true, true, Fit.Good), feedback);
        Assert.True((await Ada.Says("check-in")).Says("5 of 5"));
    }

    [Fact]
    public async Task What_was_given_is_not_dropped_when_the_rating_is_missing()
    {
        await CheckInComesAsync();
        await Ada.Presses("Yes, we met");
        var answer = await Ada.Presses("Save", new { gave = "true", note = "Kept" });
        Assert.True(answer.Says("Pick how it was") && answer.Says("Kept"), answer.Words);
        Assert.Equal(0, await ReadAsync(s => s.SessionFeedback.CountAsync()));
        await Ada.Presses(
            "Save",
            new
            {
                rating = "4",
                gave = "true",
                note = "Kept",
            }
        );
        Assert.True((await ReadAsync(s => s.SessionFeedback.SingleAsync())).Gave);
    }

    [Fact]
    public async Task No_longer_needed_offers_the_exit()
    {
        await CheckInComesAsync();
        await Ada.Presses("No");
        var answer = await Ada.Presses("No longer needed");
        Assert.Contains("End the mentorship", answer.Card.Buttons);
        await Ada.DoesTheSameAgain();
        Assert.Equal(1, await ActsAsync("answer-check-in"));

        await Ada.Presses("End the mentorship");
        await Ada.Presses("Yes, end it");

        Assert.Equal(EndReason.Left, (await MentorshipAsync()).EndReason);
    }

    [Fact]
    public async Task Not_a_good_fit_offers_the_way_back_to_the_list()
    {
        await CheckInComesAsync();
        await Ada.Presses("Yes, we met");

        var answer = await Ada.Presses("Save", new { rating = "2", fit = "NotGood" });

        Assert.Contains("Find a new match", answer.Card.Buttons);
    }

    [Theory]
    [InlineData("Yes, we met")]
    [InlineData("No")]
    [InlineData("Ask me tomorrow")]
    public async Task Somebody_else_cannot_answer(string button)
    {
        await CheckInComesAsync();

        Assert.True((await Eve.Presses(Ada.Card, button)).Says("cannot find"));
        Assert.True((await Ben.Presses(Ada.Card, button)).Says("cannot find"));
        Assert.Equal(0, await ReadAsync(s => s.CheckIns.CountAsync(c => c.State == CheckInState.Answered)));
    }

    [Fact]
    public async Task Changing_an_answer_takes_back_the_old_one()
    {
        await CheckInComesAsync();
        await Ada.Presses("No");
        await Ada.Presses("No time");
        await Ada.Presses("Change my answer");

        Assert.True((await Ada.Presses("Yes, we met")).Says("How was it with Ben?"));
        Assert.Null((await ReadAsync(s => s.CheckIns.SingleAsync(c => c.Met == true))).WhyNot);
    }
}
