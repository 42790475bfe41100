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
        var field = new Field(problem);
        return Write(field, Search(field, run), run);
    }

    public static MatchPlan Write(Field field, FoundPairs found, KernelRun run)
    {
        var problem = field.Problem;
        var people = new Acquaintance(problem, field.Everybody);
        var plan = new PlanWriter(people, run).Write(field, found);
        if (!IsSmall(field))
        {
            return plan;
        }

        plan = plan with { Steps = FirstAims.Measured(plan.Steps, field, found, run) };
        plan = problem.Model.HasMentors() ? WithBlocking(plan, people, field, found, run) : plan;
        return Prices.Priced(plan, problem, run);
    }

    public static FoundPairs Search(Field field, KernelRun run) =>
        IsSmall(field) ? SmallSearch.Solve(field, run) : LargeSearch.Solve(field, run);

    private static bool IsSmall(Field field) => field.Profile.Roster.Count <= MostWrittenDown;

    private static MatchPlan WithBlocking(
        MatchPlan plan,
        Acquaintance people,
        Field field,
        FoundPairs found,
        KernelRun run
    )
    {
        var lists = new StableLists(people, run);
        var pairs = found.Pairs.Select(pair => (pair.One, pair.Other)).Concat(field.Locked);
        return StablePlanner.WithBlocking(plan, lists, lists.HostsOf(pairs));
    }
}
