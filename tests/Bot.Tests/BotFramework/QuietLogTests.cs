using MentorBot.Testing;

namespace MentorBot.Bot.Tests.BotFramework;

public class QuietLogTests
{
    [Fact]
    public async Task Neither_tokens_nor_words_reach_the_log()
    {
        const string canary = "canary-7f3a";
        await using var bot = await BotHost.StartAsync(settings =>
            settings.LogLevel = Microsoft.Extensions.Logging.LogLevel.Trace
        );
        var token = bot.GoodToken();

        await bot.Person("Anna").Says($"help {canary}");
        using var refused = await bot.PostAsync($"{{\"type\":\"message\",\"text\":\"{canary}\"}}", token + "x");
        using var broken = await bot.PostAsync($"{{\"type\":\"message\",\"text\":\"{canary}");

        string[] secrets = [canary, token.Split('.')[2], "bot-token-1", "a secret of the tests"];
        Assert.DoesNotContain(
            bot.Logs.Lines,
            line => secrets.Any(secret => line.Contains(secret, StringComparison.Ordinal))
        );
    }
}
