namespace MentorBot.Domain.Matching.Kernel.AllPairs;

/// <summary>All pairs that reach a threshold, each worth nothing: for asking who can be matched at all.</summary>
internal readonly struct FlatScorer<TScorer>(TScorer scorer, int threshold) : IPairScorer
    where TScorer : struct, IPairScorer
{
    private readonly TScorer scorer = scorer;

    public int Count => scorer.Count;

    public int Buckets => scorer.Buckets;

    public int BucketStart(int bucket) => scorer.BucketStart(bucket);

    public int BucketOf(int person) => scorer.BucketOf(person);

    public int BucketBound(int one, int other) => scorer.BucketBound(one, other) >= threshold ? 0 : -1;

    public bool UpperBounds(int person, int from, int to, int floor, Span<short> bounds)
    {
        if (!scorer.UpperBounds(person, from, to, threshold, bounds))
        {
            return false;
        }

        foreach (ref var bound in bounds[..(to - from)])
        {
            bound = (short)(bound >= threshold ? 0 : -1);
        }

        return true;
    }

    public int Possible(int person, int from, int to) => PairScores.Possible(this, person, from, to);

    public int Refine(int one, int other, int bound) => PairScores.Exact(scorer, one, other) >= threshold ? 0 : -1;

    public ReadOnlySpan<int> Barred(int person) => scorer.Barred(person);
}
