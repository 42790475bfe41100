using System.Text;
using System.Text.Json.Nodes;
using MentorBot.Bot.BotFramework;
using Microsoft.Bot.Schema;

namespace MentorBot.Bot.Tests.BotFramework;

public class ActivityTests
{
    /// <summary>As the Agents Playground 0.2.28 sent them, with names and ids replaced.</summary>
    private const string PlaygroundInvoke = """
        {"type":"invoke","id":"ce7ce281-cb54-4362-9f14-c9c3c2672243","from":{"id":"29:anna","name":"Anna Arndt","aadObjectId":"11111111-1111-4111-8111-111111111111"},"timestamp":"2026-11-21T19:25:18.239Z","localTimestamp":"2026-11-21T19:25:18.239+00:00","localTimezone":"UTC","serviceUrl":"http://localhost:56157/_connector","conversation":{"conversationType":"personal","tenantId":"00000000-0000-0000-0000-0000000000aa","id":"a:personal-anna"},"recipient":{"id":"28:mentorbot","name":"MentorBot"},"locale":"en-US","entities":[{"type":"clientInfo","locale":"en-US","country":"US","platform":"Web","timezone":"UTC"}],"channelData":{"source":{"name":"message"},"tenant":{"id":"00000000-0000-0000-0000-0000000000aa"}},"replyToId":"1795289118218","value":{"action":{"type":"Action.Execute","title":"Join","verb":"join","data":{"b":"x"}},"trigger":"manual"},"name":"adaptiveCard/action","channelId":"msteams"}
        """;

    private const string PlaygroundInstall = """
        {"type":"installationUpdate","id":"409f57d5-1d4b-4435-b3e2-e01c154cec81","from":{"id":"29:anna","aadObjectId":"11111111-1111-4111-8111-111111111111"},"timestamp":"2026-11-21T19:25:01.547Z","serviceUrl":"http://localhost:56157/_connector","conversation":{"conversationType":"personal","tenantId":"00000000-0000-0000-0000-0000000000aa","id":"a:personal-anna"},"recipient":{"id":"28:mentorbot","name":"MentorBot"},"locale":"en-US","entities":[{"type":"clientInfo","locale":"en-US"}],"channelData":{"tenant":{"id":"00000000-0000-0000-0000-0000000000aa"},"source":{"name":"message"},"settings":{"selectedChannel":{"id":"a:personal-anna"}}},"action":"add","channelId":"msteams"}
        """;

    private const string PlaygroundMembers = """
        {"type":"conversationUpdate","id":"70ad0b1f-245b-4ec2-b19c-88f6d1cea3ea","from":{"id":"29:anna","aadObjectId":"11111111-1111-4111-8111-111111111111"},"timestamp":"2026-11-21T19:25:01.55Z","serviceUrl":"http://localhost:56157/_connector","conversation":{"conversationType":"personal","tenantId":"00000000-0000-0000-0000-0000000000aa","id":"a:personal-anna"},"recipient":{"id":"28:mentorbot","name":"MentorBot"},"membersAdded":[{"id":"29:anna","aadObjectId":"11111111-1111-4111-8111-111111111111"},{"id":"28:mentorbot"}],"channelData":{"tenant":{"id":"00000000-0000-0000-0000-0000000000aa"}},"channelId":"msteams"}
        """;

    [Theory]
    [InlineData(PlaygroundInvoke)]
    [InlineData(PlaygroundInstall)]
    [InlineData(PlaygroundMembers)]
    public void An_activity_of_the_Playground_is_read_without_loss(string json)
    {
        var written = JsonNode.Parse(WireJson.Write(Read(json)))!;

        // Times may be written with another number of digits; everything else is the same.
        var original = JsonNode.Parse(json)!;
        foreach (var time in new[] { "timestamp", "localTimestamp" })
        {
            Assert.Equal(original[time]?.GetValue<DateTimeOffset>(), written[time]?.GetValue<DateTimeOffset>());
            original.AsObject().Remove(time);
            written.AsObject().Remove(time);
        }

        Assert.True(JsonNode.DeepEquals(original, written), written.ToJsonString());
    }

    [Fact]
    public void Nulls_are_never_written()
    {
        var json = WireJson.Write(new Activity { Type = "message", Text = "é <b>" });

        Assert.Equal("""{"type":"message","text":"é <b>"}""", json);
    }

