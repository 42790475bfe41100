using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace MentorBot.Domain.Telemetry;

/// <summary>
/// A piece of work from its beginning to its disposal: a figure in a histogram, and a span that begins a trace of its own,
/// whatever trace a caller from outside would like it to belong to.
/// </summary>
public sealed class TimedOperation : IDisposable
{
    /// <summary>The outcome as long as nobody has said another: an exception leaves it.</summary>
    public const string Failed = "failed";

    internal const string Id = "mentorbot.id";
    private const string Kind = "kind";
    private const string OutcomeTag = "outcome";

    private readonly Histogram<double> durations;
    private readonly string kind;
    private readonly Activity? outside = Activity.Current;
    private readonly Activity? span;
    private readonly long began = Stopwatch.GetTimestamp();

    internal TimedOperation(
        Histogram<double> durations,
        ActivitySource source,
        string name,
        string kind,
        Guid? id = null
    )
    {
        (this.durations, this.kind) = (durations, kind);
        if (source.HasListeners())
        {
            Activity.Current = null;
            span = source.StartActivity($"{name} {kind}");
            span?.SetTag(Id, id);
        }
    }

    /// <summary>One of a few words of ours.</summary>
    public string Outcome { get; set; } = Failed;

    public void Dispose()
    {
        durations.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, new(Kind, kind), new(OutcomeTag, Outcome));
        if (span is not null)
        {
            span.SetTag(OutcomeTag, Outcome);
            span.SetStatus(Outcome == Failed ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
            span.Dispose();
            Activity.Current = outside;
        }
    }
}
