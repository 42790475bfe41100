using System.Numerics;

namespace MentorBot.Domain.Matching.Kernel.AllPairs;

/// <summary>
/// Checks every possible pair of people against the dual solution and finds the pairs that score more than their duals
/// allow. If there are none, the best matching among the candidates is the best among all pairs (linear programming
/// duality). Each pair is checked once, from the person with the smaller number; a bucket is skipped when its bound is
/// below the person's dual plus the lowest dual of the bucket.
/// </summary>
internal sealed class ViolatorScan<TScorer, TSets>
    where TScorer : struct, IPairScorer
    where TSets : struct, IOddSets
{
    private const int MostExcessKept = 8_000;

    private readonly TScorer scorer;
    private readonly TSets sets;
    private readonly Duals duals;
    private readonly int width;
    private readonly int threshold;
    private readonly long near;
    private readonly int[] heaps;
    private readonly int[] kept;
    private readonly long[] raise;
    private long pairs;

    private ViolatorScan(TScorer scorer, Duals duals, TSets sets, ScanLimits limits)
    {
        (this.scorer, this.duals, this.sets) = (scorer, duals, sets);
        (width, threshold, near) = (limits.Width, limits.Bar, 2L * limits.Near);
        heaps = new int[scorer.Count * width];
        kept = new int[scorer.Count];
        raise = new long[scorer.Count];
    }

    public static Violations Of(TScorer scorer, Duals duals, TSets sets, ScanLimits limits, KernelRun run)
    {
        var scan = new ViolatorScan<TScorer, TSets>(scorer, duals, sets, limits);
        var chunks = Chunk.Of(scorer);
        ParallelWork.Run(run, MatchStage.Proving, chunks.Length, () => scan.CreateWorker(chunks));
        return scan.Result();
    }

    private Action<int> CreateWorker(Chunk[] chunks)
    {
        var walk = new BucketWalk<TScorer>(scorer);
        return piece => Check(chunks[piece], walk);
    }

    private void Check(Chunk chunk, BucketWalk<TScorer> walk)
    {
        var found = default(Tally);
        for (var bucket = chunk.Bucket; bucket < scorer.Buckets; bucket++)
        {
            var bound = scorer.BucketBound(chunk.Bucket, bucket);
            var (from, to) = (scorer.BucketStart(bucket), scorer.BucketStart(bucket + 1));
            for (var person = chunk.From; bound >= threshold && person < chunk.To; person++)
            {
                if ((2L * bound) - duals.Carried[person] + near > duals.LowestOf(bucket))
                {
                    var first = Math.Max(person + 1, from);
                    walk.Begin(
                        person,
                        from,
                        first,
                        to,
                        ScanStart.Of(person, first, to),
                        Floor(duals.Carried[person], bucket)
                    );
                    Check(person, walk, ref found);
                }
            }
        }

        Interlocked.Add(ref pairs, found.Pairs);
    }

    /// <summary>A pair of the person with anybody of a bucket is carried when its bound is lower.</summary>
    private int Floor(long dual, int bucket) =>
        (int)Math.Clamp(((dual - near + duals.LowestOf(bucket)) >> 1) + 1, threshold, int.MaxValue);

    private void Check(int person, BucketWalk<TScorer> walk, ref Tally found)
    {
        while (walk.Next())
        {
            for (var start = walk.From; start < walk.To; start += BoundFilter.Word)
            {
                var bounds = walk.BoundsFrom(start);
                var left = Left(person, start, bounds) & walk.Mask(start);
                for (; left != 0; left &= left - 1)
                {
                    var at = BitOperations.TrailingZeroCount(left);
                    Weigh(person, start + at, bounds[at], ref found);
                }
            }
        }
    }

    /// <summary>Those of up to 64 people whose bounds the two duals do not carry.</summary>
    private ulong Left(int person, int start, ReadOnlySpan<short> bounds)
    {
        var mine = duals.Carried[person] - near;
        return Math.Abs(mine) <= BoundFilter.MostNarrow
            ? BoundFilter.Above(bounds, (short)mine, duals.Narrow.AsSpan(start))
            : BoundFilter.Above(bounds, mine, duals.Carried.AsSpan(start));
    }

    private void Weigh(int person, int other, int bound, ref Tally found)
    {
        var score = scorer.Refine(person, other, bound);
        var excess = (2L * score) - duals.Carried[person] - duals.Carried[other];
        if (score < threshold || excess <= -near || (excess -= sets.Shared(person, other)) <= -near)
        {
            return;
        }

        if (excess > 0)
            found.Pairs++;
        raise[person] = Math.Max(raise[person], excess);
        new BestFew(heaps.AsSpan(person * width, width), ref kept[person]).Offer(
            other,
            (int)Math.Min(excess + near, MostExcessKept)
        );
    }

    private Violations Result()
    {
        var (worst, close) = (new List<Violator>(), new List<Violator>());
        for (var person = 0; person < kept.Length; person++)
        {
            var heap = heaps.AsSpan(person * width, kept[person]);
            heap.Sort();
            for (var at = heap.Length - 1; at >= 0; at--)
            {
                var pair = Violator(person, BestFew.Number(heap[at]));
                (pair.Excess > 0 ? worst : close).Add(pair);
            }
        }

        return new(worst, pairs, raise) { Close = close };
    }

    private Violator Violator(int one, int other)
    {
        var score = PairScores.Exact(scorer, one, other);
        var excess = (2L * score) - duals.Carried[one] - duals.Carried[other] - sets.Shared(one, other);
        return new(one, other, (short)score, excess);
    }

    private struct Tally
    {
        public long Pairs;
    }
}
