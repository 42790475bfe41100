using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Tests.Matching;

/// <summary>What coordinators demand, what is refused before planning, and what a demand costs.</summary>
public sealed class WishTests
{
    private static readonly Candidate[] Four = [.. Enumerable.Range(1, 4).Select(n => Cast.Peer(n))];

    [Fact]
    public void A_locked_pair_is_made_and_marked_and_the_others_are_matched_around_it()
    {
        var plan = Cast.Plan(Cast.Peers(Four) with { Wishes = new([Cast.Pair(1, 4)], []) });

        Assert.Equal([Cast.Id(1), Cast.Id(2)], plan.Pairs.Select(pair => pair.First));
        Assert.Equal([true, false], plan.Pairs.Select(pair => pair.Locked));
        Assert.Empty(plan.Unmatched);
    }

    [Fact]
    public void A_barred_pair_is_not_made_and_whoever_is_left_learns_of_no_one()
    {
        var plan = Cast.Plan(Cast.Peers(Four[..2]) with { Wishes = new([], [Cast.Pair(1, 2)]) });

        Assert.Empty(plan.Pairs);
        Assert.All(
            plan.Unmatched,
            left => Assert.Equal((UnmatchedReason.Barred, 1), (left.Reason, left.BlockedPartners))
        );
        Assert.Equal([new RelaxedRule(UnmatchedReason.Barred, 2)], plan.Relaxing);
    }

    [Fact]
    public void A_lock_takes_one_place_of_a_mentor_and_leaves_the_others()
    {
        var people = new[] { Cast.Mentor(1, places: 2), Cast.Mentee(2), Cast.Mentee(3), Cast.Mentee(4) };
        var plan = Cast.Plan(Cast.OneToOne(people) with { Wishes = new([Cast.Pair(1, 4)], []) });

        Assert.Equal([Cast.Id(2), Cast.Id(4)], plan.Pairs.Select(pair => pair.Second));
    }

    [Fact]
    public void A_lock_on_somebody_who_is_no_candidate_is_refused() =>
        Assert.IsType<LockIsNoPair>(Refusal(Cast.Peers(Four), locked: [Cast.Pair(1, 9)]));

    [Fact]
    public void A_lock_of_two_mentors_is_refused() =>
        Assert.IsType<LockIsNoPair>(Refusal(Cast.OneToOne(Cast.Mentor(1), Cast.Mentor(2)), locked: [Cast.Pair(1, 2)]));

    [Fact]
    public void A_lock_of_somebody_with_themselves_is_refused() =>
        Assert.IsType<LockIsNoPair>(Refusal(Cast.Peers(Four), locked: [Cast.Pair(1, 1)]));

    [Fact]
    public void The_same_pair_locked_and_barred_is_refused() =>
        Assert.IsType<LockedAndBarred>(
            Refusal(Cast.Peers(Four) with { Wishes = new([], [Cast.Pair(1, 2)]) }, locked: [Cast.Pair(1, 2)])
        );

    [Fact]
    public void More_locks_than_places_are_refused() =>
        Assert.Equal(
            new LockedTooOften(Cast.Id(1), 2, 1),
            Refusal(Cast.Peers(Four), locked: [Cast.Pair(1, 2), Cast.Pair(1, 3)])
        );

    [Fact]
    public void A_lock_that_breaks_a_rule_is_refused_with_the_rule()
    {
        var report = Four[0] with { ReportingLine = [Cast.Id(2)] };

        Assert.Equal(
            new LockBreaksRule(Cast.Pair(1, 2), UnmatchedReason.ReportingLine),
            Refusal(Cast.Peers(report, Four[1]), locked: [Cast.Pair(1, 2)])
        );
    }

    [Fact]
    public void Inclusion_counts_only_with_a_stated_goal()
    {
        var weights = Cast.Weights with { Goals = 500, Inclusion = 50 };
        var problem = Cast.Peers(Four) with { Weights = weights };

        Assert.IsType<InclusionWithoutGoal>(Refusal(problem));
        Assert.Null(Refusal(problem with { Rules = new() { Inclusion = "More women who lead" } }));
    }

    [Theory]
    [InlineData(3, 8)]
    [InlineData(5, 9)]
    [InlineData(7, 6)]
    public void Circles_of_other_sizes_are_refused(int smallest, int largest) =>
        Assert.Equal(
            new CircleSizesOutOfRange(smallest, largest),
            Refusal(
                Circles(20) with
                {
                    Rules = new() { MinCircle = smallest, MaxCircle = largest },
                }
            )
        );

    [Fact]
    public void A_cohort_too_small_for_a_circle_is_refused() =>
        Assert.Equal(new TooFewForCircle(4, 5), Refusal(Circles(4)));

