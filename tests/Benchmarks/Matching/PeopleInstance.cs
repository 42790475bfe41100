using System.Globalization;
using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.AllPairs;

namespace MentorBot.Benchmarks.Matching;

/// <summary>A matching among all pairs of people, with a certificate found in rounds.</summary>
internal sealed class PeopleInstance(
    Func<LoopSettings, KernelRun, AllPairsResult> largest,
    Func<LoopSettings, KernelRun, FairResult> fairest
) : IInstance
{
    public Outcome Solve(bool fair, KernelRun run)
    {
        var gap = new GapWatch();
        var settings = new LoopSettings(OnRound: round => gap.Hear(round.Share));
        if (!fair)
        {
            return Outcome(largest(settings, run), $"gapAt={gap.At}");
        }

        var result = fairest(settings, run);
        var before = result.Largest;
        return Outcome(
            result.Fairest,
            $"before={before.Value} minBefore={before.Minimum} cost={before.Value - result.Fairest.Value}"
        );
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
}
