using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.Rounds;

namespace MentorBot.Domain.Tests.Matching.Kernel.Rounds;

public sealed class RoundsPlannerTests
{
    [Fact]
    public void Nobody_meets_the_same_person_twice_while_somebody_new_is_left()
    {
        var plan = RoundsPlanner.Plan(Everybody(8, 7), Pairing(8), KernelRun.Quiet);

        var pairs = plan.Rounds.SelectMany(round => round).ToList();
        Assert.Empty(plan.Repeats);
        Assert.Equal(pairs.Count, pairs.Distinct().Count());
        Assert.All(plan.Rounds, round => Assert.True(round.Count >= 3));
    }

    [Fact]
    public void Whoever_sat_out_has_the_first_claim_in_the_next_round()
    {
        var plan = RoundsPlanner.Plan(Everybody(7, 5), Pairing(7), KernelRun.Quiet);

        var sittingOut = plan.Rounds.Select(round => Enumerable.Range(0, 7).Single(person => !Meets(round, person)));
        Assert.All(sittingOut.Zip(sittingOut.Skip(1)), two => Assert.NotEqual(two.First, two.Second));
    }

    [Fact]
    public void When_everybody_new_is_used_up_the_oldest_pair_comes_again_and_is_named()
    {
        var problem = Everybody(4, 5);

        var plan = RoundsPlanner.Plan(problem, Pairing(4), KernelRun.Quiet);

        Assert.All(plan.Rounds, round => Assert.Equal(2, round.Count));
        Assert.Equal(plan.Rounds[0], plan.Rounds[3]);
        Assert.Equal(plan.Rounds[1], plan.Rounds[4]);
        Assert.Equal(
            [.. plan.Rounds[0].Select(pair => new RepeatedPair(3, pair.One, pair.Other, 0))],
            plan.Repeats.Take(2)
        );
        Assert.Equal(4, plan.Repeats.Count);
    }

    [Fact]
    public void Pairs_and_debts_of_earlier_rounds_count()
    {
        var problem = Everybody(3, 1) with { Before = [new(2, 0, -1)], SatOut = [0, 0, 1] };
        var requests = new List<RoundRequest>();

        var plan = RoundsPlanner.Plan(problem, Pairing(3, requests), KernelRun.Quiet);

        Assert.Equal([(0, 2)], requests.Single().Barred);
        Assert.Equal([(1, 2)], plan.Rounds.Single());
    }

    [Fact]
    public void Somebody_who_can_meet_nobody_frees_no_pair()
    {
        var problem = Everybody(3, 2) with { Choices = [0, 1, 1] };

        var plan = RoundsPlanner.Plan(problem, OnlyTheOthersOf(0), KernelRun.Quiet);

        Assert.Equal(
            [
                [(1, 2)],
                [(1, 2)],
            ],
            plan.Rounds
        );
        Assert.Equal([new(1, 1, 2, 0)], plan.Repeats);

        static PairForRound OnlyTheOthersOf(int lonely) =>
            request => request.Barred.Contains((1, 2)) ? [] : [(2, 1 + lonely)];
    }

    private static bool Meets(IReadOnlyList<(int One, int Other)> round, int person) =>
        round.Any(pair => pair.One == person || pair.Other == person);

    private static RoundsProblem Everybody(int people, int rounds) =>
        new(rounds, [.. Enumerable.Repeat(people - 1, people)], new int[people], []);

    /// <summary>Pairs for one round by trying everything: debts first, then as many pairs as possible.</summary>
    private static PairForRound Pairing(int people, List<RoundRequest>? seen = null) =>
        request =>
        {
            seen?.Add(request);
            var barred = request.Barred.ToHashSet();
            return Best(Enumerable.Range(0, people).ToList(), request, barred).Pairs;
        };

    private static (int Worth, List<(int, int)> Pairs) Best(
        List<int> left,
        RoundRequest request,
        HashSet<(int, int)> barred
    )
    {
        if (left.Count < 2)
        {
            return (0, []);
        }

        var (first, rest) = (left[0], left.Skip(1).ToList());
        var best = Best(rest, request, barred);
        foreach (var other in rest.Where(other => !barred.Contains((first, other))))
        {
            var (worth, pairs) = Best([.. rest.Where(person => person != other)], request, barred);
            worth += 2 + (10 * (request.Claims[first] + request.Claims[other]));
            best = worth > best.Worth ? (worth, [(first, other), .. pairs]) : best;
        }

        return best;
    }
}
