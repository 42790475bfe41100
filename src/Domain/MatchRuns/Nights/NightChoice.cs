using MentorBot.Domain.Matching;
using MentorBot.Domain.Matching.Rules;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.MatchRuns.Nights;

/// <summary>
/// Decides which pairs are proposed in one night. A pure function: the planner's best plan among the pairs that are good enough
/// for how long their people have waited. It does not depend on the order in which people were loaded.
/// </summary>
internal sealed class NightChoice(
    NightThreshold threshold,
    IReadOnlyDictionary<PersonId, TimeSpan> waited,
    CancellationToken cancellation
)
{
    /// <summary>Up to so many people, all pairs are looked at before anything is planned.</summary>
    private const int MostAtOnce = 300;

    /// <summary>Beyond, weak pairs are taken out of the plan, and it is made anew, at most so often.</summary>
    private const int MostPlans = 12;

    /// <returns>
    /// Nobody in it counts as left over: there is another night. Refused like <see cref="MatchPlanner"/>.
    /// </returns>
    public Result<MatchPlan> Of(MatchProblem problem)
    {
        var asked = problem.Candidates.Count <= MostAtOnce ? Without(problem, WeakPairs(problem)) : problem;
        for (var plans = 1; ; plans++)
        {
            var planned = MatchPlanner.Plan(asked, cancellation);
            if (planned.IsRefused)
            {
                return planned;
            }

            var weak = planned
                .Value.Pairs.Where(IsWeak)
                .Select(pair => new PersonPair(pair.First, pair.Second))
                .ToList();
            if (weak.Count == 0 || plans == MostPlans)
            {
                return planned.Value with
                {
                    Pairs = [.. planned.Value.Pairs.Where(pair => !IsWeak(pair))],
                    Unmatched = [],
                };
            }

            asked = Without(asked, weak);
        }
    }

    private static MatchProblem Without(MatchProblem problem, IEnumerable<PersonPair> pairs) =>
        problem with
        {
            Wishes = problem.Wishes with { Barred = [.. problem.Wishes.Barred, .. pairs] },
        };

    private IEnumerable<PersonPair> WeakPairs(MatchProblem problem)
    {
        var finder = new PairFinder(problem);
        var locked = problem.Wishes.Locked.ToHashSet();
        for (var one = 0; one < problem.Candidates.Count; one++)
        {
            for (var other = one + 1; other < problem.Candidates.Count; other++)
            {
                if (
                    finder.Find(one, other) is { } facts
                    && new PersonPair(facts.First.Person, facts.Second.Person) is var pair
                    && !locked.Contains(pair)
                    && Scoring.Terms(facts, problem).Sum(term => term.Points) < Needed(pair.First, pair.Second)
                )
                {
                    yield return pair;
                }
            }
        }
    }

    /// <summary>What a coordinator has locked together needs no score.</summary>
    private bool IsWeak(PlannedPair pair) => !pair.Locked && pair.Score < Needed(pair.First, pair.Second);

    private int Needed(PersonId one, PersonId other)
    {
        var (first, second) = (waited.GetValueOrDefault(one), waited.GetValueOrDefault(other));
        return threshold.After(first > second ? first : second);
    }
}
