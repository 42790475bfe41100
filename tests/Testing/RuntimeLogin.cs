using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace MentorBot.Testing;

/// <summary>
/// The login of the bot under test: a role that owns nothing and has only the rights that migrating gives it, as in a
/// deployment. Made once per server, with a password that every test process derives in the same way.
/// </summary>
internal static class RuntimeLogin
{
    public const string Role = "mentorbot_under_test";
    private const long LockKey = 0x4C6F67696E; // "Login"
    private static readonly Lazy<Task<string>> Made = new(MakeAsync);

    /// <summary>The same database as this role sees it.</summary>
    public static async Task<string> ForAsync(string ownersConnection) =>
        new NpgsqlConnectionStringBuilder(ownersConnection)
        {
            Username = Role,
            Password = await Made.Value,
        }.ConnectionString;

    /// <returns>The password.</returns>
    private static async Task<string> MakeAsync()
    {
        var owner = new NpgsqlConnectionStringBuilder(await Postgres.ConnectionStringAsync());
        var secret = Encoding.UTF8.GetBytes($"{Role} {owner.Password}");
        var password = Convert.ToHexStringLower(SHA256.HashData(secret))[..32];
        await using var connection = await Server.OpenAsync();
        await Server.RunAsync(connection, $"SELECT pg_advisory_lock({LockKey})");
        try
        {
            if (await Server.RunAsync(connection, $"SELECT 1 FROM pg_roles WHERE rolname = '{Role}'") is null)
            {
                await Server.RunAsync(connection, $"CREATE ROLE {Role} LOGIN PASSWORD '{password}'");
            }
        }
        finally
        {
            await Server.RunAsync(connection, $"SELECT pg_advisory_unlock({LockKey})");
        }

        return password;
    }
}
