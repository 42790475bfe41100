using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching.Explaining;
using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Rules;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching.Planning;

/// <summary>Writes what a search found down as a plan, with every reason and figure.</summary>
internal sealed class PlanWriter(CompatibilityIndex people, KernelRun run)
{
    private MatchProblem Problem => people.Problem;

    public MatchPlan Write(ResidualProblem residual, FoundPairs found)
    {
        run.Progress?.Report(new(MatchStage.Explaining, 0));
        var pairs = found.Pairs.Select(pair => (pair.One, pair.Other));
        var next = Alternatives.Of(people, residual, found.Lists, run);
        var planned = Pairs(
            [.. pairs, .. residual.Locked],
            next,
            residual.Locked.Count == 0 ? [] : [.. Problem.Wishes.Locked]
        );
        var partners = Partners(planned.SelectMany(pair => new[] { (pair.First, pair.Second) }));
        var scores = planned.ConvertAll(pair => pair.Score);
        var extra = scores.Sum(score => (long)score) - found.Pairs.Sum(pair => (long)pair.Score);
        return new(planned, UnmatchedExplainer.Explain(people, partners, run.Cancellation))
        {
            Proof = found.Proof with { Value = found.Proof.Value + extra, Bound = found.Proof.Bound + extra },
            Steps = new(
                partners.Count(others => others.Count > 0),
                found.ValueBefore + extra,
                scores.Sum(score => (long)score),
                found.MinimumBefore,
                found.Pairs.Min(pair => (int?)pair.Score)
            ),
            Statistics = StatisticsMaker.Of(Problem, scores, ScoreOfEach(planned)),
            Relaxing = Relaxation.Of(people, partners),
        };
    }

    private List<PlannedPair> Pairs(List<(int One, int Other)> positions, Alternatives next, HashSet<PersonPair> locked)
    {
        return
        [
            .. positions
                .Select(pair => Pair(people.NumberAt(pair.One), people.NumberAt(pair.Other), next))
                .Select(pair => pair with { Locked = locked.Contains(new(pair.First, pair.Second)) })
                .OrderBy(pair => pair.First.Value)
                .ThenBy(pair => pair.Second.Value),
        ];
    }

    private PlannedPair Pair(int one, int other, Alternatives next)
    {
        var roster = people.Roster;
        var isTurned = Problem.Model.IsOfEquals() && roster.Positions[one] > roster.Positions[other];
        var facts = isTurned ? people.Facts(other, one) : people.Facts(one, other);
        var second = facts.Second.Person == roster[one].Person ? one : other;
        var first = second == one ? other : one;
        return new(facts.First.Person, facts.Second.Person, Scoring.Reasons(facts, Problem))
        {
            NextBest = next.For(roster.Positions[second], roster.Positions[first]) is var (partner, score)
                ? new(Problem.Candidates[partner].Person, score)
                : null,
        };
    }

    private IReadOnlyList<int>[] Partners(IEnumerable<(PersonId First, PersonId Second)> pairs)
    {
        var numbers = Enumerable.Range(0, people.Roster.Count).ToDictionary(number => people.Roster[number].Person);
        var partners = new List<int>[people.Roster.Count];
        for (var number = 0; number < partners.Length; number++)
        {
            partners[number] = [];
        }

        foreach (var (first, second) in pairs)
        {
            partners[numbers[first]].Add(numbers[second]);
            partners[numbers[second]].Add(numbers[first]);
        }

        return partners;
    }

    private static Dictionary<PersonId, int> ScoreOfEach(List<PlannedPair> pairs) =>
        pairs
            .SelectMany(pair => new[] { (Person: pair.First, pair.Score), (Person: pair.Second, pair.Score) })
            .GroupBy(match => match.Person, match => match.Score)
            .ToDictionary(own => own.Key, own => own.Sum() / own.Count());
}
