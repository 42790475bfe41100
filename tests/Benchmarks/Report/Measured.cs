using MentorBot.Benchmarks.Matching;

namespace MentorBot.Benchmarks.Report;

/// <summary>What the command printed for one instance.</summary>
/// <param name="Flaw">Why there are no figures; null if there are.</param>
internal sealed record Measured(Outcome Outcome, double Seconds, int PeakMegabytes, string? Flaw = null)
{
    public static Measured Failed(string flaw) => new(new(0, 0, null, "-"), 0, 0, flaw);
}
