using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Matching.Explaining;
using MentorBot.Domain.Matching.Rules;

namespace MentorBot.Domain.Tests.Matching;

public sealed class ExplanationTests
{
    private static readonly MentoringModel[] Models = Enum.GetValues<MentoringModel>();

    [Fact]
    public void Rules_are_counted_as_if_every_pair_had_been_looked_at()
    {
        for (var seed = 0; seed < 120; seed++)
        {
            var problem = new RandomCohort(seed)
                .Problem(Models[seed % Models.Length], people: (seed % 80) + 1)
                .InOrder();
            var (people, finder) = (new CompatibilityIndex(problem), new PairFinder(problem));
            for (var one = 0; one < problem.Candidates.Count; one++)
            {
                Assert.Equal(Looked(problem, finder, one), Counted(people, people.NumberAt(one)));
            }
        }
    }

    [Fact]
    public void More_people_than_places_are_told_how_many_share_how_many()
    {
        var mentees = Enumerable.Range(10, 7).Select(n => Cast.Mentee(n) with { Languages = ["de"] });
        var others = Enumerable.Range(30, 3).Select(Cast.Mentee);
        var plan = Cast.Plan(
            Cast.OneToOne([
                Cast.Mentor(1, places: 2) with
                {
                    Languages = ["de"],
                },
                Cast.Mentor(2, places: 2) with
                {
                    Languages = ["de"],
                },
                Cast.Mentor(3, places: 5),
                .. mentees,
                .. others,
            ])
        );

        Assert.Equal(3, plan.Unmatched.Count);
        Assert.All(plan.Unmatched, left => Assert.Equal((7, 4), (left.BlockedPartners, left.Places)));
    }

    [Fact]
    public void Equals_who_can_only_be_paired_with_a_few_others_are_told_how_many()
    {
        var few = Enumerable.Range(1, 2).Select(n => Cast.Peer(n) with { Languages = ["a", "b", "c", "d", "e"] });
        var many = "abcde".Select((tongue, at) => Cast.Peer(at + 3) with { Languages = [$"{tongue}"] });
        var apart = Enumerable.Range(20, 4).Select(n => Cast.Peer(n) with { Languages = ["x"] });
        var plan = Cast.Plan(Cast.Peers([.. few, .. many, .. apart]));

        Assert.Equal(3, plan.Unmatched.Count);
        Assert.All(plan.Unmatched, left => Assert.Equal((5, 5, 2), Witness(left)));
    }

    [Fact]
    public void An_odd_number_of_equals_is_told_as_one_group_and_locked_pairs_do_not_count()
    {
        var plan = Cast.Plan(
            Cast.Peers([.. Enumerable.Range(1, 9).Select(n => Cast.Peer(n))]) with
            {
                Wishes = new([Cast.Pair(1, 9)], []),
            }
        );

        Assert.Equal((7, 1, 0), Witness(Assert.Single(plan.Unmatched)));
    }

    [Fact]
    public void Odd_groups_that_meet_in_one_person_are_counted_as_groups()
    {
        var middle = Cast.Peer(1) with { Languages = ["a", "b", "c"] };
        var groups = Enumerable.Range(2, 9).Select(n => Cast.Peer(n) with { Languages = [$"{"abc"[n % 3]}"] });
        var plan = Cast.Plan(Cast.Peers([middle, .. groups]));

        Assert.Equal(2, plan.Unmatched.Count);
        Assert.All(plan.Unmatched, left => Assert.Equal((9, 3, 1), Witness(left)));
    }

    [Fact]
    public void Giving_up_one_rule_gains_those_whom_it_alone_keeps_apart()
    {
        var (one, two) = (Cast.Peer(1) with { Languages = ["de"] }, Cast.Peer(2) with { Languages = ["fr"] });
        var both = two with { Availability = Cast.Working("Etc/UTC", from: "20:00", to: "23:00") };

        Assert.Equal([new RelaxedRule(UnmatchedReason.NoCommonLanguage, 2)], Cast.Plan(Cast.Peers(one, two)).Relaxing);
        Assert.Empty(Cast.Plan(Cast.Peers(one, both)).Relaxing);
    }

