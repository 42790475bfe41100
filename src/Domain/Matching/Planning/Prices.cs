using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Rules;

namespace MentorBot.Domain.Matching.Planning;

/// <summary>What a demand of the coordinator costs everybody: the best plan with it against the best without.</summary>
internal static class Prices
{
    /// <summary>The most people for whom a plan is worked out anew to price one pair.</summary>
    public const int MostPeople = 2_000;

    /// <summary>The weakest pairs are priced exactly with every plan up to so many people, beyond by bounds, …</summary>
    private const int MostPeopleAtOnce = 300;

    /// <summary>… so many of them.</summary>
    private const int Weakest = 10;

    /// <summary>Prices the weakest pairs of a plan, where that is soon done.</summary>
    public static MatchPlan Priced(MatchPlan plan, MatchProblem problem, KernelRun run)
    {
        var quiet = run with { Progress = null };
        var isSmall = problem.Candidates.Count <= MostPeopleAtOnce;
        var bounds = isSmall ? null : PriceBounds.Of(problem, quiet);
        if (!isSmall && bounds is null)
        {
            return plan;
        }

        var before = isSmall ? Worth(problem, quiet) : null;
        var weakest = plan.Pairs.Where(pair => !pair.Locked).OrderBy(pair => pair.Score).Take(Weakest).ToHashSet();
        return plan with { Pairs = [.. plan.Pairs.Select(pair => weakest.Contains(pair) ? Priced(pair) : pair)] };

        PlannedPair Priced(PlannedPair pair) =>
            pair with
            {
                PriceToBar = bounds is not null
                    ? bounds.ToBar(new(pair.First, pair.Second))
                    : Difference(before!, Worth(Barring(problem, new(pair.First, pair.Second)), quiet)),
            };
    }

    public static PairPrice Between(MatchProblem problem, MatchProblem changed, KernelRun run) =>
        Difference(Worth(problem, run), Worth(changed, run));

    public static MatchProblem Barring(MatchProblem problem, PersonPair pair) =>
        problem with
        {
            Wishes = problem.Wishes with { Barred = [.. problem.Wishes.Barred, pair] },
        };

    public static MatchProblem Locking(MatchProblem problem, PersonPair pair) =>
        problem with
        {
            Wishes = problem.Wishes with { Locked = [.. problem.Wishes.Locked, pair] },
        };

    private static PairPrice Difference(PlanWorth before, PlanWorth after) =>
        new(before.People - after.People, before.Value - after.Value, Exact: true)
        {
            Minimum = before.Minimum is { } was && after.Minimum is { } will ? was - will : 0,
        };

    private static PlanWorth Worth(MatchProblem problem, KernelRun run)
    {
        var residual = new ResidualProblem(problem);
        var found = PairPlanner.Search(residual, run);
        var finder = new PairFinder(problem);
        var locked = residual
            .Locked.Select(pair => Scoring.Terms(finder.Find(pair.One, pair.Other)!, problem).Sum(term => term.Points))
            .ToList();
        var people = found.Pairs.Select(pair => (pair.One, pair.Other)).Concat(residual.Locked);
        var scores = found.Pairs.Select(pair => pair.Score).Concat(locked).ToList();
        return new(
            people.SelectMany(pair => new[] { pair.One, pair.Other }).Distinct().Count(),
            scores.Sum(score => (long)score),
            scores.Count == 0 ? null : scores.Min()
        );
    }

    /// <param name="People">With a match.</param>
    /// <param name="Value">The sum of scores.</param>
    /// <param name="Minimum">The lowest score; null without a pair.</param>
    private sealed record PlanWorth(int People, long Value, int? Minimum);
}
