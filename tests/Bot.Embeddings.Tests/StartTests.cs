using MentorBot.Bot.Understanding;
using MentorBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Bot.Embeddings.Tests;

/// <summary>The bot with the add-on, through the front door.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task A_sentence_that_only_its_meaning_explains_is_understood_once_the_bot_is_ready()
    {
        await using var bot = await BotHost.StartAsync(settings =>
            settings.Configuration["MentorBot:Understanding:Embeddings"] = AddOn.Path
        );
        var meanings = bot.Services.GetServices<TextMeanings>().ToList();
        await Eventually.SoAsync(
            () => Task.FromResult(meanings.TrueForAll(one => one.CosinesTo("hello").Count > 0)),
            () => Task.FromResult("the texts are not embedded")
        );

        var answer = await bot.Person("Anna").Says("is this confidential");

        Assert.True(answer.Says("Who can see"), answer.Words); // The card, or the first of the buttons that ask what was meant.
        Assert.Empty(bot.Logs.Complaints);
    }
}