    [Fact]
    public void A_private_wish_is_never_offered_to_be_given_up() =>
        Assert.Empty(Cast.Plan(Cast.Peers(Cast.Peer(1) with { NotWith = [Cast.Id(2)] }, Cast.Peer(2))).Relaxing);

    [Fact]
    public void Giving_up_a_rule_gains_nobody_where_no_circle_comes_of_it()
    {
        var english = Enumerable.Range(1, 8).Select(n => Cast.Peer(n));
        var others = Enumerable.Range(9, 4).Select(n => Cast.Peer(n) with { Languages = [$"x{n}"] }).ToList();
        var fifth = Cast.Peer(13) with { Languages = ["x13"] };

        Assert.Empty(Circles([.. english, .. others]).Relaxing);
        Assert.Equal(
            [new RelaxedRule(UnmatchedReason.NoCommonLanguage, 5)],
            Circles([.. english, .. others, fifth]).Relaxing
        );
    }

    [Fact]
    public void Giving_up_a_rule_lets_people_join_a_circle_that_has_room()
    {
        var late = Cast.Peer(9) with { Availability = Cast.Working("Etc/UTC", from: "20:00", to: "23:00") };
        var plan = Circles([.. Enumerable.Range(1, 6).Select(n => Cast.Peer(n)), late]);

        Assert.Equal([new RelaxedRule(UnmatchedReason.NoCommonHours, 1)], plan.Relaxing);
    }

    private static MatchPlan Circles(Candidate[] people) =>
        Cast.Plan(Cast.Peers(people) with { Model = MentoringModel.Circle });

    [Fact]
    public void Groups_of_fewer_than_five_are_not_told_of()
    {
        var sales = Enumerable.Range(1, 5).Select(n => Cast.Peer(n) with { Department = "Sales" });
        var law = Enumerable.Range(6, 4).Select(n => Cast.Peer(n) with { Department = "Law" });
        var plan = Cast.Plan(Cast.Peers([.. sales, .. law]));

        var shares = plan.Statistics.Groups.Where(group => group.Kind == GroupKind.Department).ToList();
        Assert.Equal(("Sales", 5), (Assert.Single(shares).Name, shares[0].People));
        Assert.Equal(4, plan.Statistics.Distribution.Sum());
    }

    [Fact]
    public void The_next_best_partner_is_the_best_of_all_others()
    {
        var problem = new RandomCohort(3).Problem(MentoringModel.PeerPairs, people: 40).InOrder();
        var finder = new PairFinder(problem);
        var positions = problem.Candidates.Index().ToDictionary(person => person.Item.Person, person => person.Index);
        foreach (var pair in Cast.Plan(problem).Pairs)
        {
            var (first, second) = (positions[pair.First], positions[pair.Second]);
            var best = Enumerable
                .Range(0, 40)
                .Where(other => other != first && other != second)
                .Select(other => finder.Find(second, other)!)
                .Where(facts => HardRules.Blocking(facts, problem) is null)
                .Max(facts => (int?)Scoring.Terms(facts, problem).Sum(term => term.Points));

            Assert.Equal(best, pair.NextBest?.Score);
        }
    }

    private static (int People, int Groups, int Others) Witness(UnmatchedPerson left) =>
        (left.BlockedPartners, left.Groups, left.Places);

    private static string Looked(MatchProblem problem, PairFinder finder, int one)
    {
        var rules = Enumerable
            .Range(0, problem.Candidates.Count)
            .Where(other => other != one)
            .Select(other => finder.Find(one, other))
            .OfType<PairFacts>()
            .Select(pair => HardRules.Blocking(pair, problem))
            .ToList();
        var blocked = Enum.GetValues<UnmatchedReason>().Select(reason => rules.Count(rule => rule == reason));
        return $"{string.Join(' ', blocked)} and {rules.Count(rule => rule is null)}";
    }

    private static string Counted(CompatibilityIndex people, int number)
    {
        var (blocked, possible) = people.Count(number);
        return $"{string.Join(' ', blocked)} and {possible}";
    }
}
