using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.AllPairs;
using MentorBot.Testing.Instances;

namespace MentorBot.Domain.Tests.Matching.Kernel.AllPairs;

public sealed class ScorerTests
{
    private static readonly KernelRun Run = KernelRun.Quiet;

    [Theory]
    [InlineData(Lanes.Scalar)]
    [InlineData(Lanes.Wide256)]
    [InlineData(Lanes.Wide512)]
    public void Every_width_of_lanes_scores_peers_as_the_generator_does(Lanes lanes)
    {
        var people = Gen.People(300, 5001);
        var scorer = new PeerScorer(people, 5001, Narrowed(lanes));
        AssertScores(scorer, (one, other) => Gen.PeerScore(people, 5001, scorer.IdOf(one), scorer.IdOf(other)));
    }

    [Theory]
    [InlineData(Lanes.Scalar)]
    [InlineData(Lanes.Wide256)]
    [InlineData(Lanes.Wide512)]
    public void Every_width_of_lanes_scores_mentors_and_mentees_as_the_generator_does(Lanes lanes)
    {
        const int Mentors = 100;
        var people = Gen.MentorPopulation(Mentors, 200, 6001);
        var scorer = new MentorScorer(people, Mentors, 6001, Narrowed(lanes));
        AssertScores(scorer, Score);

        int Score(int one, int other)
        {
            var (low, high) = (
                Math.Min(scorer.IdOf(one), scorer.IdOf(other)),
                Math.Max(scorer.IdOf(one), scorer.IdOf(other))
            );
            return low < Mentors && high >= Mentors ? Gen.MentorScore(people, 6001, low, high) : -1;
        }
    }

    [Theory]
    [InlineData(1000, 144_644)]
    [InlineData(10_000, 14_075_740)]
    public void All_possible_pairs_of_peers_are_counted(int count, long pairs) =>
        Assert.Equal(pairs, PairCount.Possible(new PeerScorer(Gen.People(count, 5001), 5001), Run));

    [Fact]
    public void All_possible_pairs_of_mentors_and_mentees_are_counted() =>
        Assert.Equal(
            872_094,
            PairCount.Possible(new MentorScorer(Gen.MentorPopulation(1000, 2000, 6001), 1000, 6001), Run)
        );

    /// <summary>What the machine cannot do it is not asked for; the narrower lanes are then tested again.</summary>
    private static Lanes Narrowed(Lanes lanes) => lanes <= PairTerms.Widest ? lanes : PairTerms.Widest;

    /// <summary>Exact scores, bounds that hold, and for runs of people the same bounds as one by one.</summary>
    private static void AssertScores<TScorer>(TScorer scorer, Func<int, int, int> expected)
        where TScorer : struct, IPairScorer
    {
        var (run, single) = (new short[scorer.Count], new short[1]);
        for (var one = 0; one < scorer.Count; one++)
        {
            for (var bucket = 0; bucket < scorer.Buckets; bucket++)
            {
                var (from, to) = (scorer.BucketStart(bucket), scorer.BucketStart(bucket + 1));
                var most = scorer.BucketBound(scorer.BucketOf(one), bucket);
                if (most >= 0)
                {
                    scorer.UpperBounds(one, from, to, 0, run);
                }

                for (var other = from; other < to; other++)
                {
                    if (other == one)
                    {
                        continue;
                    }

                    Assert.Equal(expected(one, other), PairScores.Exact(scorer, one, other));
                    if (most >= 0)
                    {
                        scorer.UpperBounds(one, other, other + 1, 0, single);
                        Assert.Equal(single[0], run[other - from]);
                        Assert.InRange(run[other - from], expected(one, other), most);
                    }
                }
            }
        }
    }
}
