using System.Diagnostics.Metrics;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Telemetry;

namespace MentorBot.Bot.Telemetry;

/// <summary>
/// What was last read of the outbox, for whoever asks for figures: nobody's question goes to the database. Every node says
/// the same, because the outbox is one.
/// </summary>
internal sealed class BacklogGauges : IDisposable
{
    private static readonly string[] Priorities = ["answers", "check-ins", "digests"];

    private readonly Meter meter = new(MentorTelemetry.Name);
    private readonly Instrument[] instruments;
    private volatile Backlog latest = Backlog.Empty;

    public BacklogGauges() =>
        instruments = [
            meter.CreateObservableGauge("mentorbot.outbox.notices", Open, "{notice}", "Open work of the outbox."),
            meter.CreateObservableGauge(
                "mentorbot.outbox.oldest_due",
                OldestDue,
                "s",
                "How long the oldest has been due."
            ),
            meter.CreateObservableGauge(
                "mentorbot.table.dead_rows",
                DeadRows,
                "{row}",
                "Rows that wait to be cleared."
            ),
        ];

    /// <summary>Whether anybody asks for these figures.</summary>
    public bool IsWatched => Array.Exists(instruments, instrument => instrument.Enabled);

    public bool Has(Instrument instrument) => ReferenceEquals(instrument.Meter, meter);

    public void Show(Backlog backlog) => latest = backlog;

    public void Dispose() => meter.Dispose();

    /// <summary>States and priorities without any are said to be 0, so that a figure comes down again.</summary>
    private IEnumerable<Measurement<long>> Open() =>
        from state in Enum.GetValues<NoticeState>()
        from priority in Enumerable.Range(0, Priorities.Length)
        select new Measurement<long>(
            latest.Open.Where(open => open.State == state && open.Priority == priority).Sum(open => open.Count),
            new("state", $"{state}"),
            new("priority", Priorities[priority])
        );

    private double OldestDue() => (latest.OldestDue ?? TimeSpan.Zero).TotalSeconds;

    private IEnumerable<Measurement<long>> DeadRows() =>
        latest.DeadRows.Select(table => new Measurement<long>(
            table.Value,
            new KeyValuePair<string, object?>("table", table.Key)
        ));
}
