using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Store;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Requests;

/// <summary>Ada looks for help; Ben and Cem may offer it. It is Monday.</summary>
public sealed class RequestTalkTests : IAsyncLifetime
{
    private const string Canary = "My query takes nine minutes";

    private BotHost bot = null!;
    private TeamsPerson ada = null!;
    private TeamsPerson ben = null!;
    private TeamsPerson cem = null!;

    public async Task InitializeAsync()
    {
        bot = await BotHost.StartAsync();
        (ada, ben, cem) = (bot.Person("Ada"), bot.Person("Ben"), bot.Person("Cem"));
        foreach (var person in new[] { ada, ben, cem, bot.Coordinator })
        {
            await person.Says("help");
        }
    }

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task An_offer_is_made_by_card_and_switched_off_and_on_by_typing()
    {
        Assert.True((await ben.Says("offer help")).Says("Offer your help"), ben.Card.Words);
        Assert.Equal(0, await ReadAsync(s => s.HelpOffers.CountAsync()));
        var saved = await ben.Presses("Offer help", new { skills = "SQL", capacity = "1" });
        Assert.True(saved.Says("Colleagues can find you now") && saved.Says("You help with SQL"), saved.Words);
        Assert.True((await ada.Says("find sql")).Says("1 person for SQL"), ada.Card.Words);

        Assert.True((await ben.Says("No more requests!")).Says("No requests for now"), ben.Card.Words);
        Assert.True((await ada.Says("find sql")).Says("Nobody for SQL right now"), ada.Card.Words);
        Assert.True((await ben.Presses("Take requests again")).Says("Welcome back"), ben.Card.Words);
        Assert.True((await ada.Says("find sql")).Says("1 person for SQL"), ada.Card.Words);
    }

    [Theory]
    [InlineData("I can help with SQL and Python", "SQL")]
    [InlineData("ich helfe bei SQL", "SQL")]
    [InlineData("happy to teach public speaking", "Public speaking")]
    public async Task A_sentence_fills_the_form_and_offers_nothing_by_itself(string words, string skill)
    {
        var answer = await ben.Says(words);

        Assert.Contains(skill, $"{answer.Card.Json}", StringComparison.Ordinal);
        Assert.True(answer.Says("Offer your help"), answer.Words);
        Assert.Equal(0, await ReadAsync(s => s.HelpOffers.CountAsync()));
    }

    [Fact]
    public async Task The_word_of_the_button_sends_only_with_the_message_behind_it()
    {
        await OfferAsync(ben, "SQL");
        await ada.Says("find SQL");
        await ada.Presses("Ask Ben");
        Assert.True((await ada.Says("send")).Says("Or type **send:**"), ada.Card.Words);
        Assert.True((await ada.Says("send me what you have on joins")).Says("Not sent yet"), ada.Card.Words);
        Assert.Equal(0, await ReadAsync(s => s.HelpRequests.CountAsync()));

        Assert.True((await ada.Says("Send: Nine minutes for a join?")).Says("Sent. I’ll tell you"), ada.Card.Words);

        Assert.Equal(
            "Nine minutes for a join?",
            await ReadAsync(s => s.HelpRequests.Select(r => r.Message).SingleAsync())
        );
    }

    [Theory]
    [InlineData("who can help me with SQL?")]
    [InlineData("Who can help me with sql")]
    [InlineData("I want to learn SQL")]
    [InlineData("wer kann mir bei SQL helfen?")]
    [InlineData("finde SQL")]
    [InlineData("I'm looking for someone who knows SQL")]
    public async Task Plain_sentences_find_who_offers_a_skill(string words)
    {
        await OfferAsync(ben, "SQL");

        Assert.True((await ada.Says(words)).Says("1 person for SQL"), ada.Card.Words);
    }

