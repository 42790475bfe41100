using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.AllPairs;
using MentorBot.Testing.Instances;

namespace MentorBot.Domain.Tests.Matching.Kernel.AllPairs;

public sealed class AllPairsTests
{
    private static readonly KernelRun Run = KernelRun.Quiet;

    [Fact]
    public void Every_possible_pair_of_peers_is_checked()
    {
        var result = new GeneralLoop<PeerScorer>(Peers(1000), null, new LoopSettings(), Run).Solve();
        AssertOptimal(result, 499, 384_673, 553);
        Assert.Equal(144_644, result.PairsChecked);
    }

    [Fact]
    public void The_cost_of_the_fairest_of_all_pairs_of_peers_is_told()
    {
        var result = GeneralFairness<PeerScorer>.Solve(Peers(1000), null, new LoopSettings(), Run);
        AssertOptimal(result.Fairest, 499, 384_660, 567);
        Assert.Equal(13, result.Largest.Value - result.Fairest.Value);
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(3, 2, 2)]
    [InlineData(40, 40, 3)]
    public void How_many_candidates_there_are_to_begin_with_makes_no_difference(int width, int added, int threads)
    {
        var settings = new LoopSettings(width, added);
        var run = Run with { Threads = threads };
        AssertOptimal(new GeneralLoop<PeerScorer>(Peers(1000), null, settings, run).Solve(), 499, 384_673, 553);
        AssertOptimal(GeneralFairness<PeerScorer>.Solve(Peers(1000), null, settings, run).Fairest, 499, 384_660, 567);
        var (scorer, sides) = Mentors(500, 2000, 6004);
        AssertOptimal(
            BipartiteFairness<MentorScorer>.Solve(scorer, sides, null, settings, run).Fairest,
            1009,
            795_314,
            567
        );
    }

    [Fact]
    public void Threads_make_no_difference_to_the_pairs()
    {
        var one = new GeneralLoop<PeerScorer>(Peers(700), null, new LoopSettings(6, 2), Run).Solve();
        var two = new GeneralLoop<PeerScorer>(
            Peers(700),
            null,
            new LoopSettings(6, 2),
            Run with
            {
                Threads = 2,
            }
        ).Solve();
        Assert.Equal(one.Pairs, two.Pairs);
        Assert.Equal(one.Rounds, two.Rounds);
    }

    [Fact]
    public void When_the_rounds_are_used_up_the_gap_holds()
    {
        var result = new GeneralLoop<PeerScorer>(Peers(1000), null, new LoopSettings(8, Rounds: 1), Run).Solve();
        Assert.False(result.IsOptimal);
        Assert.InRange(384_673, result.Value + 1, result.Value + result.Gap!.Value);
    }

    [Fact]
    public void When_there_has_been_enough_nothing_more_is_done()
    {
        var enough = new LoopSettings(Stop: new CancellationToken(canceled: true));
        var result = new GeneralLoop<PeerScorer>(Peers(100), null, enough, Run).Solve();
        Assert.Empty(result.Pairs);
        Assert.Null(result.Gap);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_minimum_that_was_not_proved_to_be_the_largest_is_not_called_optimal(bool haveDebts)
    {
        using var enough = new CancellationTokenSource();
        var settings = new LoopSettings(OnRound: round => Stop(round.Gap == 0), Stop: enough.Token);
        var worth = haveDebts ? Enumerable.Range(0, 300).Select(at => at % 7 == 0 ? 1_000_000L : 0).ToArray() : null;
        var (scorer, sides) = Mentors(100, 200, 6001);

        var peers = GeneralFairness<PeerScorer>.Solve(Peers(300), worth, settings, Run);
        var mentors = BipartiteFairness<MentorScorer>.Solve(scorer, sides, worth, settings, Run);

        Assert.True(peers.Largest.IsOptimal);
        Assert.False(peers.Fairest.IsOptimal);
        Assert.Equal(peers.Largest.Pairs.Length, peers.Fairest.Pairs.Length);
        Assert.False(mentors.Fairest.IsOptimal);

        void Stop(bool now)
        {
            if (now)
            {
                enough.Cancel();
            }
        }
    }

    private static void AssertOptimal(AllPairsResult result, int pairs, long value, int minimum)
    {
        Assert.True(result.IsOptimal);
        Assert.Equal((pairs, value, minimum), (result.Pairs.Length, result.Value, result.Minimum!.Value));
    }

    private static PeerScorer Peers(int people) => new(Gen.People(people, 5001), 5001);

    private static (MentorScorer Scorer, TwoSides Sides) Mentors(int mentors, int mentees, int seed)
    {
        var people = Gen.MentorPopulation(mentors, mentees, (ulong)seed);
        var scorer = new MentorScorer(people, mentors, (ulong)seed);
        var ids = Enumerable.Range(0, people.Length).Select(scorer.IdOf).ToArray();
        return (scorer, new([.. ids.Select(id => id < mentors)], [.. ids.Select(id => people[id].Cap)]));
    }
}
