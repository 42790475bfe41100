using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.AllPairs;
using MentorBot.Testing.Instances;

namespace MentorBot.Domain.Tests.Matching.Kernel.AllPairs;

public sealed class ViolatorScanTests
{
    private const int Everything = 500;

    private static readonly PeerScorer Scorer = new(Gen.People(Everything, 5001), 5001);

    public enum Spread
    {
        Usual,
        BeyondSixteenBits,
        Mixed,
    }

    [Theory]
    [InlineData(Spread.Usual)]
    [InlineData(Spread.BeyondSixteenBits)]
    [InlineData(Spread.Mixed)]
    public void Every_pair_above_its_duals_is_found_and_no_other(Spread spread)
    {
        var carried = Carried(spread);
        var found = Scan(carried, default(NoOddSets), Everything, threads: 1);
        var expected = Brute(carried, (_, _) => 0).ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Count, found.Pairs);
        Assert.Equal(
            expected.OrderBy(one => (one.One, -one.Excess, one.Other)),
            found.Worst.OrderBy(one => (one.One, -one.Excess, one.Other))
        );
        Assert.Equal(expected.GroupBy(one => one.One).Sum(row => row.Max(one => one.Excess)), found.Raise.Sum());
    }

    [Fact]
    public void Odd_sets_carry_their_part()
    {
        var carried = Carried(Spread.Usual);
        var found = Scan(carried, default(Thirds), Everything, threads: 1);
        var expected = Brute(carried, default(Thirds).Shared).ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Count, found.Pairs);
        Assert.True(found.Pairs < Scan(carried, default(NoOddSets), 1, threads: 1).Pairs);
    }

    [Fact]
    public void Only_the_worst_few_of_each_person_are_kept_the_worst_first()
    {
        var carried = Carried(Spread.Usual);
        var found = Scan(carried, default(NoOddSets), 3, threads: 1);
        var all = Brute(carried, (_, _) => 0).ToList();
        var expected = all.GroupBy(one => one.One)
            .OrderBy(row => row.Key)
            .SelectMany(row => row.Select(one => (one.One, one.Excess)).OrderByDescending(one => one.Excess).Take(3));
        Assert.Equal(expected, found.Worst.Select(one => (one.One, one.Excess)));
        Assert.Subset(all.ToHashSet(), found.Worst.ToHashSet());
        Assert.Equal(found.Worst.Distinct(), found.Worst);
    }

    [Fact]
    public void Pairs_that_are_carried_just_so_are_kept_apart()
    {
        var carried = Carried(Spread.Usual);
        var found = Scan(carried, default(NoOddSets), Everything, threads: 1, near: 25);
        var expected = Brute(carried, (_, _) => 0, above: -50).ToLookup(pair => pair.Excess > 0);
        Assert.Equal(expected[true].ToHashSet(), found.Worst.ToHashSet());
        Assert.Equal(expected[false].ToHashSet(), found.Close.ToHashSet());
        Assert.Equal((expected[true].Count(), found.Close.Distinct().Count()), (found.Pairs, found.Close.Count));
        Assert.NotEmpty(found.Close);
    }

    [Fact]
    public void Two_threads_find_the_same()
    {
        var carried = Carried(Spread.Mixed);
        var one = Scan(carried, default(NoOddSets), 4, threads: 1);
        var two = Scan(carried, default(NoOddSets), 4, threads: 2);
        Assert.Equal(one.Worst, two.Worst);
        Assert.Equal((one.Pairs, one.Raise.Sum()), (two.Pairs, two.Raise.Sum()));
    }

    [Fact]
    public void Raising_the_duals_by_what_is_missing_leaves_nothing_to_find()
    {
        var carried = Carried(Spread.Usual);
        foreach (var row in Scan(carried, default(NoOddSets), Everything, threads: 1).Worst.GroupBy(one => one.One))
        {
            carried[row.Key] += row.Max(one => one.Excess);
        }

        Assert.Equal(0, Scan(carried, default(NoOddSets), 1, threads: 1).Pairs);
    }

    private static Violations Scan<TSets>(long[] carried, TSets sets, int width, int threads, int near = 0)
        where TSets : struct, IOddSets =>
        ViolatorScan<PeerScorer, TSets>.Of(
            Scorer,
            Duals.Of(Scorer, carried),
            sets,
            new ScanLimits(width, 0, near),
            new KernelRun(threads, null, CancellationToken.None)
        );

    /// <summary>Duals that carry most pairs; where they are spread out, some people carry what others owe.</summary>
    private static long[] Carried(Spread spread)
    {
        var lists = TopCandidates<PeerScorer>.Of(Scorer, 4, KernelRun.Quiet);
        var far = spread == Spread.BeyondSixteenBits ? 100_000 : 28_500;
        return
        [
            .. Enumerable
                .Range(0, Scorer.Count)
                .Select(person =>
                {
                    long own = lists.Scores(person).IsEmpty ? 0 : lists.Scores(person)[^1];
                    return spread == Spread.Usual || person % 3 == 2 ? own
                        : person % 3 == 1 ? own + far
                        : own - far;
                }),
        ];
    }

    private static IEnumerable<Violator> Brute(long[] carried, Func<int, int, long> shared, int above = 0)
    {
        for (var one = 0; one < Scorer.Count; one++)
        {
            for (var other = one + 1; other < Scorer.Count; other++)
            {
                var score = PairScores.Exact(Scorer, one, other);
                var excess = (2L * score) - carried[one] - carried[other] - shared(one, other);
                if (score >= 0 && excess > above)
                {
                    yield return new Violator(one, other, (short)score, excess);
                }
            }
        }
    }

    /// <summary>People in threes, each with a dual of its own.</summary>
    private readonly struct Thirds : IOddSets
    {
        public long Shared(int one, int other) => one / 3 == other / 3 ? 1000 : (one / 60 == other / 60 ? 60 : 0);
    }
}
