using System.Text.Json.Nodes;
using MentorBot.Bot.BotFramework;
using MentorBot.Bot.Tests.Enrolment;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.BotFramework;

/// <summary>A message says what the person sees in the chat, wherever the client has put the words.</summary>
public sealed class MessageShapeTests : EnrolmentTest
{
    private const string Reply =
        "<blockquote itemscope itemtype=\"http://schema.skype.com/Reply\" itemid=\"1\"><strong itemprop=\"mri\">MentorBot</strong>"
        + "<span itemprop=\"time\"></span><p itemprop=\"preview\">Type leave to go</p></blockquote>";

    [Theory]
    [InlineData("", "plain", "<p>join</p>")]
    [InlineData(null, null, "<p>join</p>")]
    [InlineData("<p>join</p>", "xml", null)]
    [InlineData("join&nbsp;", "plain", null)]
    [InlineData("  ", "plain", "<div>\r\n<p>&nbsp;join</p>\r\n</div>")]
    [InlineData("MentorBot Type leave to go\r\n\r\njoin", "plain", Reply + "<p>join</p>")]
    [InlineData("<attachment id=\"1\"></attachment>\njoin", "plain", null)]
    [InlineData("<quoted messageId=\"1\"/> join", "plain", null)]
    [InlineData("<at>MentorBot</at> join", "plain", null)]
    [InlineData("<at id=\"0\">MentorBot</at>&nbsp;join", "plain", null)]
    [InlineData("", "plain", "<p><at id=\"0\">MentorBot</at> join</p>")]
    [InlineData("", "plain", "<p>j<b>oi</b>n<script>leave</script></p><style>p{}</style>")]
    [InlineData("\u200Bjoin\u202C", "plain", null)]
    [InlineData("*join*", "markdown", null)]
    public async Task The_words_are_found(string? text, string? format, string? html)
    {
        var answer = await SendsAsync(text, format, html);

        Assert.True(answer.Says("Spring peers · Step 1"), answer.Words);
    }

    [Theory]
    [InlineData("<at>MentorBot</at>", null)]
    [InlineData("", "<p><at id=\"0\">MentorBot</at></p>")]
    [InlineData("", "<p><img src=\"https://x.example/1.png\" itemtype=\"http://schema.skype.com/AMSImage\"></p>")]
    public async Task A_mention_or_a_picture_without_words_gets_help(string text, string? html)
    {
        var answer = await SendsAsync(text, "plain", html);

        Assert.True(answer.Says("What I can do"), answer.Words);
        Assert.False(answer.Says("did not understand"), answer.Words);
    }

    /// <summary>What was answered stands: nobody expects that mending a typing mistake presses a button.</summary>
    [Fact]
    public async Task An_edit_changes_and_says_nothing()
    {
        await Anna.Says("joni");

        var answer = await Anna.SendsAsync(Bot.Teams.Edit(Anna.User, "1770000000001", "join"));

        Assert.Equal((200, 0), ((int)answer.Status, answer.Messages.Count));
        Assert.Null(await EnrolmentAsync());
    }

    [Fact]
    public async Task An_emoji_in_a_picture_is_an_emoji()
    {
        var smile = "<p>join <img alt=\"🙂\" src=\"x\" itemtype=\"http://schema.skype.com/Emoji\"></p>";

        Assert.Equal("join 🙂", HtmlText.Read(smile));
        Assert.True(
            (await SendsAsync("", "plain", "<p>hello <emoji alt=\"🙂\"></emoji></p>")).Status
                == System.Net.HttpStatusCode.OK
        );
    }

    [Fact]
    public async Task Inputs_may_be_lists_booleans_and_nulls()
    {
        await Anna.Says("join");
        var card = Anna.Card;
        var press = Bot.Teams.CardAction(Anna.User, card.MessageId!, "save-answer", DataOf(card));

        var answer = await Anna.SendsAsync(press, card.MessageId);

        Assert.True(answer.Says("step 2"), answer.Words);
        Assert.Equal(["C#", "SQL"], (await EnrolmentAsync())!.SkillsOffered);
    }

    private static JsonObject DataOf(Testing.Outside.SeenCard card)
    {
        var data = JsonNode
            .Parse(
                card.Json.GetProperty("actions")
                    .EnumerateArray()
                    .First(a => a.GetProperty("title").GetString() == "Next")
                    .GetProperty("data")
                    .GetRawText()
            )!
            .AsObject();
        data[card.InputIds[0]] = new JsonArray("C#", "SQL");
        data["rating"] = null;
        data["on"] = true;
        return data;
    }

    private Task<BotAnswer> SendsAsync(string? text, string? format, string? html)
    {
        var activity = Bot.Teams.Message(Anna.User, text ?? "");
        activity["textFormat"] = format;
        activity["entities"]!.AsArray().Add(Mention());
        if (text is null)
        {
            activity.Remove("text");
        }

        activity["attachments"] = html is null
            ? new JsonArray()
            : new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = html });
        return Anna.SendsAsync(activity);
    }

    private static JsonObject Mention() =>
        new()
        {
            ["type"] = "mention",
            ["mentioned"] = new JsonObject { ["id"] = $"28:{BotHost.AppId}", ["name"] = "MentorBot" },
            ["text"] = "<at>MentorBot</at>",
        };
}
