using System.Net;
using Npgsql;

namespace MentorBot.Domain.Store;

/// <summary>What a connection string must say, and must not, before anything is connected with it.</summary>
public static class ConnectionRules
{
    /// <returns>What is wrong; empty when the string may be used.</returns>
    public static IReadOnlyList<ConnectionMistake> Mistakes(string connectionString)
    {
        if (Read(connectionString) is not { Host.Length: > 0, Database.Length: > 0 } given)
        {
            return [ConnectionMistake.NamesTooLittle];
        }

        return [.. Shows(given), .. Exposes(given)];
    }

    private static NpgsqlConnectionStringBuilder? Read(string connectionString)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connectionString);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static IEnumerable<ConnectionMistake> Shows(NpgsqlConnectionStringBuilder given)
    {
        if (given.IncludeErrorDetail || given.LogParameters || given.IncludeFailedBatchedCommand)
        {
            yield return ConnectionMistake.ShowsValues;
        }

        if (given.PersistSecurityInfo)
        {
            yield return ConnectionMistake.ShowsPassword;
        }
    }

    private static IEnumerable<ConnectionMistake> Exposes(NpgsqlConnectionStringBuilder given)
    {
        if (given.SslMode is SslMode.Disable or SslMode.Allow && !given.Host!.Split(',').All(IsThisMachine))
        {
            yield return ConnectionMistake.Unencrypted;
        }
    }

    /// <summary>A loopback address, or the folder of a socket of this machine.</summary>
    private static bool IsThisMachine(string host)
    {
        var name = host.Trim();
        return name.StartsWith('/')
            || name.StartsWith('@')
            || WithoutPort(name).Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(WithoutPort(name), out var address) && IPAddress.IsLoopback(address));
    }

    private static string WithoutPort(string host) => host.Count(c => c == ':') == 1 ? host[..host.IndexOf(':')] : host;
}

/// <summary>What may be wrong with a connection string.</summary>
public enum ConnectionMistake
{
    /// <summary>It cannot be read, or names no host or no database.</summary>
    NamesTooLittle,

    /// <summary>Values of rows and parameters would reach logs and error texts.</summary>
    ShowsValues,

    /// <summary>The password would stay readable in open connections.</summary>
    ShowsPassword,

    /// <summary>What people write, and the password, would cross the network unencrypted.</summary>
    Unencrypted,
}
