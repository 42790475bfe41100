using MentorBot.Bot.Understanding;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Understanding;

/// <summary>Plain sentences in the chat: what they mean is shown, what is unclear is asked, and nothing changes.</summary>
public sealed class PlainSentenceTests : IAsyncLifetime
{
    private BotHost bot = null!;
    private TeamsPerson anna = null!;

    public async Task InitializeAsync()
    {
        bot = await BotHost.StartAsync();
        anna = bot.Person("Anna");
    }

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Theory]
    [InlineData("who is my mentor?", "No mentorships yet")]
    [InlineData("What do you know about me", "What I store about you")]
    [InlineData("thank you very much!", "You’re welcome")]
    [InlineData("I want to quit", "leave")]
    [InlineData("how much time will it take me", "an hour a week")]
    [InlineData("was kannst du?", "What I can do")]
    [InlineData("which languages do you speak?", "Which language?")]
    public async Task What_is_clear_is_answered(string words, string says)
    {
        var answer = await anna.Says(words);
        Assert.True(answer.Says(says), answer.Words);
    }

    [Theory]
    [InlineData("this isn't working", "Get help")]
    [InlineData("this isn’t working", "Ask a coordinator")]
    [InlineData("give me someone else", "No mentorships yet")]
    [InlineData("what are my goals?", "Goals start with a match")]
    [InlineData("what have we agreed on?", "Agreements start with a match")]
    public async Task Whoever_is_in_no_mentorship_is_not_told_to_leave_one(string words, string says)
    {
        var answer = await anna.Says(words);
        Assert.True(answer.Says(says), answer.Words);
        Assert.False(answer.Says("leave") || answer.Says("Change my hours"), answer.Words);
    }

    [Fact]
    public async Task What_is_unclear_is_asked_with_at_most_three_buttons_and_a_press_answers()
    {
        var answer = await anna.Says("mentor");
        Assert.True(answer.Says("What do you mean?"), answer.Words);
        Assert.InRange(answer.Card.Buttons.Count, 1, 3);

        var pressed = await anna.Presses(answer.Card.Buttons[0]);
        Assert.False(pressed.Says("What do you mean?"), pressed.Words);
    }

    [Fact]
    public async Task What_nobody_understands_gets_one_line_and_what_this_person_may_want()
    {
        var answer = await anna.Says("order a pizza");
        Assert.True(answer.Says("I didn’t get that") && answer.Says("Sign up"), answer.Words);
        Assert.False(answer.Says("Cohorts"), answer.Words);
    }

    [Fact]
    public async Task Only_coordinators_are_shown_what_only_they_can_do()
    {
        var answer = await anna.Says("I want to launch a mentoring programme");
        Assert.True(answer.Says("Only coordinators can do that"), answer.Words);
    }

    [Fact]
    public async Task No_plain_sentence_changes_anything()
    {
        await anna.Says("help");
        var before = await CountAsync();
        foreach (var intent in Intents.All)
        {
            await anna.Says(ExampleFile.Read("en").Last(example => example.Intent == intent.Name).Sentence);
        }

        Assert.Equal(before, await CountAsync());
    }

    private async Task<int> CountAsync()
    {
        await using var store = bot.Database.NewStore();
        return await store.Audit.CountAsync();
    }
}
