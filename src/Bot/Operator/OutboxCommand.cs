using MentorBot.Domain.Notices;

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
            System.Console.WriteLine(OutboxArguments.Usage);
            return ExitCodes.Done;
        }

        var wish = OutboxArguments.Of(words);
        if (wish.Mistake is { } mistake)
        {
            await System.Console.Error.WriteLineAsync($"{mistake} “outbox help” shows how it is meant.");
            return ExitCodes.MakesNoSense;
        }

        return await WithDatabaseAsync(wish);
    }

    private static Task<int> WithDatabaseAsync(OutboxArguments wish) =>
        OperatorDatabase.RunAsync(
            services => services.AddNotices(),
            services => new OutboxCommandRunner(services, TimeProvider.System).RunAsync(wish, System.Console.Out)
        );
}

/// <summary>Exit codes of the operator's commands.</summary>
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
