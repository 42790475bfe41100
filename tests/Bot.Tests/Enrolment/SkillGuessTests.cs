using MentorBot.Domain.Enrolment;

namespace MentorBot.Bot.Tests.Enrolment;

/// <summary>Own words for a skill are answered with the skills that may be meant, and nothing is kept before a press.</summary>
public sealed class SkillGuessTests : EnrolmentTest
{
    [Fact]
    public async Task Own_words_are_answered_with_the_skills_that_may_be_meant_and_a_press_keeps_one()
    {
        await Anna.Says("join");
        var asked = await Anna.Says("I freeze when I present");

        Assert.True(asked.Says("Do you mean one of these?"), asked.Words);
        Assert.InRange(asked.Card.Buttons.Count, 2, 4);
        Assert.True(asked.Says("without fear or freezing"), asked.Words);
        Assert.Empty((await EnrolmentAsync())!.SkillsOffered);

        var next = await Anna.Presses("Public speaking");
        Assert.True(next.Says("step 2 of 4"), next.Words);
        Assert.Equal(["Public speaking"], (await EnrolmentAsync())!.SkillsOffered);
    }

    [Theory]
    [InlineData("pubic speeking")]
    [InlineData("Angst vor Vorträgen")]
    public async Task A_goal_is_found_in_spite_of_typos_and_in_German(string words)
    {
        await Anna.Says("join");
        await Anna.Says("C#");
        await Anna.Says(words);
        await Anna.Presses("Public speaking");

        Assert.Equal(["Public speaking"], (await EnrolmentAsync())!.GoalsWanted);
    }

    [Fact]
    public async Task Known_skills_among_unknown_words_are_kept_and_each_word_gets_its_turn()
    {
        await Anna.Says("join");
        var first = await Anna.Says("C#, Leadershp, juggling, public speeking");
        Assert.True(Reads(first, "Leadershp") && Reads(first, "I’ll keep C# too."), first.Words);

        var second = await Anna.Presses("Leadership");
        Assert.True(second.Says("public speeking"), second.Words);
        Assert.Empty((await EnrolmentAsync())!.SkillsOffered);

        var next = await Anna.Presses("Public speaking");
        Assert.True(next.Says("juggling") && next.Says("so I left it out"), next.Words);
        Assert.True(next.Says("step 2 of 4"), next.Words);
        Assert.Equal(["C#", "Public speaking", "Leadership"], (await EnrolmentAsync())!.SkillsOffered);
    }

    [Fact]
    public async Task None_of_these_shows_the_question_again_with_what_was_known_and_keeps_nothing()
    {
        await Anna.Says("join");
        await Anna.Says("C#, public speeking");
        var again = await Anna.Presses("None of these");

        Assert.True(again.Says("step 1 of 4"), again.Words);
        Assert.Empty((await EnrolmentAsync())!.SkillsOffered);

        await Anna.Presses("Next");
        Assert.Equal(["C#"], (await EnrolmentAsync())!.SkillsOffered);
    }

    [Fact]
    public async Task Words_that_resemble_no_skill_leave_the_known_ones_chosen_on_the_card()
    {
        await Anna.Says("join");
        var again = await Anna.Says("sql, xyzzy");
        Assert.True(again.Says("xyzzy") && again.Says("step 1 of 4"), again.Words);

        await Anna.Presses("Next");
        Assert.Equal(["SQL"], (await EnrolmentAsync())!.SkillsOffered);
    }

    [Fact]
    public async Task The_name_of_a_skill_in_German_is_the_skill()
    {
        await Anna.Says("join");
        await Anna.Says("Vorträge halten, SQL");

        Assert.Equal(["SQL", "Public speaking"], (await EnrolmentAsync())!.SkillsOffered);
    }

    [Fact]
    public async Task A_guess_that_was_overtaken_by_an_answer_changes_nothing()
    {
        await Anna.Says("join");
        var guess = await Anna.Says("public speeking");
        await Anna.Says("C#");
        var late = await Anna.Presses(guess.Card, "Public speaking");

        Assert.Equal(["C#"], (await EnrolmentAsync())!.SkillsOffered);
        Assert.True(late.Says("step 2 of 4"), late.Words);
        Assert.Equal(EnrolmentStep.GoalsWanted, (await EnrolmentAsync())!.Step);
    }
}
