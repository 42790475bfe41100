using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace MentorBot.Testing;

/// <summary>Keeps everything that is logged, including scopes and exceptions.</summary>
public sealed class CapturedLogs : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> lines = new();
    private IExternalScopeProvider scopes = new LoggerExternalScopeProvider();

    public IReadOnlyList<string> Lines => [.. lines];

    /// <summary>Warnings and errors, one per line.</summary>
    public IReadOnlyList<string> Complaints =>
        [
            .. lines.Where(line =>
                line.StartsWith("Warning", StringComparison.Ordinal)
                || line.StartsWith("Error", StringComparison.Ordinal)
                || line.StartsWith("Critical", StringComparison.Ordinal)
            ),
        ];

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    public void Dispose() { }

    private sealed class Logger(CapturedLogs logs, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => logs.scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            var scope = new List<string>();
            logs.scopes.ForEachScope((value, list) => list.Add($"{value}"), scope);
            var line =
                $"{logLevel} {category}: {formatter(state, exception)} {{{string.Join("; ", scope)}}} {exception}";
            logs.lines.Enqueue(line);
        }
    }
}
