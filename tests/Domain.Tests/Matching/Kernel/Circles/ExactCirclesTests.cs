using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.Circles;

namespace MentorBot.Domain.Tests.Matching.Kernel.Circles;

public sealed class ExactCirclesTests
{
    [Theory]
    [InlineData(12, 8001, 352)]
    [InlineData(16, 8002, 132)]
    [InlineData(20, 8003, 1121)]
    public void As_many_circles_are_feasible_as_are_known_to_be(int people, ulong seed, int feasible)
    {
        var problem = CircleCase.Known(people, seed, 4, 6);

        CircleCase.AssertSound(problem, CircleSolver.Solve(problem, 1, 1, KernelRun.Quiet));
        Assert.Equal(feasible, Feasible(problem));
    }

    [Fact]
    public void Thousands_of_small_problems_agree_with_brute_force()
    {
        for (var seed = 0; seed < 3000; seed++)
        {
            var problem = CircleCase.Random(seed, 9);
            var plan = CircleSolver.Solve(problem, 1, 1, KernelRun.Quiet);
            CircleCase.AssertSound(problem, plan);
            Assert.True((plan.Worth, plan.Value) == CircleCase.ByBruteForce(problem), $"Seed {seed}");
            Assert.True(plan.Optimal, $"Seed {seed}");
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(3, 0)]
    [InlineData(4, 4)]
    [InlineData(7, 6)]
    [InlineData(8, 8)]
    [InlineData(20, 20)]
    public void As_many_are_placed_as_circles_of_four_to_six_can_hold(int people, int placed)
    {
        var plan = CircleSolver.Solve(CircleCase.AllAlike(people, 4, 6), 1, 1, KernelRun.Quiet);

        Assert.Equal((placed, true), (plan.Circles.Sum(circle => circle.Length), plan.Optimal));
    }

    [Fact]
    public void Whoever_sat_out_before_is_placed_before_others()
    {
        for (var waiting = 0; waiting < 7; waiting++)
        {
            var problem = CircleCase.AllAlike(7, 4, 6);
            var people = problem.People.Select(
                (person, index) => index == waiting ? person with { Worth = 2 } : person
            );
            var plan = CircleSolver.Solve(problem with { People = [.. people] }, 1, 1, KernelRun.Quiet);
            Assert.Contains(waiting, plan.Circles.Single());
        }
    }

    [Fact]
    public void Sizes_and_worths_out_of_range_are_refused()
    {
        var problem = CircleCase.AllAlike(4, 4, 6);

        Assert.ThrowsAny<ArgumentException>(() => Solve(problem with { Smallest = 1 }));
        Assert.ThrowsAny<ArgumentException>(() => Solve(problem with { Largest = 3 }));
        Assert.ThrowsAny<ArgumentException>(() => Solve(problem with { Largest = 17 }));
        Assert.ThrowsAny<ArgumentException>(() => Solve(problem with { Together = [(0, 4)] }));
        Assert.ThrowsAny<ArgumentException>(() => Solve(problem with { People = [new(1, 0)] }));

        static void Solve(CircleProblem wrong) => CircleSolver.Solve(wrong, 1, 1, KernelRun.Quiet);
    }

    private static int Feasible(CircleProblem problem)
    {
        var items = CircleItems.Of(problem, [.. Enumerable.Range(0, problem.People.Count)], CancellationToken.None);
        var count = 0;
        Assert.True(new FeasibleCircles(items).Visit((_, _) => ++count > 0));
        return count;
    }
}