    [Fact]
    public void More_people_locked_together_than_a_circle_holds_are_refused()
    {
        var chain = Enumerable.Range(1, 8).Select(n => Cast.Pair(n, n + 1)).ToArray();

        Assert.Equal(new LockedCircleTooLarge(Cast.Pair(1, 2), 9, 8), Refusal(Circles(20), locked: chain));
    }

    [Fact]
    public void Two_who_are_locked_together_only_through_a_third_must_not_be_barred_from_each_other() =>
        Assert.Equal(
            new LockedCircleApart(Cast.Pair(1, 3), UnmatchedReason.Barred),
            Refusal(
                Circles(20) with
                {
                    Wishes = new([], [Cast.Pair(1, 3)]),
                },
                locked: [Cast.Pair(1, 2), Cast.Pair(2, 3)]
            )
        );

    [Fact]
    public void People_locked_into_one_circle_need_a_language_common_to_all_of_them()
    {
        var circles = Circles(20);
        Candidate[] people = [.. circles.Candidates];
        people[0] = people[0] with { Languages = ["en", "de"] };
        people[1] = people[1] with { Languages = ["de", "fr"] };
        people[2] = people[2] with { Languages = ["en", "fr"] };

        Assert.Equal(
            new LockedCircleWithoutLanguage(Cast.Pair(1, 2), 3),
            Refusal(circles with { Candidates = people }, locked: [Cast.Pair(1, 2), Cast.Pair(2, 3)])
        );
    }

    [Fact]
    public void Locked_people_for_whom_no_circle_has_room_are_told_so()
    {
        var circles = Circles(12);
        Candidate[] people = [.. circles.Candidates];
        people[0] = people[0] with { Languages = ["de", "en"] };
        people[1] = people[1] with { Languages = ["de"] };
        var plan = Cast.Plan(circles with { Candidates = people, Wishes = new([Cast.Pair(1, 2)], []) });

        Assert.Equal(
            [(Cast.Id(1), UnmatchedReason.LockedTogether, 1), (Cast.Id(2), UnmatchedReason.LockedTogether, 1)],
            plan.Unmatched.Select(left => (left.Person, left.Reason, left.BlockedPartners))
        );
    }

    [Fact]
    public void A_locked_pair_has_its_circle_however_long_others_have_waited()
    {
        var one = Circles(9);
        Candidate[] waiting = [.. one.Candidates.Select((person, at) => person with { SatOut = at < 2 ? 0 : 3 })];
        var circles = one with
        {
            Candidates = waiting,
            Rules = new() { MinCircle = 4, MaxCircle = 4 },
            Wishes = new([Cast.Pair(1, 2)], []),
        };

        Assert.DoesNotContain(Cast.Plan(circles).Unmatched, left => left.Person == Cast.Id(1));
    }

    [Fact]
    public void Circles_that_hold_a_lock_are_marked()
    {
        var plan = Cast.Plan(Circles(16) with { Wishes = new([Cast.Pair(1, 2), Cast.Pair(2, 3)], []) });

        Assert.Equal([true, false], plan.Circles.Select(circle => circle.Locked));
    }

    [Fact]
    public void Barring_the_best_pair_costs_what_the_next_best_plan_gives_less()
    {
        Candidate[] people =
        [
            Cast.Peer(1, ["A"], ["B"]),
            Cast.Peer(2, ["C"], ["D"]),
            Cast.Peer(3, ["D"], ["C"]),
            Cast.Peer(4, ["B"], ["A"]),
        ];
        var problem = Cast.Peers(people);
        var plan = Cast.Plan(problem);
        var other = Cast.Plan(problem with { Wishes = new([], [Cast.Pair(1, 4)]) });
        var price = new PairPrice(0, plan.Steps.ValueAfter - other.Steps.ValueAfter, true)
        {
            Minimum = plan.Pairs.Min(pair => pair.Score) - other.Pairs.Min(pair => pair.Score),
        };

        Assert.True(price.Points > 0);
        Assert.Equal(price, plan.Pairs[0].PriceToBar);
        Assert.Equal(price, MatchPlanner.PriceToBar(problem, Cast.Pair(1, 4), CancellationToken.None).Value);
        Assert.Equal(price, MatchPlanner.PriceToForce(problem, Cast.Pair(1, 2), CancellationToken.None).Value);
    }

    private static MatchProblem Circles(int people) =>
        Cast.Peers([.. Enumerable.Range(1, people).Select(n => Cast.Peer(n))]) with
        {
            Model = MentoringModel.Circle,
        };

    private static Refusal? Refusal(MatchProblem problem, PersonPair[]? locked = null) =>
        MatchPlanner
            .Plan(
                locked is null ? problem : problem with { Wishes = problem.Wishes with { Locked = locked } },
                CancellationToken.None
            )
            .Refusal;
}
