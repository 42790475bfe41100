using MentorBot.Bot.Tests.Mentorships;
using MentorBot.Domain.CheckIns;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.CheckIns;

/// <summary>Check-ins answered by typing, in the chat or in the form, and input that is rejected.</summary>
public sealed class TypedCheckInTests : PairTalk
{
    [Fact]
    public async Task Typed_answers_do_the_same()
    {
        await CheckInComesAsync();

        Assert.True((await Ada.Says("yes")).Says("How was it with Ben?"));
        Assert.True((await Ada.Says("9")).Says("A rating is a number from 1 to 5"));
        Assert.True((await Ada.Says("4")).Says("Rating saved"));
        Assert.True((await Ada.Says("We spoke about **SQL**")).Says("You and Ben met"));
        Assert.True((await Ada.Says("7 gave")).Says("from 1 to 5"));
        Assert.True((await Ada.Says("4 gave got still deciding")).Says("You and Ben met"));
        var feedback = (await ReadAsync(s => s.SessionFeedback.SingleAsync())).Answer;
        Assert.Equal(new SessionAnswer(4, true, true, Fit.StillDeciding), feedback);

        var said = await ReadAsync(s => s.CheckIns.SingleAsync(c => c.Met == true));
        Assert.Equal((4, "We spoke about **SQL**", NoteAudience.Private), (said.Rating, said.Note, said.Audience));
        Assert.False(Ben.Sees("We spoke"));
    }

    [Theory]
    [InlineData("takeaway: Say no earlier", "My next step is to ask Priya")]
    [InlineData("My takeaway was Say no earlier", "Next step: to ask Priya")]
    [InlineData("Mitgenommen: Say no earlier", "Nächster Schritt: to ask Priya")]
    public async Task A_takeaway_and_a_next_step_that_are_called_so_are_no_note(string takeaway, string step)
    {
        await CheckInComesAsync();
        await Ada.Says("yes");

        Assert.True((await Ada.Says(takeaway)).Says("Saved."), Ada.Card.Words);
        await Ada.Says(step);

        var said = await ReadAsync(s => s.CheckIns.SingleAsync(c => c.Met == true));
        Assert.Equal(("Say no earlier", "to ask Priya", null), (said.Takeaway, said.NextStep, said.Note));
    }

    [Theory]
    [InlineData("👍🏽", "3/5", "4️⃣ gave")]
    [InlineData("Yes, we met", "⭐⭐⭐", "four got")]
    [InlineData("Ja, gern", "drei", "vier gegeben")]
    public async Task Answers_are_taken_as_people_type_them(string yes, string rating, string usefulness)
    {
        await CheckInComesAsync();

        Assert.True((await Ada.Says(yes)).Says("How was it with Ben?"));
        Assert.True((await Ada.Says(rating)).Says("Rating saved"));
        await Ada.Says("A note");
        Assert.True((await Ada.Says(usefulness)).Says("You and Ben met"));

        var said = await ReadAsync(s => s.CheckIns.SingleAsync(c => c.Met == true));
        Assert.Equal((4, "A note"), (said.Rating, said.Note));
        Assert.Equal(4, (await ReadAsync(s => s.SessionFeedback.SingleAsync())).Usefulness);
    }

    [Theory]
    [InlineData("no time", NotMetReason.NoTime)]
    [InlineData("Cancelled.", NotMetReason.Cancelled)]
    [InlineData("no answer", NotMetReason.NoAnswer)]
    public async Task A_reason_can_be_typed_at_once_or_after_a_no(string words, NotMetReason expected)
    {
        await CheckInComesAsync();
        Assert.True((await Ada.Says("no")).Says("What got in the way?"));

        Assert.True((await Ada.Says(words)).Says("didn’t meet"));

        Assert.Equal(expected, (await ReadAsync(s => s.CheckIns.SingleAsync(c => c.Met == false))).WhyNot);
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
    public async Task A_misspelt_command_is_no_note()
    {
        await CheckInComesAsync();
        await Ada.Says("yes");

        Assert.True((await Ada.Says("my mentorshps")).Says("Perhaps you mean"));
        Assert.Null((await ReadAsync(s => s.CheckIns.SingleAsync(c => c.Met == true))).Note);
    }
}
