using System.Net;
using MentorBot.Domain.Mentorships;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Mentorships;

public sealed class ProposalTalkTests : PairTalk
{
    [Fact]
    public async Task A_proposal_shows_the_partner_the_reasons_and_until_when_and_is_accepted_by_both()
    {
        Assert.True(Ada.Card.Says("Engineering"));
        Assert.True(Ada.Card.Says("Who can see this"));
        Assert.True(Ada.Card.Says("Please answer by **Thu, Mar 5"));

        var first = await Ada.Presses("Accept");
        var last = await Ben.Presses("Accept");

        Assert.True(first.Says("Ben hasn’t answered yet"));
        Assert.True(last.Says("are matched"));
        await Ada.Awaits("are matched");
        Assert.True(Ada.Card.Says("Times that suit you both"));
        Assert.Contains(
            "https://teams.microsoft.com/l/chat/0/0?users=",
            Ada.Card.Json.GetRawText(),
            StringComparison.Ordinal
        );
        Assert.Contains("%2Bx%40contoso.com", Ada.Card.Json.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_click_that_is_delivered_again_has_one_effect_and_the_same_answer()
    {
        var first = await Ada.Presses("Accept");
        var again = await Ada.DoesTheSameAgain();
        Assert.Equal(first.OwnCard!.Words, again.OwnCard!.Words);

        await Ben.Presses("Accept");
        await Ben.DoesTheSameAgain();

        Assert.Equal(2, await ActsAsync("accept-proposal"));
        Assert.Equal([1, 1], await ReadAsync(s => s.Enrolments.Select(e => e.PlacesTaken).ToListAsync()));
    }

    [Fact]
    public async Task Typed_words_accept_too()
    {
        Assert.True((await Ada.Says("accept")).Says("hasn’t answered yet"));
        await Ben.Says("my mentorships");

        Assert.True((await Ben.Says("Yes!")).Says("are matched"));
    }

    [Fact]
    public async Task Declining_asks_once_and_a_yes_then_means_no()
    {
        Assert.True((await Ada.Says("decline")).Says("Decline Ben?"));
        Assert.True((await Ada.Says("no")).Says("Why you two"));
        await Ada.Says("decline");

        var declined = await Ada.Says("yes");

        Assert.True(declined.Says("You’ve declined this match"));
        await Ben.Awaits("didn’t work out");
        Assert.False(Ben.Sees("declined"));
        Assert.Equal(EndReason.Declined, (await MentorshipAsync()).EndReason);
    }

    [Fact]
    public async Task Declining_by_button_is_delivered_again_without_harm()
    {
        await Ada.Presses("Not this time");
        await Ada.DoesTheSameAgain();
        await Ada.Presses("Yes, decline");

        Assert.True((await Ada.DoesTheSameAgain()).Says("You’ve declined"));
        Assert.Equal(1, await ActsAsync("decline-proposal"));
    }

    [Fact]
    public async Task An_old_card_shows_what_stands_now_and_why()
    {
        var old = Ada.Card;
        await Ben.Presses("Not this time");
        await Ben.Presses("Yes, decline");

        var answer = await Ada.Presses(old, "Accept");

        Assert.True(answer.Says("no longer open"));
        Assert.True(answer.Says("didn’t work out"));
    }

    [Theory]
    [InlineData("Accept")]
    [InlineData("Not this time")]
    public async Task A_card_in_the_hands_of_somebody_else_does_nothing(string button)
    {
        await Eve.Says("help");

        var answer = await Eve.Presses(Ada.Card, button);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("I cannot find that any more. Type “help” to see what you can do now.", answer.Toast);
        Assert.DoesNotContain("Ben", answer.Words, StringComparison.Ordinal);
        Assert.All((await MentorshipAsync()).Members, m => Assert.Equal(MemberResponse.Awaited, m.Response));
    }

    [Fact]
    public async Task Words_that_are_no_answer_are_guessed_at_and_change_nothing()
    {
        await Ada.Says("my mentorships");

        Assert.True((await Ada.Says("my mentorshps")).Says("Perhaps you mean"));
        Assert.True((await Ada.Says("🤷")).Says("I didn’t get that"));
        Assert.Equal(MentorshipState.Proposed, (await MentorshipAsync()).State);
    }

    [Fact]
    public async Task Whoever_has_nothing_is_told_so()
    {
        Assert.True((await Eve.Says("my mentorships")).Says("no mentorships yet"));
        Assert.True((await Eve.Says("accept")).Says("Join a cohort"));
        Assert.True((await Eve.Says("decline")).Says("Join a cohort"));
        Assert.True((await Eve.Says("leave")).Says("nothing to leave"));
        Assert.True((await Eve.Says("resume")).Says("not paused"));
        Assert.True((await Eve.Says("check-in")).Says("nothing to answer"));
        Assert.True((await Eve.Says("pause 2026-04-01")).Says("nothing to pause"));
    }

    [Fact]
    public async Task A_proposal_is_reminded_of_and_expires_in_the_same_words_for_both()
    {
        await Ada.Presses("Accept");
        await Bot.PassAsync(TimeSpan.FromDays(2));
        await Bot.RunJobsAsync();
        await Ben.Awaits("A reminder");
        var old = Ben.Card;
        await Bot.PassAsync(TimeSpan.FromDays(1));
        await Bot.RunJobsAsync();

        await Ada.Awaits("has expired");
        await Ben.Awaits("has expired");
        Assert.True((await Ben.Presses(old, "Accept")).Says("has expired"));
    }
}

public sealed class NamesThatWouldLikeToBeLinksTests : PairTalk
{
    protected override string NameOfBen => "**Ben** [win](https://evil.example) <b>x</b>";

    [Fact]
    public async Task A_name_is_shown_as_it_is_written()
    {
        Assert.Contains(
            @"\[win\]\(https\://evil.example\)",
            Ada.Card.Json.GetProperty("body").ToString().Replace(@"\\", @"\", StringComparison.Ordinal),
            StringComparison.Ordinal
        );

        await Ada.Presses("Accept");

        Assert.DoesNotContain("[win](https", Ada.Card.Json.GetProperty("body").ToString(), StringComparison.Ordinal);
    }
}
