using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace MentorBot.Domain.Telemetry;

/// <summary>
/// What can be seen of a running MentorBot from outside: durations with their outcomes, and spans. Labels of figures are kinds
/// and outcomes, of which there are few; spans carry ids besides. Words of people, names and addresses are in neither.
/// </summary>
public static class MentorTelemetry
{
    /// <summary>Of the meter and of the source of spans, whoever wants to listen.</summary>
    public const string Name = "MentorBot";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Turns = Durations("mentorbot.turn.duration", "Turns of a conversation.");
    private static readonly Histogram<double> Sends = Durations("mentorbot.send.duration", "Messages sent unprompted.");
    private static readonly Histogram<double> Waits = Durations("mentorbot.lane.wait", "Waits of messages to be sent.");
    private static readonly Histogram<double> Jobs = Durations("mentorbot.job.duration", "Runs of jobs.");
    private static readonly Histogram<double> Matches = Durations("mentorbot.match.duration", "Work on match runs.");

    private static readonly Counter<long> Rejections = Meter.CreateCounter<long>(
        "mentorbot.turn.turned_away",
        "{turn}",
        "Turns sent away before any work went into them."
    );

    private static readonly Counter<long> Refusals = Meter.CreateCounter<long>(
        "mentorbot.request.refused",
        "{request}",
        "Requests refused before any turn."
    );

    /// <summary>A request was refused before any turn.</summary>
    /// <param name="status">The HTTP status, of which there are few.</param>
    public static void Refused(string status) => Refusals.Add(1, new KeyValuePair<string, object?>("status", status));

    /// <summary>There was no room for a turn; whoever sent it delivers it again.</summary>
    public static void TurnedAway() => Rejections.Add(1);

    /// <param name="kind">What kind of activity began it.</param>
    public static TimedOperation Turn(string kind) => new(Turns, Source, "turn", kind);

    /// <param name="kind">Of the notice.</param>
    public static TimedOperation Send(string kind, Guid notice) => new(Sends, Source, "send", kind, notice);

    /// <param name="name">Of the job.</param>
    public static TimedOperation Job(string name) => new(Jobs, Source, "job", name);

    /// <param name="kind">A plan or an approval.</param>
    public static TimedOperation Match(string kind, Guid run) => new(Matches, Source, "match", kind, run);

    /// <summary>A use case writes down what it decided: the step of a trace between a turn and the sends it leads to.</summary>
    /// <param name="action">As in the audit trail.</param>
    /// <param name="subject">What it is about; the notices written with it name the same.</param>
    public static IDisposable? Commit(string action, Guid subject)
    {
        var span = Source.StartActivity($"commit {action}");
        span?.SetTag(TimedOperation.Id, subject);
        return span;
    }

    /// <summary>How long a message that could be sent has to wait until a wait is over.</summary>
    /// <param name="lane">What it waits for.</param>
    public static async Task WaitingAsync(string lane, Task wait)
    {
        var began = Stopwatch.GetTimestamp();
        await wait;
        Waits.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, new KeyValuePair<string, object?>("lane", lane));
    }

    private static Histogram<double> Durations(string name, string what) =>
        Meter.CreateHistogram(
            name,
            "s",
            what,
            advice: new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300],
            }
        );
}
