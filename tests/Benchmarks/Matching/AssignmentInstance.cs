using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.Bipartite;

namespace MentorBot.Benchmarks.Matching;

/// <summary>An assignment problem, with or without places.</summary>
/// <param name="read">Builds the problem from the instance's numbers; part of the measured time.</param>
internal sealed class AssignmentInstance(Func<AssignmentProblem> read) : IInstance
{
    public Outcome Solve(bool fair, KernelRun run)
    {
        var problem = read();
        var solution = Assignment.Solve(problem, Aim.LargestThenHeaviest, run);
        return fair ? Fairest(problem, solution, run) : Plain(problem, solution);
    }

    private static Outcome Plain(AssignmentProblem problem, AssignmentSolution solution)
    {
        var flaw = AssignmentProof.Flaw(problem, Aim.LargestThenHeaviest, solution);
        var partners = solution.PartnerOfLeft;
        var least = Enumerable
            .Range(0, partners.Length)
            .Where(left => partners[left] >= 0)
            .Select(left => (int?)problem.Graph.BestScore(left, partners[left]))
            .Min();
        return Told(solution, least, flaw);
    }

    private static Outcome Fairest(AssignmentProblem problem, AssignmentSolution largest, KernelRun run)
    {
        var fair = Bottleneck.Solve(problem, run, largest);
        return Told(fair.Solution, fair.Minimum, BottleneckProof.Flaw(problem, largest, fair, run));
    }

    private static Outcome Told(AssignmentSolution solution, int? least, string? flaw) =>
        new(solution.Pairs, solution.ScoreSum, least, flaw is null ? "optimal" : "none", flaw);
}
