namespace MentorBot.Domain.Matching.Kernel.Circles;

/// <summary>What circles are measured by, the worth of the people placed first.</summary>
internal readonly record struct CircleScore(long Worth, long Value) : IComparable<CircleScore>
{
    public static CircleScore Of(CircleProblem problem, IReadOnlyList<int[]> circles) =>
        new(
            circles.Sum(circle => circle.Sum(person => problem.People[person].Worth)),
            circles.Sum(circle => ValueOf(problem, circle))
        );

    public int CompareTo(CircleScore other) =>
        Worth == other.Worth ? Value.CompareTo(other.Value) : Worth.CompareTo(other.Worth);

    private static long ValueOf(CircleProblem problem, int[] circle)
    {
        var sum = 0L;
        for (var at = 0; at < circle.Length; at++)
        {
            for (var before = 0; before < at; before++)
            {
                sum += problem.Values.Value(circle[before], circle[at]);
            }
        }

        return sum;
    }
}
