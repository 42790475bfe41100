using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MentorBot.Testing;

/// <summary>How a bot under test differs from a deployed one; by default only in the servers it talks to.</summary>
public sealed class BotHostSettings
{
    /// <summary>The names of the coordinators.</summary>
    public IReadOnlyList<string> Coordinators { get; set; } = ["Cora"];

    public string Environment { get; set; } = "Production";

    /// <summary>Settings on top of the default ones; null removes a key.</summary>
    public Dictionary<string, string?> Configuration { get; } = new(StringComparer.Ordinal);

    /// <summary>Maps the connection string, for example to put a proxy between the bot and its database.</summary>
    public Func<string, string> Database { get; set; } = direct => direct;

    /// <summary>Replaces services.</summary>
    public Action<IServiceCollection> Services { get; set; } = _ => { };

    /// <summary>Whether due jobs run by themselves, by the machine's clock; otherwise the test runs them.</summary>
    public bool HasScheduler { get; set; }

    /// <summary>The level from which log entries are kept in <see cref="BotHost.Logs"/>.</summary>
    public LogLevel LogLevel { get; set; } = LogLevel.Information;

    /// <summary>Listens on a real socket, for tests of what only a real server does; otherwise requests stay in the process.</summary>
    public bool UseKestrel { get; set; }
}
