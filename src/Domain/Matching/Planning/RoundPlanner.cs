using MentorBot.Domain.Matching.Kernel;

namespace MentorBot.Domain.Matching.Planning;

/// <summary>
/// Plans one round in which everybody is to get somebody new. Where somebody has nobody new left, those without a partner
/// may meet somebody again: the longest apart first, and no later ones than needed.
/// </summary>
internal static class RoundPlanner
{
    /// <param name="problem">In order, and found to be right.</param>
    public static MatchPlan Plan(MatchProblem problem, KernelRun run)
    {
        var plan = PairPlanner.Plan(problem, run);
        var alone = plan.Unmatched.Select(left => left.Person).ToHashSet();
        var again = problem
            .PastPairs.Where(problem.Rules.Forbids)
            .Where(past => alone.Contains(past.Pair.First) || alone.Contains(past.Pair.Second))
            .ToList();
        return again.Count == 0 ? plan : Relaxed(problem, plan, again, run);
    }

    private static MatchPlan Relaxed(MatchProblem problem, MatchPlan strict, List<PastPair> again, KernelRun run)
    {
        var ages = again.Select(past => past.RoundsAgo).Distinct().OrderDescending().ToList();
        var best = Plan(ages[^1]);
        var (few, enough) = (-1, ages.Count - 1);
        while (enough - few > 1)
        {
            var middle = (few + enough) / 2;
            var tried = Plan(ages[middle]);
            (few, enough, best) =
                tried.Unmatched.Count > best.Unmatched.Count ? (middle, enough, best) : (few, middle, tried);
        }

        return best.Unmatched.Count == strict.Unmatched.Count ? strict : best;

        MatchPlan Plan(int age) => Allowing([.. again.Where(past => past.RoundsAgo >= age)], problem, run);
    }

    private static MatchPlan Allowing(HashSet<PastPair> allowed, MatchProblem problem, KernelRun run)
    {
        var plan = PairPlanner.Plan(
            problem with
            {
                PastPairs = [.. problem.PastPairs.Where(p => !allowed.Contains(p))],
            },
            run
        );
        var made = plan.Pairs.Select(pair => new PersonPair(pair.First, pair.Second)).ToHashSet();
        return plan with
        {
            Repeats = [.. allowed.Where(past => made.Contains(past.Pair)).OrderByDescending(past => past.RoundsAgo)],
        };
    }
}
