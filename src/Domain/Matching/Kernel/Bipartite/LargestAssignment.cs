namespace MentorBot.Domain.Matching.Kernel.Bipartite;

/// <summary>As many pairs as possible on the edges that reach a bar, whatever their scores: phases of shortest augmenting paths.</summary>
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

    private LargestAssignment(AssignmentProblem problem, int bar)
    {
        (rows, last, places) = (problem.Graph.Forward, EdgeRows.LastOf(bar), new(problem));
        var (lefts, rights) = (problem.Graph.Lefts, problem.Graph.Rights);
        (level, next, queue, seen) = (new int[lefts], new int[lefts], new int[lefts], new bool[rights]);
    }

    /// <param name="from">Pairs to start from; those below the bar or without a place are dropped.</param>
    /// <returns>The right vertex of each left one, -1 for nobody.</returns>
    public static int[] Solve(AssignmentProblem problem, int bar, KernelRun run, ReadOnlySpan<int> from = default)
    {
        var search = new LargestAssignment(problem, bar);
        search.Keep(from);
        search.TakeWhatIsFree();
        while (search.Layer())
        {
            run.Cancellation.ThrowIfCancellationRequested();
            search.Augment();
        }

        return search.places.Partner;
    }

    private void Keep(ReadOnlySpan<int> from)
    {
        for (var left = 0; left < from.Length; left++)
        {
            if (from[left] != Places.Nobody && Reaches(left, from[left]) && places.HasRoom(from[left]))
            {
                places.Give(left, from[left]);
            }
        }
    }

    private bool Reaches(int left, int right)
    {
        foreach (var edge in rows.Row(left))
        {
            if (edge > last)
            {
                return false;
            }

            if (EdgeRows.TargetOf(edge) == right)
            {
                return true;
            }
        }

        return false;
    }

    private void TakeWhatIsFree()
    {
        for (var left = 0; left < level.Length; left++)
        {
            var row = places.Partner[left] == Places.Nobody ? rows.Row(left) : [];
            foreach (var edge in row)
            {
                var right = EdgeRows.TargetOf(edge);
                if (edge > last)
                {
                    break;
                }

                if (places.HasRoom(right))
                {
                    places.Give(left, right);
                    break;
                }
            }
        }
    }

    /// <summary>How many places each left vertex is away from one without. False when no free place can be reached.</summary>
    private bool Layer()
    {
        var (count, found) = (0, false);
        Array.Clear(seen);
        for (var left = 0; left < level.Length; left++)
        {
            (level[left], next[left]) = (Unreached, rows.Start[left]);
            if (places.Partner[left] == Places.Nobody)
            {
                (level[left], queue[count++]) = (0, left);
            }
        }

        for (var at = 0; at < count; at++)
        {
            var left = queue[at];
            foreach (var edge in rows.Row(left))
            {
                var right = EdgeRows.TargetOf(edge);
                if (edge > last)
                {
                    break;
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

            // Longer paths than the shortest wait for a later phase.
            if (found && at + 1 < count && level[queue[at + 1]] > level[left])
            {
                return true;
            }
        }

        return found;
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
