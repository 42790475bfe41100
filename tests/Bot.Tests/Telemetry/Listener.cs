using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using MentorBot.Domain.Telemetry;

namespace MentorBot.Bot.Tests.Telemetry;

/// <summary>Collects every metric and span of the bot, as an exporter would.</summary>
internal sealed class Listener : IDisposable
{
    private readonly ConcurrentQueue<Figure> figures = new();
    private readonly ConcurrentQueue<Activity> spans = new();
    private readonly MeterListener meters = new();
    private readonly ActivityListener activities;

    public Listener()
    {
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == MentorTelemetry.Name)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        meters.SetMeasurementEventCallback<double>((i, value, tags, _) => Hear(i, value, tags));
        meters.SetMeasurementEventCallback<long>((i, value, tags, _) => Hear(i, value, tags));
        meters.Start();
        activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == MentorTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(activities);
    }

    public IReadOnlyList<Figure> Figures => [.. figures];

    public IReadOnlyList<Activity> Spans => [.. spans];

    /// <summary>Reads the observable gauges.</summary>
    public void Ask() => meters.RecordObservableInstruments();

    public void Dispose()
    {
        meters.Dispose();
        activities.Dispose();
    }

    private void Hear(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        figures.Enqueue(
            new(
                instrument.Name,
                value,
                tags.ToArray().ToDictionary(tag => tag.Key, tag => $"{tag.Value}", StringComparer.Ordinal)
            )
        );
}

internal sealed record Figure(string Name, double Value, IReadOnlyDictionary<string, string> Tags)
{
    public bool Is(string name, params string[] values) => Name == name && values.All(Tags.Values.Contains);
}
