using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Tests.Matching;

public sealed class MatchPlannerTests
{
    [Fact]
    public void Nobody_makes_an_empty_plan()
    {
        var plan = Cast.Plan(Cast.Peers());

        Assert.Empty(plan.Pairs);
        Assert.Empty(plan.Unmatched);
    }

    [Fact]
    public void One_person_is_told_that_there_is_nobody_else() =>
        Assert.Equal(
            [new(Cast.Id(1), UnmatchedReason.NobodyElse, 0, 0)],
            Cast.Plan(Cast.Peers(Cast.Peer(1))).Unmatched
        );

    [Fact]
    public void Mentors_without_mentees_have_nobody_else() =>
        Assert.All(
            Cast.Plan(Cast.OneToOne(Cast.Mentor(1), Cast.Mentor(2))).Unmatched,
            person => Assert.Equal(UnmatchedReason.NobodyElse, person.Reason)
        );

    [Fact]
    public void The_odd_one_out_is_told_of_a_shortage_among_three()
    {
        var plan = Cast.Plan(Cast.Peers(Cast.Peer(1), Cast.Peer(2), Cast.Peer(3)));

        Assert.Single(plan.Pairs);
        var left = Assert.Single(plan.Unmatched);
        Assert.Equal((UnmatchedReason.Shortage, 3, 2), (left.Reason, left.BlockedPartners, left.PossiblePartners));
    }

    [Fact]
    public void Whoever_sat_out_longest_is_matched_first()
    {
        for (var longest = 1; longest <= 3; longest++)
        {
            var people = Enumerable.Range(1, 3).Select(n => Cast.Peer(n, satOut: n == longest ? 2 : 1)).ToArray();

            Assert.DoesNotContain(Cast.Plan(Cast.Peers(people)).Unmatched, left => left.Person == Cast.Id(longest));
        }
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(24, 23)]
    [InlineData(int.MaxValue, int.MaxValue - 1)]
    public void The_longest_debt_goes_before_better_scores(int longer, int shorter)
    {
        var longest = Cast.Mentee(9) with { SatOut = longer, Wants = [] };
        var rivals = Enumerable.Range(2, 7).Select(n => Cast.Mentee(n) with { SatOut = shorter, Wants = ["C#"] });

        var plan = Cast.Plan(Cast.OneToOne([Cast.Mentor(1), longest, .. rivals]));

        Assert.Equal(longest.Person, Assert.Single(plan.Pairs).Second);
    }

    [Fact]
    public void As_many_as_possible_are_matched_even_if_the_best_pair_must_part()
    {
        var (left, right) = (Lover(1, "C#", "SQL"), Lover(2, "SQL", "C#"));
        var (onlyLeft, onlyRight) = (Lover(3, "Golf", "Go") with { NotWith = [right.Person] }, Lover(4, "Go", "Golf"));
        var problem = Cast.Peers(left, right, onlyLeft, onlyRight with { NotWith = [left.Person, onlyLeft.Person] });

        Assert.Equal([(1, 3), (2, 4)], Numbers(Cast.Plan(problem)));
    }

    [Fact]
    public void Among_plans_for_everybody_the_largest_sum_wins()
    {
        var plan = Cast.Plan(
            Cast.Peers(Lover(1, "A", "B"), Lover(2, "C", "D"), Lover(3, "D", "C"), Lover(4, "B", "A"))
        );

        Assert.Equal([(1, 4), (2, 3)], Numbers(plan));
    }

    [Fact]
    public void A_mentor_has_no_more_mentees_than_places_and_the_rest_learn_who_competes()
    {
        var plan = Cast.Plan(
            Cast.OneToOne([Cast.Mentor(1, places: 3), Cast.Mentor(2), .. Enumerable.Range(3, 7).Select(Cast.Mentee)])
        );

        Assert.Equal([3, 1], plan.Pairs.CountBy(pair => pair.First).Select(mentor => mentor.Value));
        Assert.Equal(3, plan.Unmatched.Count);
        Assert.All(
            plan.Unmatched,
            left =>
                Assert.Equal(
                    (UnmatchedReason.Shortage, 7, 4, 2),
                    (left.Reason, left.BlockedPartners, left.Places, left.PossiblePartners)
                )
        );
    }

