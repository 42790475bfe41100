using System.Numerics;
using MentorBot.Domain.Matching.Kernel.General;
using Barrier = MentorBot.Domain.Matching.Kernel.General.Barrier;

namespace MentorBot.Domain.Matching.Kernel.AllPairs;

/// <summary>
/// Checks every possible pair of people against a Tutte–Berge barrier: a pair that crosses it may allow a larger matching;
/// if none does, there is no larger matching among all pairs. People inside the barrier are skipped: their pairs cannot
/// cross.
/// </summary>
internal sealed class BarrierScan<TScorer>
    where TScorer : struct, IPairScorer
{
    private const short Inner = 0;
    private const short Other = 1;
    private const short Outer = 2;

    private readonly TScorer scorer;
    private readonly Barrier barrier;
    private readonly int threshold;
    private readonly int width;
    private readonly short[] kinds;
    private readonly ScoredEdge[]?[] found;

    private BarrierScan(TScorer scorer, Barrier barrier, int threshold, int width)
    {
        (this.scorer, this.barrier, this.threshold, this.width) = (scorer, barrier, threshold, width);
        kinds = new short[scorer.Count + BoundFilter.Word];
        for (var person = 0; person < scorer.Count; person++)
        {
            var part = barrier.Part[person];
            kinds[person] =
                part > 0 ? Outer
                : part == Barrier.Inner ? Inner
                : Other;
        }

        found = new ScoredEdge[scorer.Count][];
    }

    /// <param name="threshold">Pairs that score less are no pairs here; 0 for all.</param>
    /// <param name="width">How many crossing pairs of each person are enough, the best first.</param>
    public static List<ScoredEdge> Of(TScorer scorer, Barrier barrier, int threshold, int width, KernelRun run)
    {
        var scan = new BarrierScan<TScorer>(scorer, barrier, threshold, width);
        var chunks = Chunk.Of(scorer);
        ParallelWork.Run(run, MatchStage.Proving, chunks.Length, () => scan.CreateWorker(chunks));
        return [.. scan.found.Where(edges => edges is not null).SelectMany(edges => edges!)];
    }

    private Action<int> CreateWorker(Chunk[] chunks)
    {
        var walk = new BucketWalk<TScorer>(scorer);
        return piece => Check(chunks[piece], walk);
    }

    private void Check(Chunk chunk, BucketWalk<TScorer> walk)
    {
        Span<int> heap = stackalloc int[width];
        for (var person = chunk.From; person < chunk.To; person++)
        {
            if (kinds[person] != Inner)
            {
                var kept = 0;
                Check(person, chunk.Bucket, walk, new BestFew(heap, ref kept));
                found[person] = kept == 0 ? null : Edges(person, heap[..kept]);
            }
        }
    }

    private void Check(int person, int bucket, BucketWalk<TScorer> walk, BestFew best)
    {
        for (var other = bucket; other < scorer.Buckets; other++)
        {
            if (scorer.BucketBound(bucket, other) >= Math.Max(threshold, best.Floor))
            {
                var (start, end) = (scorer.BucketStart(other), scorer.BucketStart(other + 1));
                var first = Math.Max(person + 1, start);
                walk.Begin(
                    person,
                    start,
                    first,
                    end,
                    ScanStart.Of(person, first, end),
                    Math.Max(threshold, best.Floor)
                );
                Check(person, walk, best);
            }
        }
    }

    private void Check(int person, BucketWalk<TScorer> walk, BestFew best)
    {
        var least = kinds[person] == Outer ? Other : Outer;
        while (walk.Next())
        {
            for (var start = walk.From; start < walk.To; start += BoundFilter.Word)
            {
                var bounds = walk.BoundsFrom(start);
                var left = BoundFilter.AtLeast(bounds, Math.Max(threshold, best.Floor)) & walk.Mask(start);
                left &= BoundFilter.AtLeast(kinds.AsSpan(start), least);
                for (; left != 0; left &= left - 1)
                {
                    var at = BitOperations.TrailingZeroCount(left);
                    Weigh(person, start + at, bounds[at], best);
                }
            }
        }
    }

    private void Weigh(int person, int other, int bound, BestFew best)
    {
        if (!barrier.Allows(person, other) && scorer.Refine(person, other, bound) is var score && score >= threshold)
        {
            best.Offer(other, score);
        }
    }

    private static ScoredEdge[] Edges(int person, Span<int> heap)
    {
        heap.Sort();
        heap.Reverse();
        var edges = new ScoredEdge[heap.Length];
        for (var at = 0; at < edges.Length; at++)
        {
            edges[at] = new(person, BestFew.Number(heap[at]), (short)BestFew.Score(heap[at]));
        }

        return edges;
    }
}
