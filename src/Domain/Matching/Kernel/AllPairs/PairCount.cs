using System.Numerics;

namespace MentorBot.Domain.Matching.Kernel.AllPairs;

/// <summary>How many pairs are possible among all people.</summary>
internal static class PairCount
{
    public static long Possible<TScorer>(TScorer scorer, KernelRun run)
        where TScorer : struct, IPairScorer
    {
        var chunks = Chunk.Of(scorer);
        var total = 0L;
        Crew.Share(run, MatchStage.Proving, chunks.Length, Hand);
        return total;

        Action<int> Hand()
        {
            var lap = new Lap<TScorer>(scorer);
            return piece => Interlocked.Add(ref total, Of(scorer, chunks[piece], lap));
        }
    }

    /// <summary>The same, while something else is done on one thread.</summary>
    public static long Beside<TScorer>(TScorer scorer, KernelRun run, Action other)
        where TScorer : struct, IPairScorer
    {
        var (count, alone) = (0L, run with { Threads = 1, Progress = null });
        Crew.Together(run, other, () => count = Possible(scorer, alone));
        return count;
    }

    private static long Of<TScorer>(TScorer scorer, Chunk chunk, Lap<TScorer> lap)
        where TScorer : struct, IPairScorer
    {
        var count = 0L;
        for (var bucket = chunk.Bucket; bucket < scorer.Buckets; bucket++)
        {
            if (scorer.BucketBound(chunk.Bucket, bucket) < 0)
            {
                continue;
            }

            var (from, to) = (scorer.BucketStart(bucket), scorer.BucketStart(bucket + 1));
            for (var person = chunk.From; person < chunk.To; person++)
            {
                var first = Math.Max(person + 1, from);
                lap.Begin(person, from, first, to, first, Sought.All);
                count += Possible(lap);
            }
        }

        for (var person = chunk.From; person < chunk.To; person++)
        {
            count -= Barred(scorer, person);
        }

        return count;
    }

    private static int Possible<TScorer>(Lap<TScorer> lap)
        where TScorer : struct, IPairScorer
    {
        var count = 0;
        while (lap.Next())
        {
            for (var start = lap.From; start < lap.To; start += Survivors.Word)
            {
                count += BitOperations.PopCount(Survivors.AtLeast(lap.BoundsFrom(start), 0) & lap.Mask(start));
            }
        }

        return count;
    }

    /// <summary>How many of a person's barred pairs would be possible otherwise.</summary>
    private static int Barred<TScorer>(TScorer scorer, int person)
        where TScorer : struct, IPairScorer
    {
        Span<short> bound = stackalloc short[1];
        var count = 0;
        foreach (var other in scorer.Barred(person))
        {
            if (scorer.BucketBound(scorer.BucketOf(person), scorer.BucketOf(other)) >= 0)
            {
                var any = scorer.UpperBounds(person, other, other + 1, Sought.All, bound);
                count += any && bound[0] >= 0 ? 1 : 0;
            }
        }

        return count;
    }
}
