using System.Diagnostics;
using System.Globalization;
using MentorBot.Domain.Matching;

namespace MentorBot.Benchmarks.Matching;

/// <summary>When a plan was first proved to lack at most 0.01 % of the best one.</summary>
internal sealed class GapWatch : IProgress<MatchProgress>
{
    private const double Small = 0.0001;
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private TimeSpan? at;

    /// <summary>In seconds since the watch was made; a dash when it was not proved.</summary>
    public string At =>
        at is { } known ? $"{known.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture)}s" : "-";

    public void Report(MatchProgress value) => Hear(value.Gap);

    /// <param name="gap">In parts of the value; null when nothing is known.</param>
    public void Hear(double? gap) => at ??= gap <= Small ? watch.Elapsed : null;
}
