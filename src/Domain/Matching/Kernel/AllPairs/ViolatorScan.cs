using System.Numerics;

namespace MentorBot.Domain.Matching.Kernel.AllPairs;

/// <summary>
/// Holds every possible pair of people against duals and finds those that score more than the duals carry. None found
/// means that what is best among some pairs is best among all (linear programming duality). Each pair is looked at
/// once, from the person with the smaller number; buckets are passed over whose bound a person's dual and the lowest
/// dual of the bucket carry.
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
    private readonly int bar;
    private readonly long near;
    private readonly int[] heaps;
    private readonly int[] kept;
    private readonly long[] raise;
    private long pairs;

    private ViolatorScan(TScorer scorer, Duals duals, TSets sets, ScanLimits limits)
    {
        (this.scorer, this.duals, this.sets) = (scorer, duals, sets);
        (width, bar, near) = (limits.Width, limits.Bar, 2L * limits.Near);
        heaps = new int[scorer.Count * width];
        kept = new int[scorer.Count];
        raise = new long[scorer.Count];
    }

    public static Violations Of(TScorer scorer, Duals duals, TSets sets, ScanLimits limits, KernelRun run)
    {
        var scan = new ViolatorScan<TScorer, TSets>(scorer, duals, sets, limits);
        var chunks = Chunk.Of(scorer);
        Crew.Share(run, MatchStage.Proving, chunks.Length, () => scan.Hand(chunks));
        return scan.Result();
    }

    private Action<int> Hand(Chunk[] chunks)
    {
        var lap = new Lap<TScorer>(scorer);
        return piece => Check(chunks[piece], lap);
    }

    private void Check(Chunk chunk, Lap<TScorer> lap)
    {
        var found = default(Tally);
        for (var bucket = chunk.Bucket; bucket < scorer.Buckets; bucket++)
        {
            var bound = scorer.BucketBound(chunk.Bucket, bucket);
            var (from, to) = (scorer.BucketStart(bucket), scorer.BucketStart(bucket + 1));
            for (var person = chunk.From; bound >= bar && person < chunk.To; person++)
            {
                if ((2L * bound) - duals.Carried[person] + near > duals.LowestOf(bucket))
                {
                    var first = Math.Max(person + 1, from);
                    lap.Begin(
                        person,
                        from,
                        first,
                        to,
                        Turn.Of(person, first, to),
                        Floor(duals.Carried[person], bucket)
                    );
                    Check(person, lap, ref found);
                }
            }
        }

        Interlocked.Add(ref pairs, found.Pairs);
    }

    /// <summary>A pair of the person with anybody of a bucket is carried when its bound is lower.</summary>
    private int Floor(long dual, int bucket) =>
        (int)Math.Clamp(((dual - near + duals.LowestOf(bucket)) >> 1) + 1, bar, int.MaxValue);

    private void Check(int person, Lap<TScorer> lap, ref Tally found)
    {
        while (lap.Next())
        {
            for (var start = lap.From; start < lap.To; start += Survivors.Word)
            {
                var bounds = lap.BoundsFrom(start);
                var left = Left(person, start, bounds) & lap.Mask(start);
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
        return Math.Abs(mine) <= Survivors.MostNarrow
            ? Survivors.Above(bounds, (short)mine, duals.Narrow.AsSpan(start))
            : Survivors.Above(bounds, mine, duals.Carried.AsSpan(start));
    }

    private void Weigh(int person, int other, int bound, ref Tally found)
    {
        var score = scorer.Refine(person, other, bound);
        var excess = (2L * score) - duals.Carried[person] - duals.Carried[other];
        if (score < bar || excess <= -near || (excess -= sets.Shared(person, other)) <= -near)
        {
            return;
        }

        if (excess > 0)
            found.Pairs++;
        raise[person] = Math.Max(raise[person], excess);
        new BestFew(heaps.AsSpan(person * width, width), ref kept[person]).Show(
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
