using System.Numerics;

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
        return !scorer.UpperBounds(one, other, other + 1, 0, bound) || bound[0] < 0
            ? -1
            : scorer.Refine(one, other, bound[0]);
    }

    /// <summary>What <see cref="IPairScorer.Possible"/> asks, by way of the bounds, for scorers that know no shorter one.</summary>
    public static int Possible<TScorer>(in TScorer scorer, int person, int from, int to)
        where TScorer : struct, IPairScorer
    {
        Span<short> bounds = stackalloc short[BoundFilter.Block + BoundFilter.Word];
        var count = 0;
        for (int start = from, end; start < to; start = end)
        {
            end = Math.Min(to, start + BoundFilter.Block);
            if (scorer.UpperBounds(person, start, end, 0, bounds))
            {
                bounds[(end - start)..].Fill(-1);
                count += Ones(bounds, end - start);
            }
        }

        return count;
    }

    private static int Ones(ReadOnlySpan<short> bounds, int length)
    {
        var count = 0;
        for (var at = 0; at < length; at += BoundFilter.Word)
        {
            count += BitOperations.PopCount(BoundFilter.AtLeast(bounds[at..], 0));
        }

        return count;
    }
}
