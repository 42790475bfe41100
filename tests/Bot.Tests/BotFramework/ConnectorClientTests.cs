using MentorBot.Bot.BotFramework;
using MentorBot.Testing;
using MentorBot.Testing.Outside;

namespace MentorBot.Bot.Tests.BotFramework;

public sealed class ConnectorClientTests : EdgeTest
{
    private const string Strange = "19:a/b@thread.v2;messageid=1 2%3A?#é";

    private static readonly Activity Hello = new() { Type = ActivityTypes.Message, Text = "Hello" };

    private IConnectorClient Client => Service<IConnectorClient>();

    private static ConversationReference Chat => new(BotHost.ServiceUrl, "a:chat");

    private ConnectorRequest Last => Bot.Connector.Ledger[^1];

    [Fact]
    public async Task A_message_is_posted_with_a_token_and_its_id_comes_back()
    {
        var id = await Client.SendAsync(Chat, Hello, default);

        Assert.Equal(id, Assert.Single(Bot.Connector.Chat("a:chat").Messages).Id);
        Assert.Equal("Bearer bot-token-1", Last.Authorization);
        Assert.Equal($"/emea/{BotHost.TenantId}/v3/conversations/a%3Achat/activities", Last.RawTarget);
        Assert.Equal(
            $$$"""{"type":"message","from":{"id":"28:{{{BotHost.AppId}}}"},"conversation":{"id":"a:chat"},"text":"Hello"}""",
            Last.RawBody
        );
    }

    [Fact]
    public async Task Ids_may_hold_anything()
    {
        var chat = new ConversationReference(BotHost.ServiceUrl.TrimEnd('/'), Strange);
        var id = await Client.SendAsync(chat, Hello, default);
        await Client.UpdateAsync(chat, id!, Hello with { Text = "Changed" }, default);

        Assert.Equal(Strange, Last.ConversationId);
        Assert.Equal("Changed", Assert.Single(Bot.Connector.Chat(Strange).Messages).Text);
        await Assert.ThrowsAsync<ArgumentException>(() =>
            Client.SendAsync(new ConversationReference(BotHost.ServiceUrl, ".."), Hello, default)
        );
    }

    [Fact]
    public async Task A_message_can_be_answered_replaced_and_deleted()
    {
        var id = await Client.SendAsync(Chat, Hello, default);
        await Client.ReplyAsync(Chat, id!, Hello, default);
        Assert.Equal((ConnectorRoute.Reply, id), (Last.Route, Last.ActivityId));
        Assert.Equal(id, Last.Body!.Value.GetProperty("replyToId").GetString());

        Assert.Equal(id, await Client.UpdateAsync(Chat, id!, Hello with { Text = "New" }, default));
        Assert.Equal("New", Bot.Connector.Chat("a:chat").Messages[0].Text);

        await Client.DeleteAsync(Chat, id!, default);
        Assert.Equal("DELETE", Last.Method);
        Assert.Single(Bot.Connector.Chat("a:chat").Messages);
    }

    [Fact]
    public async Task Text_and_card_in_one_come_back_without_an_id()
    {
        var both = Hello with { Attachments = [Attachment.OfCard(new { type = "AdaptiveCard" })] };

        Assert.Null(await Client.SendAsync(Chat, both, default));
    }

    [Fact]
    public async Task A_personal_chat_is_opened_by_member_and_tenant()
    {
        var ask = new NewConversation(BotHost.ServiceUrl, BotHost.TenantId, "29:anna");

        var id = await Client.CreateConversationAsync(ask, default);

        Assert.Equal(id, await Client.CreateConversationAsync(ask, default));
        var body = Last.Body!.Value;
        Assert.False(body.GetProperty("isGroup").GetBoolean());
        Assert.Equal("29:anna", body.GetProperty("members")[0].GetProperty("id").GetString());
        Assert.Equal(BotHost.TenantId, body.GetProperty("tenantId").GetString());
        Assert.Equal(
            BotHost.TenantId,
            body.GetProperty("channelData").GetProperty("tenant").GetProperty("id").GetString()
        );
    }

    [Fact]
    public async Task Members_come_page_by_page()
    {
        var chat = Bot.Connector.Chat("a:chat");
        for (var i = 0; i < 1_201; i++)
        {
            chat.AddMember(new ConnectorMember($"29:{i}", ObjectId: $"object-{i}"));
        }

        var members = await Client.GetMembersAsync(Chat, default);

        Assert.Equal(1_201, members.Select(member => member.Id).Distinct().Count());
        Assert.Equal("object-1200", members[1200].AadObjectId);
        Assert.Equal(3, Bot.Connector.Ledger.Count);
    }

    [Fact]
    public async Task Endless_pages_come_to_an_end()
    {
        var page = new Fault(200, Body: """{"members":[{"id":"29:a"},{"name":"no id"}],"continuationToken":"more"}""");
        Bot.Connector.Faults.Add(page, times: 1_000);

        Assert.Equal(20, (await Client.GetMembersAsync(Chat, default)).Count);
    }

    [Fact]
    public async Task One_member_is_found_or_not()
    {
        Bot.Connector.Chat("a:chat").AddMember(new ConnectorMember("29:anna", "Anna", "aad", "anna@contoso.com"));

        Assert.Equal("Anna", (await Client.FindMemberAsync(Chat, "29:anna", default))?.Name);
        Assert.Equal("aad", (await Client.FindMemberAsync(Chat, "29:anna", default))?.AadObjectId);
        Assert.Null(await Client.FindMemberAsync(Chat, "29:nobody", default));
        Bot.Connector.Faults.Add(new Fault(404, "ConversationNotFound"));
        await Assert.ThrowsAsync<ConnectorException>(() => Client.FindMemberAsync(Chat, "29:anna", default));
    }

    [Fact]
    public async Task Many_at_once_ask_for_one_token()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Client.SendAsync(Chat, Hello, default)));

        Assert.Single(Bot.Tokens.RequestsForTokens);
    }
}