    [Fact]
    public async Task A_misspelt_skill_is_asked_about_and_an_unknown_one_gets_a_list()
    {
        await OfferAsync(ben, "Python");
        Assert.True((await ada.Says("find phyton")).Says("Which one do you mean?"), ada.Card.Words);
        Assert.True((await ada.Presses("Python")).Says("1 person for Python"), ada.Card.Words);
        Assert.True((await ada.Says("find qqqq")).Says("I don’t know “⁨qqqq⁩”"), ada.Card.Words);
        Assert.True((await ada.Says("python")).Says("1 person for Python"), ada.Card.Words);
    }

    [Fact]
    public async Task A_request_is_sent_and_accepted_by_typing_and_a_mentorship_begins()
    {
        await OfferAsync(ben, "SQL");
        await RequestAsync();
        Assert.True(ada.Card.Says("Waiting for Ben"), ada.Card.Words);
        await ben.Awaits("asks for your help");
        Assert.True(ben.Card.Says(Canary), ben.Card.Words);

        Assert.True((await ben.Says("accept")).Says("You’re helping Ada"), ben.Card.Words);
        await ada.Awaits("are matched");
        var home = await ada.Says("my mentorships");
        Assert.True(home.Says("Informal mentoring") && home.Says("You and Ben"), home.Words);
        Assert.False(home.Says("Week 1 of"), home.Words);
        Assert.Equal(MentorshipState.Active, (await ReadAsync(s => s.Mentorships.SingleAsync())).State);
    }

    [Fact]
    public async Task What_is_typed_goes_into_the_form_and_is_not_sent()
    {
        await OfferAsync(ben, "SQL");
        await ada.Says("find SQL");
        await ada.Presses("Ask Ben");
        Assert.True((await ada.Says(Canary)).Says("Not sent yet"), ada.Card.Words);
        Assert.Equal(0, await ReadAsync(s => s.HelpRequests.CountAsync()));
        Assert.True((await ada.Presses("Send", new { message = Canary })).Says("Sent. I’ll tell you"), ada.Card.Words);
        Assert.True((await ada.Says("find SQL")).Says("You’ve asked"), ada.Card.Words);
    }

    [Fact]
    public async Task A_no_takes_one_tap_and_the_asker_gets_the_reason_and_the_next_best()
    {
        await OfferAsync(ben, "SQL");
        await RequestAsync();
        await OfferAsync(cem, "SQL");
        await ben.Awaits("asks for your help");
        Assert.True((await ben.Presses("Not this time")).Says("Say no to Ada?"), ben.Card.Words);
        Assert.True((await ben.Presses("No time now")).Says("You said no to Ada"), ben.Card.Words);

        await ada.Awaits("can’t help this time");
        Assert.True(ada.Card.Says("no time at the moment") && ada.Card.Says("Cem"), ada.Card.Words);
        Assert.True((await ada.Presses("Ask Cem")).Says("Ask Cem for help"), ada.Card.Words);
    }

    [Fact]
    public async Task A_withdrawn_request_cannot_be_accepted_and_its_old_card_says_so()
    {
        await OfferAsync(ben, "SQL");
        await RequestAsync();
        await ben.Awaits("asks for your help");
        var old = ben.Card;
        Assert.True((await ada.Presses("Withdraw")).Says("Taken back"), ada.Card.Words);

        await ben.Awaits("took it back");
        var late = await ben.Presses(old, "Accept");
        Assert.True(late.Says("Ada took it back") && late.Says("isn’t open any more"), late.Words);
        Assert.Equal(0, await ReadAsync(s => s.Mentorships.CountAsync()));
    }

    [Fact]
    public async Task Who_has_no_room_is_told_so_in_one_sentence()
    {
        await OfferAsync(ben, "SQL", capacity: "1");
        await RequestAsync();
        await ben.Awaits("Ada asks for your help");
        var first = ben.Card;
        await cem.Says("find SQL");
        await cem.Presses("Ask Ben");
        await cem.Presses("Send", new { message = "Please" });
        await ben.Awaits("Cem asks for your help");
        var second = ben.Card;
        await ben.Presses(first, "Accept");

        var full = await ben.Presses(second, "Accept");
        Assert.True(full.Says("already helping 1 person") && full.Says("Cem asks for your help"), full.Words);
        Assert.True((await ada.Says("find SQL")).Says("Nobody for SQL"), ada.Card.Words);
    }

