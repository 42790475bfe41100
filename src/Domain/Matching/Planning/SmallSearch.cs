using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.Bipartite;
using MentorBot.Domain.Matching.Kernel.General;
using MentorBot.Domain.Matching.Profiles;
using MentorBot.Domain.Matching.Rules;

namespace MentorBot.Domain.Matching.Planning;

/// <summary>The best pairs of a field that is small enough to write all its possible pairs down.</summary>
internal static class SmallSearch
{
    public static FoundPairs Solve(Field field, KernelRun run)
    {
        var edges = PossiblePairs.Of(new PairProfiles(field.Profile), run.Cancellation);
        return field.Problem.Model.IsOfEquals() ? Equals(field, edges, run) : Sided(field, edges, run);
    }

    /// <summary>The largest sum of any number of pairs, whoever they are.</summary>
    public static long Heaviest(Field field, KernelRun run)
    {
        var edges = PossiblePairs.Of(new PairProfiles(field.Profile), run.Cancellation);
        if (!field.Problem.Model.IsOfEquals())
        {
            var problem = new FieldSides(field).Problem(edges, ofWorth: false);
            return Assignment.Solve(problem, Aim.Heaviest, run).ScoreSum;
        }

        var graph = GeneralGraph.Of(field.Profile.Roster.Count, [.. edges]);
        var heaviest = GeneralMatching.Solve(graph, null, Aim.Heaviest, run);
        return Pairs(graph, heaviest.Partner).Sum(pair => (long)pair.Score);
    }

    private static FoundPairs Equals(Field field, List<ScoredEdge> edges, KernelRun run)
    {
        var graph = GeneralGraph.Of(field.Profile.Roster.Count, [.. edges]);
        var best = GeneralMatching.Solve(graph, field.Worth, Aim.LargestThenHeaviest, run);
        var before = Pairs(graph, best.Partner);
        if (!field.Problem.Rules.LargestMinimum)
        {
            return Found(field, before, before, edges.Count, ProofCheck.Flaw(best.Proof, graph, best.Partner));
        }

        var fair = FairMatching.Solve(graph, field.Worth, run, best.Partner);
        var flaw = FairProof.Flaw(graph, field.Worth, best, fair, run);
        return Found(field, before, Pairs(graph, fair.Matching.Partner), edges.Count, flaw);
    }

    private static FoundPairs Sided(Field field, List<ScoredEdge> edges, KernelRun run)
    {
        var sides = new FieldSides(field);
        var problem = sides.Problem(edges);
        var best = Assignment.Solve(problem, Aim.LargestThenHeaviest, run);
        var before = sides.Pairs(problem, best);
        if (!field.Problem.Rules.LargestMinimum)
        {
            var wrong = AssignmentProof.Flaw(problem, Aim.LargestThenHeaviest, best);
            return Found(field, before, before, edges.Count, wrong);
        }

        var fair = Bottleneck.Solve(problem, run, best);
        var flaw = BottleneckProof.Flaw(problem, best, fair, run);
        return Found(field, before, sides.Pairs(problem, fair.Solution), edges.Count, flaw);
    }

    private static FoundPairs Found(
        Field field,
        List<(int One, int Other, int Score)> before,
        List<(int One, int Other, int Score)> pairs,
        long possible,
        string? flaw
    ) =>
        new(
            field.Positions(pairs),
            before.Sum(pair => (long)pair.Score),
            FoundPairs.MinimumOf(before),
            Proof(pairs.Sum(pair => (long)pair.Score), field.Profile.Roster.Count, possible, flaw)
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
