using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching;

namespace MentorBot.Domain.Tests.Matching;

/// <summary>
/// Random cohorts of up to ten people with all rules in force: exhaustive search finds no plan better than the
/// planner's.
/// </summary>
public sealed class BestPlanTests
{
    [Theory]
    [InlineData(MentoringModel.PeerPairs, false)]
    [InlineData(MentoringModel.PeerPairs, true)]
    [InlineData(MentoringModel.OneToOne, false)]
    [InlineData(MentoringModel.OneToOne, true)]
    [InlineData(MentoringModel.Group, true)]
    [InlineData(MentoringModel.Buddy, true)]
    public void No_other_plan_is_better(MentoringModel model, bool fair)
    {
        for (var seed = 0; seed < 700; seed++)
        {
            AssertBest(new RandomCohort(seed).Problem(model, people: seed % 10 + 1, fair), seed);
        }
    }

    [Theory]
    [InlineData(MentoringModel.PeerPairs)]
    [InlineData(MentoringModel.OneToOne)]
    public void With_a_locked_pair_no_other_plan_that_keeps_it_is_better(MentoringModel model)
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var problem = new RandomCohort(seed).Problem(model, people: (seed % 8) + 3, fair: true);
            if (
                Cast.Plan(problem with { Rules = problem.Rules with { LargestMinimum = false } }).Pairs
                is [.., var pair]
            )
            {
                var wish = new PersonPair(pair.First, pair.Second);
                AssertBest(problem with { Wishes = problem.Wishes with { Locked = [wish] } }, seed);
            }
        }
    }

    [Theory]
    [InlineData(MentoringModel.PeerPairs)]
    [InlineData(MentoringModel.OneToOne)]
    public void The_order_in_which_people_were_loaded_changes_nothing(MentoringModel model)
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var crowd = new RandomCohort(seed);
            var problem = crowd.Problem(model, people: seed % 30, fair: seed % 2 == 0);
            var shuffled = problem with
            {
                Candidates = [.. crowd.Shuffled(problem.Candidates.Select(Shuffled))],
                PastPairs = crowd.Shuffled(problem.PastPairs),
            };

            Assert.Equal(problem.Hash(), shuffled.Hash());
            Assert.Equal(Lines(Cast.Plan(problem)), Lines(Cast.Plan(shuffled)));

            Candidate Shuffled(Candidate candidate) =>
                candidate with
                {
                    Offers = crowd.Shuffled(candidate.Offers),
                    Wants = crowd.Shuffled(candidate.Wants),
                    Languages = crowd.Shuffled(candidate.Languages),
                    NotWith = crowd.Shuffled(candidate.NotWith),
                };
        }
    }

    [Theory]
    [InlineData(MentoringModel.PeerPairs)]
    [InlineData(MentoringModel.OneToOne)]
    public void Two_hundred_people_all_get_an_answer(MentoringModel model)
    {
        var problem = new RandomCohort(7).Problem(model, people: 200);

        AssertFair(problem, Cast.Plan(problem));
    }

    private static void AssertBest(MatchProblem problem, int seed)
    {
        var plan = Cast.Plan(problem);
        var pairs = AssertFair(problem, plan);
        var judge = new PlanJudge(problem);

        Assert.All(pairs, pair => Assert.True(judge.MayPair(pair.One, pair.Other), $"Seed {seed}"));
        Assert.Equal((seed, string.Join(' ', judge.Best())), (seed, string.Join(' ', judge.Worth(pairs))));
    }

    /// <summary>
    /// Capacities are respected, everyone is in the plan, terms are within their weights, and the order is by id.
    /// </summary>
    private static List<(int One, int Other)> AssertFair(MatchProblem problem, MatchPlan plan)
    {
        var people = problem.Candidates.Select(candidate => candidate.Person).ToList();
        var uses = plan.Pairs.SelectMany(pair => new[] { pair.First, pair.Second }).CountBy(person => person).ToList();
        Assert.All(uses, use => Assert.InRange(use.Value, 1, problem.Candidates[people.IndexOf(use.Key)].Places));
        var answered = uses.Select(use => use.Key).Concat(plan.Unmatched.Select(person => person.Person));
        Assert.Equal(people, answered.OrderBy(person => person.Value));
        Assert.Equal(plan.Unmatched.OrderBy(person => person.Person.Value), plan.Unmatched);
        Assert.Equal(plan.Pairs.OrderBy(pair => pair.First.Value).ThenBy(pair => pair.Second.Value), plan.Pairs);
        Assert.All(plan.Pairs, pair => Assert.InRange(pair.Score, 0, 1000));
        return [.. plan.Pairs.Select(pair => (people.IndexOf(pair.First), people.IndexOf(pair.Second)))];
    }

    private static List<string> Lines(MatchPlan plan) =>
        [
            .. plan.Pairs.Select(pair => $"{pair.First} {pair.Second} {string.Join(' ', pair.Terms.Select(Line))}"),
            .. plan.Unmatched.Select(person => $"{person}"),
        ];

    private static string Line(ScoreTerm term) => $"{term.Kind} {term.Points} {string.Join(',', term.Facts)}";
}
