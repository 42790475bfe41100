using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.Bipartite;
using MentorBot.Domain.Matching.Kernel.General;
using MentorBot.Domain.Matching.Profiles;

namespace MentorBot.Domain.Matching.Planning;

/// <summary>The best pairs of a field that is small enough to write all its possible pairs down.</summary>
internal static class SmallSearch
{
    public static FoundPairs Solve(Field field, KernelRun run)
    {
        var edges = PossiblePairs.Of(new PairProfiles(field.Profile), run.Cancellation);
        return field.Problem.Model.IsOfEquals() ? Equals(field, edges, run) : Sided(field, edges, run);
    }

    private static FoundPairs Equals(Field field, List<ScoredEdge> edges, KernelRun run)
    {
        var graph = GeneralGraph.Of(field.Profile.Roster.Count, [.. edges]);
        var best = GeneralMatching.Solve(graph, field.Worth, Aim.LargestThenHeaviest, run);
        var before = Pairs(graph, best.Partner);
        var pairs = before;
        if (field.Problem.Rules.LargestMinimum && before.Count > 0)
        {
            var bar = FairBar.Of(graph, field.Worth, best.Partner, run);
            var fair = GeneralMatching.Solve(graph.AtLeast(bar), field.Worth, Aim.LargestThenHeaviest, run);
            pairs = Pairs(graph, fair.Partner);
        }

        return Found(field, before, pairs, edges.Count);
    }

    private static FoundPairs Sided(Field field, List<ScoredEdge> edges, KernelRun run)
    {
        var sides = new FieldSides(field);
        var problem = sides.Problem(edges);
        var best = Assignment.Solve(problem, Aim.LargestThenHeaviest, run);
        var before = sides.Pairs(problem, best);
        var fair = field.Problem.Rules.LargestMinimum ? Bottleneck.Solve(problem, run, best).Solution : best;
        return Found(field, before, sides.Pairs(problem, fair), edges.Count);
    }

    private static FoundPairs Found(
        Field field,
        List<(int One, int Other, int Score)> before,
        List<(int One, int Other, int Score)> pairs,
        long possible
    )
    {
        var value = pairs.Sum(pair => (long)pair.Score);
        return new(
            field.Positions(pairs),
            before.Sum(pair => (long)pair.Score),
            FoundPairs.MinimumOf(before),
            new MatchProof(true, value, value, possible, 1)
        );
    }

    private static List<(int One, int Other, int Score)> Pairs(GeneralGraph graph, int[] partner) =>
        [
            .. Enumerable
                .Range(0, partner.Length)
                .Where(one => partner[one] > one)
                .Select(one => (one, partner[one], graph.ScoreOf(one, partner[one]))),
        ];
}
