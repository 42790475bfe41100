using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.AllPairs;
using MentorBot.Testing.Instances;

namespace MentorBot.Domain.Tests.Matching.Kernel.AllPairs;

public sealed class TopCandidatesTests
{
    private const int Width = 32;

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(Width)]
    public void Everybody_keeps_their_best_partners(int width)
    {
        var scorer = new PeerScorer(Gen.People(400, 77), 77);
        var lists = TopCandidates<PeerScorer>.Of(scorer, width, KernelRun.Quiet);
        for (var person = 0; person < scorer.Count; person++)
        {
            var best = Enumerable
                .Range(0, scorer.Count)
                .Where(other => other != person)
                .Select(other => (short)PairScores.Exact(scorer, person, other))
                .Where(score => score >= 0)
                .OrderDescending()
                .Take(width);
            Assert.Equal(best, lists.Scores(person).ToArray());
            AssertInOrder(scorer, person, lists);
        }
    }

    [Fact]
    public void Where_all_are_equal_everybody_is_wanted()
    {
        var scorer = new FlatScorer<PeerScorer>(new PeerScorer(Gen.People(2000, 3), 3), 0);
        var lists = TopCandidates<FlatScorer<PeerScorer>>.Of(scorer, Width, KernelRun.Quiet);
        var wanted = new int[scorer.Count];
        foreach (var partner in Enumerable.Range(0, scorer.Count).SelectMany(one => lists.Partners(one).ToArray()))
        {
            wanted[partner]++;
        }

        Assert.InRange(wanted.Max(), Width, 5 * Width);
    }

    private static void AssertInOrder(PeerScorer scorer, int person, CandidateLists lists)
    {
        int[] partners = [.. lists.Partners(person)];
        short[] scores = [.. lists.Scores(person)];
        Assert.Equal(scores, partners.Select(other => (short)PairScores.Exact(scorer, person, other)));
        Assert.Equal(partners.Distinct().OrderBy(other => (-PairScores.Exact(scorer, person, other), other)), partners);
    }

    [Fact]
    public void The_sum_of_the_best_32_of_10000_people_is_the_published_one() =>
        Assert.Equal(248_263_743, Sum(Lists(10_000, 2, null)));

    [Fact]
    public void Threads_and_lanes_make_no_difference()
    {
        var first = Lists(1500, 1, Lanes.Scalar);
        foreach (var other in new[] { Lists(1500, 2, PairTerms.Widest), Lists(1500, 3, Lanes.Scalar) })
        {
            for (var person = 0; person < first.People; person++)
            {
                Assert.Equal(first.Partners(person).ToArray(), other.Partners(person).ToArray());
                Assert.Equal(first.Scores(person).ToArray(), other.Scores(person).ToArray());
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Nobody_and_a_single_person_have_no_candidates(int people) =>
        Assert.Equal(0, Sum(Lists(people, 1, null)));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_cancelled_search_stops(int threads)
    {
        var scorer = new PeerScorer(Gen.People(500, 1), 1);
        var run = new KernelRun(threads, null, new CancellationToken(canceled: true));
        Assert.ThrowsAny<OperationCanceledException>(() => TopCandidates<PeerScorer>.Of(scorer, Width, run));
    }

    private static CandidateLists Lists(int people, int threads, Lanes? lanes) =>
        TopCandidates<PeerScorer>.Of(
            new PeerScorer(Gen.People(people, 5001), 5001, lanes),
            Width,
            new KernelRun(threads, null, CancellationToken.None)
        );

    private static long Sum(CandidateLists lists) =>
        Enumerable.Range(0, lists.People).Sum(person => lists.Scores(person).ToArray().Sum(score => (long)score));
}
