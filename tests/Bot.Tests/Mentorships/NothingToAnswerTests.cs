using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Mentorships;

/// <summary>Whoever types "accept" or "decline" while nothing waits for it hears where they stand.</summary>
public sealed class NothingToAnswerTests : PairTalk
{
    [Fact]
    public async Task Whoever_is_matched_hears_with_whom_and_can_go_there_or_leave()
    {
        await BothAcceptAsync();

        var accepted = await Ben.Says("accept");
        Assert.True(accepted.Says("already matched") && accepted.Says("matched with Ada"), accepted.Words);
        Assert.Contains("My mentorships", accepted.Card.Buttons);

        var declined = await Ben.Says("decline");
        Assert.True(declined.Says("matched with Ada") && declined.Says("you can leave"), declined.Words);
        Assert.True((await Ben.Presses("Leave")).Says("End your mentorship with Ada?"), Ben.Words);
        Assert.Equal(0, await ActsAsync("leave-mentorship"));
    }

    [Fact]
    public async Task Whoever_has_accepted_hears_that_the_other_has_yet_to_answer()
    {
        await Ada.Presses("Accept");

        Assert.True((await Ada.Says("accept")).Says("Ben hasn’t answered yet"));
        Assert.True((await Ada.Says("decline")).Says("Decline Ben?"));
    }

    [Theory]
    [InlineData("accept")]
    [InlineData("decline")]
    public async Task Whoever_still_waits_for_a_match_hears_in_which_cohort(string words)
    {
        await SignUpAsync(Eve);

        var answer = await Eve.Says(words);

        Assert.True(answer.Says("No match yet") && answer.Says("You’re in"), answer.Words);
    }

    private async Task SignUpAsync(TeamsPerson who)
    {
        await using var store = Bot.Database.NewStore();
        var person = await store.People.SingleAsync(p => p.EntraId == who.EntraId);
        store.Add(A.Enrolment(await store.Cohorts.SingleAsync(), person));
        await store.SaveChangesAsync();
    }
}
