using System.Data.Common;
using MentorBot.Bot.BotFramework;
using MentorBot.Bot.Configuration;
using MentorBot.Bot.Hosting;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Store;

namespace MentorBot.Bot.Operator;

/// <summary>
/// The operator's view of what is stuck in the outbox: the use cases of the chat, at the command line. No server is
/// started, and only ids and codes are printed, never a name or a word.
/// </summary>
internal static class OutboxCommand
{
    public const string Name = "outbox";

    /// <returns>The exit code, as <see cref="OutboxWish.Usage"/> lists them.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> words)
    {
        if (words is ["help" or "--help" or "-h" or "-?"])
        {
            Console.WriteLine(OutboxWish.Usage);
            return ExitCodes.Done;
        }

        var wish = OutboxWish.Of(words);
        if (wish.Mistake is { } mistake)
        {
            await Console.Error.WriteLineAsync($"{mistake} “outbox help” shows how it is meant.");
            return ExitCodes.MakesNoSense;
        }

        return await WithDatabaseAsync(wish);
    }

    private static async Task<int> WithDatabaseAsync(OutboxWish wish)
    {
        var configuration = Settings.NewBuilder([]).Configuration;
        if (DatabaseChecks.Mistakes(configuration).FirstOrDefault() is { } mistake)
        {
            await Console.Error.WriteLineAsync(mistake);
            return ExitCodes.NoDatabase;
        }

        await using var services = new ServiceCollection()
            .AddStore(configuration.GetConnectionString("MentorBot")!)
            .AddNotices()
            .BuildServiceProvider();
        try
        {
            return await new OutboxDesk(services, TimeProvider.System).RunAsync(wish, Console.Out);
        }
        catch (Exception e) when (e is DbException || StoreOutage.Explains(e))
        {
            await Console.Error.WriteLineAsync(
                $"The database of ConnectionStrings__MentorBot cannot be used: {e.GetBaseException().Message}"
            );
            return ExitCodes.NoDatabase;
        }
    }
}

internal static class ExitCodes
{
    public const int Done = 0;
    public const int NoDatabase = 1;
    public const int MakesNoSense = 2;
    public const int NothingStuck = 3;
}
