using System.Net;
using System.Text.Json.Nodes;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Conversation;

/// <summary>Rules that every turn follows, whatever it is about.</summary>
public sealed class TurnTests : IAsyncLifetime
{
    private BotHost bot = null!;
    private TeamsPerson anna = null!;

    public async Task InitializeAsync()
    {
        bot = await BotHost.StartAsync();
        anna = bot.Person("Anna");
    }

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task Install_events_that_arrive_at_the_same_time_and_again_make_one_welcome()
    {
        var (installation, conversation) = bot.Teams.Install(anna.User);

        var answers = await Task.WhenAll(bot.PostAsync(installation), bot.PostAsync(conversation));
        await anna.Installs();

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Single(anna.Chat.Messages);
    }

    [Theory]
    [InlineData("HELP!", "What I can do")]
    [InlineData("?", "What I can do")]
    [InlineData("  Hello ", "What would you like to do?")]
    [InlineData("hi", "What would you like to do?")]
    public async Task A_greeting_in_any_dress_is_returned(string words, string says) =>
        Assert.True((await anna.Says(words)).Says(says));

    [Theory]
    [InlineData("hlep", "help")]
    [InlineData("my mentorshpis", "my mentorships")]
    [InlineData("chekc-in", "check-in")]
    public async Task A_misspelt_command_is_offered_and_does_it_when_pressed(string typed, string meant)
    {
        var answer = await anna.Says(typed);
        Assert.True(answer.Says($"Perhaps you mean “{meant}”"), answer.Words);

        var pressed = await anna.Presses(meant);

        Assert.False(pressed.Says("Perhaps you mean"), pressed.Words);
    }

    [Theory]
    [InlineData("xyzzy plugh")]
    [InlineData("🦑")]
    [InlineData("<b>xyzzy</b>")]
    [InlineData("مرحبا")]
    public async Task Words_that_nobody_knows_get_help_and_never_silence(string words)
    {
        var answer = await anna.Says(words);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.True(answer.Says("I didn’t get that"), answer.Words);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("messageReaction")]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("endOfConversation")]
    [InlineData("somethingNew")]
    public async Task An_activity_that_asks_nothing_is_accepted_and_answered_by_nothing(string type)
    {
        var answer = await anna.SendsAsync(bot.Teams.Activity(type, anna.User));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Empty(bot.Connector.Ledger);
    }

    [Fact]
    public async Task An_invoke_that_nobody_knows_is_not_implemented()
    {
        var answer = await anna.SendsAsync(bot.Teams.Invoke(anna.User, "composeExtension/query", new JsonObject()));

        Assert.Equal(HttpStatusCode.NotImplemented, answer.Status);
    }

    [Fact]
    public async Task Even_a_reaction_tells_where_somebody_is_found_now_but_not_that_the_bot_is_still_there()
    {
        await anna.Says("help");
        await anna.Uninstalls();
        await ForgetAddressAsync();

        await anna.SendsAsync(bot.Teams.Reaction(anna.User, "1"));

        Assert.Equal(anna.User.ChatId, await ReadAsync("SELECT conversation_id FROM personal_chats"));
        Assert.Equal("Removed", await ReadAsync("SELECT reachability FROM people"));
    }

    [Fact]
    public async Task Nothing_personal_is_said_in_a_channel()
    {
        var activity = bot.Teams.Message(anna.User, "my data");
        activity["conversation"]!["conversationType"] = "channel";
        activity["conversation"]!["isGroup"] = true;

        var answer = await anna.SendsAsync(activity);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.True(answer.Says("one person at a time"), answer.Words);
    }

    private async Task ForgetAddressAsync()
    {
        await using var command = bot.Database.Source.CreateCommand(
            "UPDATE personal_chats SET conversation_id = 'old'"
        );
        await command.ExecuteNonQueryAsync();
    }

    private async Task<string?> ReadAsync(string query)
    {
        await using var command = bot.Database.Source.CreateCommand(query);
        return (string?)await command.ExecuteScalarAsync();
    }
}
