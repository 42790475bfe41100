using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching.Planning;

/// <summary>
/// Plans one round in which everybody is to get somebody new. Where somebody has nobody new left, those without a partner
/// may meet somebody again: the longest apart first, and no later ones than needed. Only the round that is chosen in the
/// end is explained and priced.
/// </summary>
internal static class RoundPlanner
{
    /// <param name="problem">In order, and found to be right.</param>
    public static MatchPlan Plan(MatchProblem problem, KernelRun run)
    {
        var strict = Round.Of(problem, [], run);
        var alone = strict.Alone();
        var again = problem
            .PastPairs.Where(problem.Rules.Forbids)
            .Where(past => alone.Contains(past.Pair.First) || alone.Contains(past.Pair.Second))
            .ToList();
        return (again.Count == 0 ? strict : Relaxed(problem, strict, again, run)).Written(run);
    }

    private static Round Relaxed(MatchProblem problem, Round strict, List<PastPair> again, KernelRun run)
    {
        var ages = again.Select(past => past.RoundsAgo).Distinct().OrderDescending().ToList();
        var best = Allowing(ages[^1]);
        if (best.People == strict.People)
        {
            return strict;
        }

        var (few, enough) = (-1, ages.Count - 1);
        while (enough - few > 1)
        {
            var middle = (few + enough) / 2;
            var tried = Allowing(ages[middle]);
            (few, enough, best) = tried.People < best.People ? (middle, enough, best) : (few, middle, tried);
        }

        return best;

        Round Allowing(int age) => Round.Of(problem, [.. again.Where(past => past.RoundsAgo >= age)], run);
    }

    /// <summary>A round as it was searched, before anything is written down.</summary>
    private sealed record Round(ResidualProblem Residual, FoundPairs Found, HashSet<PastPair> Allowed)
    {
        /// <summary>Positions of everybody who has somebody.</summary>
        private readonly HashSet<int> matched =
        [
            .. Found
                .Pairs.Select(pair => (pair.One, pair.Other))
                .Concat(Residual.Locked)
                .SelectMany(pair => new[] { pair.One, pair.Other }),
        ];

        public int People => matched.Count;

        /// <param name="allowed">Who may meet again.</param>
        public static Round Of(MatchProblem problem, HashSet<PastPair> allowed, KernelRun run)
        {
            IReadOnlyList<PastPair> past = [.. problem.PastPairs.Where(pair => !allowed.Contains(pair))];
            var residual = new ResidualProblem(problem with { PastPairs = past });
            return new(residual, PairPlanner.Search(residual, run), allowed);
        }

        public HashSet<PersonId> Alone() =>
            [
                .. Residual
                    .Problem.Candidates.Index()
                    .Where(person => !matched.Contains(person.Index))
                    .Select(person => person.Item.Person),
            ];

        public MatchPlan Written(KernelRun run)
        {
            var plan = PairPlanner.Write(Residual, Found, run);
            var made = plan.Pairs.Select(pair => new PersonPair(pair.First, pair.Second)).ToHashSet();
            return plan with
            {
                Repeats =
                [
                    .. Allowed.Where(past => made.Contains(past.Pair)).OrderByDescending(past => past.RoundsAgo),
                ],
            };
        }
    }
}
