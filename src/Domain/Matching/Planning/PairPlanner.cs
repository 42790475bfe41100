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
        var plan = new PlanWriter(new Acquaintance(problem, field.Everybody), run).Write(field, found);
        return Prices.Priced(plan, problem, run);
    }

    public static FoundPairs Search(Field field, KernelRun run) =>
        field.Profile.Roster.Count <= MostWrittenDown ? SmallSearch.Solve(field, run) : LargeSearch.Solve(field, run);
}
