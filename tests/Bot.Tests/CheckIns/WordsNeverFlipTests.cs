using MentorBot.Bot.Tests.Mentorships;
using MentorBot.Domain.CheckIns;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.CheckIns;

/// <summary>Words never turn an answer into its opposite; only what is on the card does.</summary>
public sealed class WordsNeverFlipTests : PairTalk
{
    private static readonly string[] Words =
    [
        "done",
        "Done",
        "Busy!",
        "cancelled",
        "no time",
        "no",
        "No thanks",
        "not needed",
        "didn't meet",
        "that's all",
        "skip",
        "tomorrow",
    ];

    [Fact]
    public async Task After_a_yes_no_word_says_that_they_did_not_meet()
    {
        await CheckInComesAsync();
        foreach (var word in Words)
        {
            await AnswerYesAsync();
            await Ada.Says("4");

            var answer = await Ada.Says(word);

            var said = await SaidAsync();
            Assert.True((true, 4, null) == (said.Met, said.Rating, said.Note), $"{word}: {answer.Words}");
        }
    }

    [Fact]
    public async Task After_a_no_no_word_says_that_they_met()
    {
        await CheckInComesAsync();
        await Ada.Says("no time");

        foreach (var word in new[] { "yes", "done", "ok", "sure", "5", "cancelled", "👍" })
        {
            var answer = await Ada.Says(word);

            var said = await SaidAsync();
            Assert.True((false, NotMetReason.NoTime) == (said.Met, said.WhyNot), $"{word}: {answer.Words}");
        }
    }

    [Theory]
    [InlineData("who is my mentor?")]
    [InlineData("Who is my mentor")]
    [InlineData("what can you do for me?")]
    [InlineData("how do I change my hours")]
    [InlineData("is Ben away？")]
    public async Task A_question_is_no_note(string question)
    {
        await CheckInComesAsync();
        await AnswerYesAsync();

        var answer = await Ada.Says(question);

        Assert.Null((await SaidAsync()).Note);
        Assert.False(answer.Says("Saved"), answer.Words);
    }

    [Theory]
    [InlineData("We asked ourselves: why SQL? It was good.")]
    [InlineData("He will send me the slides. Next: how to index?")]
    [InlineData("Howard joined us")]
    public async Task A_note_may_hold_a_question(string note)
    {
        await CheckInComesAsync();
        await AnswerYesAsync();

        await Ada.Says(note);

        Assert.Equal(note, (await SaidAsync()).Note);
    }

    private async Task AnswerYesAsync()
    {
        await using (var store = Bot.Database.NewStore())
        {
            await store.CheckIns.ExecuteUpdateAsync(set =>
                set.SetProperty(c => c.State, CheckInState.Asked)
                    .SetProperty(c => c.Met, (bool?)null)
                    .SetProperty(c => c.Rating, (int?)null)
            );
        }

        await Ada.Says("check-in");
        Assert.True((await Ada.Presses("Yes, we met")).Says("How was it with Ben?"));
    }

    private async Task<CheckIn> SaidAsync() =>
        await ReadAsync(async store =>
        {
            var ada = await store.People.SingleAsync(p => p.EntraId == Ada.EntraId);
            return await store.CheckIns.SingleAsync(c => c.PersonId == ada.Id);
        });
}
