using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching.Explaining;
using MentorBot.Domain.Matching.Kernel;

namespace MentorBot.Domain.Matching.Planning;

/// <summary>Plans pairs: of equals, of mentors with mentees, of buddies with newcomers.</summary>
internal static class PairPlanner
{
    /// <summary>People, and further places, up to whom all possible pairs are written down at once.</summary>
    private const int MostWrittenDown = 1_500;

    /// <param name="problem">In order, and found to be right.</param>
    public static MatchPlan Plan(MatchProblem problem, KernelRun run)
    {
        var residual = new ResidualProblem(problem);
        return Write(residual, Search(residual, run), run);
    }

    public static MatchPlan Write(ResidualProblem residual, FoundPairs found, KernelRun run)
    {
        var problem = residual.Problem;
        var people = new CompatibilityIndex(problem, residual.Everybody);
        var plan = new PlanWriter(people, run).Write(residual, found);
        if (!IsSmall(residual))
        {
            return plan;
        }

        plan = plan with { Steps = FirstAims.Measured(plan.Steps, residual, found, run) };
        plan = problem.Model.HasMentors() ? WithBlocking(plan, people, residual, found, run) : plan;
        return Prices.Priced(plan, problem, run);
    }

    public static FoundPairs Search(ResidualProblem residual, KernelRun run) =>
        IsSmall(residual) ? SmallSearch.Solve(residual, run) : LargeSearch.Solve(residual, run);

    private static bool IsSmall(ResidualProblem residual) => residual.Profile.Roster.Count <= MostWrittenDown;

    private static MatchPlan WithBlocking(
        MatchPlan plan,
        CompatibilityIndex people,
        ResidualProblem residual,
        FoundPairs found,
        KernelRun run
    )
    {
        var lists = new StableLists(people, run);
        var pairs = found.Pairs.Select(pair => (pair.One, pair.Other)).Concat(residual.Locked);
        return StablePlanner.WithBlocking(plan, lists, lists.HostsOf(pairs));
    }
}
