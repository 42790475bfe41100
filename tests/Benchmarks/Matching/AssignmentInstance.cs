using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.Bipartite;

namespace MentorBot.Benchmarks.Matching;

/// <summary>An assignment problem, with or without places.</summary>
/// <param name="read">Builds the problem from the numbers of the instance; a part of the time that is measured.</param>
internal sealed class AssignmentInstance(Func<AssignmentProblem> read) : IInstance
{
    public Outcome Solve(bool fair, KernelRun run)
    {
        var problem = read();
        var solution = Assignment.Solve(problem, Aim.LargestThenHeaviest, run);
        if (fair)
        {
            var fairest = Bottleneck.Solve(problem, run, solution);
            (problem, solution) = (fairest.Problem, fairest.Solution);
        }

        var flaw = AssignmentProof.Flaw(problem, Aim.LargestThenHeaviest, solution);
        return new(solution.Pairs, solution.ScoreSum, Least(problem, solution), flaw is null ? "optimal" : "none");
    }

    private static int? Least(AssignmentProblem problem, AssignmentSolution solution)
    {
        var partners = solution.PartnerOfLeft;
        return Enumerable
            .Range(0, partners.Length)
            .Where(left => partners[left] >= 0)
            .Select(left => (int?)problem.Graph.BestScore(left, partners[left]))
            .Min();
    }
}
