using System.Net;
using MentorBot.Bot.BotFramework;
using MentorBot.Bot.Cards;
using MentorBot.Testing;
using MentorBot.Testing.Outside;
using Microsoft.Bot.Builder;

namespace MentorBot.Bot.Tests.BotFramework;

public sealed class TeamsConnectorTests : EdgeTest
{
    private const string Strange = "19:a/b@thread.v2;messageid=1 2%3A?#é{activityId}";

    private TeamsConnector Connector => Service<TeamsConnector>();

    private ConnectorRequest Last => Bot.Connector.Ledger[^1];

    [Fact]
    public async Task A_message_is_posted_with_a_token_and_its_id_comes_back()
    {
        var id = await Connector.SendAsync(MessageIn("a:chat"), default);

        Assert.Equal(id, Assert.Single(Bot.Connector.Chat("a:chat").Messages).Id);
        Assert.Equal("Bearer bot-token-1", Last.Authorization);
        Assert.Equal($"/emea/{BotHost.TenantId}/v3/conversations/a%3Achat/activities", Last.RawTarget);
        Assert.Equal(
            $$"""{"type":"message","serviceUrl":"{{BotHost.ServiceUrl}}","conversation":{"id":"a:chat"},"text":"Hello"}""",
            Last.RawBody
        );
    }

    [Fact]
    public async Task Ids_may_hold_anything()
    {
        var noSlash = BotHost.ServiceUrl.TrimEnd('/');
        var id = await Connector.SendAsync(MessageIn(Strange, noSlash), default);
        var changed = MessageIn(Strange, noSlash, "Changed");
        changed.Id = id;
        await Connector.UpdateAsync(changed, default);

        Assert.Equal((Strange, "PUT"), (Last.ConversationId, Last.Method));
        Assert.Equal("Changed", Assert.Single(Bot.Connector.Chat(Strange).Messages).Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task An_id_that_would_climb_up_the_path_is_not_sent_anywhere(string id)
    {
        var replacing = MessageIn("a:chat");
        replacing.Id = id;

        await Assert.ThrowsAsync<ArgumentException>(() => Connector.SendAsync(MessageIn(id), default));
        await Assert.ThrowsAsync<ArgumentException>(() => Connector.UpdateAsync(replacing, default));
        Assert.Empty(Bot.Connector.Ledger);
    }

    [Fact]
    public async Task A_card_goes_out_as_it_is_written_byte_for_byte()
    {
        var card = new Card(
            new SafeText("Ça va? <b> \u2028 2026-03-02T00:00:00.000Z"),
            [Say.Plain(new SafeText("1.0 😀"))]
        );
        var message = Messages.Of(card);
        (message.ServiceUrl, message.Conversation) = (BotHost.ServiceUrl, MessageIn("a:chat").Conversation);

        await Connector.SendAsync(message, default);

        Assert.Contains($"\"content\":{CardJson.Write(card)}}}", Last.RawBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_and_card_in_one_come_back_without_an_id()
    {
        var both = MessageIn("a:chat");
        both.Attachments = [Messages.Attached(Messages.Raw(new Card(SafeText.Of("Hello"), [])))];

        Assert.Null(await Connector.SendAsync(both, default));
    }

    [Theory]
    [InlineData(200, "this is no JSON")]
    [InlineData(200, "")]
    [InlineData(200, "[]")]
    [InlineData(201, "{\"id\":{}}")]
    [InlineData(204, "")]
    public async Task What_was_accepted_is_sent_whatever_the_answer_looks_like(int status, string body)
    {
        Bot.Connector.Faults.Add(new Fault(status, Body: body));

        Assert.Null(await Connector.SendAsync(MessageIn("a:chat"), default));
        Assert.Single(Bot.Connector.Ledger);
    }

    [Fact]
    public async Task A_personal_chat_is_opened_by_member_and_tenant()
    {
        var id = await Connector.OpenChatAsync(BotHost.ServiceUrl, "29:anna", default);

        Assert.Equal(id, await Connector.OpenChatAsync(BotHost.ServiceUrl, "29:anna", default));
        var body = Last.Body!.Value;
        Assert.False(body.GetProperty("isGroup").GetBoolean());
        Assert.Equal("29:anna", body.GetProperty("members")[0].GetProperty("id").GetString());
        Assert.Equal($"28:{BotHost.AppId}", body.GetProperty("bot").GetProperty("id").GetString());
        Assert.Equal(BotHost.TenantId, body.GetProperty("tenantId").GetString());
        Assert.Equal(
            BotHost.TenantId,
            body.GetProperty("channelData").GetProperty("tenant").GetProperty("id").GetString()
        );
    }

    [Fact]
    public async Task What_is_said_in_a_turn_goes_into_its_conversation()
    {
        Turns.Answer = context => context.SendActivityAsync(MessageFactory.Text("Hi Anna"));

        Assert.Equal((int)HttpStatusCode.OK, await StatusOfAsync());

        Assert.Equal((ConnectorRoute.Send, Anna.ChatId), (Last.Route, Last.ConversationId));
    }

    [Fact]
    public async Task Many_at_once_ask_for_one_token()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Connector.SendAsync(MessageIn("a:chat"), default)));

        Assert.Single(Bot.Tokens.RequestsForTokens);
    }

    /// <summary>Connectors that are made at the same time over one client would spoil its headers for good.</summary>
    [Fact]
    public async Task Many_service_urls_at_once_each_get_a_connector_that_works()
    {
        var urls = Enumerable.Range(0, 40).Select(i => $"https://smba.trafficmanager.net/region-{i % 20}/");

        await Task.WhenAll(urls.Select(url => Task.Run(() => Connector.SendAsync(MessageIn("a:chat", url), default))));

        Assert.Equal(40, Bot.Connector.Chat("a:chat").Messages.Count);
        var connectors = Service<SharedConnectors>();
        Assert.Same(connectors.For(BotHost.ServiceUrl), connectors.For(BotHost.ServiceUrl));
    }
}
