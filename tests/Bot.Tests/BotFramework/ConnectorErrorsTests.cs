using MentorBot.Bot.BotFramework;
using MentorBot.Testing.Outside;

namespace MentorBot.Bot.Tests.BotFramework;

/// <summary>What the connector, its network or a service URL does wrong.</summary>
public sealed class ConnectorErrorsTests : EdgeTest
{
    private TeamsConnector Connector => Service<TeamsConnector>();

    [Theory]
    [InlineData("""{"error":{"code":"BotNotInConversationRoster","message":"x"}}""", "BotNotInConversationRoster")]
    [InlineData("""{"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\"}"}""", "MessageWritesBlocked")]
    [InlineData("""{"errorCode":209,"message":"no"}""", "209")]
    [InlineData("""{"code":"Throttled"}""", "Throttled")]
    [InlineData("""{"error":"text"}""", "Unknown")]
    [InlineData("<html>Forbidden</html>", "Unknown")]
    [InlineData("[1]", "Unknown")]
    [InlineData("""{"code":"\ud800"}""", "Unknown")]
    [InlineData("""{"error":{"code":"a\u0000b"}}""", "Unknown")]
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

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Connector.SendAsync(MessageIn("a:chat"), soon.Token)
        );
    }

    [Fact]
    public async Task A_refused_token_is_renewed_once()
    {
        Bot.Connector.Accepts = header => header == "Bearer bot-token-2";
        await Connector.SendAsync(MessageIn("a:chat"), default);
        Assert.Equal(2, Bot.Connector.Ledger.Count);

        Bot.Connector.Accepts = _ => false;
        Assert.Equal(401, (await FailsAsync()).Status);
        Assert.Equal(4, Bot.Connector.Ledger.Count);
        Assert.Equal(3, Bot.Tokens.RequestsForTokens.Count);
    }

    [Fact]
    public async Task The_token_goes_to_listed_hosts_only_and_follows_no_redirect()
    {
        foreach (var url in ServiceHostsTests.Refused)
        {
            var error = await Assert.ThrowsAsync<ConnectorException>(() =>
                Connector.SendAsync(MessageIn("a:chat", url), default)
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
        Assert.ThrowsAsync<ConnectorException>(() => Connector.SendAsync(MessageIn("a:chat"), default));
}
