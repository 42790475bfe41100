using MentorBot.Domain.Matching.Kernel.General;
using Barrier = MentorBot.Domain.Matching.Kernel.General.Barrier;

namespace MentorBot.Domain.Matching.Kernel.AllPairs;

/// <summary>
/// Among all pairs of people who have no sides: most pairs and worths covered, then the largest possible smallest score,
/// then the largest sum, each proved before the next.
/// </summary>
internal sealed class GeneralFairness<TScorer> : ThresholdSearch
    where TScorer : struct, IPairScorer
{
    private readonly TScorer scorer;
    private readonly long[]? worth;
    private readonly LoopSettings settings;
    private readonly KernelRun run;
    private readonly int pairs;
    private readonly Int128 covered;
    private GeneralGraph candidates;
    private int[] partners;
    private Barrier? barrier;

    private GeneralFairness(
        TScorer scorer,
        long[]? worth,
        LoopSettings settings,
        KernelRun run,
        GeneralLoop<TScorer> largest
    )
    {
        (this.scorer, this.worth, this.settings, this.run) = (scorer, worth, settings, run);
        (candidates, partners) = (largest.Candidates!, largest.Solution!.Partner);
        (pairs, covered) = (Pairs(partners), Covered(partners));
    }

    /// <param name="worth">Of each person, that they are matched at all: 0 or more; null for nothing.</param>
    public static FairResult Solve(TScorer scorer, long[]? worth, LoopSettings settings, KernelRun run)
    {
        var loop = new GeneralLoop<TScorer>(scorer, worth, settings, run);
        var largest = loop.Solve();
        if (largest.Minimum is not { } least || !largest.IsOptimal)
        {
            return new(largest, largest);
        }

        var search = new GeneralFairness<TScorer>(scorer, worth, settings, run, loop);
        var threshold = search.Highest(least);
        var fairest = threshold == least ? search.Proved(largest) : search.Best(threshold, loop.Solution!, largest);
        return new(largest, fairest);
    }

    protected override bool Reaches(int threshold)
    {
        run.Progress?.Report(new(MatchStage.Fairness, Math.Min(99, 10 * Tried)));
        var most = GeneralCardinality.Solve(candidates, threshold, partners, worth, run.Cancellation);
        barrier = most.Pairs < pairs ? most.Barrier : null;
        var reached = most.Pairs == pairs && Covered(most.Partner) >= covered;
        partners = reached ? most.Partner : partners;
        return reached;
    }

    protected override bool Widen(int threshold)
    {
        var more = barrier is null
            ? CoveringOtherwise(threshold)
            : BarrierScan<TScorer>.Of(scorer, barrier, threshold, settings.Added, run);
        IsProved = barrier is null ? IsProved : barrier.Exposed() > partners.Length - (2 * pairs);
        candidates = more.Count == 0 ? candidates : candidates.With(more);
        return more.Count > 0;
    }

    /// <summary>Pairs at the threshold by which as many people and as much worth are covered; none when there is no such way.</summary>
    private List<ScoredEdge> CoveringOtherwise(int threshold)
    {
        var flat = new FlatScorer<TScorer>(scorer, threshold);
        var loop = new GeneralLoop<FlatScorer<TScorer>>(flat, worth, settings with { OnRound = null }, run);
        IsProved = loop.Solve().IsOptimal;
        return loop.Solution?.Partner is not { } partner || Loses(partner)
            ? []
            :
            [
                .. Enumerable
                    .Range(0, partner.Length)
                    .Where(person => partner[person] > person)
                    .Select(person => new ScoredEdge(person, partner[person], Score(person, partner[person]))),
            ];
    }

    private short Score(int one, int other) => (short)PairScores.Exact(scorer, one, other);

    private AllPairsResult Best(int threshold, MatchingSolution before, AllPairsResult largest)
    {
        var loop = new GeneralLoop<TScorer>(scorer, worth, settings, run) { PairsChecked = largest.PairsChecked };
        var start = MatchingStart.Of(before) with { Partner = partners };
        var fairest = loop.Solve(candidates.AtLeast(threshold), start, threshold, pairs);
        return loop.Solution is { } solution && !Loses(solution.Partner)
            ? Proved(fairest)
            : largest with
            {
                Gap = null,
            };
    }

    private AllPairsResult Proved(AllPairsResult fairest) => IsProved ? fairest : fairest with { Gap = null };

    private bool Loses(int[] partner) => Pairs(partner) < pairs || Covered(partner) < covered;

    private static int Pairs(int[] partner) => partner.Count(other => other >= 0) / 2;

    private Int128 Covered(int[] partner)
    {
        var sum = Int128.Zero;
        for (var person = 0; worth is not null && person < partner.Length; person++)
        {
            sum += partner[person] >= 0 ? worth[person] : 0;
        }

        return sum;
    }
}
