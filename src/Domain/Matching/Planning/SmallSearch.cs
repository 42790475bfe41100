using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.Bipartite;
using MentorBot.Domain.Matching.Kernel.General;
using MentorBot.Domain.Matching.Profiles;
using MentorBot.Domain.Matching.Rules;

namespace MentorBot.Domain.Matching.Planning;

/// <summary>The best pairs of a problem that is small enough to write all its possible pairs down.</summary>
internal static class SmallSearch
{
    public static FoundPairs Solve(ResidualProblem residual, KernelRun run)
    {
        var edges = PossiblePairs.Of(new CompiledScores(residual.Profile), run.Cancellation);
        return residual.Problem.Model.IsOfEquals() ? Equals(residual, edges, run) : Sided(residual, edges, run);
    }

    /// <summary>The largest sum of any number of pairs, whoever they are.</summary>
    public static long Heaviest(ResidualProblem residual, KernelRun run)
    {
        var edges = PossiblePairs.Of(new CompiledScores(residual.Profile), run.Cancellation);
        if (!residual.Problem.Model.IsOfEquals())
        {
            var problem = new ResidualSides(residual).Problem(edges, ofWorth: false);
            return Assignment.Solve(problem, Aim.Heaviest, run).ScoreSum;
        }

        var graph = GeneralGraph.Of(residual.Profile.Roster.Count, [.. edges]);
        var heaviest = GeneralMatching.Solve(graph, null, Aim.Heaviest, run);
        return Pairs(graph, heaviest.Partner).Sum(pair => (long)pair.Score);
    }

    private static FoundPairs Equals(ResidualProblem residual, List<ScoredEdge> edges, KernelRun run)
    {
        var graph = GeneralGraph.Of(residual.Profile.Roster.Count, [.. edges]);
        var best = GeneralMatching.Solve(graph, residual.Worth, Aim.LargestThenHeaviest, run);
        var before = Pairs(graph, best.Partner);
        if (!residual.Problem.Rules.LargestMinimum)
        {
            return Found(residual, before, before, edges.Count, ProofCheck.Flaw(best.Proof, graph, best.Partner));
        }

        var fair = FairMatching.Solve(graph, residual.Worth, run, best.Partner);
        var flaw = FairProof.Flaw(graph, residual.Worth, best, fair, run);
        return Found(residual, before, Pairs(graph, fair.Matching.Partner), edges.Count, flaw);
    }

    private static FoundPairs Sided(ResidualProblem residual, List<ScoredEdge> edges, KernelRun run)
    {
        var sides = new ResidualSides(residual);
        var problem = sides.Problem(edges);
        var best = Assignment.Solve(problem, Aim.LargestThenHeaviest, run);
        var before = sides.Pairs(problem, best);
        if (!residual.Problem.Rules.LargestMinimum)
        {
            var wrong = AssignmentProof.Flaw(problem, Aim.LargestThenHeaviest, best);
            return Found(residual, before, before, edges.Count, wrong);
        }

        var fair = Bottleneck.Solve(problem, run, best);
        var flaw = BottleneckProof.Flaw(problem, best, fair, run);
        return Found(residual, before, sides.Pairs(problem, fair.Solution), edges.Count, flaw);
    }

    private static FoundPairs Found(
        ResidualProblem residual,
        List<(int One, int Other, int Score)> before,
        List<(int One, int Other, int Score)> pairs,
        long possible,
        string? flaw
    ) =>
        new(
            residual.Positions(pairs),
            before.Sum(pair => (long)pair.Score),
            FoundPairs.MinimumOf(before),
            Proof(pairs.Sum(pair => (long)pair.Score), residual.Profile.Roster.Count, possible, flaw)
        );

    /// <summary>Optimal only where nothing was wrong with the proof; else all that is known is that nobody scores above the most.</summary>
    public static MatchProof Proof(long value, int people, long possible, string? flaw) =>
        new(flaw is null, value, flaw is null ? value : (long)people * Scoring.Most, possible, 1);

    private static List<(int One, int Other, int Score)> Pairs(GeneralGraph graph, int[] partner) =>
        [
            .. Enumerable
                .Range(0, partner.Length)
                .Where(one => partner[one] > one)
                .Select(one => (one, partner[one], graph.ScoreOf(one, partner[one]))),
        ];
}
