using MentorBot.Domain.Matching.Kernel.Bipartite;
using Barrier = MentorBot.Domain.Matching.Kernel.General.Barrier;

namespace MentorBot.Domain.Matching.Kernel.AllPairs;

/// <summary>
/// Among all pairs of two sides: most pairs and worths covered, then the largest possible smallest score, then the largest
/// sum, each proved before the next.
/// </summary>
internal sealed class BipartiteFairness<TScorer> : ThresholdSearch
    where TScorer : struct, IPairScorer
{
    private readonly TScorer scorer;
    private readonly TwoSides sides;
    private readonly long[]? worth;
    private readonly LoopSettings settings;
    private readonly KernelRun run;
    private readonly int pairs;
    private readonly Int128 covered;
    private BipartiteEdge[] candidates;
    private AssignmentProblem problem;
    private int[] partners;
    private Barrier? barrier;

    private BipartiteFairness(
        TScorer scorer,
        People people,
        LoopSettings settings,
        KernelRun run,
        BipartiteLoop<TScorer> largest
    )
    {
        (this.scorer, this.settings, this.run) = (scorer, settings, run);
        (sides, worth) = people;
        (candidates, problem) = (largest.Candidates, largest.Problem!);
        partners = largest.Solution!.PartnerOfLeft;
        (pairs, covered) = (Pairs(partners), Covered(partners));
    }

    /// <param name="worth">Of each person, that they are matched, on the right for each place: 0 or more; null for nothing.</param>
    public static FairResult Solve(TScorer scorer, TwoSides sides, long[]? worth, LoopSettings settings, KernelRun run)
    {
        var loop = new BipartiteLoop<TScorer>(scorer, sides, worth, settings, run);
        var largest = loop.Solve();
        if (largest.Minimum is not { } least || !largest.IsOptimal)
        {
            return new(largest, largest);
        }

        var search = new BipartiteFairness<TScorer>(scorer, new(sides, worth), settings, run, loop);
        var threshold = search.Highest(least);
        var fairest = threshold == least ? search.Proved(largest) : search.Best(threshold, loop.Solution!, largest);
        return new(largest, fairest);
    }

    protected override bool Reaches(int threshold)
    {
        run.Progress?.Report(new(MatchStage.Fairness, Math.Min(99, 10 * Tried)));
        barrier = null;
        var tried = worth is null ? LargestAssignment.Solve(problem, threshold, run, partners) : Covering(threshold);
        var reached = Pairs(tried) == pairs && Covered(tried) >= covered;
        partners = reached ? tried : partners;
        barrier = Pairs(tried) < pairs ? SideBarrier.Of(sides, problem.Graph, threshold, tried) : null;
        return reached;
    }

    protected override bool Widen(int threshold)
    {
        IEnumerable<BipartiteEdge> more = barrier is null
            ? CoveringOtherwise(threshold)
            : BarrierScan<TScorer>
                .Of(scorer, barrier, threshold, settings.Added, run)
                .Select(pair => sides.Edge(pair.U, pair.V, pair.Score));
        IsProved = barrier is null ? IsProved : PlacesOf(barrier) < pairs;
        var before = candidates.Length;
        candidates = [.. candidates, .. more];
        problem = new(
            BipartiteGraph.Of(sides.Lefts.Length, sides.Rights.Length, candidates),
            problem.Capacities,
            problem.LeftWorths,
            problem.RightWorths
        );
        return candidates.Length > before;
    }

    /// <summary>With worths the duals decide who is covered.</summary>
    private int[] Covering(int threshold) =>
        Assignment.Solve(problem.From(threshold), Aim.LargestThenHeaviest, run).PartnerOfLeft;

    /// <summary>Pairs at the threshold by which as many people and as much worth are covered; none when there is no such way.</summary>
    private IEnumerable<BipartiteEdge> CoveringOtherwise(int threshold)
    {
        var flat = new FlatScorer<TScorer>(scorer, threshold);
        var loop = new BipartiteLoop<FlatScorer<TScorer>>(flat, sides, worth, settings with { OnRound = null }, run);
        var found = loop.Solve();
        IsProved = found.IsOptimal;
        return loop.Solution?.PartnerOfLeft is not { } partner || Loses(partner)
            ? []
            : found.Pairs.Select(pair => sides.Edge(pair.U, pair.V, PairScores.Exact(scorer, pair.U, pair.V)));
    }

    private AllPairsResult Best(int threshold, AssignmentSolution before, AllPairsResult largest)
    {
        var loop = new BipartiteLoop<TScorer>(scorer, sides, worth, settings, run)
        {
            PairsChecked = largest.PairsChecked,
        };
        var above = Array.FindAll(candidates, edge => edge.Score >= threshold);
        var fairest = loop.Solve(above, AssignmentStart.Of(before), threshold, pairs);
        return loop.Solution is { } solution && !Loses(solution.PartnerOfLeft)
            ? Proved(fairest)
            : largest with
            {
                Gap = null,
            };
    }

    private AllPairsResult Proved(AllPairsResult fairest) => IsProved ? fairest : fairest with { Gap = null };

    private bool Loses(int[] partner) => Pairs(partner) < pairs || Covered(partner) < covered;

    /// <summary>Of people who meet every pair there can be no more pairs than they have places.</summary>
    private long PlacesOf(Barrier cover) =>
        Enumerable
            .Range(0, cover.Part.Length)
            .Where(person => cover.Part[person] == Barrier.Inner)
            .Sum(person => (long)sides.PlacesOf(person));

    private static int Pairs(int[] partner) => partner.Count(other => other >= 0);

    private Int128 Covered(int[] partner)
    {
        var sum = Int128.Zero;
        for (var left = 0; worth is not null && left < partner.Length; left++)
        {
            sum += partner[left] < 0 ? 0 : problem.LeftWorth(left) + problem.RightWorth(partner[left]);
        }

        return sum;
    }

    /// <param name="Worth">As for <see cref="Solve"/>.</param>
    private sealed record People(TwoSides Sides, long[]? Worth);
}
