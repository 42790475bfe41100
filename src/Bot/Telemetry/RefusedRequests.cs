using System.Collections.Concurrent;
using System.Globalization;
using MentorBot.Domain.Telemetry;

namespace MentorBot.Bot.Telemetry;

/// <summary>
/// Counts requests that are refused before any turn, and writes one line a minute for each status: whoever knocks a thousand times
/// must not fill the log with it.
/// </summary>
internal sealed partial class RefusedRequests(TimeProvider clock, ILogger<RefusedRequests> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<int, Tally> tallies = new();

    /// <param name="status">What it was answered with.</param>
    public void Note(int status)
    {
        MentorTelemetry.Refused(status.ToString(CultureInfo.InvariantCulture));
        if (tallies.GetOrAdd(status, _ => new Tally()).Add(clock.GetUtcNow()) is { } unsaid)
        {
            Log.Refused(logger, status, unsaid);
        }
    }

    private sealed class Tally
    {
        private readonly Lock guard = new();
        private DateTimeOffset? said;
        private long unsaid;

        /// <returns>How many there were since the last line; null when it is too early for another.</returns>
        public long? Add(DateTimeOffset now)
        {
            lock (guard)
            {
                unsaid++;
                if (now - said < Pause)
                {
                    return null;
                }

                (var count, unsaid, said) = (unsaid, 0, now);
                return count;
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Requests are refused with {Status}: {Count} since this was last said")]
        public static partial void Refused(ILogger logger, int status, long count);
    }
}