    [Theory]
    [InlineData("""{"type":"message","value":{"a":1}}""", """{"a":1}""")]
    [InlineData("""{"type":"message","value":"{\"a\":1}"}""", """{"a":1}""")]
    [InlineData("""{"type":"message","value":"hello"}""", null)]
    [InlineData("""{"type":"message","value":[1]}""", null)]
    [InlineData("""{"type":"message","value":null}""", null)]
    [InlineData("""{"type":"message"}""", null)]
    public void The_data_of_a_card_may_come_as_an_object_or_as_text(string json, string? data) =>
        Assert.Equal(data, Read(json).Data()?.GetRawText());

    [Fact]
    public void The_tenant_stands_in_one_of_two_places()
    {
        Assert.Equal("a", Read("""{"channelData":{"tenant":{"id":"a"}},"conversation":{"tenantId":"b"}}""").TenantId());
        Assert.Equal("b", Read("""{"channelData":"text","conversation":{"tenantId":"b"}}""").TenantId());
        Assert.Null(Read("{}").TenantId());
    }

    [Fact]
    public void Mentions_of_the_bot_are_cut_out_and_those_of_others_are_their_names()
    {
        var activity = Read(
            """
            {"text":"\u00a0<at>MentorBot</at> thank\u00a0<at>Ben</at> \n","recipient":{"id":"28:bot"},"entities":[
              {"type":"mention","mentioned":{"id":"28:bot"},"text":"<at>MentorBot</at>"},
              {"type":"mention","mentioned":{"id":"29:ben"},"text":"<at>Ben</at>"},
              {"type":"mention","mentioned":"28:bot"}, null, {"type":"unheard-of"}]}
            """
        );

        Assert.Equal("thank Ben", activity.SpokenText());
        Assert.Equal("", Read("{}").SpokenText());
    }

    [Fact]
    public void The_time_zone_is_looked_for_in_both_places()
    {
        Assert.Equal("Europe/Berlin", Read("""{"localTimezone":"Europe/Berlin"}""").TimeZoneHint());
        Assert.Equal(
            "Asia/Tokyo",
            Read("""{"entities":[{"type":"clientInfo","timezone":"Asia/Tokyo"}]}""").TimeZoneHint()
        );
        Assert.Null(Read("""{"localTimezone":"","entities":[{"type":"clientInfo","timezone":null}]}""").TimeZoneHint());
    }

    [Theory]
    [InlineData("2026-03-02T00:00:00.000Z")]
    [InlineData("2026-03-02")]
    [InlineData("/Date(1772409600000)/")]
    public void Words_that_look_like_a_date_stay_as_they_were_typed(string words)
    {
        var json = $$$"""{"text":"{{{words}}}","value":{"words":"{{{words}}}"}}""";

        Assert.Equal(words, Read(json).Text);
        Assert.Equal(words, Read(json).Data()!.Value.GetProperty("words").GetString());
    }

    [Fact]
    public void Parts_that_the_SDK_leaves_open_count_as_absent_when_they_are_of_the_wrong_kind()
    {
        var activity = Read(
            """
            {"type":"message","id":12,"membersAdded":[{"id":"29:a"},null],"recipient":{"id":"29:a"},
             "channelData":{"tenant":"x","eventType":7},"entities":[null,{"type":"clientInfo","timezone":[]}]}
            """
        );

        Assert.Equal("12", activity.Id);
        Assert.True(activity.AddsBot());
        Assert.Null(activity.TenantId());
        Assert.Null(activity.TimeZoneHint());
        Assert.Null(activity.LocaleHint());
    }

    /// <summary>No client is known to send these; the SDK's reader refuses them, and so do we.</summary>
    [Theory]
    [InlineData("""{"type":"message","timestamp":"soon"}""")]
    [InlineData("""{"type":"message","from":"Anna"}""")]
    [InlineData("""{"type":"message","conversation":[]}""")]
    [InlineData("""{"type":"message","entities":{}}""")]
    [InlineData("""{"type":"message","membersAdded":[1]}""")]
    [InlineData("""{"type":"message","text":{"a":1}}""")]
    public void Fields_of_the_wrong_kind_are_no_activity(string json) =>
        Assert.Null(WireJson.ReadActivity(Encoding.UTF8.GetBytes(json)));

    private static Activity Read(string json) => WireJson.ReadActivity(Encoding.UTF8.GetBytes(json))!;
}
