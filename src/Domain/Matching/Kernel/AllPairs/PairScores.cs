namespace MentorBot.Domain.Matching.Kernel.AllPairs;

/// <summary>Questions about single pairs, for code that does not ask by the million.</summary>
internal static class PairScores
{
    /// <summary>The score of two different people, 0 to 1000; -1 when they cannot be paired.</summary>
    public static int Exact<TScorer>(in TScorer scorer, int one, int other)
        where TScorer : struct, IPairScorer
    {
        if (scorer.BucketBound(scorer.BucketOf(one), scorer.BucketOf(other)) < 0)
        {
            return -1;
        }

        Span<short> bound = stackalloc short[1];
        return !scorer.UpperBounds(one, other, other + 1, Sought.All, bound) || bound[0] < 0
            ? -1
            : scorer.Refine(one, other, bound[0]);
    }
}
