using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Matching.Rules;
using MentorBot.Domain.MatchRuns.Nights;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Tests.Matching;

namespace MentorBot.Domain.Tests.Continuous;

public sealed class NightChoiceTests
{
    private static readonly Dictionary<PersonId, TimeSpan> Nobody = [];

    [Fact]
    public void Two_who_fit_badly_are_brought_together_only_once_one_of_them_has_waited_long()
    {
        var problem = Cast.Peers(Cast.Peer(1, ["C#"], ["SQL"]), Cast.Peer(2, ["C#"], ["SQL"]));

        Assert.Empty(PairsOf(problem, 600, Nobody));
        Assert.Empty(PairsOf(problem, 600, Waited((1, 3))));
        Assert.Equal([Cast.Pair(1, 2)], PairsOf(problem, 600, Waited((2, 14))));
    }

    [Fact]
    public void A_good_pair_is_made_although_more_people_could_be_matched_badly()
    {
        // The most people would be 1 with 2 and 3 with 4; only 2 and 3 fit.
        var problem = Cast.Peers(
            Cast.Peer(1, ["Writing"], ["Testing"]),
            Cast.Peer(2, ["C#"], ["SQL"]),
            Cast.Peer(3, ["SQL"], ["C#"]),
            Cast.Peer(4, ["Writing"], ["Testing"])
        );

        Assert.Equal([Cast.Pair(2, 3)], PairsOf(problem, 800, Nobody));
    }

    [Fact]
    public void What_a_coordinator_has_locked_together_needs_no_score()
    {
        var problem = Cast.Peers(Cast.Peer(1, ["C#"], ["SQL"]), Cast.Peer(2, ["C#"], ["SQL"]));

        var locked = problem with { Wishes = new([Cast.Pair(1, 2)], []) };

        Assert.Equal([Cast.Pair(1, 2)], PairsOf(locked, 1000, Nobody));
    }

    [Fact]
    public void Nobody_counts_as_left_over()
    {
        var problem = Cast.Peers(Cast.Peer(1), Cast.Peer(2), Cast.Peer(3));

        Assert.Empty(Choice(1000, Nobody).Of(problem).Value.Unmatched);
    }

    [Theory]
    [InlineData(MentoringModel.PeerPairs)]
    [InlineData(MentoringModel.OneToOne)]
    [InlineData(MentoringModel.Buddy)]
    public void In_any_cohort_nobody_gets_more_than_their_places_and_every_pair_is_good_enough_and_allowed(
        MentoringModel model
    )
    {
        for (var seed = 1; seed <= 60; seed++)
        {
            var cohort = new RandomCohort(seed);
            var problem = cohort.Problem(model, 2 + (seed % 13));
            var random = new Random(seed);
            var waited = problem.Candidates.ToDictionary(c => c.Person, _ => TimeSpan.FromDays(random.Next(0, 16)));
            var high = random.Next(200, 900);

            var plan = Choice(high, waited).Of(problem).Value;

            var places = problem.Candidates.ToDictionary(c => c.Person, c => c.Places);
            var taken = plan.Pairs.SelectMany(pair => new[] { pair.First, pair.Second }).CountBy(person => person);
            Assert.All(taken, one => Assert.True(one.Value <= places[one.Key], $"Seed {seed}"));
            Assert.All(plan.Pairs, pair => Judge(pair, problem, new NightThreshold(high), waited));
        }
    }

    [Fact]
    public void After_two_weeks_as_many_people_are_matched_as_by_a_coordinator()
    {
        for (var seed = 1; seed <= 30; seed++)
        {
            var problem = new RandomCohort(seed).Problem(MentoringModel.PeerPairs, 12);
            var waited = problem.Candidates.ToDictionary(c => c.Person, _ => TimeSpan.FromDays(14));

            Assert.Equal(Cast.Plan(problem).Pairs.Count, PairsOf(problem, 1000, waited).Count);
        }
    }

    [Fact]
    public void The_order_in_which_people_were_loaded_does_not_matter()
    {
        for (var seed = 1; seed <= 40; seed++)
        {
            var cohort = new RandomCohort(seed);
            var problem = cohort.Problem(MentoringModel.PeerPairs, 11);
            var waited = problem.Candidates.Index().ToDictionary(c => c.Item.Person, c => TimeSpan.FromDays(c.Index));
            var shuffled = problem with
            {
                Candidates = cohort.Shuffled(problem.Candidates),
                PastPairs = cohort.Shuffled(problem.PastPairs),
            };

            Assert.Equal(PairsOf(problem, 700, waited), PairsOf(shuffled, 700, waited));
        }
    }

    private static void Judge(
        PlannedPair pair,
        MatchProblem problem,
        NightThreshold threshold,
        Dictionary<PersonId, TimeSpan> waited
    )
    {
        var longest = waited[pair.First] > waited[pair.Second] ? waited[pair.First] : waited[pair.Second];
        Assert.True(pair.Score >= threshold.After(longest), $"{pair.Score} after {longest.TotalDays} days");
        var people = problem.Candidates.Select(c => c.Person).ToList();
        var facts = new PairFinder(problem).Find(people.IndexOf(pair.First), people.IndexOf(pair.Second));
        Assert.NotNull(facts);
        Assert.Null(HardRules.Blocking(facts, problem));
    }

    private static Dictionary<PersonId, TimeSpan> Waited(params (int Person, int Days)[] waits) =>
        waits.ToDictionary(wait => Cast.Id(wait.Person), wait => TimeSpan.FromDays(wait.Days));

    private static NightChoice Choice(int high, Dictionary<PersonId, TimeSpan> waited) =>
        new(new NightThreshold(high), waited, CancellationToken.None);

    private static List<PersonPair> PairsOf(MatchProblem problem, int high, Dictionary<PersonId, TimeSpan> waited) =>
        [.. Choice(high, waited).Of(problem).Value.Pairs.Select(pair => new PersonPair(pair.First, pair.Second))];
}
