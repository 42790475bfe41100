namespace MentorBot.Domain.Matching.Kernel.General;

/// <summary>
/// Finds augmenting paths from one exposed vertex after the other, breadth first; odd rings shrink into their base by
/// union and find. A tree that finds nothing never matters again, so its vertices stay marked and are not visited twice;
/// in the end these trees are the barrier.
/// </summary>
/// <remarks>H. Gabow, An efficient implementation of Edmonds' algorithm for maximum matching on graphs (1976).</remarks>
/// <param name="partner">Changed by the searches.</param>
internal sealed class CardinalitySearch(GeneralGraph graph, int least, int[] partner, CancellationToken cancellation)
{
    private readonly CardinalityRings rings = new(partner);

    /// <summary>One more pair, if there is a path; else the tree is dead.</summary>
    public void Match(int root)
    {
        if (Grow(root))
        {
            rings.Forget();
        }
    }

    /// <summary>One more pair, or the root instead of the vertex with the smallest debt that can be exposed for it.</summary>
    public void MatchOrTakePlace(int root, long[] debts)
    {
        if (!Grow(root))
        {
            var smallest = root;
            foreach (var vertex in rings.Outers)
            {
                smallest = debts[vertex] < debts[smallest] ? vertex : smallest;
            }

            if (smallest != root)
            {
                var other = partner[smallest];
                partner[smallest] = Nodes.None;
                rings.Flip(rings.Via[other], other);
            }
        }

        rings.Forget();
    }

    /// <summary>After every exposed vertex was tried.</summary>
    public Barrier Barrier() => rings.Barrier();

    private bool Grow(int root)
    {
        cancellation.ThrowIfCancellationRequested();
        rings.Plant(root);
        for (var at = 0; at < rings.Outers.Length; at++)
        {
            if (Look(rings.Outers[at]))
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>Whether a path was found, and flipped.</returns>
    private bool Look(int outer)
    {
        var sides = rings.Sides;
        for (var arc = graph.Start[outer]; arc < graph.Start[outer + 1]; arc++)
        {
            var other = graph.Target[arc];
            if (graph.Score[arc] < least || sides[other] == Side.Inner)
            {
                continue;
            }

            if (sides[other] == Side.Outer)
            {
                rings.Close(outer, other);
            }
            else if (partner[other] == Nodes.None)
            {
                rings.Flip(outer, other);
                return true;
            }
            else
            {
                rings.Reach(outer, other);
            }
        }

        return false;
    }
}
