using System.Data.Common;
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
        Mistake(configuration, Runtime, "mentorbot_app") is { } mistake ? [mistake] : [];

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
            .. new[]
            {
                Mistake(configuration, Owner, "mentorbot_owner"),
                Mistake(configuration, Runtime, "mentorbot_app"),
            }.OfType<string>(),
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

    private static string? Mistake(IConfiguration configuration, string name, string role)
    {
        var connection = configuration.GetConnectionString(name);
        var example = $"Host=db;Database=mentorbot;Username={role};Password=….";
        return string.IsNullOrWhiteSpace(connection)
                ? $"ConnectionStrings__{name} is missing; it takes a connection string such as {example}"
            : NamesHostAndDatabase(connection) ? null
            : $"ConnectionStrings__{name} must name at least Host and Database, as in {example}";
    }

    private static bool NamesHostAndDatabase(string connection)
    {
        try
        {
            var parts = new DbConnectionStringBuilder { ConnectionString = connection };
            return (parts.ContainsKey("Host") || parts.ContainsKey("Server")) && parts.ContainsKey("Database");
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
