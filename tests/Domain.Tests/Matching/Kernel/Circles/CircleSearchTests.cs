using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.Circles;

namespace MentorBot.Domain.Tests.Matching.Kernel.Circles;

public sealed class CircleSearchTests
{
    [Fact]
    public void Sixty_people_are_placed_better_than_by_the_best_circles_known_from_elsewhere()
    {
        var problem = CircleCase.Known(60, 8004, 4, 6);

        var plan = CircleSolver.Solve(problem, 1, 0.3, KernelRun.Quiet);

        CircleCase.AssertSound(problem, plan);
        Assert.True(plan.Worth >= 57, $"{plan.Worth} placed");
        Assert.True(plan.Value >= 9300, $"a value of {plan.Value}");
    }

    [Fact]
    public void The_search_finds_what_is_proved_to_be_best_of_few_people()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var problem = CircleCase.Random(seed, 14);
            var best = CircleSolver.Solve(problem, 1, 1, KernelRun.Quiet);
            var found = CircleScore.Of(problem, Search(problem, (ulong)seed));
            Assert.Equal((best.Worth, best.Value), (found.Worth, found.Value));
        }
    }

    [Fact]
    public void One_and_two_threads_find_the_same_circles()
    {
        var problem = CircleCase.Known(70, 8009, 3, 5);

        var one = CircleSolver.Solve(problem, 5, 0.1, KernelRun.Quiet);
        var two = CircleSolver.Solve(problem, 5, 0.1, KernelRun.Quiet with { Threads = 2 });

        CircleCase.AssertSound(problem, one);
        Assert.True(problem.People.Count > ExactCircles.MostItems && one.Circles.Count > 0);
        Assert.Equal(one.Circles, two.Circles);
    }

    [Fact]
    public void A_person_for_whom_there_is_no_circle_is_known_and_the_rest_proved_to_be_all()
    {
        var problem = CircleCase.Known(200, 8005, 4, 8);

        var plan = CircleSolver.Solve(problem, 1, 0.2, KernelRun.Quiet);

        CircleCase.AssertSound(problem, plan);
        Assert.Equal((199, 199), (plan.Worth, plan.MostWorth));
        Assert.DoesNotContain(plan.Circles, circle => circle.Contains(0));
        Assert.True(plan.Value >= 51060);
    }

    [Fact]
    public void Whoever_is_owed_most_is_placed_first_by_the_search_too()
    {
        var problem = CircleCase.AllAlike(25, 8, 8);
        var people = problem.People.Select((person, index) => person with { Worth = index == 7 ? 1 : 1L << 54 });

        var plan = CircleSolver.Solve(problem with { People = [.. people] }, 1, 0.05, KernelRun.Quiet);

        Assert.Equal((24 * (1L << 54), true), (plan.Worth, plan.Optimal));
        Assert.DoesNotContain(plan.Circles, circle => circle.Contains(7));
    }

    [Fact]
    public void Bounds_do_not_depend_on_what_the_search_found()
    {
        var problem = CircleCase.Known(20, 8003, 4, 6);
        var bounds = new CircleBounds(problem, new([], 0, 0, 0, null), CancellationToken.None);

        var exact = CircleSolver.Solve(problem, 1, 1, KernelRun.Quiet);

        Assert.InRange(bounds.MostWorth(), exact.Worth, problem.People.Count - 1);
        Assert.True(bounds.MostValue() >= exact.Value);
    }

    [Fact]
    public void More_people_than_one_search_can_hold_are_placed_in_parts()
    {
        var problem = CircleCase.Known(2100, 8007, 4, 8);

        var plan = CircleSolver.Solve(problem, 1, 0.05, KernelRun.Quiet with { Threads = 2 });

        CircleCase.AssertSound(problem, plan);
        Assert.Equal((2099, 2099), (plan.Worth, plan.MostWorth));
    }

    [Fact]
    public void A_search_that_is_called_off_ends_with_an_exception()
    {
        using var source = new CancellationTokenSource();
        var listener = new Listener(() => source.Cancel());
        var run = new KernelRun(2, listener, source.Token);

        Assert.ThrowsAny<OperationCanceledException>(() =>
            CircleSolver.Solve(CircleCase.Known(60, 8004, 4, 6), 1, 1, run)
        );
        Assert.True(listener.Heard);
    }

    private static List<int[]> Search(CircleProblem problem, ulong seed)
    {
        int[] everybody = [.. Enumerable.Range(0, problem.People.Count)];
        var items = CircleItems.Of(problem, everybody, CancellationToken.None);
        return [.. CircleSolver.People(items, CircleStarts.Best(items, seed, 0.3, KernelRun.Quiet))];
    }

    private sealed class Listener(Action heard) : IProgress<Domain.Matching.MatchProgress>
    {
        public bool Heard { get; private set; }

        public void Report(Domain.Matching.MatchProgress value)
        {
            Heard = true;
            heard();
        }
    }
}
