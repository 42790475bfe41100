namespace MentorBot.Domain.Matching.Kernel.Bipartite;

/// <summary>As many pairs as possible on the edges that reach a threshold, whatever their scores: phases of shortest augmenting paths.</summary>
/// <remarks>J. E. Hopcroft and R. M. Karp, An n^5/2 algorithm for maximum matchings in bipartite graphs, SIAM J. Comput. 2 (1973); with places.</remarks>
internal sealed class LargestAssignment
{
    private const int Unreached = -1;

    private readonly EdgeRows rows;
    private readonly uint last;
    private readonly Places places;
    private readonly int[] level;
    private readonly int[] next;
    private readonly int[] queue;
    private readonly bool[] seen;
    private int count;
    private bool found;

    private LargestAssignment(AssignmentProblem problem, int threshold)
    {
        (rows, last, places) = (problem.Graph.Forward, EdgeRows.LastOf(threshold), new(problem));
        var (lefts, rights) = (problem.Graph.Lefts, problem.Graph.Rights);
        (level, next, queue, seen) = (new int[lefts], new int[lefts], new int[lefts], new bool[rights]);
    }

    /// <param name="from">Pairs to start from; those below the threshold or without a place are dropped.</param>
    /// <returns>The right vertex of each left one, -1 for nobody.</returns>
    public static int[] Solve(AssignmentProblem problem, int threshold, KernelRun run, ReadOnlySpan<int> from = default)
    {
        var search = new LargestAssignment(problem, threshold);
        var easy = new GreedyPlaces(search.rows, search.last, search.places);
        easy.Keep(from);
        easy.TakeWhatIsFree();
        while (search.Layer())
        {
            run.Cancellation.ThrowIfCancellationRequested();
            search.Augment();
        }

        return search.places.Partner;
    }

    /// <summary>How many places each left vertex is away from one without. False when no free place can be reached.</summary>
    private bool Layer()
    {
        Array.Clear(seen);
        (count, found) = (0, false);
        for (var left = 0; left < level.Length; left++)
        {
            (level[left], next[left]) = (Unreached, rows.Start[left]);
            if (places.Partner[left] == Places.Nobody)
            {
                (level[left], queue[count++]) = (0, left);
            }
        }

        // Longer paths than the shortest wait for a later phase.
        var deepest = int.MaxValue;
        for (var at = 0; at < count && level[queue[at]] <= deepest; at++)
        {
            Spread(queue[at]);
            deepest = found ? Math.Min(deepest, level[queue[at]]) : deepest;
        }

        return found;
    }

    private void Spread(int left)
    {
        foreach (var edge in rows.Row(left))
        {
            var right = EdgeRows.TargetOf(edge);
            if (edge > last)
            {
                return;
            }

            if (seen[right])
            {
                continue;
            }

            seen[right] = true;
            found |= places.HasRoom(right);
            foreach (var holder in places.HoldersOf(right))
            {
                if (level[holder] == Unreached)
                {
                    (level[holder], queue[count++]) = (level[left] + 1, holder);
                }
            }
        }
    }

    /// <summary>Paths down the layers that share no vertex, as many as there are.</summary>
    private void Augment()
    {
        for (var left = 0; left < level.Length; left++)
        {
            if (places.Partner[left] == Places.Nobody)
            {
                Descend(left);
            }
        }
    }

    /// <summary>The stack is the queue of the layers, which is not needed any more; the edge taken is the one before next.</summary>
    private void Descend(int source)
    {
        var depth = 0;
        queue[0] = source;
        while (depth >= 0)
        {
            var left = queue[depth];
            if (next[left] == rows.Start[left + 1] || rows.Packed[next[left]] > last)
            {
                (level[left], depth) = (Unreached, depth - 1);
                continue;
            }

            var right = EdgeRows.TargetOf(rows.Packed[next[left]++]);
            if (places.HasRoom(right))
            {
                Rotate(depth);
                return;
            }

            var below = Below(left, right);
            if (below != Places.Nobody)
            {
                queue[++depth] = below;
                next[left]--;
            }
        }
    }

    /// <summary>Somebody who has a place there, is one layer down and has not been in vain or on a path.</summary>
    private int Below(int left, int right)
    {
        foreach (var holder in places.HoldersOf(right))
        {
            if (level[holder] == level[left] + 1)
            {
                return holder;
            }
        }

        return Places.Nobody;
    }

    private void Rotate(int depth)
    {
        next[queue[depth]]--;
        for (var at = depth; at >= 0; at--)
        {
            var left = queue[at];
            if (places.Partner[left] != Places.Nobody)
            {
                places.Take(left);
            }

            places.Give(left, EdgeRows.TargetOf(rows.Packed[next[left]]));
            level[left] = Unreached;
        }
    }
}
