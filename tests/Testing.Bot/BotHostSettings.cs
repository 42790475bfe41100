using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MentorBot.Testing;

/// <summary>How a bot under test differs from a deployed one; by default in nothing but the servers it meets.</summary>
public sealed class BotHostSettings
{
    /// <summary>Names of the people who are coordinators.</summary>
    public IReadOnlyList<string> Coordinators { get; set; } = ["Cora"];

    public string Environment { get; set; } = "Production";

    /// <summary>Configuration on top of the usual one; null takes a key away.</summary>
    public Dictionary<string, string?> Configuration { get; } = new(StringComparer.Ordinal);

    /// <summary>Puts something between the bot and its database: takes the one connection string and gives another.</summary>
    public Func<string, string> Database { get; set; } = direct => direct;

    /// <summary>Services in place of the usual ones.</summary>
    public Action<IServiceCollection> Services { get; set; } = _ => { };

    /// <summary>Looks for due jobs by the machine's clock; otherwise a test runs them when it likes.</summary>
    public bool HasScheduler { get; set; }

    /// <summary>How much of the log is kept in <see cref="BotHost.Logs"/>.</summary>
    public LogLevel LogLevel { get; set; } = LogLevel.Information;

    /// <summary>Listens on a real socket, for what only a real server does; otherwise requests stay in the process.</summary>
    public bool UseKestrel { get; set; }
}
