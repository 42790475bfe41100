using System.Diagnostics;
using System.Globalization;
using MentorBot.Domain.Matching;

namespace MentorBot.Benchmarks.Matching;

/// <summary>Records when a plan was first proved to be within 0.01 % of the optimum.</summary>
internal sealed class GapWatch : IProgress<MatchProgress>
{
    private const double Small = 0.0001;
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private TimeSpan? at;

    /// <summary>In seconds since this object was created; a dash if it was never proved.</summary>
    public string At =>
        at is { } known ? $"{known.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture)}s" : "-";

    public void Report(MatchProgress value) => Hear(value.Gap);

    /// <param name="gap">The gap as a fraction of the value; null if unknown.</param>
    public void Hear(double? gap) => at ??= gap <= Small ? watch.Elapsed : null;
}
