using System.Globalization;

namespace MentorBot.Benchmarks.Planning;

/// <summary>The figures of a Monday.</summary>
/// <param name="Total">All runs together.</param>
/// <param name="Slowest">The longest single run.</param>
internal sealed record MondayFigures(TimeSpan Total, TimeSpan Slowest);

/// <summary>Formats the measurements as a table.</summary>
internal sealed class PlanFigures(int people, TimeSpan seeding)
{
    public TimeSpan FirstLook { get; set; }

    public MondayFigures Monday { get; set; } = new(default, default);

    public List<TimeSpan> Bursts { get; } = [];

    /// <summary>The processor time of each burst.</summary>
    public List<CpuTime> Cpu { get; } = [];

    public List<TimeSpan> References { get; } = [];

    public List<TimeSpan> Idle { get; } = [];

    public override string ToString()
    {
        var (burst, bare) = (Median(Bursts), Median(References));
        var (here, there) = (Median([.. Cpu.Select(c => c.Here)]), Median([.. Cpu.Select(c => c.Database)]));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            | planning | figure | wanted |
            |---|---:|---:|
            | people, all in running pairs | {people:N0} | |
            | making them | {seeding.TotalSeconds:N1} s | |
            | the first look at everybody, nothing due | {FirstLook.TotalSeconds:N2} s | |
            | a whole Monday, minute by minute, ten zones | {Monday.Total.TotalSeconds:N2} s | ≤ 20 s |
            | the slowest minute of it | {Monday.Slowest.TotalMilliseconds:N0} ms | |
            | everybody due at once: check-ins a second into the outbox | {people / burst.TotalSeconds:N0} | ≥ 8,000 |
            | processor time for each: planner + database | {here.TotalMicroseconds
                / people:N0} + {there.TotalMicroseconds / people:N0} µs | |
            | the same rows by bare COPY: check-ins a second | {people / bare.TotalSeconds:N0} | |
            | planned ÷ bare | {bare / burst:P0} | |
            | a minute in which nothing is due | {Median(Idle).TotalMilliseconds:N2} ms | |
            """
        );
    }

    private static TimeSpan Median(List<TimeSpan> times) => times.Order().ElementAt(times.Count / 2);
}
