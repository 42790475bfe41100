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

    [Theory]
    [InlineData("""{"error":{"code":"BotNotInConversationRoster","message":"x"}}""", "BotNotInConversationRoster")]
    [InlineData("""{"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\"}"}""", "MessageWritesBlocked")]
    [InlineData("""{"errorCode":209,"message":"no"}""", "209")]
    [InlineData("""{"code":"Throttled"}""", "Throttled")]
    [InlineData("""{"error":"text"}""", "Unknown")]
    [InlineData("<html>Forbidden</html>", "Unknown")]
    [InlineData("[1]", "Unknown")]
    [InlineData("", "Unknown")]
    public async Task Errors_are_read_in_every_shape(string body, string code)
    {
        Bot.Connector.Faults.Add(new Fault(403, Body: body));

        var error = await FailsAsync();

        Assert.Equal((403, code, false), (error.Status!.Value, error.Code, error.MayHaveArrived));
    }

    [Fact]
    public async Task Being_asked_to_wait_is_passed_on()
    {
        Bot.Connector.Faults.Add(new Fault(429, "Throttled", RetryAfter: TimeSpan.FromSeconds(17)));

        Assert.Equal(TimeSpan.FromSeconds(17), (await FailsAsync()).RetryAfter);
    }

    [Fact]
    public async Task A_broken_connection_leaves_open_whether_the_message_arrived()
    {
        Bot.Connector.Faults.Add(Fault.Cut);
        var cut = await FailsAsync();
        Bot.Connector.Faults.Add(new Fault(502));
        var gateway = await FailsAsync();

        Assert.Equal((null, ConnectorException.NoAnswer, true), (cut.Status, cut.Code, cut.MayHaveArrived));
        Assert.True(gateway.MayHaveArrived);
    }

    [Fact]
    public async Task A_host_that_cannot_be_reached_was_not_sent_anything()
    {
        Bot.World.Route("smba.trafficmanager.net", "http://127.0.0.1:1");

        var error = await FailsAsync();

        Assert.Equal((ConnectorException.NotReached, false), (error.Code, error.MayHaveArrived));
    }

    [Fact]
    public async Task An_answer_that_takes_too_long_is_given_up_by_the_caller()
    {
        Bot.Connector.Faults.Add(new Fault(200, Delay: TimeSpan.FromSeconds(30)));
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Client.SendAsync(Chat, Hello, soon.Token));
    }

    [Fact]
    public async Task A_refused_token_is_renewed_once()
    {
        Bot.Connector.Accepts = header => header == "Bearer bot-token-2";
        await Client.SendAsync(Chat, Hello, default);
        Assert.Equal(2, Bot.Connector.Ledger.Count);

        Bot.Connector.Accepts = _ => false;
        Assert.Equal(401, (await FailsAsync()).Status);
        Assert.Equal(4, Bot.Connector.Ledger.Count);
        Assert.Equal(3, Bot.Tokens.RequestsForTokens.Count);
    }

    [Fact]
    public async Task Whoever_let_a_message_go_hears_when_it_leaves_and_others_count_in_the_traffic()
    {
        var traffic = Service<ConnectorTraffic>();
        var left = new List<int>();
        Bot.Connector.Accepts = header => header == "Bearer bot-token-2";

        await Client.SendAsync(Chat, Hello, () => left.Add(Bot.Tokens.RequestsForTokens.Count), default);
        Assert.Equal([1, 2], left);
        Assert.Equal(0, traffic.Messages);

        await Client.SendAsync(Chat, Hello, default);
        Assert.Equal(1, traffic.Messages);
    }

    [Fact]
    public async Task Many_at_once_ask_for_one_token()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Client.SendAsync(Chat, Hello, default)));

        Assert.Single(Bot.Tokens.RequestsForTokens);
    }

    [Fact]
    public async Task The_token_goes_to_listed_hosts_only_and_follows_no_redirect()
    {
        foreach (var url in ServiceHostsTests.Refused)
        {
            var error = await Assert.ThrowsAsync<ConnectorException>(() =>
                Client.SendAsync(new ConversationReference(url, "a:chat"), Hello, default)
            );
            Assert.Equal(ConnectorException.HostNotAllowed, error.Code);
        }

        Assert.Empty(Bot.Tokens.RequestsForTokens);
        await using var elsewhere = await FakeConnector.StartAsync();
        Bot.Connector.Faults.Add(new Fault(307, Location: $"{elsewhere.Address}/v3/conversations/a/activities"));
        Assert.Equal(307, (await FailsAsync()).Status);
        Assert.Empty(elsewhere.Ledger);
        Assert.Empty(Bot.World.Strangers);
    }

    private Task<ConnectorException> FailsAsync() =>
        Assert.ThrowsAsync<ConnectorException>(() => Client.SendAsync(Chat, Hello, default));
}
