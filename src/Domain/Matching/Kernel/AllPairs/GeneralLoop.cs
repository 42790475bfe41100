using MentorBot.Domain.Matching.Kernel.General;
using Barrier = MentorBot.Domain.Matching.Kernel.General.Barrier;

namespace MentorBot.Domain.Matching.Kernel.AllPairs;

/// <summary>
/// The best matching among all pairs of people who have no sides, found without storing all pairs: solve on a few
/// candidates, check every possible pair against the dual solution, add those that violate it, and repeat until none does.
/// Then the duals prove the matching optimal over all pairs. (Column generation, or pricing: D. Applegate and W. Cook,
/// Solving large-scale matching problems, 1993.)
/// </summary>
internal sealed class GeneralLoop<TScorer>
    where TScorer : struct, IPairScorer
{
    private readonly TScorer scorer;
    private readonly long[]? worth;
    private readonly LoopSettings settings;
    private readonly KernelRun run;
    private readonly List<ProofRound> rounds = [];
    private long? counted;
    private bool isFlawed;

    /// <param name="worth">Of each person, that they are matched at all: 0 or more; null for nothing.</param>
    public GeneralLoop(TScorer scorer, long[]? worth, LoopSettings settings, KernelRun run) =>
        (this.scorer, this.worth, this.settings, this.run) = (scorer, worth, settings, run);

    /// <summary>The solution of the last round.</summary>
    public MatchingSolution? Solution { get; private set; }

    /// <summary>The candidates of the last round.</summary>
    public GeneralGraph? Candidates { get; private set; }

    /// <summary>No matching has more pairs; int.MaxValue when nothing is proved.</summary>
    public int MostPairs { get; private set; } = int.MaxValue;

    /// <summary>All possible pairs; counted during the first round when they are not known.</summary>
    public long? PairsChecked { get; init; }

    /// <summary>As many pairs as there can be, worths first, then the largest sum.</summary>
    public AllPairsResult Solve()
    {
        var lists = TopCandidates<TScorer>.Of(scorer, settings.Width, run);
        var reachable = Enumerable.Range(0, lists.People).Count(person => !lists.Partners(person).IsEmpty);
        return Solve(CandidateGraph.General(lists), null, 0, reachable / 2) with { Lists = lists };
    }

    /// <summary>The same, from known candidates.</summary>
    /// <param name="threshold">Pairs that score less are no pairs here.</param>
    /// <param name="mostPairs">No matching has more pairs.</param>
    public AllPairsResult Solve(GeneralGraph graph, MatchingStart? start, int threshold, int mostPairs)
    {
        (Candidates, MostPairs) = (graph, mostPairs);
        long? gap = null;
        for (var round = 0; round < settings.Rounds && IsWorthwhile(gap); round++)
        {
            var (chosenFrom, from) = (Candidates, start);
            SolveWhileCounting(() =>
                Solution = GeneralMatching.Solve(chosenFrom, worth, Aim.LargestThenHeaviest, run, from)
            );
            gap = CheckAllPairs(Solution!, threshold);
            start = MatchingStart.Of(Solution!);
        }

        return Result(gap);
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

    /// <summary>Holds all pairs against a solution and adds what breaks its proof to the candidates.</summary>
    /// <returns>
    /// How much better a matching of as many pairs can be; null when there might be more pairs, and when the proof does not
    /// even hold among the candidates: the bound of its duals has to be what the matching weighs.
    /// </returns>
    private long? CheckAllPairs(MatchingSolution solution, int threshold)
    {
        var (pairs, candidates) = (solution.Partner.Count(other => other >= 0) / 2, Candidates!);
        var crossing = Crossing(solution.Proof.Barrier, pairs, threshold);
        var found = ViolatorScan<TScorer, BlossomSets>.Of(
            scorer,
            Duals.Of(scorer, solution.Proof.Light),
            new BlossomSets(solution.Proof.Blossoms),
            new(settings.Added, threshold, settings.Near),
            run
        );
        isFlawed = ProofCheck.Flaw(solution.Proof, candidates, solution.Partner) is not null;
        long? gap = isFlawed || pairs < MostPairs ? null : (Raises.Of(found, scorer.Count).Sum() + 1) / 2;
        Candidates = found.Worst.Count == 0 ? candidates : candidates.With([.. found.Worst, .. found.Close]);
        Candidates = crossing.Count == 0 ? Candidates : Candidates.With(crossing);
        var value = Edges(solution, candidates).Sum(pair => (long)pair.Score);
        rounds.Add(new(candidates.Edges, pairs, value, found.Pairs + crossing.Count, gap));
        settings.OnRound?.Invoke(rounds[^1]);
        return gap;
    }

    /// <summary>Pairs that might make the matching larger. None proves that it is as large as it can be.</summary>
    private List<ScoredEdge> Crossing(Barrier? barrier, int pairs, int threshold)
    {
        if (pairs >= MostPairs || barrier is null)
        {
            return [];
        }

        var crossing = BarrierScan<TScorer>.Of(scorer, barrier, threshold, settings.Added, run);
        MostPairs = crossing.Count == 0 ? pairs : MostPairs;
        return crossing;
    }

    private AllPairsResult Result(long? gap)
    {
        var pairs = Solution is null ? [] : Edges(Solution, Candidates!);
        return new([.. pairs], gap, PairsChecked ?? counted ?? 0, rounds);
    }

    private static IEnumerable<ScoredEdge> Edges(MatchingSolution solution, GeneralGraph graph)
    {
        for (var person = 0; person < solution.Partner.Length; person++)
        {
            var other = solution.Partner[person];
            if (other > person)
            {
                yield return new(person, other, (short)graph.ScoreOf(person, other));
            }
        }
    }
}
