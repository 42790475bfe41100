namespace MentorBot.Domain.Matching.Kernel.Bipartite;

/// <summary>
/// An assignment in the making, told as a market: each right vertex asks a price for a place, each left one pays what its
/// edge lacks of 1000 points plus the price, where that is least. Held at all times: no cost is above loss plus price of
/// any edge, costs are at or below their limit, prices at or above their floor, and whoever has a place pays its cost for
/// it exactly. It is optimal when whoever has no place pays its limit, and who has places left asks its floor.
/// </summary>
internal sealed class Market
{
    public Market(AssignmentProblem problem, Aim aim)
    {
        (Problem, Bonus) = (problem, problem.Bonus(aim));
        (Forward, Places) = (problem.Graph.Forward, new(problem));
        var (lefts, rights) = (problem.Graph.Lefts, problem.Graph.Rights);
        (Cost, Limit, Price, Floor) = (new long[lefts], new long[lefts], new long[rights], new long[rights]);
        var scarcePlaces = problem.Places < lefts;
        for (var left = 0; left < lefts; left++)
        {
            Limit[left] = EdgeRows.FullScore + problem.LeftWorth(left) + (scarcePlaces ? 0 : Bonus);
        }

        for (var right = 0; right < rights; right++)
        {
            Floor[right] = -problem.RightWorth(right) - (scarcePlaces ? Bonus : 0);
        }
    }

    public AssignmentProblem Problem { get; }

    public EdgeRows Forward { get; }

    public Places Places { get; }

    /// <summary>Counted for every edge; on the side that is short, so that nobody there need be left over.</summary>
    public long Bonus { get; }

    /// <summary>What each left vertex pays; it is its dual with the sign turned.</summary>
    public long[] Cost { get; }

    /// <summary>The most that each left vertex pays before it goes without.</summary>
    public long[] Limit { get; }

    public long[] Price { get; }

    public long[] Floor { get; }

    /// <summary>
    /// Takes over prices; each left vertex then pays the least it can, and as many as possible get a place that costs
    /// them just that, those first who have one already.
    /// </summary>
    public void Open(ReadOnlySpan<long> prices, ReadOnlySpan<int> partners, KernelRun run)
    {
        for (var right = 0; right < Price.Length; right++)
        {
            Price[right] = Math.Max(prices[right], Floor[right]);
        }

        var tight = new RowWriter(Cost.Length, Price.Length, 4 * Cost.Length);
        var least = Price.Length == 0 ? 0 : Price.Min();
        for (var left = 0; left < Cost.Length; left++)
        {
            Cost[left] = LeastCost(left, least);
            AddTight(left, least, tight);
        }

        var given = LargestAssignment.Solve(new(tight.Graph(), Problem.Capacities), 0, run, partners);
        for (var left = 0; left < given.Length; left++)
        {
            if (given[left] != Places.Nobody)
            {
                Places.Give(left, given[left]);
            }
        }
    }

    private long LeastCost(int left, long leastPrice)
    {
        var cost = Limit[left];
        foreach (var edge in Forward.Row(left))
        {
            var loss = EdgeRows.LossOf(edge);
            if (loss + leastPrice >= cost)
            {
                break;
            }

            cost = Math.Min(cost, loss + Price[EdgeRows.TargetOf(edge)]);
        }

        return cost;
    }

    private void AddTight(int left, long leastPrice, RowWriter tight)
    {
        foreach (var edge in Forward.Row(left))
        {
            var loss = EdgeRows.LossOf(edge);
            if (loss + leastPrice > Cost[left])
            {
                break;
            }

            if (loss + Price[EdgeRows.TargetOf(edge)] == Cost[left])
            {
                tight.Add(edge);
            }
        }

        tight.EndRow();
    }

    public AssignmentSolution Result()
    {
        var (pairs, sum) = (0, 0L);
        var (left, right) = (new long[Cost.Length], new long[Price.Length]);
        for (var at = 0; at < left.Length; at++)
        {
            left[at] = Limit[at] - Cost[at];
            if (Places.Partner[at] is var partner and not Places.Nobody)
            {
                pairs++;
                sum += EdgeRows.FullScore - (Cost[at] - Price[partner]);
            }
        }

        for (var at = 0; at < right.Length; at++)
        {
            right[at] = Price[at] - Floor[at];
        }

        return new(Places.Partner, left, right, Bonus, pairs, sum);
    }
}
