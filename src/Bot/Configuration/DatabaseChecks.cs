using System.Data.Common;

namespace MentorBot.Bot.Configuration;

/// <summary>Checks the connection string.</summary>
internal static class DatabaseChecks
{
    public static IEnumerable<string> Mistakes(IConfiguration configuration)
    {
        var connection = configuration.GetConnectionString("MentorBot");
        if (string.IsNullOrWhiteSpace(connection))
        {
            yield return "ConnectionStrings__MentorBot is missing; "
                + "it takes a connection string such as Host=db;Database=mentorbot;Username=mentorbot;Password=….";
        }
        else if (!NamesHostAndDatabase(connection))
        {
            yield return "ConnectionStrings__MentorBot must name at least Host and Database, as in "
                + "Host=db;Database=mentorbot;Username=mentorbot;Password=….";
        }
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
