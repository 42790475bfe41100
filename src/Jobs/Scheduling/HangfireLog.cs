using Hangfire.Logging;
using Microsoft.Extensions.Logging;
using HangfireLevel = Hangfire.Logging.LogLevel;
using Level = Microsoft.Extensions.Logging.LogLevel;

namespace MentorBot.Jobs.Scheduling;

/// <summary>
/// Writes Hangfire's log to ours. Hangfire keeps one log provider for the whole process; its own bridge throws once the host
/// that registered it is disposed, which happens in tests.
/// </summary>
internal sealed class HangfireLog(ILogger logger) : ILogProvider, ILog
{
    public ILog GetLogger(string name) => this;

    /// <param name="messageFunc">Null when it is only asked whether the level is on.</param>
    public bool Log(HangfireLevel logLevel, Func<string>? messageFunc, Exception? exception = null)
    {
        var level = LevelOf(logLevel);
        if (messageFunc is null || !logger.IsEnabled(level))
        {
            return logger.IsEnabled(level);
        }

        logger.Log(level, default, messageFunc(), exception, (message, _) => message);
        return true;
    }

    private static Level LevelOf(HangfireLevel level) =>
        level switch
        {
            HangfireLevel.Trace => Level.Trace,
            HangfireLevel.Debug => Level.Debug,
            HangfireLevel.Info => Level.Information,
            HangfireLevel.Warn => Level.Warning,
            HangfireLevel.Error => Level.Error,
            _ => Level.Critical,
        };
}
