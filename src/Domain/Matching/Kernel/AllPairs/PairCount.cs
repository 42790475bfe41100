namespace MentorBot.Domain.Matching.Kernel.AllPairs;

/// <summary>How many pairs are possible among all people.</summary>
internal static class PairCount
{
    public static long Possible<TScorer>(TScorer scorer, KernelRun run)
        where TScorer : struct, IPairScorer
    {
        var chunks = Chunk.Of(scorer);
        var total = 0L;
        ParallelWork.Run(run, MatchStage.Proving, chunks.Length, () => Count);
        return total;

        void Count(int piece) => Interlocked.Add(ref total, Of(scorer, chunks[piece]));
    }

    /// <summary>The same, while something else is done on one thread.</summary>
    public static long Beside<TScorer>(TScorer scorer, KernelRun run, Action other)
        where TScorer : struct, IPairScorer
    {
        var (count, alone) = (0L, run with { Threads = 1, Progress = null });
        ParallelWork.Together(run, other, () => count = Possible(scorer, alone));
        return count;
    }

    private static long Of<TScorer>(in TScorer scorer, Chunk chunk)
        where TScorer : struct, IPairScorer
    {
        var count = 0L;
        for (var bucket = chunk.Bucket; bucket < scorer.Buckets; bucket++)
        {
            var isPossible = scorer.BucketBound(chunk.Bucket, bucket) >= 0;
            var (from, to) = (scorer.BucketStart(bucket), scorer.BucketStart(bucket + 1));
            for (var person = chunk.From; isPossible && person < chunk.To; person++)
            {
                count += scorer.Possible(person, Math.Max(person + 1, from), to);
            }
        }

        for (var person = chunk.From; person < chunk.To; person++)
        {
            count -= Barred(scorer, person);
        }

        return count;
    }

    /// <summary>How many of a person's barred pairs would be possible otherwise.</summary>
    private static int Barred<TScorer>(in TScorer scorer, int person)
        where TScorer : struct, IPairScorer
    {
        var count = 0;
        foreach (var other in scorer.Barred(person))
        {
            if (scorer.BucketBound(scorer.BucketOf(person), scorer.BucketOf(other)) >= 0)
            {
                count += scorer.Possible(person, other, other + 1);
            }
        }

        return count;
    }
}
