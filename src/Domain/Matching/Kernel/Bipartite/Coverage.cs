namespace MentorBot.Domain.Matching.Kernel.Bipartite;

/// <summary>
/// The most worth that the left vertices can have together when matched on the edges that reach a threshold. They are taken in
/// order of their worth; each finds a place along an augmenting path, on which nobody before it loses one, or never will.
/// </summary>
/// <remarks>
/// What can be covered forms a matroid (J. Edmonds and D. R. Fulkerson, Transversals and matroid partition, 1965), so
/// taking the best first is optimal. The two sides do not stand in each other's way: what can be covered on each of them
/// can be covered at once (N. S. Mendelsohn and A. L. Dulmage, 1958).
/// </remarks>
internal sealed class Coverage
{
    private readonly EdgeRows rows;
    private readonly uint last;
    private readonly Places places;
    private readonly int[] reachedBy;
    private readonly List<int> reached = [];
    private readonly Queue<int> queue = new();

    private Coverage(AssignmentProblem problem, int threshold)
    {
        (rows, last, places) = (problem.Graph.Forward, EdgeRows.LastOf(threshold), new(problem));
        reachedBy = new int[problem.Graph.Rights];
        Array.Fill(reachedBy, Places.Nobody);
    }

    /// <summary>The most worth of the left and of the right side.</summary>
    public static (Int128 Left, Int128 Right) Most(AssignmentProblem problem, int threshold, KernelRun run) =>
        (
            problem.LeftWorths is null ? 0 : OfLefts(problem, threshold, run),
            problem.RightWorths is null ? 0 : OfLefts(Mirror(problem), threshold, run)
        );

    private static Int128 OfLefts(AssignmentProblem problem, int threshold, KernelRun run)
    {
        var (search, sum) = (new Coverage(problem, threshold), Int128.Zero);
        var lefts = Enumerable.Range(0, problem.Graph.Lefts).Where(left => problem.LeftWorth(left) > 0);
        foreach (var left in lefts.OrderByDescending(problem.LeftWorth))
        {
            run.Cancellation.ThrowIfCancellationRequested();
            sum += search.Place(left) ? problem.LeftWorth(left) : 0;
        }

        return sum;
    }

    /// <summary>Each place of a right vertex as a left one, and the lefts as the places.</summary>
    private static AssignmentProblem Mirror(AssignmentProblem problem)
    {
        var graph = problem.Graph;
        var owners = Enumerable
            .Range(0, graph.Rights)
            .SelectMany(right =>
                Enumerable.Repeat(right, Math.Min(problem.Capacity(right), graph.Backward.Row(right).Length))
            )
            .ToArray();
        var mirrored = BipartiteGraph.OfRows(graph.Lefts, graph.Backward.Repeated(owners));
        return new(mirrored, leftWorth: Array.ConvertAll(owners, problem.RightWorth));
    }

    /// <summary>What a search in vain has seen leads nowhere for good, and stays marked.</summary>
    private bool Place(int source)
    {
        reached.Clear();
        queue.Clear();
        queue.Enqueue(source);
        while (queue.TryDequeue(out var left))
        {
            foreach (var edge in rows.Row(left))
            {
                if (edge > last)
                {
                    break;
                }

                if (Reach(EdgeRows.TargetOf(edge), left))
                {
                    reached.ForEach(right => reachedBy[right] = Places.Nobody);
                    return true;
                }
            }
        }

        return false;
    }

    private bool Reach(int right, int left)
    {
        if (reachedBy[right] != Places.Nobody)
        {
            return false;
        }

        reachedBy[right] = left;
        reached.Add(right);
        if (places.HasRoom(right))
        {
            places.Shift(right, reachedBy);
            return true;
        }

        foreach (var holder in places.HoldersOf(right))
        {
            queue.Enqueue(holder);
        }

        return false;
    }
}
