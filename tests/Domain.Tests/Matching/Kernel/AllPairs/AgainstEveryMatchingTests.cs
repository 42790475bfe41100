using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.AllPairs;

namespace MentorBot.Domain.Tests.Matching.Kernel.AllPairs;

/// <summary>Small groups of people with few candidates each, so that most of what is best must be found by the loop.</summary>
public sealed class AgainstEveryMatchingTests
{
    private const int Cases = 400;

    /// <summary>More than all scores of a small group together.</summary>
    private const long Debt = 100_000;

    [Fact]
    public void People_without_sides_get_the_best_and_the_fairest()
    {
        for (var seed = 0; seed < Cases; seed++)
        {
            var random = new Random(seed);
            var people = random.Next(0, 8);
            var scorer = TableScorer.Of(random, people, 0);
            var worth = Worth(random, people);
            var all = EveryMatching.Of(scorer, worth ?? new long[people], [.. Enumerable.Repeat(1, people)]).ToList();
            var (settings, run) = (Settings(random), KernelRun.Quiet);

            var largest = new GeneralLoop<TableScorer>(scorer, worth, settings, run).Solve();
            var fair = GeneralFairness<TableScorer>.Solve(scorer, worth, settings, run);

            AssertIs(EveryMatching.Largest(all), largest, worth, seed, isFair: false);
            AssertIs(EveryMatching.Fairest(all), fair.Fairest, worth, seed, isFair: true);
            Assert.All(fair.Fairest.Pairs, pair => Assert.Equal(pair.Score, scorer.Score(pair.U, pair.V)));
        }
    }

    [Fact]
    public void Two_sides_with_places_get_the_best_and_the_fairest()
    {
        for (var seed = 0; seed < Cases; seed++)
        {
            var random = new Random(seed);
            var (mentors, mentees) = (random.Next(1, 4), random.Next(0, 5));
            var people = mentors + mentees;
            var scorer = TableScorer.Of(random, people, mentors);
            var worth = Worth(random, people);
            int[] places = [.. Enumerable.Range(0, people).Select(at => at < mentors ? random.Next(0, 3) : 1)];
            var sides = new TwoSides([.. Enumerable.Range(0, people).Select(at => at < mentors)], places);
            var all = EveryMatching.Of(scorer, worth ?? new long[people], places).ToList();
            var (settings, run) = (Settings(random), KernelRun.Quiet);

            var largest = new BipartiteLoop<TableScorer>(scorer, sides, worth, settings, run).Solve();
            var fair = BipartiteFairness<TableScorer>.Solve(scorer, sides, worth, settings, run);

            AssertIs(EveryMatching.Largest(all), largest, worth, seed, isFair: false);
            AssertIs(EveryMatching.Fairest(all), fair.Fairest, worth, seed, isFair: true);
        }
    }

    [Fact]
    public void Possible_pairs_are_counted_whatever_is_barred()
    {
        for (var seed = 0; seed < Cases; seed++)
        {
            var scorer = TableScorer.Of(new Random(seed), 7, seed % 4);
            var possible =
                from one in Enumerable.Range(0, 7)
                from other in Enumerable.Range(0, one)
                where scorer.Score(one, other) >= 0
                select one;
            Assert.Equal(possible.Count(), PairCount.Possible(scorer, KernelRun.Quiet));
        }
    }

    [Fact]
    public void A_spoiled_dual_is_found()
    {
        var found = 0;
        for (var seed = 0; seed < Cases; seed++)
        {
            var scorer = TableScorer.Of(new Random(seed), 8, 0);
            var loop = new GeneralLoop<TableScorer>(scorer, null, new LoopSettings(), KernelRun.Quiet);
            Assert.True(loop.Solve().IsOptimal);
            var (proof, partner) = (loop.Solution!.Proof, loop.Solution.Partner);
            var matched = Array.FindIndex(partner, other => other >= 0);
            if (matched < 0)
            {
                continue;
            }

            var spoiled = (long[])proof.Light.Clone();
            spoiled[matched]--;
            var violations = ViolatorScan<TableScorer, BlossomSets>.Of(
                scorer,
                Duals.Of(scorer, spoiled),
                new BlossomSets(proof.Blossoms),
                new ScanLimits(8, 0),
                KernelRun.Quiet
            );
            Assert.Contains(violations.Worst, pair => pair.One == matched || pair.Other == matched);
            found++;
        }

        Assert.InRange(found, Cases / 4, Cases);
    }

    private static LoopSettings Settings(Random random) => new(random.Next(1, 4), random.Next(1, 3));

    private static long[]? Worth(Random random, int people) =>
        random.Next(2) == 0 ? null : [.. Enumerable.Range(0, people).Select(_ => random.Next(0, 3) * Debt)];

    private static void AssertIs(Worthiness best, AllPairsResult result, long[]? worth, int seed, bool isFair)
    {
        var reached = Worthiness.None;
        foreach (var pair in result.Pairs)
        {
            reached = reached.With(pair.Score, worth is null ? 0 : worth[pair.U] + worth[pair.V]);
        }

        var expected = isFair ? best : best with { Least = reached.Least };
        Assert.True(expected == reached && result.IsOptimal, $"Seed {seed}: {best}, but found {result} {reached}.");
    }
}
