using System.Diagnostics;
using System.Globalization;
using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.AllPairs;

namespace MentorBot.Benchmarks.Matching;

/// <summary>A matching among all pairs of people, proved round by round.</summary>
internal sealed class PeopleInstance(
    Func<LoopSettings, KernelRun, AllPairsResult> largest,
    Func<LoopSettings, KernelRun, FairResult> fairest
) : IInstance
{
    /// <summary>One in so many of the value: 0.01 %.</summary>
    private const int SmallGap = 10_000;

    public Outcome Solve(bool fair, KernelRun run)
    {
        var (watch, gapAt) = (Stopwatch.StartNew(), (TimeSpan?)null);
        var settings = new LoopSettings(Told: Hear);
        if (!fair)
        {
            return Outcome(largest(settings, run), $"gapAt={Seconds(gapAt)}");
        }

        var result = fairest(settings, run);
        var before = result.Largest;
        return Outcome(
            result.Fairest,
            $"before={before.Value} minBefore={before.Minimum} cost={result.Cost} tried={result.Tried}"
        );

        void Hear(ProofRound round) =>
            gapAt ??= round.Gap is { } gap && gap <= round.Value / SmallGap ? watch.Elapsed : null;
    }

    private static Outcome Outcome(AllPairsResult result, string extra)
    {
        var proof =
            result.IsOptimal ? "optimal"
            : result.Gap is { } gap
                ? $"gap:{(100.0 * gap / result.Value).ToString("0.0000", CultureInfo.InvariantCulture)}%"
            : "none";
        var figures = $"pairs={result.PairsChecked} rounds={result.Rounds.Count} {extra}";
        return new(result.Pairs.Length, result.Value, result.Minimum, proof, figures);
    }

    private static string Seconds(TimeSpan? time) =>
        time is { } known ? known.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture) + "s" : "-";
}
