using MentorBot.Bot.Tests.Mentorships;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Mentorships;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.CheckIns;

/// <summary>A card from before the latest answer changes nothing: it shows how things stand and says so in one line.</summary>
public sealed class OldCardTests : PairTalk
{
    private const string Outdated = "from before the latest answer";

    [Fact]
    public async Task An_old_yes_does_not_replace_a_newer_no()
    {
        await CheckInComesAsync();
        var old = Ada.Card;
        await Ada.Says("no time");

        var answer = await Ada.Presses(old, "Yes, we met");

        Assert.True(answer.Says(Outdated) && answer.Says("You and Ben didn’t meet"), answer.Words);
        Assert.Equal(NotMetReason.NoTime, (await SaidAsync()).WhyNot);
    }

    [Fact]
    public async Task An_old_form_does_not_empty_a_newer_one()
    {
        await CheckInComesAsync();
        var form = (await Ada.Says("yes")).Card;
        await Ada.Says("4");
        await Ada.Says("We drew it on one page.");

        var answer = await Ada.Presses(form, "Save", new { rating = "1" });

        Assert.True(answer.Says(Outdated) && answer.Says("We drew it on one page."), answer.Words);
        var said = await SaidAsync();
        Assert.Equal((4, "We drew it on one page."), (said.Rating, said.Note));
    }

    [Fact]
    public async Task Pressing_the_same_twice_is_no_conflict()
    {
        await CheckInComesAsync();
        var card = Ada.Card;
        await Ada.Presses(card, "Yes, we met");

        var again = await Ada.Presses(card, "Yes, we met");

        Assert.False(again.Says(Outdated), again.Words);
        Assert.True(again.Says("How was it with Ben?"), again.Words);
    }

    [Fact]
    public async Task A_reminder_in_between_does_not_make_a_card_old()
    {
        await CheckInComesAsync();
        var first = Ada.Card;
        await Bot.PassAsync(TimeSpan.FromDays(4));
        await Bot.RunJobsAsync();
        await Ada.Awaits("Just one reminder");

        Assert.True((await Ada.Presses(first, "Yes, we met")).Says("How was it with Ben?"));
    }

    [Fact]
    public async Task Old_feedback_does_not_replace_newer_feedback()
    {
        await CheckInComesAsync();
        await Ada.Says("yes");
        var old = Ada.Card;
        await Ada.Says("5 gave got good");

        var answer = await Ada.Presses(old, "Save", new { rating = "1", fit = "NotGood" });

        Assert.True(answer.Says(Outdated), answer.Words);
        Assert.Equal(5, (await ReadAsync(s => s.SessionFeedback.SingleAsync())).Usefulness);
    }

    [Fact]
    public async Task An_old_decline_does_not_take_back_a_newer_yes()
    {
        await Ada.Says("decline");
        var confirm = Ada.Card;
        await Ada.Says("accept");

        var answer = await Ada.Presses(confirm, "Yes, decline");

        Assert.True(answer.Says(Outdated) && answer.Says("You’re in"), answer.Words);
        Assert.Equal(MentorshipState.Proposed, (await MentorshipAsync()).State);
    }

    [Fact]
    public async Task An_old_pause_does_not_move_a_newer_one_and_does_not_end_it()
    {
        await BothAcceptAsync();
        var ask = (await Ada.Says("pause")).Card;
        var paused = (await Ada.Says("pause until 2026-03-16")).Card;
        await Bot.PassAsync(TimeSpan.FromMinutes(1));
        await Ada.Says("pause until 2026-04-01");

        Assert.True((await Ada.Presses(ask, "Pause", new { until = "2026-03-09" })).Says(Outdated));
        Assert.True((await Ada.Presses(paused, "Resume now")).Says(Outdated), Ada.Card.Words);
        Assert.True((await Ada.Says("pause")).Says("Wed, Apr 1, 2026"), Ada.Card.Words);
    }

    /// <summary>A card shows what it was made from; nothing that a person wrote can be read from it.</summary>
    [Fact]
    public async Task Cards_from_before_this_rule_are_taken_as_they_were()
    {
        await CheckInComesAsync();
        var old = Ada.Card;
        await Ada.Says("no time");
        var json = System.Text.Json.Nodes.JsonNode.Parse(old.Json.GetRawText())!;
        foreach (var action in json["actions"]!.AsArray())
        {
            action!["data"]!.AsObject().Remove("madeFrom");
        }

        var unmarked = old with { Json = System.Text.Json.JsonSerializer.SerializeToElement(json) };

        Assert.True((await Ada.Presses(unmarked, "Yes, we met")).Says("How was it with Ben?"));
    }

    private Task<CheckIn> SaidAsync() =>
        ReadAsync(async store =>
        {
            var ada = await store.People.SingleAsync(p => p.EntraId == Ada.EntraId);
            return await store.CheckIns.SingleAsync(c => c.PersonId == ada.Id);
        });
}
