using MentorBot.Bot.Tests.Mentorships;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Mentorships;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.CheckIns;

public sealed class CheckInTalkTests : PairTalk
{
    [Fact]
    public async Task Yes_then_the_form_then_whether_it_was_of_use()
    {
        await CheckInComesAsync();
        Assert.True(Ada.Card.Says("Who can see this"));

        Assert.True((await Ada.Presses("Yes, we met")).Says("Good that you and Ben met"));
        var saved = await Ada.Presses(
            "Save",
            new
            {
                rating = "5",
                minutes = "45",
                note = "Great <at>all</at> [x](https://evil.example) 🎉 مرحبا",
                audience = "Partner",
                nextStep = "Read on",
            }
        );

        Assert.True(saved.Says("Was the session with Ben of use?"));
        await SeesAsync(Ben, "has left you a note");
        Assert.True(Ben.Sees(@"\[x\]\(https://evil.example\) 🎉 مرحبا"));
        var thanks = await Ada.Presses(
            "Send",
            new
            {
                usefulness = "5",
                gave = "true",
                got = "true",
                fit = "Good",
            }
        );
        Assert.True(thanks.Says("Thank you"));
        Assert.True((await Ada.DoesTheSameAgain()).Says("Saved: you and Ben met"));
        Assert.Equal(1, await ActsAsync("give-session-feedback"));
        Assert.True((await Ada.Says("check-in")).Says("5 of 5"));
    }

    [Fact]
    public async Task Typed_answers_do_the_same()
    {
        await CheckInComesAsync();

        Assert.True((await Ada.Says("yes")).Says("Good that you and Ben met"));
        Assert.True((await Ada.Says("9")).Says("A rating is a number from 1 to 5"));
        Assert.True((await Ada.Says("4")).Says("Rating saved"));
        Assert.True((await Ada.Says("We spoke about **SQL**")).Says("of use?"));
        Assert.True((await Ada.Says("7 gave")).Says("from 1 to 5"));
        Assert.True((await Ada.Says("4 gave got still deciding")).Says("Thank you"));

        var said = await ReadAsync(s => s.CheckIns.SingleAsync(c => c.Met == true));
        Assert.Equal((4, "We spoke about **SQL**", NoteAudience.Private), (said.Rating, said.Note, said.Audience));
        Assert.False(Ben.Sees("We spoke"));
    }

    [Theory]
    [InlineData("no time", NotMetReason.NoTime)]
    [InlineData("Cancelled.", NotMetReason.Cancelled)]
    [InlineData("no answer", NotMetReason.NoAnswer)]
    public async Task A_reason_can_be_typed_at_once_or_after_a_no(string words, NotMetReason expected)
    {
        await CheckInComesAsync();
        Assert.True((await Ada.Says("no")).Says("What was it?"));

        Assert.True((await Ada.Says(words)).Says("did not meet"));

        Assert.Equal(expected, (await ReadAsync(s => s.CheckIns.SingleAsync(c => c.Met == false))).WhyNot);
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
        await Ada.Presses("Save");

        var answer = await Ada.Presses("Send", new { usefulness = "2", fit = "NotGood" });

        Assert.Contains("End it, back on the list", answer.Card.Buttons);
    }

    [Theory]
    [InlineData("minutes", "9999", "Minutes are a number from 5 to 480")]
    [InlineData("minutes", "-1", "Minutes are a number from 5 to 480")]
    [InlineData("minutes", "forty", "Minutes are a number from 5 to 480")]
    [InlineData("note", null, "has 10000 characters and can have 2000")]
    [InlineData("nextStep", null, "has 10000 characters and can have 500")]
    public async Task What_cannot_be_taken_gets_one_sentence_and_the_form_keeps_the_rest(
        string field,
        string? value,
        string sentence
    )
    {
        await CheckInComesAsync();
        await Ada.Presses("Yes, we met");
        var inputs = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["note"] = "Kept",
            [field] = value ?? new string('é', 10_000),
        };

        var answer = await Ada.Presses("Save", inputs);

        Assert.True(answer.Says(sentence), answer.Words);
        Assert.True(field == "note" || answer.Says("Kept"));
        Assert.Contains("Save", answer.Card.Buttons);
        Assert.Null((await ReadAsync(s => s.CheckIns.SingleAsync(c => c.Met == true))).Note);
    }

    [Fact]
    public async Task Tomorrow_it_is_asked_again()
    {
        await CheckInComesAsync();

        Assert.True((await Ada.Presses("Ask me tomorrow")).Says("Tuesday, March 10, 2026"));
        await Ada.DoesTheSameAgain();
        var before = Ada.Chat.Messages.Count;
        await PassAsync(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(5));

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

        Assert.True(answer.Says("This one is skipped"));
        Assert.Equal(1, await ActsAsync("skip-check-in"));
        await Ada.Presses("Answer anyway");
        Assert.True((await Ada.Presses("Yes, we met")).Says("Good that you"));
    }

    [Fact]
    public async Task After_a_long_silence_one_question_comes_and_a_word_or_a_press_ends_it()
    {
        await CheckInComesAsync();
        for (var week = 0; week < 3; week++)
        {
            await WeekPassesAsync();
        }

        await SeesAsync(Ada, "Are you still there?");
        await SeesAsync(Ben, "Are you still there?");
        var old = Ada.Card;
        Assert.True((await Ada.Says("still here")).Says("All stays as it was"));
        Assert.True((await Ada.Presses(old, "I am still here")).Says("All stays as it was"));
        await Ada.DoesTheSameAgain();
        Assert.Equal(1, await ReadAsync(s => s.People.CountAsync(p => p.HeardAt != null)));
        Assert.True((await Ben.Presses("Leave")).Says("What would you like to leave?"));
    }

    [Theory]
    [InlineData("how often")]
    [InlineData("Why did I get only one check-in?")]
    public async Task It_says_why_it_asks_no_more_often(string words) =>
        Assert.True((await Ada.Says(words)).Says("at most **twice a week**"));

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
    public async Task One_nudge_comes_and_none_to_who_has_answered()
    {
        await CheckInComesAsync();
        await Ada.Says("yes");
        await PassAsync(TimeSpan.FromDays(3));
        await RunJobsAsync();

        await SeesAsync(Ben, "I ask this once more");
        Assert.False(Ada.Sees("I ask this once more"));
    }

    [Fact]
    public async Task Changing_an_answer_takes_back_the_old_one()
    {
        await CheckInComesAsync();
        await Ada.Presses("No");
        await Ada.Presses("No time");
        await Ada.Presses("Change my answer");

        Assert.True((await Ada.Presses("Yes, we met")).Says("Good that you"));
        Assert.Null((await ReadAsync(s => s.CheckIns.SingleAsync(c => c.Met == true))).WhyNot);
    }

    [Fact]
    public async Task A_misspelt_command_is_no_note()
    {
        await CheckInComesAsync();
        await Ada.Says("yes");

        Assert.True((await Ada.Says("my mentorshps")).Says("Did you mean"));
        Assert.Null((await ReadAsync(s => s.CheckIns.SingleAsync(c => c.Met == true))).Note);
    }

    private Task OneMoreComesAsync(int before) =>
        MentorBot.Testing.BotHost.EventuallyAsync(
            () => Ada.Chat.Messages.Count > before && Ada.Chat.Messages[^1].Card!.Says("meet?"),
            "the check-in comes again"
        );
}
