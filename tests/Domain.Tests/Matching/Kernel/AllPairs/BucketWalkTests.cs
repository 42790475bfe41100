using MentorBot.Domain.Matching.Kernel.AllPairs;

namespace MentorBot.Domain.Tests.Matching.Kernel.AllPairs;

public sealed class BucketWalkTests
{
    [Theory]
    [InlineData(0, 0, 1, 0)]
    [InlineData(10, 10, 10, 10)]
    [InlineData(0, 0, 512, 300)]
    [InlineData(0, 0, 513, 512)]
    [InlineData(7, 7, 1700, 900)]
    [InlineData(7, 600, 1700, 1699)]
    [InlineData(7, 900, 1700, 900)]
    [InlineData(7, 530, 1031, 700)]
    public void Everybody_of_a_run_is_met_once_from_the_one_who_is_named_and_going_round(
        int start,
        int from,
        int to,
        int begin
    )
    {
        var walk = new BucketWalk<NumberScorer>(new());
        walk.Begin(0, start, from, to, begin, 0);

        Assert.Equal([.. Enumerable.Range(begin, to - begin), .. Enumerable.Range(from, begin - from)], Met(walk));
    }

    [Theory]
    [InlineData(0, 1_400, 700)]
    [InlineData(0, 1_400, 100)]
    [InlineData(30, 1_400, 1_399)]
    public void Blocks_of_which_nobody_is_of_use_are_passed_over(int from, int to, int begin)
    {
        var walk = new BucketWalk<NumberScorer>(new());
        walk.Begin(0, 0, from, to, begin, 600);
        var met = Met(walk);

        Assert.Equal([.. Enumerable.Range(BoundFilter.Block, to - BoundFilter.Block)], met.Order());
    }

    /// <summary>Everybody's bound is their number.</summary>
    private static List<int> Met(BucketWalk<NumberScorer> walk)
    {
        var met = new List<int>();
        while (walk.Next())
        {
            for (var other = walk.From; other < walk.To; other += BoundFilter.Word)
            {
                for (var at = 0; at < BoundFilter.Word; at++)
                {
                    if (((walk.Mask(other) >> at) & 1) != 0)
                    {
                        met.Add(walk.BoundsFrom(other)[at]);
                    }
                }
            }
        }

        return met;
    }

    private readonly struct NumberScorer : IPairScorer
    {
        public int Count => 2_000;

        public int Buckets => 1;

        public int BucketStart(int bucket) => bucket * Count;

        public int BucketOf(int person) => 0;

        public int BucketBound(int one, int other) => 1_000;

        public bool UpperBounds(int person, int from, int to, int floor, Span<short> bounds)
        {
            for (var other = from; other < to; other++)
            {
                bounds[other - from] = (short)other;
            }

            return to > floor;
        }

        public int Possible(int person, int from, int to) => PairScores.Possible(this, person, from, to);

        public int Refine(int one, int other, int bound) => bound;

        public ReadOnlySpan<int> Barred(int person) => [];
    }
}
