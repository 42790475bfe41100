namespace MentorBot.Domain.Matching.Kernel.AllPairs;

/// <summary>A few people of one bucket who are taken against everybody together, while the others' columns are near.</summary>
internal readonly record struct Chunk(int Bucket, int From, int To)
{
    private const int MostPeople = 64;

    public static Chunk[] Of<TScorer>(in TScorer scorer)
        where TScorer : struct, IPairScorer
    {
        var chunks = new List<Chunk>((scorer.Count / MostPeople) + scorer.Buckets);
        for (var bucket = 0; bucket < scorer.Buckets; bucket++)
        {
            var end = scorer.BucketStart(bucket + 1);
            for (var from = scorer.BucketStart(bucket); from < end; from += MostPeople)
            {
                chunks.Add(new Chunk(bucket, from, Math.Min(from + MostPeople, end)));
            }
        }

        return [.. chunks];
    }
}
