using MentorBot.Domain.Matching.Explaining;
using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.Stable;

namespace MentorBot.Domain.Matching.Planning;

/// <summary>
/// Plans mentors and mentees so that no two would both rather have each other than whom they got. Of all such plans the
/// one that is best for the mentees; all of them match the same people, so debts decide between equals only and the minimum
/// has no say.
/// </summary>
internal static class StablePlanner
{
    private const int MostNamed = 20;

    /// <param name="problem">In order, and found to be right.</param>
    public static MatchPlan Plan(MatchProblem problem, KernelRun run)
    {
        var residual = new ResidualProblem(problem);
        var people = new CompatibilityIndex(problem, residual.Everybody);
        var lists = new StableLists(people, run);
        var hosts = DeferredAcceptance.Solve(lists.Without(residual.Locked), run);
        List<(int One, int Other, int Score)> pairs = [.. lists.Pairs(hosts)];
        var value = pairs.Sum(pair => (long)pair.Score);
        var proof = new MatchProof(false, value, value, lists.Problem.Host.Length, 1)
        {
            Stable = true,
            ListsWereCut = lists.WereCut,
        };
        var found = new FoundPairs(pairs, value, FoundPairs.MinimumOf(pairs), proof);
        var plan = new PlanWriter(people, run).Write(residual, found);
        return WithBlocking(plan, lists, lists.With(residual.Locked, hosts));
    }

    /// <summary>Counts and names who would both rather have each other than whom a plan gives them.</summary>
    /// <param name="hosts">Of each mentee.</param>
    public static MatchPlan WithBlocking(MatchPlan plan, StableLists lists, int[] hosts)
    {
        var blocking = BlockingPairs.Of(lists.Problem, hosts, MostNamed);
        return plan with
        {
            Steps = plan.Steps with { BlockingPairs = blocking.Count },
            BlockingPairs = [.. blocking.First.Select(lists.Names)],
        };
    }
}
