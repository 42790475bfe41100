namespace MentorBot.Benchmarks.Report;

/// <summary>What the command printed of one instance.</summary>
/// <param name="Flaw">Why there are no figures; null when there are.</param>
internal sealed record Measured(
    int Cardinality,
    long Value,
    int? Minimum,
    string Proof,
    double Seconds,
    int PeakMegabytes,
    string Extra,
    string? Flaw
)
{
    public static Measured Failed(string flaw) => new(0, 0, null, "-", 0, 0, "", flaw);
}
