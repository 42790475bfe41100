using MentorBot.Domain.Matching.Kernel;

namespace MentorBot.Domain.Matching.Planning;

/// <summary>What the first aims take from the sum of scores: matching most people, and those first who sat out.</summary>
internal static class FirstAims
{
    /// <param name="residual">Small enough for <see cref="SmallSearch"/>: each aim is measured by a search without it.</param>
    public static MatchSteps Measured(MatchSteps steps, ResidualProblem residual, FoundPairs found, KernelRun run)
    {
        var quiet = run with { Progress = null };
        var locked = steps.ValueBefore - found.ValueBefore;
        var problem = residual.Problem;
        return found.Pairs.Count == 0
            ? steps
            : steps with
            {
                ValueOfAnySize = SmallSearch.Heaviest(residual, quiet) + locked,
                ValueWithoutDebts = problem.Candidates.Any(person => person.SatOut > 0)
                    ? SmallSearch.Solve(new ResidualProblem(WithoutDebts(problem)), quiet).ValueBefore + locked
                    : null,
            };
    }

    private static MatchProblem WithoutDebts(MatchProblem problem) =>
        problem with
        {
            Candidates = [.. problem.Candidates.Select(person => person with { SatOut = 0 })],
            Rules = problem.Rules with { LargestMinimum = false },
        };
}
