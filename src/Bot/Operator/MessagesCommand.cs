using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Suggestions;

namespace MentorBot.Bot.Operator;

/// <summary>
/// The <c>messages</c> command for operators: stops everything unprompted, resumes it, and accounts for each wave. It runs
/// the same use cases as the chat, without starting the server.
/// </summary>
internal static class MessagesCommand
{
    public const string Name = "messages";

    public const string Usage = """
        Usage: dotnet MentorBot.Bot.dll messages stop
               dotnet MentorBot.Bot.dll messages resume
               dotnet MentorBot.Bot.dll messages account [--json]

        stop     holds everything that the bot says unprompted, on all nodes and within a second
        resume   sends what was held; every deadline comes later by as long as the stop lasted
        account  shows for each wave of the last four weeks what became of its messages

        The database is that of ConnectionStrings__MentorBot.
        Exit codes: 0 done, 1 the database cannot be used, 2 the command makes no sense.
        """;

    /// <returns>The exit code, as documented in <see cref="Usage"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> words)
    {
        switch (words)
        {
            case ["help" or "--help" or "-h" or "-?"]:
                System.Console.WriteLine(Usage);
                return ExitCodes.Done;
            case ["stop"]:
                return await WithDatabaseAsync(runner => runner.StopAsync(System.Console.Out));
            case ["resume"]:
                return await WithDatabaseAsync(runner => runner.ResumeAsync(System.Console.Out));
            case ["account"] or ["account", "--json"]:
                return await WithDatabaseAsync(runner => runner.AccountAsync(words.Count > 1, System.Console.Out));
            default:
                await System.Console.Error.WriteLineAsync($"{Mistake(words)} “messages help” shows how it is meant.");
                return ExitCodes.MakesNoSense;
        }
    }

    private static string Mistake(IReadOnlyList<string> words) =>
        words switch
        {
            [] => "Say stop, resume or account.",
            ["stop" or "resume", ..] => $"“{words[0]}” takes nothing more.",
            ["account", ..] => "“account” takes --json or nothing more.",
            _ => $"“{words[0]}” is not stop, resume or account.",
        };

    private static Task<int> WithDatabaseAsync(Func<MessagesCommandRunner, Task<int>> work) =>
        OperatorDatabase.RunAsync(Add, services => work(new MessagesCommandRunner(services, TimeProvider.System)));

    /// <summary>Every slice with deadlines, because a stop moves them.</summary>
    private static void Add(IServiceCollection services) =>
        services.AddNotices().AddMentorships().AddSuggestions().AddCheckIns().AddReports();
}
