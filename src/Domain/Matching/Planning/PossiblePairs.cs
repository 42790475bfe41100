using MentorBot.Domain.Matching.Kernel.General;
using MentorBot.Domain.Matching.Profiles;

namespace MentorBot.Domain.Matching.Planning;

/// <summary>All possible pairs with their scores, where there are few enough to keep them.</summary>
internal static class PossiblePairs
{
    private const int Block = 512;

    /// <returns>By the smaller number, which comes first; firsts have smaller numbers than seconds.</returns>
    public static List<ScoredEdge> Of(CompiledScores scores, CancellationToken cancellation)
    {
        var pairs = new List<ScoredEdge>();
        for (var one = 0; one < scores.Count; one++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var (other, score) in PartnersOf(scores, one, one + 1))
            {
                pairs.Add(new(one, other, (short)score));
            }
        }

        return pairs;
    }

    /// <summary>The possible partners of a person, from a number on.</summary>
    public static List<(int Other, int Score)> PartnersOf(CompiledScores scores, int one, int least = 0)
    {
        var partners = new List<(int, int)>();
        Span<short> bounds = stackalloc short[Block];
        for (var bucket = 0; bucket < scores.Buckets; bucket++)
        {
            var end = scores.BucketStart(bucket + 1);
            if (end <= least || scores.BucketBound(scores.BucketOf(one), bucket) < 0)
            {
                continue;
            }

            for (var from = Math.Max(scores.BucketStart(bucket), least); from < end; from += Block)
            {
                var to = Math.Min(end, from + Block);
                scores.UpperBounds(one, from, to, 0, bounds);
                for (var other = from; other < to; other++)
                {
                    var bound = bounds[other - from];
                    if (bound >= 0 && other != one && scores.Refine(one, other, bound) is >= 0 and var score)
                    {
                        partners.Add((other, score));
                    }
                }
            }
        }

        return partners;
    }
}
