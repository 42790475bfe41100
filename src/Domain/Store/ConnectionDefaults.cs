using Npgsql;

namespace MentorBot.Domain.Store;

/// <summary>What a connection to the database is like unless the operator's connection string says otherwise.</summary>
internal static class ConnectionDefaults
{
    private static readonly (string Key, object Value)[] Values =
    [
        // The driver takes its connections in turn, and each has plans and caches of its own at the server: with few that stay
        // warm a turn costs the database a third less than with 30. The others wait for a moment. And a server takes 100 by
        // default; two nodes, their schedulers and an operator share them.
        ("Maximum Pool Size", Math.Clamp(4 * Environment.ProcessorCount, 8, 30)),
        // The statements of a turn are few and always the same: planned once per connection.
        ("Max Auto Prepare", 100),
        ("Auto Prepare Min Usages", 2),
        // Connections leave nothing behind that would have to be cleaned up; open transactions are rolled back in any case.
        ("No Reset On Close", true),
        // Seconds for making a connection: no turn waits longer, and a job comes again.
        ("Timeout", 4),
        // Milliseconds that a cancelled statement is waited for before its connection is given up: a database that has
        // gone silent must not hold a turn beyond its time.
        ("Cancellation Timeout", 300),
    ];

    public static string In(string connectionString)
    {
        var given = new NpgsqlConnectionStringBuilder(connectionString);
        foreach (var (key, value) in Values.Where(setting => !given.ShouldSerialize(setting.Key)))
        {
            given[key] = value;
        }

        return given.ConnectionString;
    }
}
