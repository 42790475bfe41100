using MentorBot.Domain.Matching.Kernel.Circles;
using MentorBot.Testing.Instances;

namespace MentorBot.Domain.Tests.Matching.Kernel.Circles;

/// <summary>Circle problems, and what has to be true of every plan.</summary>
internal static class CircleCase
{
    /// <summary>An instance of the family <c>circles:n:seed:smallest..largest</c>.</summary>
    public static CircleProblem Known(int people, ulong seed, int smallest, int largest)
    {
        var all = Gen.People(people, seed);
        return new(
            smallest,
            largest,
            [.. all.Select(person => new CirclePerson(person.Lang, 1))],
            new Instance(all),
            []
        );
    }

    /// <summary>A small problem with everything in it: barred pairs, masks, debts, people who stay together.</summary>
    public static CircleProblem Random(int seed, int mostPeople)
    {
        var random = new Random(seed);
        var count = random.Next(0, mostPeople + 1);
        var smallest = random.Next(2, 5);
        var people = Enumerable
            .Range(0, count)
            .Select(_ => new CirclePerson((ulong)random.Next(1, 8), random.Next(3) == 0 ? random.Next(1, 5) : 1));
        var values = new int[count, count];
        var (density, most) = (random.NextDouble(), random.Next(3) == 0 ? 0 : 1000);
        foreach (var (one, other) in Pairs(count))
        {
            values[one, other] = values[other, one] = random.NextDouble() < density ? random.Next(0, most + 1) : -1;
        }

        var together = Pairs(count).Where(_ => random.Next(40) == 0);
        return new(smallest, smallest + random.Next(0, 4), [.. people], new Table(values), [.. together]);
    }

    public static CircleProblem AllAlike(int people, int smallest, int largest) =>
        new(smallest, largest, [.. Enumerable.Repeat(new CirclePerson(1, 1), people)], new Same(), []);

    public static void AssertSound(CircleProblem problem, CirclePlan plan)
    {
        var placed = plan.Circles.SelectMany(circle => circle).ToList();
        Assert.Equal(placed.Count, placed.Distinct().Count());
        Assert.All(plan.Circles, circle => AssertFeasible(problem, circle));
        Assert.All(problem.Together, pair => Assert.Equal(CircleOf(plan, pair.One), CircleOf(plan, pair.Other)));
        Assert.Equal(plan.Circles.OrderBy(circle => circle[0]), plan.Circles);
        Assert.Equal(placed.Sum(person => problem.People[person].Worth), plan.Worth);
        Assert.Equal(plan.Circles.Sum(circle => Sum(problem, circle)), plan.Value);
        Assert.InRange(plan.Worth, 0, plan.MostWorth);
        Assert.InRange(plan.Value, 0, plan.MostValue ?? long.MaxValue);
    }

    /// <summary>By trying every way to put the people into circles, one after the other.</summary>
    public static (long Worth, long Value) ByBruteForce(CircleProblem problem)
    {
        var sets = 1 << problem.People.Count;
        var best = new (long Worth, long Value)[sets];
        var circles = Enumerable
            .Range(1, sets - 1)
            .Select(set => Members(set))
            .Where(IsFeasible)
            .Select(Score)
            .ToList();
        for (var set = 1; set < sets; set++)
        {
            foreach (var circle in circles.Where(circle => (circle.Set & ~set) == 0))
            {
                var rest = best[set & ~circle.Set];
                var sum = (rest.Worth + circle.Worth, rest.Value + circle.Value);
                best[set] = sum.CompareTo(best[set]) > 0 ? sum : best[set];
            }
        }

        return best[^1];

        int[] Members(int set) => [.. Enumerable.Range(0, problem.People.Count).Where(p => ((set >> p) & 1) != 0)];

        bool IsFeasible(int[] circle) =>
            Why(problem, circle) is null
            && problem.Together.All(t => circle.Contains(t.One) == circle.Contains(t.Other));

        (int Set, long Worth, long Value) Score(int[] circle) =>
            (circle.Sum(p => 1 << p), circle.Sum(p => problem.People[p].Worth), Sum(problem, circle));
    }

    private static void AssertFeasible(CircleProblem problem, int[] circle)
    {
        Assert.Equal(circle.Order(), circle);
        Assert.Null(Why(problem, circle));
    }

    private static string? Why(CircleProblem problem, int[] circle) =>
        true switch
        {
            _ when circle.Length < problem.Smallest || circle.Length > problem.Largest => "its size",
            _ when circle.Aggregate(ulong.MaxValue, (mask, p) => mask & problem.People[p].Common) == 0 =>
                "nothing common",
            _ when PairsOf(circle).Any(pair => problem.Values.Value(pair.One, pair.Other) < 0) => "a pair",
            _ => null,
        };

    private static long Sum(CircleProblem problem, int[] circle) =>
        PairsOf(circle).Sum(pair => (long)problem.Values.Value(pair.One, pair.Other));

    private static int CircleOf(CirclePlan plan, int person) =>
        plan.Circles.ToList().FindIndex(circle => circle.Contains(person));

    private static IEnumerable<(int One, int Other)> PairsOf(int[] circle) =>
        Pairs(circle.Length).Select(pair => (circle[pair.One], circle[pair.Other]));

    private static IEnumerable<(int One, int Other)> Pairs(int count) =>
        from other in Enumerable.Range(0, count)
        from one in Enumerable.Range(0, other)
        select (one, other);

    private sealed class Instance(Person[] people) : ICircleValues
    {
        public int Value(int one, int other) => CircleScores.Of(people, one, other);
    }

    private sealed class Table(int[,] values) : ICircleValues
    {
        public int Value(int one, int other) => values[one, other];
    }

    private sealed class Same : ICircleValues
    {
        public int Value(int one, int other) => 7;
    }
}
