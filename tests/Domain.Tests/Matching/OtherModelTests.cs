using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Matching.Rules;
using MentorBot.Testing.Instances;

namespace MentorBot.Domain.Tests.Matching;

/// <summary>Buddies, rounds, circles and the stable mode.</summary>
public sealed class OtherModelTests
{
    [Fact]
    public void A_buddy_comes_first_and_levels_do_not_matter()
    {
        var buddy = Cast.Peer(2) with { Role = MentoringRole.Buddy, Level = ExperienceLevel.Starting };
        var newcomer = Cast.Peer(1) with { Role = MentoringRole.Newcomer, Level = ExperienceLevel.Senior };
        var plan = Cast.Plan(Cast.Peers(newcomer, buddy) with { Model = MentoringModel.Buddy });

        Assert.Equal((buddy.Person, newcomer.Person), (plan.Pairs[0].First, plan.Pairs[0].Second));
    }

    [Fact]
    public void Everybody_meets_everybody_before_anybody_meets_again_and_then_the_longest_apart()
    {
        var problem = Cast.Peers([.. Enumerable.Range(1, 4).Select(n => Cast.Peer(n))]) with
        {
            Model = MentoringModel.Rounds,
        };
        var met = new HashSet<PersonPair>();
        for (var round = 1; round <= 3; round++)
        {
            var plan = Cast.Plan(problem);
            Assert.Equal((2, 0), (plan.Pairs.Count, plan.Repeats.Count));
            Assert.All(plan.Pairs, pair => Assert.True(met.Add(new(pair.First, pair.Second))));
            problem = After(problem, plan);
        }

        var fourth = Cast.Plan(problem);

        Assert.Equal([3, 3], fourth.Repeats.Select(repeat => repeat.RoundsAgo));
        Assert.Equal(2, fourth.Pairs.Count);
    }

    [Fact]
    public void Circles_take_everybody_keep_locked_people_together_and_broken_rules_apart()
    {
        var people = Enumerable.Range(1, 13).Select(n => Cast.Peer(n)).ToArray();
        people[0] = people[0] with { NotWith = [Cast.Id(2)] };
        var plan = Cast.Plan(
            Cast.Peers(people) with
            {
                Model = MentoringModel.Circle,
                Wishes = new([Cast.Pair(1, 13)], [Cast.Pair(3, 4)]),
            }
        );

        Assert.Equal(13, plan.Circles.Sum(circle => circle.Members.Count));
        Assert.All(plan.Circles, circle => Assert.InRange(circle.Members.Count, 5, 8));
        Assert.Contains(plan.Circles, circle => Holds(circle, 1, 13));
        Assert.DoesNotContain(plan.Circles, circle => Holds(circle, 1, 2) || Holds(circle, 3, 4));
        Assert.True(plan.Proof.Optimal);
        Assert.Equal((13, plan.Circles.Sum(circle => (long)circle.Value)), (plan.Steps.People, plan.Steps.ValueAfter));
    }

    [Fact]
    public void A_proof_of_circles_says_no_more_than_was_proved()
    {
        var few = Cast.Plan(Circles(13));
        var many = Cast.Plan(DemoCohort.Of(MentoringModel.Circle, 24));

        Assert.Equal((true, true, 0L), (few.Proof.Optimal, few.Proof.PlacesMost, few.Proof.PairsChecked));
        Assert.Equal(0L, many.Proof.PairsChecked);
        Assert.True(many.Proof.PlacesMost is true || !many.Proof.Optimal);
        Assert.Equal(many.Proof.Optimal, many.Proof.Bound == many.Proof.Value);
    }

    [Fact]
    public void However_many_rounds_are_tried_only_the_one_that_is_chosen_is_explained()
    {
        var problem = Circles(6) with { Model = MentoringModel.Rounds };
        for (var round = 1; round <= 6; round++)
        {
            problem = After(problem, Cast.Plan(problem));
        }

        var told = new Explained();
        var plan = MatchPlanner.Plan(problem, 1, told, CancellationToken.None).Value;

        Assert.NotEmpty(plan.Repeats);
        Assert.Equal(1, told.Times);
    }

    private static MatchProblem Circles(int people) =>
        Cast.Peers([.. Enumerable.Range(1, people).Select(n => Cast.Peer(n))]) with
        {
            Model = MentoringModel.Circle,
        };

    private sealed class Explained : IProgress<MatchProgress>
    {
        public int Times { get; private set; }

        public void Report(MatchProgress value) =>
            Times += value is { Stage: MatchStage.Explaining, Percent: 0 } ? 1 : 0;
    }

    [Fact]
    public void In_a_stable_plan_no_two_would_rather_have_each_other()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var problem = new RandomCohort(seed).Problem(MentoringModel.OneToOne, people: (seed % 20) + 2);
            var plan = Cast.Plan(problem with { Rules = problem.Rules with { Mode = MatchMode.Stable } });

            Assert.Equal((0L, 0), (plan.Steps.BlockingPairs, plan.BlockingPairs.Count));
        }
    }

    [Fact]
    public void In_stable_mode_a_ranking_goes_before_the_score_and_a_lock_before_both()
    {
        var wished = Cast.Mentor(1) with { Offers = ["Golf"] };
        var mentee = Cast.Mentee(3) with { Preferred = [wished.Person] };
        var problem = Cast.OneToOne(wished, Cast.Mentor(2) with { Offers = ["SQL"] }, mentee);
        var stable = problem with { Rules = problem.Rules with { Mode = MatchMode.Stable } };
        var locked = Cast.Plan(stable with { Wishes = new([Cast.Pair(2, 3)], []) });

        Assert.Equal(wished.Person, Cast.Plan(stable).Pairs[0].First);
        Assert.Equal(Cast.Id(2), locked.Pairs[0].First);
        Assert.Equal((1L, Cast.Pair(1, 3)), (locked.Steps.BlockingPairs, Assert.Single(locked.BlockingPairs)));
    }

    [Theory]
    [InlineData(MentoringModel.PeerPairs)]
    [InlineData(MentoringModel.OneToOne)]
    public void Suggestions_are_the_best_possible_partners_by_score(MentoringModel model)
    {
        var problem = DemoCohort.Of(model, 60).InOrder();
        var finder = new PairFinder(problem);
        var suggested = MatchPlanner.Suggest(problem, 3, CancellationToken.None);
        for (var one = 0; one < 60; one++)
        {
            var best = Enumerable
                .Range(0, 60)
                .Where(other =>
                    other != one && finder.Find(one, other) is { } pair && HardRules.Blocking(pair, problem) is null
                )
                .Select(other => Scoring.Terms(finder.Find(one, other)!, problem).Sum(term => term.Points))
                .OrderDescending()
                .Take(3);

            Assert.Equal(best, suggested[one].Partners.Select(partner => partner.Score));
        }
    }

    private static MatchProblem After(MatchProblem problem, MatchPlan plan) =>
        problem with
        {
            PastPairs =
            [
                .. problem.PastPairs.Select(past => past with { RoundsAgo = past.RoundsAgo + 1 }),
                .. plan.Pairs.Select(pair => new PastPair(new(pair.First, pair.Second), 1)),
            ],
        };

    private static bool Holds(PlannedCircle circle, int one, int other) =>
        circle.Members.Contains(Cast.Id(one)) && circle.Members.Contains(Cast.Id(other));
}
