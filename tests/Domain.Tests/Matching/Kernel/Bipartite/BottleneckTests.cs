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
            Assert.Null(AssignmentProof.Flaw(fair.Problem, Aim.LargestThenHeaviest, solution));
        }
    }

    [Fact]
    public void The_largest_assignment_is_as_large_as_the_heaviest_of_the_largest()
    {
        for (var seed = 0; seed < 4000; seed++)
        {
            var small = AssignmentCase.Of(seed, 12, 12);
            var bar = small.Random.Next(0, 1001);
            var partners = LargestAssignment.Solve(small.Problem, bar, KernelRun.Quiet, small.AnyStart().PartnerOfLeft);

            AssertAllowed(small.Problem.From(bar), partners);
            var most = Solve(small.Problem.From(bar)).Pairs;
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
        foreach (var bar in scores.Where(_ => most.Pairs > 0))
        {
            var solution = Solve(problem.From(bar));
            if (solution.Pairs == most.Pairs && Worth(problem, solution) == Worth(problem, most))
            {
                return (solution.Pairs, bar, solution.ScoreSum);
            }
        }

        return (0, null, 0);
    }

    private static long Worth(AssignmentProblem problem, AssignmentSolution solution) =>
        solution
            .PartnerOfLeft.Select((right, left) => (right, left))
            .Where(pair => pair.right >= 0)
            .Sum(pair => problem.LeftWorth(pair.left) + problem.RightWorth(pair.right));

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
