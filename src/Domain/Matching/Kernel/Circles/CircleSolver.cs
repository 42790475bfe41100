namespace MentorBot.Domain.Matching.Kernel.Circles;

/// <summary>
/// Puts people into circles: exactly where they are few, by annealing from several starts beyond. The same seed and effort
/// give the same circles, on any number of threads.
/// </summary>
internal static class CircleSolver
{
    /// <param name="seed">Any number; another one may find other circles where they are not proved to be the best.</param>
    /// <param name="effort">More than 0: multiplies the steps of the search. 1 is a second or two for 1,000 people.</param>
    /// <exception cref="ArgumentException">The sizes or worths are out of range, or a lock names nobody.</exception>
    /// <exception cref="OperationCanceledException">There is no plan.</exception>
    public static CirclePlan Solve(CircleProblem problem, ulong seed, double effort, KernelRun run)
    {
        Check(problem, effort);
        int[] everybody = [.. Enumerable.Range(0, problem.People.Count)];
        if (everybody.Length > CircleParts.MostAtOnce)
        {
            return Bounded(problem, new CircleParts(problem, seed, effort, run).Solve(), run.Cancellation);
        }

        var items = CircleItems.Of(problem, everybody, run.Cancellation);
        if (items.Count <= ExactCircles.MostItems)
        {
            var plan = PlanOf(problem, People(items, ExactCircles.Solve(items, run.Cancellation)));
            return plan with { MostWorth = plan.Worth, MostValue = plan.Value };
        }

        return Bounded(problem, People(items, CircleStarts.Best(items, seed, effort, run)), run.Cancellation);
    }

    /// <summary>The people of circles of items.</summary>
    public static IEnumerable<int[]> People(CircleItems items, IEnumerable<int[]> circles) =>
        circles.Select(circle => circle.SelectMany(item => items.People[item]).ToArray());

    private static CirclePlan Bounded(CircleProblem problem, IEnumerable<int[]> circles, CancellationToken cancellation)
    {
        var plan = PlanOf(problem, circles);
        var bounds = new CircleBounds(problem, plan, cancellation);
        return plan with { MostWorth = bounds.MostWorth(), MostValue = bounds.MostValue() };
    }

    private static CirclePlan PlanOf(CircleProblem problem, IEnumerable<int[]> circles)
    {
        int[][] sorted = [.. circles.Select(circle => circle.Order().ToArray()).OrderBy(circle => circle[0])];
        var (worth, value) = CircleScore.Of(problem, sorted);
        return new(sorted, worth, value, long.MaxValue, null);
    }

    private static void Check(CircleProblem problem, double effort)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(effort);
        ArgumentOutOfRangeException.ThrowIfLessThan(problem.Smallest, 2, nameof(problem));
        ArgumentOutOfRangeException.ThrowIfLessThan(problem.Largest, problem.Smallest, nameof(problem));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(problem.Largest, 16, nameof(problem));
        if (problem.People.Any(person => person.Worth < 1) || problem.People.Sum(person => person.Worth) >> 60 != 0)
        {
            throw new ArgumentException("Everybody is worth 1 or more, all together less than 2^60.", nameof(problem));
        }

        if (problem.Together.Any(pair => !Exists(pair.One) || !Exists(pair.Other)))
        {
            throw new ArgumentException("Those who are to be together have to be in the problem.", nameof(problem));
        }

        bool Exists(int person) => person >= 0 && person < problem.People.Count;
    }
}
