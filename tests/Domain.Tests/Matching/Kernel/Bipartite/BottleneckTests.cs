using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.Bipartite;

namespace MentorBot.Domain.Tests.Matching.Kernel.Bipartite;

public sealed class BottleneckTests
{
    [Fact]
    public void Thousands_of_small_problems_agree_with_trying_every_bar()
    {
        for (var seed = 0; seed < 4000; seed++)
        {
            var small = AssignmentCase.Of(seed);
            var problem = Weighed(small);
            var expected = ByTryingEveryBar(problem);
            var from = seed % 2 == 0 ? Solve(problem) : null;

            var fair = Bottleneck.Solve(problem, KernelRun.Quiet, from);

            var solution = fair.Solution;
            Assert.True(expected == (solution.Pairs, fair.Minimum, solution.ScoreSum), $"Seed {seed}");
            Assert.Null(BottleneckProof.Flaw(problem, Solve(problem), fair, KernelRun.Quiet));
        }
    }

    [Fact]
    public void A_minimum_that_could_be_larger_is_refused()
    {
        var edges = new BipartiteEdge[] { new(0, 0, 900), new(0, 1, 500), new(1, 0, 500), new(1, 1, 300) };
        AssignmentProblem problem = new(BipartiteGraph.Of(2, 2, edges));
        var (largest, fair) = (Solve(problem), Bottleneck.Solve(problem, KernelRun.Quiet));

        Assert.Equal(500, fair.Minimum);
        Assert.Null(BottleneckProof.Flaw(problem, largest, fair, KernelRun.Quiet));
        var tooLow = new FairAssignment(499, problem.From(499), fair.Solution);
        Assert.NotNull(BottleneckProof.Flaw(problem, largest, tooLow, KernelRun.Quiet));
        Assert.NotNull(BottleneckProof.Flaw(problem, fair.Solution, fair, KernelRun.Quiet));
    }

    [Theory]
    [InlineData(1000, 2000, 6001, 421, 1488841)]
    [InlineData(500, 2000, 6004, 567, 795314)]
    public void Mentors_with_places_reach_their_known_minimum(
        int mentors,
        int mentees,
        int seed,
        int minimum,
        long sum
    ) => AssertFairest(KnownProblems.Mentors(mentors, mentees, seed), minimum, sum);

    private static void AssertFairest(AssignmentProblem problem, int minimum, long sum)
    {
        var fair = Bottleneck.Solve(problem, KernelRun.Quiet);

        Assert.Equal((minimum, sum), (fair.Minimum, fair.Solution.ScoreSum));
        Assert.Null(BottleneckProof.Flaw(problem, Solve(problem), fair, KernelRun.Quiet));
    }

    [Fact]
    public void The_largest_assignment_is_as_large_as_the_heaviest_of_the_largest()
    {
        for (var seed = 0; seed < 4000; seed++)
        {
            var small = AssignmentCase.Of(seed, 12, 12);
            var threshold = small.Random.Next(0, 1001);
            var partners = LargestAssignment.Solve(
                small.Problem,
                threshold,
                KernelRun.Quiet,
                small.AnyStart().PartnerOfLeft
            );

            AssertAllowed(small.Problem.From(threshold), partners);
            var most = Solve(small.Problem.From(threshold)).Pairs;
            Assert.True(most == partners.Count(right => right >= 0), $"Seed {seed}");
        }
    }

    /// <summary>Worths count for more than all scores, or not at all.</summary>
    private static AssignmentProblem Weighed(AssignmentCase small)
    {
        var problem = small.Problem;
        return new(
            problem.Graph,
            problem.Capacities,
            problem.LeftWorths?.Select(worth => Math.Sign(worth) * (long)small.Random.Next(3) << 20).ToArray(),
            problem.RightWorths?.Select(worth => Math.Sign(worth) * (long)small.Random.Next(3) << 20).ToArray()
        );
    }

    private static (int Pairs, int? Minimum, long ScoreSum) ByTryingEveryBar(AssignmentProblem problem)
    {
        var most = Solve(problem);
        var scores = Enumerable.Range(0, problem.Graph.Edges).Select(problem.Graph.Score).Distinct().OrderDescending();
        foreach (var threshold in scores.Where(_ => most.Pairs > 0))
        {
            var solution = Solve(problem.From(threshold));
            if (solution.Pairs == most.Pairs && Covered(solution) == Covered(most))
            {
                return (solution.Pairs, threshold, solution.ScoreSum);
            }
        }

        return (0, null, 0);

        Int128 Covered(AssignmentSolution solution) => problem.Covered(solution.PartnerOfLeft);
    }

    private static AssignmentSolution Solve(AssignmentProblem problem) =>
        Assignment.Solve(problem, Aim.LargestThenHeaviest, KernelRun.Quiet);

    private static void AssertAllowed(AssignmentProblem problem, int[] partners)
    {
        foreach (var (right, left) in partners.Select((right, left) => (right, left)).Where(pair => pair.right >= 0))
        {
            Assert.True(problem.Graph.BestScore(left, right) >= 0);
        }

        Assert.All(
            partners.Where(right => right >= 0).CountBy(right => right),
            held => Assert.True(held.Value <= problem.Capacity(held.Key))
        );
    }
}
