namespace MentorBot.Domain.Matching.Kernel.Bipartite;

/// <summary>
/// Finds a place for a left vertex that has none, at the least loss for all: the shortest alternating path, in reduced
/// costs, to a place that is free or to somebody who rather goes without; or the vertex itself goes without.
/// </summary>
/// <remarks>
/// Shortest augmenting paths with Dijkstra's method and early exit: R. Jonker and A. Volgenant, A shortest augmenting path
/// algorithm for dense and sparse linear assignment problems, Computing 38 (1987).
/// </remarks>
internal sealed class LeftSearch
{
    private readonly Market market;
    private readonly Places places;
    private readonly long[] distance;
    private readonly int[] reachedBy;
    private readonly int[] touched;
    private readonly DistanceQueue queue = new();
    private readonly long leastPrice;
    private int touchedCount;
    private long best;
    private int freeRight;
    private int leaver;

    /// <summary>Prices only rise while searches of this kind run, so the least one stays a lower bound.</summary>
    public LeftSearch(Market market)
    {
        (this.market, places) = (market, market.Places);
        distance = new long[market.Price.Length];
        Array.Fill(distance, long.MaxValue);
        (reachedBy, touched) = (new int[distance.Length], new int[distance.Length]);
        leastPrice = market.Price.Length == 0 ? 0 : market.Price.Min();
    }

    public void Place(int source)
    {
        Explore(source);
        MovePrices(source);
        Rotate(source);
        for (var at = 0; at < touchedCount; at++)
        {
            distance[touched[at]] = long.MaxValue;
        }
    }

    private void Explore(int source)
    {
        queue.Clear();
        (touchedCount, best, freeRight, leaver) = (0, long.MaxValue, Places.Nobody, source);
        Scan(source, 0);
        while (queue.Count > 0)
        {
            var (away, right) = queue.Pop();
            if (away >= best)
            {
                return;
            }

            if (away == distance[right])
            {
                foreach (var left in places.HoldersOf(right))
                {
                    Scan(left, away);
                }
            }
        }
    }

    /// <summary>The hot loop: the edges of a row are in order of their loss, so it ends where none can be short enough.</summary>
    private void Scan(int left, long away)
    {
        var cost = market.Cost[left];
        if (away + market.Limit[left] - cost < best)
        {
            (best, freeRight, leaver) = (away + market.Limit[left] - cost, Places.Nobody, left);
        }

        var partner = places.Partner[left];
        var prices = market.Price;
        foreach (var edge in market.Forward.Row(left))
        {
            var reach = away - cost + EdgeRows.LossOf(edge);
            if (reach + leastPrice >= best)
            {
                return;
            }

            var right = EdgeRows.TargetOf(edge);
            reach += prices[right];
            if (reach < best && reach < distance[right] && right != partner)
            {
                Reach(right, left, reach);
            }
        }
    }

    private void Reach(int right, int left, long reach)
    {
        if (distance[right] == long.MaxValue)
        {
            touched[touchedCount++] = right;
        }

        (distance[right], reachedBy[right]) = (reach, left);
        if (places.HasRoom(right))
        {
            (best, freeRight) = (reach, right);
        }
        else if (places.Load[right] > 0)
        {
            queue.Push(reach, right);
        }
    }

    private void MovePrices(int source)
    {
        market.Cost[source] += best;
        for (var at = 0; at < touchedCount; at++)
        {
            var right = touched[at];
            var rise = best - distance[right];
            if (rise > 0)
            {
                market.Price[right] += rise;
                foreach (var left in places.HoldersOf(right))
                {
                    market.Cost[left] += rise;
                }
            }
        }
    }

    /// <summary>Everybody on the path moves one place on, from its end backwards.</summary>
    private void Rotate(int source)
    {
        var right = freeRight;
        if (right == Places.Nobody)
        {
            if (leaver == source)
            {
                return;
            }

            right = places.Partner[leaver];
            places.Take(leaver);
        }

        places.Shift(right, reachedBy);
    }
}
