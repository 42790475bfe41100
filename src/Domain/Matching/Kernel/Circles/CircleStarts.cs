namespace MentorBot.Domain.Matching.Kernel.Circles;

/// <summary>Several searches for the same people, side by side; the best of them counts, of equals the first.</summary>
internal static class CircleStarts
{
    /// <summary>Up to so many items a start takes so little time that four are made instead of two.</summary>
    private const int Few = 100;

    /// <returns>The best circles found, as items.</returns>
    public static List<int[]> Best(CircleItems items, ulong seed, double effort, KernelRun run)
    {
        var weights = new CircleWeights(items);
        var found = new (CircleScore Score, List<int[]> Circles)[items.Count <= Few ? 4 : 2];
        var progress = new CircleProgress(run, found.Length);
        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = run.Threads,
            CancellationToken = run.Cancellation,
        };
        Parallel.For(
            0,
            found.Length,
            options,
            start => found[start] = Search(items, weights, SeedOf(seed, start), effort, progress.Tick)
        );
        return found.MaxBy(one => one.Score).Circles;
    }

    public static (CircleScore Score, List<int[]> Circles) Search(
        CircleItems items,
        CircleWeights weights,
        ulong seed,
        double effort,
        Action tick
    )
    {
        if (items.Count == 0)
        {
            return (default, []);
        }

        var annealing = new CircleAnnealing(items, weights, seed);
        var circles = annealing.Run((long)(effort * Math.Min(items.Count * 40_000L, 5_000_000L)), tick);
        return (annealing.Best, circles);
    }

    public static ulong SeedOf(ulong seed, int start) => new Dice(seed + ((ulong)start << 32)).Next();
}
