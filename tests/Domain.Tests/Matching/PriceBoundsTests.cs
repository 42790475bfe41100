using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Planning;
using MentorBot.Testing.Instances;

namespace MentorBot.Domain.Tests.Matching;

/// <summary>The exact price of a demand lies between the bounds that are derived without a new plan.</summary>
public sealed class PriceBoundsTests
{
    [Theory]
    [InlineData(MentoringModel.PeerPairs, false)]
    [InlineData(MentoringModel.PeerPairs, true)]
    [InlineData(MentoringModel.OneToOne, false)]
    [InlineData(MentoringModel.OneToOne, true)]
    [InlineData(MentoringModel.Group, false)]
    public void The_exact_price_of_a_barred_pair_lies_between_the_bounds(MentoringModel model, bool fair) =>
        AssertBounds(
            model,
            fair,
            pair => (pair.First, pair.Second),
            Prices.Barring,
            (bounds, pair) => bounds.ToBar(pair)
        );

    [Theory]
    [InlineData(MentoringModel.PeerPairs, false)]
    [InlineData(MentoringModel.PeerPairs, true)]
    [InlineData(MentoringModel.OneToOne, false)]
    [InlineData(MentoringModel.OneToOne, true)]
    [InlineData(MentoringModel.Group, false)]
    public void The_exact_price_of_a_forced_pair_lies_between_the_bounds(MentoringModel model, bool fair) =>
        AssertBounds(
            model,
            fair,
            pair => (pair.NextBest?.Partner ?? pair.First, pair.Second),
            Prices.Locking,
            (bounds, pair) => bounds.ToForce(pair)
        );

    [Fact]
    public void Beyond_two_thousand_people_a_price_is_bounded()
    {
        var problem = DemoCohort.Of(MentoringModel.PeerPairs, 2_050);
        var weakest = Cast.Plan(problem).Pairs.MinBy(pair => pair.Score)!;

        var bar = MatchPlanner.PriceToBar(problem, new(weakest.First, weakest.Second), default).Value!;
        var force = MatchPlanner.PriceToForce(problem, new(weakest.NextBest!.Partner, weakest.Second), default).Value!;

        Assert.True(bar.Exact || (bar.AtMost ?? long.MaxValue) >= bar.Points, $"{bar}");
        Assert.True(force is { Exact: false, Points: >= 0 }, $"{force}");
    }

    [Fact]
    public void A_pair_that_is_not_made_costs_nothing_to_bar()
    {
        var problem = DemoCohort.Of(MentoringModel.PeerPairs, 60).InOrder();
        var pair = Cast.Plan(problem).Pairs.First(own => own.NextBest is not null);
        var bounds = PriceBounds.Of(problem, KernelRun.Quiet)!;

        Assert.Equal(new(0, 0, true), bounds.ToBar(new(pair.NextBest!.Partner, pair.Second)));
    }

    private static void AssertBounds(
        MentoringModel model,
        bool fair,
        Func<PlannedPair, (Domain.Shared.PersonId, Domain.Shared.PersonId)> chosen,
        Func<MatchProblem, PersonPair, MatchProblem> changed,
        Func<PriceBounds, PersonPair, PairPrice> bounded
    )
    {
        var (compared, told) = (0, 0);
        for (var seed = 1UL; seed <= 2; seed++)
        {
            var problem = DemoCohort.Of(model, 60, seed).InOrder();
            problem = problem with { Rules = problem.Rules with { LargestMinimum = fair } };
            var (plan, bounds) = (Cast.Plan(problem), PriceBounds.Of(problem, KernelRun.Quiet)!);
            foreach (var own in plan.Pairs.Take(8))
            {
                var pair = new PersonPair(chosen(own).Item1, chosen(own).Item2);
                var other = changed(problem, pair).InOrder();
                var exact = Prices.Between(problem, other, KernelRun.Quiet);
                if (exact.People > 0 || (fair && Minimum(other) != Minimum(problem)))
                {
                    continue;
                }

                var bound = bounded(bounds, pair);
                Assert.True(bound.Points <= exact.Points, $"{seed} {pair}: {bound}, not {exact}");
                Assert.True(!bound.Exact || bound.Points == exact.Points, $"{seed} {pair}: {bound}, not {exact}");
                Assert.True((bound.AtMost ?? long.MaxValue) >= exact.Points, $"{seed} {pair}: {bound}, not {exact}");
                compared++;
                told += bound.Points > 0 ? 1 : 0;
            }
        }

        Assert.True(compared > 4 && told > 0, $"{compared} {told}");
    }

    private static int? Minimum(MatchProblem problem) =>
        FoundPairs.MinimumOf(PairPlanner.Search(new ResidualProblem(problem), KernelRun.Quiet).Pairs);
}
