namespace MentorBot.Domain.Matching.Kernel.Bipartite;

/// <summary>
/// Brings the price of a right vertex with a free place down to its floor, or fills the place: the shortest alternating
/// path to a left vertex without a place, or to a right one that is at its floor and gives somebody up.
/// </summary>
/// <remarks>The mirror image of <see cref="LeftSearch"/>.</remarks>
internal sealed class RightSearch
{
    private readonly Market market;
    private readonly Places places;
    private readonly EdgeRows rows;
    private readonly long[] distance;
    private readonly int[] next;
    private readonly int[] touched;
    private readonly long[] arrival;
    private readonly int[] arrivedBy;
    private readonly List<int> visited = [];
    private readonly DistanceQueue queue = new();
    private readonly long mostCost;
    private int touchedCount;
    private long best;
    private int freeLeft;
    private int giver;

    /// <summary>Costs only fall while searches of this kind run, so the greatest one stays an upper bound.</summary>
    public RightSearch(Market market)
    {
        (this.market, places, rows) = (market, market.Places, market.Problem.Graph.Backward);
        (distance, arrival) = (new long[market.Cost.Length], new long[market.Price.Length]);
        Array.Fill(distance, long.MaxValue);
        Array.Fill(arrival, long.MaxValue);
        (next, touched, arrivedBy) = (new int[distance.Length], new int[distance.Length], new int[arrival.Length]);
        mostCost = market.Cost.Length == 0 ? 0 : market.Cost.Max();
    }

    /// <summary>Afterwards a place more is taken, or the price is at its floor.</summary>
    public void Lower(int source)
    {
        Explore(source);
        MovePrices();
        Rotate(source);
        for (var at = 0; at < touchedCount; at++)
        {
            distance[touched[at]] = long.MaxValue;
        }

        visited.ForEach(right => arrival[right] = long.MaxValue);
    }

    private void Explore(int source)
    {
        queue.Clear();
        visited.Clear();
        (touchedCount, best, freeLeft, giver) = (0, long.MaxValue, Places.Nobody, source);
        Arrive(source, Places.Nobody, 0);
        while (queue.Count > 0)
        {
            var (away, left) = queue.Pop();
            if (away >= best)
            {
                return;
            }

            if (away == distance[left] && arrival[places.Partner[left]] == long.MaxValue)
            {
                Arrive(places.Partner[left], left, away);
            }
        }
    }

    private void Arrive(int right, int by, long away)
    {
        (arrival[right], arrivedBy[right]) = (away, by);
        visited.Add(right);
        var price = market.Price[right];
        if (away + price - market.Floor[right] < best)
        {
            (best, freeLeft, giver) = (away + price - market.Floor[right], Places.Nobody, right);
        }

        foreach (var edge in rows.Row(right))
        {
            var reach = away + price + EdgeRows.LossOf(edge);
            if (reach - mostCost >= best)
            {
                return;
            }

            var left = EdgeRows.TargetOf(edge);
            reach -= market.Cost[left];
            if (reach < best && reach < distance[left])
            {
                Reach(left, right, reach);
            }
        }
    }

    private void Reach(int left, int right, long reach)
    {
        if (distance[left] == long.MaxValue)
        {
            touched[touchedCount++] = left;
        }

        (distance[left], next[left]) = (reach, right);
        if (places.Partner[left] == Places.Nobody)
        {
            (best, freeLeft) = (reach, left);
        }
        else
        {
            queue.Push(reach, left);
        }
    }

    private void MovePrices()
    {
        foreach (var right in visited)
        {
            market.Price[right] -= Math.Max(0, best - arrival[right]);
        }

        for (var at = 0; at < touchedCount; at++)
        {
            market.Cost[touched[at]] -= Math.Max(0, best - distance[touched[at]]);
        }
    }

    /// <summary>Everybody on the path moves one place towards the source.</summary>
    private void Rotate(int source)
    {
        var left = freeLeft;
        if (left == Places.Nobody)
        {
            if (giver == source)
            {
                return;
            }

            left = arrivedBy[giver];
            places.Take(left);
        }

        while (left != Places.Nobody)
        {
            var right = next[left];
            var before = arrivedBy[right];
            if (before != Places.Nobody)
            {
                places.Take(before);
            }

            places.Give(left, right);
            left = before;
        }
    }
}
