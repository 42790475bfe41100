using MentorBot.Domain.Store;

namespace MentorBot.Bot.Configuration;

/// <summary>Checks the connection strings.</summary>
internal static class DatabaseChecks
{
    /// <summary>The connection string of the running bot, whose role reads and writes rows and no more.</summary>
    public const string Runtime = "MentorBot";

    /// <summary>The connection string by which migrations run; its role owns the tables.</summary>
    public const string Owner = "MentorBotOwner";

    /// <summary>What is wrong for the running bot.</summary>
    public static IEnumerable<string> Mistakes(IConfiguration configuration) =>
        Mistakes(configuration, Runtime, "mentorbot_app");

    /// <summary>What else is wrong at a start: the owner's password has no business where the bot runs.</summary>
    public static IEnumerable<string> StartMistakes(IConfiguration configuration, IHostEnvironment environment)
    {
        if (!environment.IsDevelopment() && configuration.GetConnectionString(Owner) is { Length: > 0 })
        {
            yield return "ConnectionStrings__MentorBotOwner is for --migrate only; leave it out where the bot runs.";
        }
    }

    /// <summary>What is wrong for <c>--migrate</c>.</summary>
    public static IReadOnlyList<string> MigrationMistakes(IConfiguration configuration)
    {
        List<string> mistakes =
        [
            .. Mistakes(configuration, Owner, "mentorbot_owner"),
            .. Mistakes(configuration, Runtime, "mentorbot_app"),
        ];
        return mistakes.Count > 0 ? mistakes : [.. RoleMistakes(configuration)];
    }

    private static IEnumerable<string> RoleMistakes(IConfiguration configuration)
    {
        var runtime = configuration.GetConnectionString(Runtime)!;
        if (RuntimeRole.NameIn(runtime) is null)
        {
            yield return "ConnectionStrings__MentorBot must name the Username of the running bot, which gets its rights.";
        }
        else if (new SchemaOwner(configuration.GetConnectionString(Owner)!, runtime).IsRuntimeRole)
        {
            yield return "ConnectionStrings__MentorBotOwner and ConnectionStrings__MentorBot name the same role; "
                + "the running bot needs one that owns nothing.";
        }
    }

    private static IEnumerable<string> Mistakes(IConfiguration configuration, string name, string role)
    {
        var connection = configuration.GetConnectionString(name);
        var example = $"Host=db;Database=mentorbot;Username={role};Password=….";
        return string.IsNullOrWhiteSpace(connection)
            ? [$"ConnectionStrings__{name} is missing; it takes a connection string such as {example}"]
            : ConnectionRules.Mistakes(connection).Select(mistake => Sentence(mistake, name, example));
    }

    private static string Sentence(ConnectionMistake mistake, string name, string example) =>
        mistake switch
        {
            ConnectionMistake.NamesTooLittle =>
                $"ConnectionStrings__{name} must name at least Host and Database, and nothing that Npgsql does not know, "
                    + $"as in {example}",
            ConnectionMistake.ShowsValues =>
                $"ConnectionStrings__{name} must not ask for Include Error Detail, Log Parameters or Include Failed Batched "
                    + "Command, which write what people have said into the log; leave them out.",
            ConnectionMistake.ShowsPassword =>
                $"ConnectionStrings__{name} must not ask for Persist Security Info, which keeps the password readable; "
                    + "leave it out.",
            ConnectionMistake.Unencrypted =>
                $"ConnectionStrings__{name} must not turn SSL Mode off for a database on another machine; "
                    + "set SSL Mode=VerifyFull, or Require.",
            _ => throw new ArgumentOutOfRangeException(nameof(mistake), mistake, "There are no words for it."),
        };
}
