using System.Net;
using System.Text.Json.Nodes;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.BotFramework;

/// <summary>The whole way: real JSON through the door, a signed token, a database, and the answer back in the chat.</summary>
public class FirstWordsTests
{
    [Fact]
    public async Task Somebody_who_asks_for_help_sees_a_card_in_their_chat()
    {
        await using var bot = await BotHost.StartAsync();
        var anna = bot.Person("Anna");

        var answer = await anna.Says("help");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEqual("", anna.Card.Words);
        Assert.Equal("Bearer bot-token-1", bot.Connector.Ledger.Single().Authorization);
        Assert.Empty(bot.World.Strangers);
    }

    [Fact]
    public async Task A_pressed_button_is_answered_in_the_body_of_the_invoke()
    {
        await using var bot = await BotHost.StartAsync();
        var anna = bot.Person("Anna");
        await anna.Says("help");
        var data = new JsonObject { ["button"] = new JsonObject { ["verb"] = "no-button-of-ours" } };

        var answer = await anna.SendsAsync(
            bot.Teams.CardAction(anna.User, anna.Card.MessageId!, "no-button-of-ours", data),
            anna.Card.MessageId
        );

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEqual("", (answer.Toast ?? answer.OwnCard?.Words) ?? "");
    }

    [Fact]
    public async Task A_personal_installation_is_welcomed_once()
    {
        await using var bot = await BotHost.StartAsync();
        var anna = bot.Person("Anna");

        await anna.Installs();

        Assert.Single(anna.Chat.Messages);
    }
}
