namespace MentorBot.Domain.Matching.Kernel.AllPairs;

/// <summary>
/// What everybody's dual carries of a score, in halves: two people carry their pair when their duals (and those of odd sets
/// that hold both) are at least twice its score. Worths and bonuses are taken off before, so a dual may be below 0.
/// </summary>
internal sealed class Duals
{
    private const int MostStored = 30_000;

    private readonly long[] lowest;

    public Duals(long[] carried, int[] bucketStarts)
    {
        Carried = carried;
        Narrow = new short[carried.Length + BoundFilter.Word];
        lowest = new long[bucketStarts.Length - 1];
        for (var bucket = 0; bucket < lowest.Length; bucket++)
        {
            lowest[bucket] = long.MaxValue;
            for (var person = bucketStarts[bucket]; person < bucketStarts[bucket + 1]; person++)
            {
                lowest[bucket] = Math.Min(lowest[bucket], carried[person]);
                Narrow[person] = (short)Math.Clamp(carried[person], -MostStored, MostStored);
            }
        }
    }

    public long[] Carried { get; }

    /// <summary>The same in 16 bits: what is cut off is too far away to matter beside a dual that fits.</summary>
    public short[] Narrow { get; }

    public long LowestOf(int bucket) => lowest[bucket];

    public static Duals Of<TScorer>(in TScorer scorer, long[] carried)
        where TScorer : struct, IPairScorer
    {
        var starts = new int[scorer.Buckets + 1];
        for (var bucket = 0; bucket < starts.Length; bucket++)
        {
            starts[bucket] = scorer.BucketStart(bucket);
        }

        return new Duals(carried, starts);
    }
}
