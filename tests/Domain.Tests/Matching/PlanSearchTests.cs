using System.Text.Json;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Planning;
using MentorBot.Testing.Instances;

namespace MentorBot.Domain.Tests.Matching;

public sealed class PlanSearchTests
{
    [Theory]
    [InlineData(MentoringModel.PeerPairs)]
    [InlineData(MentoringModel.OneToOne)]
    [InlineData(MentoringModel.Buddy)]
    public void Large_and_small_searches_find_plans_of_the_same_worth(MentoringModel model)
    {
        for (var seed = 1UL; seed <= 4; seed++)
        {
            foreach (var fair in new[] { false, true })
            {
                var problem = DemoCohort.Of(model, 250, seed);
                problem = problem with { Rules = problem.Rules with { LargestMinimum = fair } };
                var field = new ResidualProblem(problem.InOrder());

                Assert.Equal(
                    Figures(SmallSearch.Solve(field, KernelRun.Quiet)),
                    Figures(LargeSearch.Solve(field, KernelRun.Quiet))
                );
            }
        }
    }

    [Fact]
    public void Where_the_proof_has_a_flaw_nothing_is_called_optimal()
    {
        var proof = SmallSearch.Proof(value: 900, people: 4, possible: 6, flaw: "A dual is below 0.");

        Assert.Equal((false, 4_000L), (proof.Optimal, proof.Bound));
        Assert.True(proof.GapBasisPoints > 0);
        Assert.True(SmallSearch.Proof(900, 4, 6, flaw: null).Optimal);
    }

    [Theory]
    [InlineData(MentoringModel.PeerPairs, 1600)]
    [InlineData(MentoringModel.OneToOne, 1600)]
    [InlineData(MentoringModel.Circle, 40)]
    [InlineData(MentoringModel.Rounds, 200)]
    public void The_same_problem_gives_the_same_plan_on_one_thread_and_on_two(MentoringModel model, int people)
    {
        var problem = DemoCohort.Of(model, people);

        var once = Written(MatchPlanner.Plan(problem, 1, null, CancellationToken.None).Value);
        var again = Written(MatchPlanner.Plan(problem, 1, null, CancellationToken.None).Value);
        var onTwo = Written(MatchPlanner.Plan(problem, 2, null, CancellationToken.None).Value);

        Assert.Equal(once, again);
        Assert.Equal(once, onTwo);
    }

    [Fact]
    public void A_plan_survives_being_stored()
    {
        var plan = Cast.Plan(DemoCohort.Of(MentoringModel.OneToOne, 60));

        Assert.Equal(Written(plan), Written(JsonSerializer.Deserialize<MatchPlan>(Written(plan))!));
    }

    [Fact]
    public void A_large_search_can_be_called_off_while_it_runs()
    {
        using var source = new CancellationTokenSource();
        var stop = new Stop(source);

        Assert.Throws<OperationCanceledException>(() =>
            MatchPlanner.Plan(DemoCohort.Of(MentoringModel.PeerPairs, 1600), 2, stop, source.Token)
        );
    }

    private static string Written(MatchPlan plan) => JsonSerializer.Serialize(plan);

    private static string Figures(FoundPairs found) =>
        $"{found.Pairs.Count} {found.MinimumBefore} {found.ValueBefore} {found.Pairs.Min(pair => pair.Score)} "
        + $"{found.Pairs.Sum(pair => pair.Score)} {found.Proof.Optimal} {found.Proof.Bound} {found.Proof.PairsChecked}";

    private sealed class Stop(CancellationTokenSource source) : IProgress<MatchProgress>
    {
        public void Report(MatchProgress value) => source.Cancel();
    }
}
