using System.Data.Common;
using MentorBot.Bot.Configuration;
using MentorBot.Bot.Hosting;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Store;

namespace MentorBot.Bot.Operator;

/// <summary>
/// The <c>outbox</c> command for operators. It runs the same use cases as the chat, without starting the server, and
/// prints only ids and codes, never names or content.
/// </summary>
internal static class OutboxCommand
{
    public const string Name = "outbox";

    /// <returns>The exit code, as documented in <see cref="OutboxArguments.Usage"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> words)
    {
        if (words is ["help" or "--help" or "-h" or "-?"])
        {
            Console.WriteLine(OutboxArguments.Usage);
            return ExitCodes.Done;
        }

        var wish = OutboxArguments.Of(words);
        if (wish.Mistake is { } mistake)
        {
            await Console.Error.WriteLineAsync($"{mistake} “outbox help” shows how it is meant.");
            return ExitCodes.MakesNoSense;
        }

        return await WithDatabaseAsync(wish);
    }

    private static async Task<int> WithDatabaseAsync(OutboxArguments wish)
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
            return await new OutboxCommandRunner(services, TimeProvider.System).RunAsync(wish, Console.Out);
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

/// <summary>Exit codes of the <c>outbox</c> command.</summary>
internal static class ExitCodes
{
    /// <summary>The command did what it was asked to.</summary>
    public const int Done = 0;

    /// <summary>The database is not configured or cannot be used.</summary>
    public const int NoDatabase = 1;

    /// <summary>The command line is invalid.</summary>
    public const int MakesNoSense = 2;

    /// <summary>None of the given messages was stuck.</summary>
    public const int NothingStuck = 3;
}
