using MentorBot.Domain.Matching.Kernel.Bipartite;
using MentorBot.Domain.Matching.Kernel.General;

namespace MentorBot.Domain.Matching.Kernel.AllPairs;

/// <summary>
/// The best assignment among all pairs of two sides, by way of few of them: as <see cref="GeneralLoop{TScorer}"/>, but the
/// duals alone prove both that there are no more pairs and that none are better.
/// </summary>
internal sealed class BipartiteLoop<TScorer>
    where TScorer : struct, IPairScorer
{
    private readonly TScorer scorer;
    private readonly TwoSides sides;
    private readonly long[]? worth;
    private readonly LoopSettings settings;
    private readonly KernelRun run;
    private readonly List<ProofRound> rounds = [];
    private long? counted;
    private bool isFlawed;

    /// <param name="worth">Of each person, that they are matched, on the right for each place: 0 or more; null for nothing.</param>
    public BipartiteLoop(TScorer scorer, TwoSides sides, long[]? worth, LoopSettings settings, KernelRun run)
    {
        (this.scorer, this.sides, this.worth) = (scorer, sides, worth);
        (this.settings, this.run) = (settings, run);
    }

    /// <summary>The solution of the last round, on the problem that it solves.</summary>
    public AssignmentSolution? Solution { get; private set; }

    public AssignmentProblem? Problem { get; private set; }

    /// <summary>All candidates so far.</summary>
    public BipartiteEdge[] Candidates { get; private set; } = [];

    /// <summary>No assignment has more pairs.</summary>
    public int MostPairs { get; private set; }

    /// <summary>All possible pairs; counted during the first round when they are not known.</summary>
    public long? PairsChecked { get; init; }

    public AllPairsResult Solve()
    {
        var lists = TopCandidates<TScorer>.Of(scorer, settings.Width, run);
        return Solve(CandidateGraph.Bipartite(lists, sides), null, 0, sides.MostPairs(lists)) with { Lists = lists };
    }

    /// <summary>The same, from known candidates.</summary>
    /// <param name="threshold">Pairs that score less are no pairs here.</param>
    /// <param name="mostPairs">No assignment has more pairs.</param>
    public AllPairsResult Solve(BipartiteEdge[] candidates, AssignmentStart? start, int threshold, int mostPairs)
    {
        (Candidates, MostPairs) = (candidates, mostPairs);
        long? gap = null;
        for (var round = 0; round < settings.Rounds && IsWorthwhile(gap); round++)
        {
            var (posed, from) = (Posed(), start);
            SolveWhileCounting(() => Solution = Assignment.Solve(posed, Aim.LargestThenHeaviest, run, from));
            Problem = posed;
            gap = CheckAllPairs(posed, Solution!, threshold);
            start = AssignmentStart.Of(Solution!);
        }

        return new(Pairs(), gap, PairsChecked ?? counted ?? 0, rounds);
    }

    private bool IsWorthwhile(long? gap) => gap != 0 && !isFlawed && !settings.Stop.IsCancellationRequested;

    /// <summary>Solving uses one thread, so in the first round another counts all possible pairs meanwhile.</summary>
    private void SolveWhileCounting(Action solve)
    {
        if (PairsChecked is null && counted is null)
        {
            counted = PairCount.Beside(scorer, run, solve);
        }
        else
        {
            solve();
        }
    }

    private AssignmentProblem Posed() =>
        new(
            BipartiteGraph.Of(sides.Lefts.Length, sides.Rights.Length, Candidates),
            sides.Places,
            TwoSides.Of(sides.Lefts, worth),
            TwoSides.Of(sides.Rights, worth)
        );

    private long? CheckAllPairs(AssignmentProblem problem, AssignmentSolution solution, int threshold)
    {
        var found = ViolatorScan<TScorer, NoOddSets>.Of(
            scorer,
            Duals.Of(scorer, SideDuals.Light(sides, problem, solution)),
            default,
            new(settings.Added, threshold),
            run
        );
        var more = found.Worst.Select(pair => sides.Edge(pair.One, pair.Other, pair.Score));
        Candidates = found.Worst.Count == 0 ? Candidates : [.. Candidates, .. more];
        isFlawed = AssignmentProof.Flaw(problem, Aim.LargestThenHeaviest, solution) is not null;
        var gap = isFlawed ? null : Gap(solution, found);
        rounds.Add(new(problem.Graph.Edges, solution.Pairs, solution.ScoreSum, found.Pairs, gap));
        settings.OnRound?.Invoke(rounds[^1]);
        return gap;
    }

    /// <summary>What raising duals costs that prove the best of the candidates: a raised place is paid as often as it exists.</summary>
    private long? Gap(AssignmentSolution solution, Violations found)
    {
        var (raise, raises) = (Int128.Zero, Raises.Of(found, scorer.Count, sides.PlacesOf));
        for (var person = 0; person < raises.Length; person++)
        {
            raise += (Int128)raises[person] * sides.PlacesOf(person);
        }

        MostPairs = raise == 0 ? solution.Pairs : MostPairs;
        return solution.Pairs == MostPairs ? (long)((raise + 1) / 2) : null;
    }

    private ScoredEdge[] Pairs()
    {
        var pairs = new List<ScoredEdge>(Solution?.Pairs ?? 0);
        for (var left = 0; left < sides.Lefts.Length; left++)
        {
            if (Solution?.PartnerOfLeft[left] is { } right and >= 0)
            {
                var (one, other) = (sides.Lefts[left], sides.Rights[right]);
                var score = (short)Problem!.Graph.BestScore(left, right);
                pairs.Add(new(Math.Min(one, other), Math.Max(one, other), score));
            }
        }

        return [.. pairs.OrderBy(pair => pair.U).ThenBy(pair => pair.V)];
    }
}
