using MentorBot.Domain.Store;

namespace MentorBot.Bot.Configuration;

/// <summary>Checks the connection string.</summary>
internal static class DatabaseChecks
{
    public static IEnumerable<string> Mistakes(IConfiguration configuration)
    {
        var connection = configuration.GetConnectionString("MentorBot");
        return string.IsNullOrWhiteSpace(connection)
            ?
            [
                "ConnectionStrings__MentorBot is missing; "
                    + "it takes a connection string such as Host=db;Database=mentorbot;Username=mentorbot;Password=….",
            ]
            : ConnectionRules.Mistakes(connection).Select(Sentence);
    }

    private static string Sentence(ConnectionMistake mistake) =>
        mistake switch
        {
            ConnectionMistake.NamesTooLittle =>
                "ConnectionStrings__MentorBot must name at least Host and Database, and nothing that Npgsql does not know, "
                    + "as in Host=db;Database=mentorbot;Username=mentorbot;Password=….",
            ConnectionMistake.ShowsValues =>
                "ConnectionStrings__MentorBot must not ask for Include Error Detail, Log Parameters or Include Failed Batched "
                    + "Command, which write what people have said into the log; leave them out.",
            ConnectionMistake.ShowsPassword =>
                "ConnectionStrings__MentorBot must not ask for Persist Security Info, which keeps the password readable; "
                    + "leave it out.",
            ConnectionMistake.Unencrypted =>
                "ConnectionStrings__MentorBot must not turn SSL Mode off for a database on another machine; "
                    + "set SSL Mode=VerifyFull, or Require.",
            _ => throw new ArgumentOutOfRangeException(nameof(mistake), mistake, "There are no words for it."),
        };
}
