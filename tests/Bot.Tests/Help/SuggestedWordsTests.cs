using MentorBot.Bot.Conversation;
using MentorBot.Bot.Tests.Mentorships;
using MentorBot.Domain.Mentorships;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Help;

/// <summary>What is typed below "Perhaps you mean …" and "What do you mean?".</summary>
public sealed class SuggestedWordsTests : PairTalk
{
    [Theory]
    [InlineData("yes")]
    [InlineData("Ja, gerne")]
    [InlineData("👍")]
    public async Task A_yes_takes_the_only_suggestion_and_not_the_question_before_it(string yes)
    {
        await Ada.Says("my mentorships");
        Assert.True((await Ada.Says("my mentorshps")).Says("Perhaps you mean"));

        Assert.Equal("Meet Ben", (await Ada.Says(yes)).Card.Title);
        Assert.All((await MentorshipAsync()).Members, m => Assert.Equal(MemberResponse.Awaited, m.Response));
    }

    [Fact]
    public async Task A_yes_to_several_is_asked_to_choose_from_the_same()
    {
        var offered = (await Ada.Says("mentor")).Card.Buttons;
        Assert.True(offered.Count > 1);

        var answer = await Ada.Says("yes");

        Assert.True(answer.Says("Which one?"), answer.Words);
        Assert.Equal(offered, answer.Card.Buttons);
        Assert.False((await Ada.Says(offered[^1])).Says("What do you mean?"));
    }

    [Fact]
    public async Task A_no_is_told_what_else_there_is()
    {
        await Ada.Says("my mentorshps");

        Assert.True((await Ada.Says("no")).Says("Something else, then"));
    }

    [Fact]
    public async Task A_yes_to_a_suggestion_never_accepts_anything()
    {
        await Ada.Says("acept");

        var answer = await Ada.Says("yes");

        Assert.True(answer.Says("Perhaps you mean") && answer.Says("Press the button"), answer.Words);
        Assert.Equal(0, await ActsAsync("accept-proposal"));
    }

    [Fact]
    public async Task No_yes_to_any_suggestion_changes_anything()
    {
        await Eve.Says("help");
        var before = await ReadAsync(store => store.Audit.CountAsync());
        var suggested = 0;
        foreach (var words in new CommandWords().All.Where(words => words.Length > 3))
        {
            if ((await Eve.Says(words + "q")).Says("Perhaps you mean"))
            {
                suggested++;
                await Eve.Says("yes");
            }
        }

        Assert.True(suggested > 50, $"{suggested} suggestions");
        Assert.Equal(before, await ReadAsync(store => store.Audit.CountAsync()));
    }

    [Fact]
    public async Task What_takes_no_suggestion_still_answers_the_question_before_it()
    {
        await BothAcceptAsync();
        await Ada.Says("pause");
        Assert.True((await Ada.Says("my mentorshps")).Says("Perhaps you mean"));

        Assert.True((await Ada.Says("2026-03-20")).Says("paused until Fri, Mar 20"), Ada.Words);
    }
}