    [Fact]
    public async Task Requests_are_listed_with_one_way_on_each_and_on_my_mentorships()
    {
        Assert.True((await ada.Says("my requests")).Says("No open requests"), ada.Card.Words);
        await OfferAsync(ben, "SQL");
        await RequestAsync();
        Assert.True((await ada.Says("my requests")).Says("Waiting for an answer"), ada.Card.Words);
        Assert.True((await ada.Presses("Ben")).Says("Waiting for Ben"), ada.Card.Words);
        await ben.Awaits("asks for your help");
        Assert.True((await ben.Says("meine anfragen")).Says("To answer"), ben.Card.Words);
        Assert.True((await ben.Says("my mentorships")).Says("Requests for help"), ben.Card.Words);
    }

    [Fact]
    public async Task Who_waits_is_told_once_and_can_stop_waiting()
    {
        Assert.True((await ada.Says("find negotiation")).Says("Nobody for Negotiation"), ada.Card.Words);
        Assert.True((await ada.Says("yes please")).Says("You get one message"), ada.Card.Words);
        await cem.Says("find negotiation");
        await cem.Presses("Tell me");
        Assert.True((await cem.Presses("Stop waiting")).Says("I won’t write about Negotiation"), cem.Card.Words);

        await OfferAsync(ben, "Negotiation");
        await bot.RunJobsAsync();
        await ada.Awaits("Someone offers Negotiation now");
        Assert.False(cem.Sees("Someone offers"));
    }

    [Fact]
    public async Task A_message_reaches_the_two_and_no_digest_no_log_no_coordinator_and_no_stranger()
    {
        await OfferAsync(ben, "SQL");
        await RequestAsync();
        await ben.Awaits("asks for your help");
        var id = (await ReadAsync(s => s.HelpRequests.SingleAsync())).Id;

        foreach (var words in new[] { "team digest", "cohorts", "notes", "message account", "my requests" })
        {
            Assert.False((await bot.Coordinator.Says(words)).Says(Canary));
        }

        await cem.Says("my requests");
        Assert.False(cem.Sees(Canary));
        Assert.DoesNotContain(bot.Logs.Lines, line => line.Contains(Canary, StringComparison.Ordinal));
        Assert.True((await ada.Says("my data")).Says(Canary), ada.Card.Words);
        Assert.True((await ben.Says("my data")).Says("SQL"), ben.Card.Words);
        Assert.False((await cem.Says("my data")).Says(Canary));
        Assert.NotEqual(Guid.Empty, id.Value);
    }

    [Fact]
    public async Task In_german_everything_is_said_and_understood()
    {
        await ada.Says("sprache deutsch");
        await ben.Says("sprache deutsch");
        Assert.True((await ben.Says("Hilfe anbieten")).Says("Biete deine Hilfe an"), ben.Card.Words);
        await ben.Presses("Hilfe anbieten", new { skills = "Public speaking", capacity = "2" });
        Assert.True(
            (await ada.Says("wer hilft mir bei vorträge halten?")).Says("1 Person für Vorträge halten"),
            ada.Card.Words
        );
        Assert.True((await ben.Says("keine anfragen mehr")).Says("Gerade keine Anfragen"), ben.Card.Words);
        Assert.True((await ada.Says("meine anfragen")).Says("Keine offenen Anfragen"), ada.Card.Words);
    }

    private static async Task OfferAsync(TeamsPerson who, string skill, string capacity = "2")
    {
        await who.Says("offer help");
        await who.Presses("Offer help", new { skills = skill, capacity });
    }

    private async Task RequestAsync()
    {
        await ada.Says("find SQL");
        await ada.Presses("Ask Ben");
        await ada.Presses("Send", new { message = Canary });
    }

    private async Task<T> ReadAsync<T>(Func<MentorStore, Task<T>> read)
    {
        await using var store = bot.Database.NewStore();
        return await read(store);
    }
}
