namespace MentorBot.Domain.Matching.Kernel.Bipartite;

/// <summary>Checks that an assignment is the fairest of the largest, by three proofs of optimality.</summary>
internal static class BottleneckProof
{
    /// <summary>Null when it is proved, else what is wrong. Solves the problem once more, one point above the minimum.</summary>
    /// <param name="largest">A solution without the minimum: how many pairs and how much worth there can be.</param>
    public static string? Flaw(
        AssignmentProblem problem,
        AssignmentSolution largest,
        FairAssignment fair,
        KernelRun run
    )
    {
        var threshold = fair.Minimum ?? 0;
        return Unproved(problem, largest)
            ?? Unproved(problem.From(threshold), fair.Solution)
            ?? (Level(problem, fair.Solution) == Level(problem, largest) ? null : "The minimum costs pairs or worth.")
            ?? FlawAbove(problem, threshold + 1, fair, run);
    }

    private static string? FlawAbove(AssignmentProblem problem, int threshold, FairAssignment fair, KernelRun run)
    {
        if (fair.Minimum is null || threshold > EdgeRows.FullScore)
        {
            return null;
        }

        var above = problem.From(threshold);
        var best = Assignment.Solve(above, Aim.LargestThenHeaviest, run, AssignmentStart.Of(fair.Solution));
        return Unproved(above, best)
            ?? (
                Level(problem, best) == Level(problem, fair.Solution)
                    ? $"A minimum of {threshold} costs nothing."
                    : null
            );
    }

    private static string? Unproved(AssignmentProblem problem, AssignmentSolution solution) =>
        AssignmentProof.Flaw(problem, Aim.LargestThenHeaviest, solution);

    private static (int Pairs, Int128 Worth) Level(AssignmentProblem problem, AssignmentSolution solution) =>
        (solution.Pairs, problem.Covered(solution.PartnerOfLeft));
}
