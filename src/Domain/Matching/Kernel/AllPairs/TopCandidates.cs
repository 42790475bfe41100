using System.Numerics;

namespace MentorBot.Domain.Matching.Kernel.AllPairs;

/// <summary>
/// The best few partners of everybody, exactly: others are visited bucket by bucket, the most promising bucket first, and
/// no longer when the bucket's bound is not above the worst that is kept. Scores are made only for bounds that are. Equals
/// are told apart by who is looked at first, see <see cref="ScanStart"/>: always the same, whatever the threads.
/// </summary>
internal sealed class TopCandidates<TScorer>
    where TScorer : struct, IPairScorer
{
    private readonly TScorer scorer;
    private readonly CandidateLists lists;
    private readonly BucketWalk<TScorer> walk;
    private readonly int[] promising;
    private readonly int[] heaps;
    private readonly int[] kept;
    private int orderedFor = -1;
    private int possible;

    private TopCandidates(TScorer scorer, CandidateLists lists, int mostPeople)
    {
        (this.scorer, this.lists, walk) = (scorer, lists, new(scorer));
        promising = new int[scorer.Buckets];
        heaps = new int[mostPeople * lists.Width];
        kept = new int[mostPeople];
    }

    /// <param name="width">How many to keep of each person, 1 or more; who has fewer possible partners keeps them all.</param>
    public static CandidateLists Of(TScorer scorer, int width, KernelRun run)
    {
        var everybody = new CandidateLists(scorer.Count, width);
        var chunks = Chunk.Of(scorer);
        var mostPeople = chunks.Length == 0 ? 0 : chunks.Max(chunk => chunk.To - chunk.From);
        ParallelWork.Run(run, MatchStage.Scoring, chunks.Length, CreateWorker);
        return everybody;

        Action<int> CreateWorker()
        {
            var own = new TopCandidates<TScorer>(scorer, everybody, mostPeople);
            return piece => own.Choose(chunks[piece]);
        }
    }

    private void Choose(Chunk chunk)
    {
        Order(chunk.Bucket);
        Array.Clear(kept);
        for (var at = 0; at < possible && Visit(chunk, promising[at]); at++) { }

        for (var person = chunk.From; person < chunk.To; person++)
        {
            var local = person - chunk.From;
            lists.Keep(person, heaps.AsSpan(local * lists.Width, kept[local]));
        }
    }

    /// <summary>The buckets that are possible with one, the highest bound first, then those that come next, going round.</summary>
    private void Order(int bucket)
    {
        if (bucket == orderedFor)
        {
            return;
        }

        (orderedFor, possible) = (bucket, 0);
        var bounds = new int[promising.Length];
        for (var other = 0; other < promising.Length; other++)
        {
            var bound = scorer.BucketBound(bucket, other);
            if (bound >= 0)
            {
                (promising[possible], bounds[possible]) = (other, (-bound * promising.Length) + Next(bucket, other));
                possible++;
            }
        }

        Array.Sort(bounds, promising, 0, possible);
    }

    private int Next(int bucket, int other) => other < bucket ? other + promising.Length - bucket : other - bucket;

    /// <returns>Whether anybody of the chunk could use somebody of the bucket, or of one that promises as much.</returns>
    private bool Visit(Chunk chunk, int bucket)
    {
        var (bound, wanted) = (scorer.BucketBound(chunk.Bucket, bucket), false);
        var (from, to) = (scorer.BucketStart(bucket), scorer.BucketStart(bucket + 1));
        for (var person = chunk.From; person < chunk.To; person++)
        {
            var local = person - chunk.From;
            var best = new BestFew(heaps.AsSpan(local * lists.Width, lists.Width), ref kept[local]);
            if (bound >= best.Floor)
            {
                wanted = true;
                walk.Begin(person, from, from, to, ScanStart.Of(person, from, to), best.Floor);
                Compare(person, best);
            }
        }

        return wanted;
    }

    private void Compare(int person, BestFew best)
    {
        while (walk.Next())
        {
            for (var start = walk.From; start < walk.To; start += BoundFilter.Word)
            {
                var bounds = walk.BoundsFrom(start);
                var found = BoundFilter.AtLeast(bounds, best.Floor) & walk.Mask(start);
                for (; found != 0; found &= found - 1)
                {
                    var at = BitOperations.TrailingZeroCount(found);
                    Show(person, start + at, bounds[at], best);
                }
            }
        }
    }

    private void Show(int person, int other, int bound, BestFew best)
    {
        if (bound < best.Floor || other == person)
        {
            return;
        }

        var score = scorer.Refine(person, other, bound);
        if (score >= 0)
        {
            best.Offer(other, score);
        }
    }
}