    [Fact]
    public void Every_mentor_gets_a_mentee_before_one_gets_two()
    {
        var best = Cast.Mentor(1, places: 2) with { Offers = ["SQL"] };
        var plan = Cast.Plan(Cast.OneToOne(best, Cast.Mentor(2), Cast.Mentee(3), Cast.Mentee(4)));

        Assert.Empty(plan.Unmatched);
    }

    [Fact]
    public void A_mentor_without_a_place_gets_nobody()
    {
        var plan = Cast.Plan(Cast.OneToOne(Cast.Mentor(1, places: 0), Cast.Mentee(2)));

        Assert.Empty(plan.Pairs);
        Assert.All(plan.Unmatched, left => Assert.Equal(UnmatchedReason.Shortage, left.Reason));
    }

    [Fact]
    public void Where_everybody_is_forbidden_each_learns_the_rule_that_blocked_most()
    {
        var remote = Enumerable.Range(1, 3).Select(n => Cast.Peer(n) with { Format = MeetingFormat.Remote });
        var lone = Cast.Peer(9) with { Format = MeetingFormat.InPerson };
        var problem = Cast.Peers([.. remote, lone]) with
        {
            PastPairs = [new(Cast.Pair(1, 2), 1), new(Cast.Pair(1, 3), 1), new(Cast.Pair(2, 3), 1)],
        };

        Assert.Equal(
            [
                new(Cast.Id(1), UnmatchedReason.PairedBefore, 2, 0),
                new(Cast.Id(2), UnmatchedReason.PairedBefore, 2, 0),
                new(Cast.Id(3), UnmatchedReason.PairedBefore, 2, 0),
                new(Cast.Id(9), UnmatchedReason.FormatsDiffer, 3, 0),
            ],
            Cast.Plan(problem).Unmatched
        );
    }

    [Fact]
    public void The_mentor_comes_first_in_a_pair_whatever_the_ids() =>
        Assert.Equal([(7, 2)], Numbers(Cast.Plan(Cast.OneToOne(Cast.Mentor(7), Cast.Mentee(2)))));

    [Fact]
    public void More_than_200_000_people_are_refused()
    {
        var problem = Cast.Peers([.. Enumerable.Range(1, 200_001).Select(n => Cast.Peer(n))]);

        Assert.Equal(new CohortTooLarge(200_001, 200_000), Refusal(problem));
    }

    [Theory]
    [InlineData(551, 100, 1001)]
    [InlineData(549, 100, 999)]
    [InlineData(651, -1, 1000)]
    [InlineData(int.MaxValue, int.MaxValue, (2L * int.MaxValue) + 350)]
    public void Weights_that_do_not_make_a_thousand_are_refused(int goals, int level, long sum)
    {
        var problem = Cast.Peers() with { Weights = Cast.Weights with { Goals = goals, Level = level } };

        Assert.Equal(new MatchWeightsOutOfRange(sum), Refusal(problem));
    }

    [Fact]
    public void The_same_person_twice_is_a_mistake_of_the_caller() =>
        Assert.Throws<ArgumentException>(() => Cast.Plan(Cast.Peers(Cast.Peer(1), Cast.Peer(1))));

    [Fact]
    public void A_plan_can_be_called_off()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => MatchPlanner.Plan(Cast.Peers(Cast.Peer(1)), source.Token));
    }

    private static Candidate Lover(int number, string offers, string wants) => Cast.Peer(number, [offers], [wants]);

    private static Refusal? Refusal(MatchProblem problem) => MatchPlanner.Plan(problem, CancellationToken.None).Refusal;

    private static IEnumerable<(int First, int Second)> Numbers(MatchPlan plan) =>
        plan.Pairs.Select(pair => (Number(pair.First), Number(pair.Second)));

    private static int Number(PersonId person) => BitConverter.ToInt32(person.Value.ToByteArray());
}
