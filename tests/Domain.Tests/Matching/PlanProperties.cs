using FsCheck;
using FsCheck.Fluent;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Matching.Rules;

namespace MentorBot.Domain.Tests.Matching;

/// <summary>
/// Properties of every plan of up to twelve people with all rules in force, verified by exhaustive search.
/// Counterexamples are shrunk to as few people as possible.
/// </summary>
public sealed class PlanProperties
{
    private enum Twist
    {
        None,
        NobodyMay,
        NoPlaces,
        AllAlike,
    }

    public static TheoryData<MentoringModel> Pairs() =>
        [
            MentoringModel.PeerPairs,
            MentoringModel.Rounds,
            MentoringModel.OneToOne,
            MentoringModel.Group,
            MentoringModel.Buddy,
        ];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void No_other_plan_is_better(MentoringModel model) =>
        Holds(
            1000,
            c =>
            {
                var problem = c.Problem(model);
                var plan = Cast.Plan(problem);
                var pairs = Positions(problem, plan);
                var judge = new PlanJudge(problem with { PastPairs = Kept(problem, plan) });
                var isAllowed = pairs.TrueForAll(pair => judge.MayPair(pair.One, pair.Other));
                var (best, found) = (judge.Best(), judge.Worth(pairs));
                return isAllowed
                    && IsWhole(problem, plan)
                    && (plan.Repeats.Count > 0 || best.AsSpan().SequenceEqual(found));
            }
        );

    [Fact]
    public void No_other_circles_are_better() =>
        Holds(
            300,
            c =>
            {
                var problem = c.Problem(MentoringModel.Circle);
                if (problem.Candidates.Count(person => person.Places > 0) < problem.Rules.MinCircle)
                {
                    return MatchPlanner.Plan(problem, default).Refusal is TooFewForCircle;
                }

                var (plan, judge) = (Cast.Plan(problem), new CircleJudge(problem));
                var circles = plan.Circles.Select(circle => circle.Members.Select(m => At(problem, m)).ToList());
                return IsWhole(problem, plan) && judge.Worth([.. circles]).SequenceEqual(judge.Best());
            }
        );

    [Theory]
    [InlineData(MentoringModel.OneToOne)]
    [InlineData(MentoringModel.Group)]
    public void In_stable_mode_nobody_would_rather_have_each_other(MentoringModel model) =>
        Holds(
            1000,
            c =>
            {
                var problem = c.Problem(model);
                problem = problem with { Rules = problem.Rules with { Mode = MatchMode.Stable } };
                var plan = Cast.Plan(problem);
                return IsWhole(problem, plan)
                    && plan.Proof is { Stable: true, Optimal: false, ListsWereCut: false }
                    && plan.Steps.BlockingPairs == 0
                    && new StableJudge(problem).Blocking(Positions(problem, plan)) == 0;
            }
        );

    [Theory]
    [InlineData(MentoringModel.PeerPairs)]
    [InlineData(MentoringModel.OneToOne)]
    public void No_aim_gains_by_an_aim_before_it(MentoringModel model) =>
        Holds(
            300,
            c =>
            {
                var steps = Cast.Plan(c.Problem(model)).Steps;
                return (steps.ValueOfAnySize ?? long.MaxValue) >= (steps.ValueWithoutDebts ?? steps.ValueBefore)
                    && steps.ValueOfAnySize is null or >= 0
                    && steps.ValueBefore >= steps.ValueAfter;
            }
        );

    /// <summary>A repeated pair is acceptable only if no new partner was left.</summary>
    private static List<PastPair> Kept(MatchProblem problem, MatchPlan plan) =>
        [.. problem.PastPairs.Where(past => plan.Repeats.All(repeat => repeat.Pair != past.Pair))];

    /// <summary>
    /// Whether everyone appears exactly once, with a match or a reason, capacities are respected, and a shortage's
    /// witness is a proof.
    /// </summary>
    private static bool IsWhole(MatchProblem problem, MatchPlan plan)
    {
        var matched = plan
            .Pairs.SelectMany(pair => new[] { pair.First, pair.Second })
            .Concat(plan.Circles.SelectMany(circle => circle.Members))
            .CountBy(person => person)
            .ToList();
        var answered = matched.Select(use => use.Key).Concat(plan.Unmatched.Select(left => left.Person)).ToList();
        return answered.Count == problem.Candidates.Count
            && answered.Distinct().Count() == answered.Count
            && matched.TrueForAll(use => use.Value <= problem.Candidates[At(problem, use.Key)].Places)
            && plan.Unmatched.All(left => left.Groups == 0 || left.Groups > left.Places)
            && plan.Pairs.All(pair => pair.Score is >= 0 and <= Scoring.Most);
    }

    private static List<(int One, int Other)> Positions(MatchProblem problem, MatchPlan plan) =>
        [.. plan.Pairs.Select(pair => (At(problem, pair.First), At(problem, pair.Second)))];

    private static int At(MatchProblem problem, Domain.Shared.PersonId person) =>
        problem.Candidates.Index().First(candidate => candidate.Item.Person == person).Index;

    /// <summary>The same cases every time; most are small, because exhaustive search takes long.</summary>
    private static void Holds(int cases, Func<Case, bool> property)
    {
        var people = Gen.Frequency((1, Gen.Elements(0, 1)), (12, Gen.Choose(2, 8)), (1, Gen.Choose(9, 12)));
        var twist = Gen.Frequency(
            (6, Gen.Constant(Twist.None)),
            (1, Gen.Elements(Twist.NobodyMay, Twist.NoPlaces, Twist.AllAlike))
        );
        var any =
            from seed in Gen.Choose(0, int.MaxValue)
            from count in people
            from fair in Gen.Elements(false, true)
            from turned in twist
            select new Case(seed, count, fair, turned);
        Prop.ForAll(
                Arb.From(any, c => Enumerable.Range(0, c.People).Select(fewer => c with { People = fewer })),
                property
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay(new Replay(new Rnd(20260102, 1), null)));
    }

    private sealed record Case(int Seed, int People, bool Fair, Twist Twist)
    {
        public MatchProblem Problem(MentoringModel model)
        {
            var problem = new RandomCohort(Seed).Problem(model, People, Fair);
            return problem with
            {
                Candidates = [.. problem.Candidates.Select(Turned)],
                PastPairs = [.. problem.PastPairs.DistinctBy(past => past.Pair)],
            };
        }

        private Candidate Turned(Candidate person, int at) =>
            Twist switch
            {
                Twist.NobodyMay => person with { Languages = [$"l{at}"] },
                Twist.NoPlaces => person with { Places = 0 },
                Twist.AllAlike => Cast.Peer(at + 1) with { Role = person.Role, Places = person.Places },
                _ => person,
            };
    }
}
