namespace MentorBot.Domain.Matching.Kernel.Bipartite;

/// <summary>The best assignment, exactly, with the duals that prove it.</summary>
internal static class Assignment
{
    private const int LooksEvery = 64;

    /// <exception cref="OperationCanceledException">Asked for through the run.</exception>
    public static AssignmentSolution Solve(
        AssignmentProblem problem,
        Aim aim,
        KernelRun run,
        AssignmentStart? from = null
    )
    {
        run.Cancellation.ThrowIfCancellationRequested();
        var market = new Market(problem, aim);
        Open(market, run, from);
        PlaceLefts(market, run);
        LowerRights(market, run);
        return market.Result();
    }

    private static void Open(Market market, KernelRun run, AssignmentStart? from)
    {
        if (from is null)
        {
            var (prices, partners) = new Auction(market).Run(run.Cancellation);
            market.Open(prices, partners, run);
            return;
        }

        var asked = from.RightDual.Zip(market.Floor, (dual, floor) => dual + floor).ToArray();
        market.Open(asked, from.PartnerOfLeft, run);
    }

    private static void PlaceLefts(Market market, KernelRun run)
    {
        var search = new LeftSearch(market);
        var searches = 0;
        for (var left = 0; left < market.Cost.Length; left++)
        {
            if (market.Places.Partner[left] != Places.Nobody || market.Cost[left] >= market.Limit[left])
            {
                continue;
            }

            search.Place(left);
            if (++searches % LooksEvery == 0)
            {
                run.Cancellation.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>Places that nobody took must be free of charge, or close to it.</summary>
    private static void LowerRights(Market market, KernelRun run)
    {
        RightSearch? search = null;
        for (var right = 0; right < market.Price.Length; right++)
        {
            while (market.Places.HasRoom(right) && market.Price[right] > market.Floor[right])
            {
                run.Cancellation.ThrowIfCancellationRequested();
                search ??= new(market);
                search.Lower(right);
            }
        }
    }
}
