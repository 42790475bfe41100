using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.Bipartite;

namespace MentorBot.Domain.Tests.Matching.Kernel.Bipartite;

public sealed class AssignmentTests
{
    private static readonly Aim[] Aims = [Aim.Heaviest, Aim.LargestThenHeaviest];

    [Fact]
    public void Thousands_of_small_problems_agree_with_brute_force_and_are_proved()
    {
        for (var seed = 0; seed < 5000; seed++)
        {
            var small = AssignmentCase.Of(seed);
            var from = seed % 3 == 0 ? small.AnyStart() : null;
            foreach (var aim in Aims)
            {
                var (solution, best) = (small.Solve(aim, from), small.BruteForce(aim));
                var flaw = AssignmentProof.Flaw(small.Problem, aim, solution);
                Assert.True(flaw is null, $"Seed {seed}, {aim}: {flaw}");
                Assert.True(best.Weight == small.Weight(solution), $"Seed {seed}, {aim}");
                Assert.True(aim == Aim.Heaviest || best.Pairs == solution.Pairs, $"Seed {seed}, {aim}");
            }
        }
    }

    [Fact]
    public void The_order_in_which_edges_are_given_makes_no_difference()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var small = AssignmentCase.Of(seed, 20, 20);
            var (problem, edges) = (small.Problem, small.Edges.ToArray());
            small.Random.Shuffle(edges);
            var graph = BipartiteGraph.Of(problem.Graph.Lefts, problem.Graph.Rights, edges);
            var again = small with
            {
                Problem = new(graph, problem.Capacities, problem.LeftWorths, problem.RightWorths),
            };

            var (one, other) = (small.Solve(Aim.LargestThenHeaviest), again.Solve(Aim.LargestThenHeaviest));
            Assert.Equal(one.PartnerOfLeft, other.PartnerOfLeft);
            Assert.Equal(one.LeftDual, other.LeftDual);
        }
    }

    [Fact]
    public void A_solution_can_be_carried_on_when_edges_are_added()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var small = AssignmentCase.Of(seed, 20, 20);
            var problem = small.Problem;
            var some = small.Edges[..(small.Edges.Length / 2)];
            var part = small with
            {
                Problem = new(
                    BipartiteGraph.Of(problem.Graph.Lefts, problem.Graph.Rights, some),
                    problem.Capacities,
                    problem.LeftWorths,
                    problem.RightWorths
                ),
            };

            var start = AssignmentStart.Of(part.Solve(Aim.Heaviest));
            var (carried, anew) = (small.Solve(Aim.Heaviest, start), small.Solve(Aim.Heaviest));
            Assert.Null(AssignmentProof.Flaw(problem, Aim.Heaviest, carried));
            Assert.Equal(small.Weight(anew), small.Weight(carried));
        }
    }

    [Fact]
    public void A_search_that_is_called_off_ends_with_an_exception()
    {
        var run = KernelRun.Quiet with { Cancellation = new CancellationToken(canceled: true) };

        Assert.Throws<OperationCanceledException>(() =>
            Assignment.Solve(AssignmentCase.Of(1).Problem, Aim.Heaviest, run)
        );
    }

    [Theory]
    [InlineData(0, 2, 5)]
    [InlineData(2, 0, 5)]
    [InlineData(0, 0, 1001)]
    [InlineData(0, 0, -1)]
    public void An_edge_that_cannot_be_is_refused(int left, int right, int score)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => BipartiteGraph.Of(2, 2, [new(left, right, score)]));
    }

    [Theory]
    [InlineData(1000, 2000, 6001, 2000, 1488934)]
    [InlineData(500, 2000, 6004, 1009, 795652)]
    public void Mentors_with_places_reach_their_known_optimum(
        int mentors,
        int mentees,
        int seed,
        int pairs,
        long sum
    ) => AssertOptimum(KnownProblems.Mentors(mentors, mentees, seed), pairs, sum);

    private static void AssertOptimum(AssignmentProblem problem, int pairs, long sum)
    {
        var solution = Assignment.Solve(problem, Aim.LargestThenHeaviest, KernelRun.Quiet);

        Assert.Equal((pairs, sum), (solution.Pairs, solution.ScoreSum));
        Assert.Null(AssignmentProof.Flaw(problem, Aim.LargestThenHeaviest, solution));
    }
}
