namespace MentorBot.Domain.Matching.Kernel.Bipartite;

/// <summary>
/// Prices and pairs that are nearly right, quickly: who has no place bids for the one that costs least, as much more as
/// the second least leaves room for. In rounds with ever smaller steps; when there were too many bids the rest stays
/// without, and what is not right yet is put right by the searches afterwards.
/// </summary>
/// <remarks>D. P. Bertsekas, Auction algorithms for network flow problems, Computational Optimization and Applications 1 (1992).</remarks>
internal sealed class Auction
{
    /// <summary>Parts of a point in which prices are counted: the finer, the fewer pairs are off in whole points.</summary>
    private const int Scale = 32;

    /// <summary>Beyond this cost nobody bids: a shortage is settled by the searches, not by a price war.</summary>
    private const int HighestCost = 2 * EdgeRows.FullScore * Scale;

    private const int BidsEach = 32;
    private const int LooksEvery = 2048;

    private static readonly int[] Steps = [8 * Scale, Scale, 1];

    private readonly Market market;
    private readonly Places places;
    private readonly int[] price;
    private readonly int[] level;
    private readonly int[] limit;
    private int leastPrice;

    public Auction(Market market)
    {
        (this.market, places) = (market, new(market.Problem));
        (price, level) = (new int[market.Price.Length], new int[places.Holders.Length]);
        limit = Array.ConvertAll(market.Limit, most => (int)Math.Min(Math.Min(most, HighestCost) * Scale, HighestCost));
        for (var right = 0; right < price.Length; right++)
        {
            price[right] = places.HasRoom(right) ? 0 : HighestCost;
        }
    }

    public (long[] Prices, int[] Partners) Run(CancellationToken cancellation)
    {
        foreach (var step in Steps)
        {
            for (var left = 0; left < limit.Length; left++)
            {
                if (places.Partner[left] != Places.Nobody)
                {
                    places.Take(left);
                }
            }

            Round(step, cancellation);
        }

        return (Array.ConvertAll(price, asked => (long)asked / Scale), places.Partner);
    }

    private void Round(int step, CancellationToken cancellation)
    {
        // Prices only rise in a round, so the least one stays a lower bound.
        leastPrice = price.DefaultIfEmpty(0).Min();
        var bids = (long)BidsEach * limit.Length;
        for (var left = 0; left < limit.Length; left++)
        {
            for (var bidder = left; bidder != Places.Nobody && bids-- > 0; )
            {
                bidder = Bid(bidder, step);
                if (bids % LooksEvery == 0)
                {
                    cancellation.ThrowIfCancellationRequested();
                }
            }
        }
    }

    /// <summary>Returns who lost a place by it.</summary>
    private int Bid(int left, int step)
    {
        var (least, second, choice) = (limit[left], limit[left], Places.Nobody);
        foreach (var edge in market.Forward.Row(left))
        {
            var loss = EdgeRows.LossOf(edge) * Scale;
            if (loss + leastPrice >= second)
            {
                break;
            }

            var right = EdgeRows.TargetOf(edge);
            var cost = loss + price[right];
            if (cost < least)
            {
                (second, least, choice) = (least, cost, right);
            }
            else if (cost < second)
            {
                second = cost;
            }
        }

        return choice == Places.Nobody ? choice : Take(left, choice, price[choice] + second - least + step);
    }

    private int Take(int left, int right, int bid)
    {
        var (slot, end) = (places.Slot[right], places.Slot[right + 1]);
        if (places.HasRoom(right))
        {
            level[slot + places.Load[right]] = bid;
            places.Give(left, right);
            price[right] = places.HasRoom(right) ? price[right] : Lowest(slot, end).Level;
            return Places.Nobody;
        }

        var lowest = Lowest(slot, end).Slot;
        level[lowest] = bid;
        price[right] = Lowest(slot, end).Level;
        return places.Replace(lowest, left);
    }

    private (int Slot, int Level) Lowest(int slot, int end)
    {
        var lowest = slot;
        for (var at = slot + 1; at < end; at++)
        {
            lowest = level[at] < level[lowest] ? at : lowest;
        }

        return (lowest, level[lowest]);
    }
}
