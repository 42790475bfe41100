namespace MentorBot.Domain.Matching.Kernel.Bipartite;

/// <summary>
/// Who may be given to whom: each left vertex to one right vertex at most, each right vertex to as many lefts as it has
/// places. An edge weighs its score and the worth of both its ends.
/// </summary>
internal sealed class AssignmentProblem
{
    /// <param name="rightCapacities">Places of each right vertex, 0 or more; null for one each.</param>
    /// <param name="leftWorth">0 or more, what it is worth that the vertex is matched at all; null for nothing.</param>
    /// <param name="rightWorth">The same, for each place of the vertex that is taken.</param>
    public AssignmentProblem(
        BipartiteGraph graph,
        int[]? rightCapacities = null,
        long[]? leftWorth = null,
        long[]? rightWorth = null
    )
    {
        Expect(graph.Rights, rightCapacities, 0);
        Expect(graph.Lefts, leftWorth, 0L);
        Expect(graph.Rights, rightWorth, 0L);
        (Graph, Capacities, LeftWorths, RightWorths) = (graph, rightCapacities, leftWorth, rightWorth);
    }

    public BipartiteGraph Graph { get; }

    public int[]? Capacities { get; }

    public long[]? LeftWorths { get; }

    public long[]? RightWorths { get; }

    /// <summary>Places of all right vertices together.</summary>
    public long Places => Capacities is null ? Graph.Rights : Capacities.Sum(places => (long)places);

    public int Capacity(int right) => Capacities is null ? 1 : Capacities[right];

    public long LeftWorth(int left) => LeftWorths is null ? 0 : LeftWorths[left];

    public long RightWorth(int right) => RightWorths is null ? 0 : RightWorths[right];

    /// <summary>
    /// What every edge is worth beyond its weight. One more edge is more than all scores together: along a path that
    /// adds an edge nobody who was matched ceases to be, so no worth is lost and at most 1000 points an edge.
    /// </summary>
    public long Bonus(Aim aim) => aim == Aim.Heaviest ? 0 : EdgeRows.FullScore * (Math.Min(Graph.Lefts, Places) + 1);

    /// <summary>Worth of everybody who is matched.</summary>
    /// <param name="partnerOfLeft">-1 for nobody.</param>
    public Int128 Covered(int[] partnerOfLeft)
    {
        var sum = Int128.Zero;
        for (var left = 0; left < partnerOfLeft.Length; left++)
        {
            var right = partnerOfLeft[left];
            sum += right < 0 ? 0 : (Int128)LeftWorth(left) + RightWorth(right);
        }

        return sum;
    }

    /// <summary>The same problem on the edges that reach the threshold.</summary>
    public AssignmentProblem From(int threshold) => new(Graph.From(threshold), Capacities, LeftWorths, RightWorths);

    private static void Expect<T>(int count, T[]? values, T least)
        where T : IComparable<T>
    {
        if (values is not null && (values.Length != count || values.Any(value => value.CompareTo(least) < 0)))
        {
            throw new ArgumentException($"There must be {count} values of {least} or more.", nameof(values));
        }
    }
}
