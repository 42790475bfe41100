using MentorBot.Domain.Cohorts;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Enrolment;

/// <summary>A skill that the cohort's list lacks joins it with "other: …", and only so.</summary>
public sealed class OwnSkillTests : EnrolmentTest
{
    [Theory]
    [InlineData("other: Juggling")]
    [InlineData("anderes: Juggling")]
    [InlineData("Other : Juggling")]
    public async Task A_skill_of_ones_own_joins_the_list(string words)
    {
        await Anna.Says("join");
        var next = await Anna.Says(words);

        Assert.True(next.Says("step 2 of 4"), next.Words);
        Assert.True(Reads(next, "I’ve added “⁨Juggling⁩” to the list"), next.Words);
        Assert.Equal(["Juggling"], (await EnrolmentAsync())!.SkillsOffered);
        Assert.Equal([.. Peers.Skills, "Juggling"], (await CohortAsync()).Skills);
    }

    [Fact]
    public async Task It_stands_beside_others_on_the_card()
    {
        await Anna.Says("join");
        await Anna.Presses("Next", new { skills = "C#", skillsOthers = "SQL, other: Juggling" });

        Assert.Equal(["C#", "SQL", "Juggling"], (await EnrolmentAsync())!.SkillsOffered);
        await Bot.Person("Ben").Says("join");
        Assert.True(Bot.Person("Ben").Card.Json.ToString().Contains("Juggling", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_waits_while_other_words_are_asked_about()
    {
        await Anna.Says("join");
        var guess = await Anna.Says("other: Juggling, public speeking");
        Assert.True(Reads(guess, "I’ll keep Juggling too."), guess.Words);
        Assert.Equal(Peers.Skills, (await CohortAsync()).Skills);

        await Anna.Presses("Public speaking");

        Assert.Equal(["Public speaking", "Juggling"], (await EnrolmentAsync())!.SkillsOffered);
    }

    [Theory]
    [InlineData("other: sql", "SQL")]
    [InlineData("anderes: Vorträge halten", "Public speaking")]
    public async Task What_is_on_the_list_already_does_not_join_it_again(string words, string skill)
    {
        await Anna.Says("join");
        var next = await Anna.Says(words);

        Assert.Equal([skill], (await EnrolmentAsync())!.SkillsOffered);
        Assert.Equal(Peers.Skills, (await CohortAsync()).Skills);
        Assert.False(next.Says("I’ve added"), next.Words);
    }

    [Fact]
    public async Task A_skill_that_the_catalogue_knows_in_German_joins_under_the_name_that_all_share()
    {
        await Anna.Says("join");
        await Anna.Says("anderes: Verhandeln");

        Assert.Equal(["Negotiation"], (await EnrolmentAsync())!.SkillsOffered);
    }

    [Theory]
    [InlineData("other:")]
    [InlineData("other:   ")]
    [InlineData("Juggling")]
    [InlineData("other: Juggling with eleven balls while reciting the alphabet backwards")]
    public async Task Nothing_joins_the_list_by_accident(string words)
    {
        await Anna.Says("join");
        var again = await Anna.Says(words);

        Assert.True(again.Says("step 1 of 4"), again.Words);
        Assert.Equal(Peers.Skills, (await CohortAsync()).Skills);
        Assert.Empty((await EnrolmentAsync())!.SkillsOffered);
    }

    [Fact]
    public async Task A_full_list_takes_no_more_and_says_so()
    {
        await using (var store = Bot.Database.NewStore())
        {
            var full = Enumerable.Range(1, Cohort.MaxSkills).Select(n => $"Skill {n}").ToArray();
            await store.Cohorts.ExecuteUpdateAsync(set =>
                set.SetProperty(c => c.Skills, _ => (IReadOnlyList<string>)full)
            );
        }

        await Anna.Says("join");
        var again = await Anna.Says("other: Juggling");

        Assert.True(again.Says("list is full"), again.Words);
        Assert.Equal(Cohort.MaxSkills, (await CohortAsync()).Skills.Count);
    }

    [Fact]
    public async Task Words_that_are_not_on_the_list_are_told_how_to_join_it()
    {
        await Anna.Says("join");

        Assert.True(Reads(await Anna.Says("xyzzy"), "type “other: …” to add your own"), Anna.Card.Words);
    }

    [Fact]
    public async Task Own_words_on_the_card_are_guessed_as_typed_ones_are()
    {
        await Anna.Says("join");
        var guess = await Anna.Presses("Next", new { skills = "C#", skillsOthers = "I freeze when I present" });

        Assert.True(guess.Says("Do you mean one of these?") && Reads(guess, "I’ll keep C# too."), guess.Words);
        await Anna.Presses("Public speaking");
        Assert.Equal(["C#", "Public speaking"], (await EnrolmentAsync())!.SkillsOffered);
    }

    [Theory]
    [InlineData("I freeze when I present", "Public speaking")]
    [InlineData("Angst vor Vorträgen", "Public speaking")]
    public async Task Answers_that_were_sent_are_changed_by_own_words_typed(string words, string skill)
    {
        await SignUpAsync();
        await Anna.Says("profile");
        await Anna.Presses("Change: Spring peers");
        await Anna.Says("change goals");
        await Anna.Says(words);
        await Anna.Presses(skill);

        Assert.Equal([skill], (await EnrolmentAsync())!.GoalsWanted);
    }

    [Fact]
    public async Task Answers_that_were_sent_are_changed_by_own_words_on_the_card()
    {
        await SignUpAsync();
        await Anna.Says("profile");
        await Anna.Presses("Change: Spring peers");
        await Anna.Says("change goals");
        await Anna.Presses("Save", new { goals = "", goalsOthers = "other: Juggling" });

        Assert.Equal(["Juggling"], (await EnrolmentAsync())!.GoalsWanted);
    }

    private async Task SignUpAsync()
    {
        await TypeToReviewAsync();
        await Anna.Says("submit");
    }

    private async Task<Cohort> CohortAsync()
    {
        await using var store = Bot.Database.NewStore();
        return await store.Cohorts.SingleAsync();
    }
}
