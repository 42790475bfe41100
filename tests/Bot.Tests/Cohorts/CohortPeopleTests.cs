using MentorBot.Domain.People;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Cohorts;

/// <summary>A coordinator reads by name who takes part, and reminds those who have not answered.</summary>
public sealed class CohortPeopleTests : CohortTalk
{
    [Fact]
    public async Task Who_signed_up_and_who_has_not_is_read_by_name_and_each_reading_is_recorded()
    {
        await Anna.Says("help");
        await GivenSignedUpAsync(2);
        await InviteEverybodyAsync();

        await Cora.Says("cohorts");
        await Cora.Presses("Open Spring peers");
        var signedUp = await Cora.Presses("Show people and pairs");
        var waiting = await Cora.Presses("Not yet");
        var pairs = await Cora.Presses("Pairs");

        Assert.True(signedUp.Says("2 signed up") && signedUp.Says("Person 1") && !signedUp.Says("Anna"));
        Assert.True(waiting.Says("2 still to answer") && waiting.Says("Anna") && !waiting.Says("Person 1"));
        Assert.True(pairs.Says("No pairs yet"), pairs.Words);
        Assert.Equal(3, await InStoreAsync(s => s.Audit.CountAsync(a => a.Action == "read-cohort-people")));
    }

    [Fact]
    public async Task Somebody_else_reads_no_names_and_leaves_no_trace()
    {
        await GivenSignedUpAsync(1);
        await Cora.Says("cohorts");
        await Cora.Presses("Open Spring peers");
        var card = Cora.Card;
        await Anna.Says("help");

        var answer = await Anna.Presses(card with { MessageId = Anna.Card.MessageId }, "Show people and pairs");

        Assert.True(answer.Says("cannot find that"), answer.Words);
        Assert.Equal(0, await InStoreAsync(s => s.Audit.CountAsync(a => a.Action == "read-cohort-people")));
    }

    [Fact]
    public async Task Pairs_are_listed_once_they_are_proposed_and_who_left_after_that_is_not_told()
    {
        await GivenSignedUpAsync(3);
        await Cora.Presses("Close enrolment");
        await Cora.Presses("Preview the match");
        await Cora.Presses("Approve…");
        await Cora.Presses("Send proposals");
        await InStoreAsync(async store =>
        {
            (await store.Enrolments.ToListAsync()).ForEach(enrolment => enrolment.Withdraw());
            return await store.SaveChangesAsync();
        });

        await Cora.Presses("Show the cohort");
        await Cora.Presses("Show people and pairs");
        var pairs = await Cora.Presses("Pairs");
        var gone = await Cora.Presses("Opted out");

        Assert.True(pairs.Says("1 pair") && pairs.Says("proposed"), pairs.Words);
        Assert.True(gone.Says("1 opted out"), gone.Words);
    }

    [Fact]
    public async Task A_long_list_is_read_page_by_page()
    {
        await GivenSignedUpAsync(12);
        await Cora.Says("cohorts");
        await Cora.Presses("Open Spring peers");
        var first = await Cora.Presses("Show people and pairs");
        var next = await Cora.Presses("Next");

        Assert.True(first.Says("page 1 of 2") && first.Says("12 signed up"), first.Words);
        Assert.True(next.Says("page 2 of 2") && next.Card.Buttons.Contains("Previous"), next.Words);
    }

    [Fact]
    public async Task Those_who_have_not_signed_up_are_reminded_once_in_three_days_at_most()
    {
        await Anna.Says("help");
        await GivenSignedUpAsync(1);
        await InviteEverybodyAsync();
        await Eventually.SoAsync(() => Anna.Sees("You’re invited: Spring peers"), "Anna reads her invitation");

        await OpenWaitingAsync();
        var early = await Cora.Presses("Send reminders");
        Assert.True(early.Says("heard from me in the last 3 days"), early.Words);

        await Bot.PassAsync(TimeSpan.FromDays(3) + TimeSpan.FromMinutes(5));
        await OpenWaitingAsync();
        var question = await Cora.Presses("Send reminders");
        Assert.True(question.Says("Remind 2 people?"), question.Words);
        var sent = await Cora.Presses("Remind 2 people");

        Assert.True(sent.Says("2 reminders are on the way."), sent.Words);
        await Eventually.SoAsync(() => Anna.Sees("Still time to join Spring peers"), "Anna reads her reminder");
        Assert.False(Bot.Person("Person 1").Sees("Still time to join"));
        await OpenWaitingAsync();
        Assert.True((await Cora.Presses("Send reminders")).Says("heard from me in the last 3 days"));
    }

    [Fact]
    public async Task Whoever_cannot_be_reached_is_not_reminded()
    {
        await Anna.Says("help");
        await GivenSignedUpAsync(1);
        await InviteEverybodyAsync();
        await Eventually.SoAsync(() => Anna.Sees("You’re invited: Spring peers"), "Anna reads her invitation");
        await Bot.PassAsync(TimeSpan.FromDays(4));
        await InStoreAsync(async store =>
        {
            var anna = await store.People.SingleAsync(p => p.Name == "Anna");
            anna.MarkUnreachable(Reachability.Blocked, Bot.Clock.GetUtcNow());
            return await store.SaveChangesAsync();
        });

        await OpenWaitingAsync();
        var question = await Cora.Presses("Send reminders");

        Assert.True(question.Says("Remind 1 person?"), question.Words);
    }

    private async Task InviteEverybodyAsync()
    {
        await Cora.Says("cohorts");
        await Cora.Presses("Open Spring peers");
        await Cora.Presses("Invite people");
        var review = await Cora.Presses("Review", new { whom = "everybody" });
        await Cora.Presses(review.Card.Buttons[0]);
    }

    private async Task OpenWaitingAsync()
    {
        await Cora.Says("cohorts");
        await Cora.Presses("Open Spring peers");
        await Cora.Presses("Show people and pairs");
        await Cora.Presses("Not yet");
    }
}
