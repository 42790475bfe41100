using System.Numerics;
using MentorBot.Domain.Matching.Kernel.General;
using Barrier = MentorBot.Domain.Matching.Kernel.General.Barrier;

namespace MentorBot.Domain.Matching.Kernel.AllPairs;

/// <summary>
/// Holds every possible pair of people against a barrier: a pair that crosses it may make a larger matching, none means
/// that there is no larger one among all pairs. People inside the barrier are passed over: their pairs cannot cross.
/// </summary>
internal sealed class BarrierScan<TScorer>
    where TScorer : struct, IPairScorer
{
    private const short Inner = 0;
    private const short Other = 1;
    private const short Outer = 2;

    private readonly TScorer scorer;
    private readonly Barrier barrier;
    private readonly int bar;
    private readonly int width;
    private readonly short[] kinds;
    private readonly ScoredEdge[]?[] found;

    private BarrierScan(TScorer scorer, Barrier barrier, int bar, int width)
    {
        (this.scorer, this.barrier, this.bar, this.width) = (scorer, barrier, bar, width);
        kinds = new short[scorer.Count + Survivors.Word];
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

    /// <param name="bar">Pairs that score less are no pairs here; 0 for all.</param>
    /// <param name="width">How many crossing pairs of each person are enough, the best first.</param>
    public static List<ScoredEdge> Of(TScorer scorer, Barrier barrier, int bar, int width, KernelRun run)
    {
        var scan = new BarrierScan<TScorer>(scorer, barrier, bar, width);
        var chunks = Chunk.Of(scorer);
        Crew.Share(run, MatchStage.Proving, chunks.Length, () => scan.Hand(chunks));
        return [.. scan.found.Where(edges => edges is not null).SelectMany(edges => edges!)];
    }

    private Action<int> Hand(Chunk[] chunks)
    {
        var lap = new Lap<TScorer>(scorer);
        return piece => Check(chunks[piece], lap);
    }

    private void Check(Chunk chunk, Lap<TScorer> lap)
    {
        Span<int> heap = stackalloc int[width];
        for (var person = chunk.From; person < chunk.To; person++)
        {
            if (kinds[person] != Inner)
            {
                var kept = 0;
                Check(person, chunk.Bucket, lap, new BestFew(heap, ref kept));
                found[person] = kept == 0 ? null : Edges(person, heap[..kept]);
            }
        }
    }

    private void Check(int person, int bucket, Lap<TScorer> lap, BestFew best)
    {
        for (var other = bucket; other < scorer.Buckets; other++)
        {
            if (scorer.BucketBound(bucket, other) >= Math.Max(bar, best.Floor))
            {
                var (start, end) = (scorer.BucketStart(other), scorer.BucketStart(other + 1));
                var first = Math.Max(person + 1, start);
                lap.Begin(person, start, first, end, Turn.Of(person, first, end), Math.Max(bar, best.Floor));
                Check(person, lap, best);
            }
        }
    }

    private void Check(int person, Lap<TScorer> lap, BestFew best)
    {
        var least = kinds[person] == Outer ? Other : Outer;
        while (lap.Next())
        {
            for (var start = lap.From; start < lap.To; start += Survivors.Word)
            {
                var bounds = lap.BoundsFrom(start);
                var left = Survivors.AtLeast(bounds, Math.Max(bar, best.Floor)) & lap.Mask(start);
                left &= Survivors.AtLeast(kinds.AsSpan(start), least);
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
        if (!barrier.Allows(person, other) && scorer.Refine(person, other, bound) is var score && score >= bar)
        {
            best.Show(other, score);
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
