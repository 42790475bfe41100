namespace MentorBot.Domain.Matching.Kernel.Circles;

/// <summary>
/// The people of a problem as the search sees them: those who must stay together are one item, and any two items have a
/// value, which is far below zero where they may not meet.
/// </summary>
internal sealed class CircleItems
{
    /// <summary>
    /// The value of two items who may not meet: so low that a sum over any circle is negative when it contains this once
    /// (8 times 8 pairs of at most 30,000 stay below it), and that 16 of them still fit into an int.
    /// </summary>
    public const int Barred = -(1 << 26);

    private readonly int[] values;

    private CircleItems(CircleProblem problem, int[][] people)
    {
        Problem = problem;
        People = people;
        Common = [.. people.Select(item => item.Aggregate(ulong.MaxValue, (m, p) => m & problem.People[p].Common))];
        Worth = [.. people.Select(item => item.Sum(person => problem.People[person].Worth))];
        values = new int[people.Length * people.Length];
        Inner = new int[people.Length];
    }

    public CircleProblem Problem { get; }

    /// <summary>The people of each item.</summary>
    public int[][] People { get; }

    public int Count => People.Length;

    public ulong[] Common { get; }

    public long[] Worth { get; }

    /// <summary>What the people of each item are worth to each other.</summary>
    public int[] Inner { get; }

    /// <summary>The values of an item with each other item; 0 with itself.</summary>
    public ReadOnlySpan<int> Row(int item) => values.AsSpan(item * Count, Count);

    public int Value(int one, int other) => values[(one * Count) + other];

    /// <summary>Groups who cannot share a circle among themselves are left out: they are placed nowhere.</summary>
    public static CircleItems Of(CircleProblem problem, IReadOnlyList<int> people, CancellationToken cancellation)
    {
        var items = new CircleItems(problem, [.. Groups(problem, people).Where(item => Fits(problem, item))]);
        for (var one = 0; one < items.Count; one++)
        {
            cancellation.ThrowIfCancellationRequested();
            items.Inner[one] = Sum(problem, items.People[one], items.People[one]) / 2;
            for (var other = one + 1; other < items.Count; other++)
            {
                var value = Sum(problem, items.People[one], items.People[other]);
                items.values[(one * items.Count) + other] = value;
                items.values[(other * items.Count) + one] = value;
            }
        }

        return items;
    }

    /// <summary>The sum over all pairs, or <see cref="Barred"/>.</summary>
    private static int Sum(CircleProblem problem, int[] some, int[] others)
    {
        var sum = 0;
        foreach (var one in some)
        {
            foreach (var other in others)
            {
                var value = one == other ? 0 : problem.Values.Value(one, other);
                if (value < 0)
                {
                    return Barred;
                }

                sum += value;
            }
        }

        return sum;
    }

    private static bool Fits(CircleProblem problem, int[] item) =>
        item.Length <= problem.Largest
        && item.Aggregate(ulong.MaxValue, (mask, person) => mask & problem.People[person].Common) != 0
        && Sum(problem, item, item) >= 0;

    /// <summary>The people in groups that are chained by <see cref="CircleProblem.Together"/>, in the order given.</summary>
    public static IEnumerable<int[]> Groups(CircleProblem problem, IReadOnlyList<int> people)
    {
        var leader = Enumerable.Range(0, problem.People.Count).ToArray();
        foreach (var (one, other) in problem.Together)
        {
            leader[Math.Max(LeaderOf(one), LeaderOf(other))] = Math.Min(LeaderOf(one), LeaderOf(other));
        }

        return people.GroupBy(LeaderOf).Select(group => group.ToArray());

        int LeaderOf(int person)
        {
            while (leader[person] != person)
            {
                person = leader[person];
            }

            return person;
        }
    }
}
