namespace MentorBot.Domain.Matching.Kernel.Bipartite;

/// <summary>
/// Checks a solution from nothing but the problem: pairs that are allowed, duals that no edge exceeds, and as much weight
/// as the duals add up to. By linear programming duality nothing is heavier; with the bonus counted, nothing is larger.
/// </summary>
internal static class AssignmentProof
{
    /// <summary>Null when the solution is proved to be optimal, else what is wrong. O(edges).</summary>
    public static string? Flaw(AssignmentProblem problem, Aim aim, AssignmentSolution solution)
    {
        if (solution.Bonus < problem.Bonus(aim) || (aim == Aim.Heaviest && solution.Bonus != 0))
        {
            return $"The bonus of {solution.Bonus} does not fit the aim.";
        }

        return FlawInPairs(problem, solution) ?? FlawInDuals(problem, solution) ?? Gap(problem, solution);
    }

    private static string? FlawInPairs(AssignmentProblem problem, AssignmentSolution solution)
    {
        if (solution.PartnerOfLeft.Length != problem.Graph.Lefts)
        {
            return "Not every left vertex has an answer.";
        }

        var load = new int[problem.Graph.Rights];
        foreach (var right in solution.PartnerOfLeft.Where(right => right != Places.Nobody))
        {
            if ((uint)right >= (uint)load.Length || ++load[right] > problem.Capacity(right))
            {
                return $"Right vertex {right} has more partners than places.";
            }
        }

        return null;
    }

    private static string? FlawInDuals(AssignmentProblem problem, AssignmentSolution solution)
    {
        var (left, right) = (solution.LeftDual, solution.RightDual);
        if (left.Length != problem.Graph.Lefts || right.Length != problem.Graph.Rights)
        {
            return "Not every vertex has a dual.";
        }

        if (left.Any(dual => dual < 0) || right.Any(dual => dual < 0))
        {
            return "A dual is below 0.";
        }

        for (var u = 0; u < left.Length; u++)
        {
            var allowed = left[u] - problem.LeftWorth(u) - solution.Bonus - EdgeRows.FullScore;
            foreach (var edge in problem.Graph.Forward.Row(u))
            {
                var v = EdgeRows.TargetOf(edge);
                if (allowed + EdgeRows.LossOf(edge) + right[v] - problem.RightWorth(v) < 0)
                {
                    return $"Edge ({u}, {v}) weighs more than the duals of its ends.";
                }
            }
        }

        return null;
    }

    private static string? Gap(AssignmentProblem problem, AssignmentSolution solution)
    {
        var gap = Int128.Zero;
        for (var u = 0; u < solution.LeftDual.Length; u++)
        {
            gap += solution.LeftDual[u];
            if (solution.PartnerOfLeft[u] is var v and not Places.Nobody)
            {
                var score = problem.Graph.BestScore(u, v);
                if (score < 0)
                {
                    return $"There is no edge ({u}, {v}).";
                }

                gap -= score + problem.LeftWorth(u) + problem.RightWorth(v) + solution.Bonus;
            }
        }

        for (var v = 0; v < solution.RightDual.Length; v++)
        {
            gap += (Int128)solution.RightDual[v] * problem.Capacity(v);
        }

        return gap == 0 ? null : $"The duals are {gap} above the weight.";
    }
}
