using MentorBot.Domain.Matching.Kernel.AllPairs;

namespace MentorBot.Domain.Tests.Matching.Kernel.AllPairs;

/// <summary>
/// A few people with any scores, in buckets as chance has it, with bounds as loose as chance has it; some pairs are barred.
/// </summary>
internal readonly struct TableScorer : IPairScorer
{
    private readonly int[,] scores;
    private readonly int[,] bounds;
    private readonly int[] starts;
    private readonly int[] bucketOf;
    private readonly int[][] barred;

    private TableScorer(int[,] scores, int[,] bounds, int[] bucketOf)
    {
        (this.scores, this.bounds, this.bucketOf) = (scores, bounds, bucketOf);
        var table = (scores, bounds);
        var people = bucketOf.Length;
        starts =
        [
            .. Enumerable.Range(0, people).Where(person => person == 0 || bucketOf[person] != bucketOf[person - 1]),
            people,
        ];
        barred =
        [
            .. Enumerable
                .Range(0, people)
                .Select(one =>
                    Enumerable
                        .Range(0, one)
                        .Where(other => table.scores[one, other] < 0 && table.bounds[one, other] >= 0)
                        .ToArray()
                ),
        ];
    }

    public int Count => bucketOf.Length;

    public int Buckets => starts.Length - 1;

    /// <param name="firstSide">How many of the first people stand on a side of their own; 0 where there are no sides.</param>
    public static TableScorer Of(Random random, int people, int firstSide)
    {
        int[] tops = [0, 1, 5, 1000];
        var (top, density, slack) = (tops[random.Next(4)], random.NextDouble(), random.Next(2) * 60);
        var low = random.Next(3) == 0 ? top : 0;
        var (scores, bounds, buckets) = (new int[people, people], new int[people, people], new int[people]);
        for (var one = 0; one < people; one++)
        {
            var isNew = one == firstSide || random.Next(3) == 0;
            buckets[one] = one == 0 ? 0 : buckets[one - 1] + (isNew ? 1 : 0);
            for (var other = 0; other <= one; other++)
            {
                var apart = firstSide == 0 ? other < one : other < firstSide && one >= firstSide;
                var score = apart && random.NextDouble() < density ? random.Next(low, top + 1) : -1;
                var isBarred = apart && score < 0 && random.Next(3) == 0;
                var bound =
                    score >= 0 ? Math.Min(1000, score + random.Next(slack + 1))
                    : isBarred ? random.Next(top + 1)
                    : -1;
                (scores[one, other], scores[other, one]) = (score, score);
                (bounds[one, other], bounds[other, one]) = (bound, bound);
            }
        }

        return new(scores, bounds, buckets);
    }

    public int Score(int one, int other) => scores[one, other];

    public int BucketStart(int bucket) => starts[bucket];

    public int BucketOf(int person) => bucketOf[person];

    public int BucketBound(int one, int other)
    {
        var most = -1;
        for (var a = starts[one]; a < starts[one + 1]; a++)
        {
            for (var b = starts[other]; b < starts[other + 1]; b++)
            {
                most = Math.Max(most, bounds[a, b]);
            }
        }

        return most;
    }

    public bool UpperBounds(int person, int from, int to, int floor, Span<short> into)
    {
        for (var other = from; other < to; other++)
        {
            into[other - from] = (short)bounds[person, other];
        }

        return true;
    }

    public int Possible(int person, int from, int to) => PairScores.Possible(this, person, from, to);

    public int Refine(int one, int other, int bound)
    {
        Assert.Equal(bounds[one, other], bound);
        return scores[one, other];
    }

    public ReadOnlySpan<int> Barred(int person) => barred[person];
}
