using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.Bipartite;

namespace MentorBot.Domain.Tests.Matching.Kernel.Bipartite;

public sealed class AssignmentProofTests
{
    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void A_spoiled_dual_is_refused(int error)
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var (small, solution) = Solved(seed);
            foreach (var duals in new[] { solution.LeftDual, solution.RightDual })
            {
                // A right vertex without places may have any dual that is large enough.
                for (var at = 0; at < duals.Length; at++)
                {
                    if (duals == solution.RightDual && small.Problem.Capacity(at) == 0)
                    {
                        continue;
                    }

                    duals[at] += error;
                    Assert.NotNull(AssignmentProof.Flaw(small.Problem, Aim.LargestThenHeaviest, solution));
                    duals[at] -= error;
                }
            }
        }
    }

    [Fact]
    public void A_pair_too_few_or_one_that_does_not_exist_is_refused()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var (small, solution) = Solved(seed);
            for (var left = 0; left < small.Problem.Graph.Lefts; left++)
            {
                for (var right = -1; right <= small.Problem.Graph.Rights; right++)
                {
                    var partners = solution.PartnerOfLeft.ToArray();
                    var before = partners[left];
                    partners[left] = right;
                    var flaw = AssignmentProof.Flaw(
                        small.Problem,
                        Aim.LargestThenHeaviest,
                        solution with
                        {
                            PartnerOfLeft = partners,
                        }
                    );
                    Assert.True(flaw is not null || before == right || small.Edges.Contains(EdgeBetween(left, right)));
                }
            }

            BipartiteEdge EdgeBetween(int left, int right) =>
                small.Edges.FirstOrDefault(edge => edge.Left == left && edge.Right == right, new(-1, -1, -1));
        }
    }

    [Fact]
    public void A_bonus_too_small_to_put_pairs_first_is_refused()
    {
        var (small, solution) = Solved(7);

        Assert.NotNull(AssignmentProof.Flaw(small.Problem, Aim.LargestThenHeaviest, small.Solve(Aim.Heaviest)));
        Assert.Null(AssignmentProof.Flaw(small.Problem, Aim.LargestThenHeaviest, solution));
    }

    private static (AssignmentCase Small, AssignmentSolution Solution) Solved(int seed)
    {
        var small = AssignmentCase.Of(seed);
        return (small, small.Solve(Aim.LargestThenHeaviest));
    }
}
