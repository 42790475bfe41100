namespace MentorBot.Domain.Matching.Kernel.Bipartite;

/// <summary>A threshold that no assignment of a size can be above, from the best score of each vertex alone.</summary>
internal static class ThresholdCeiling
{
    /// <param name="pairs">So many vertices of each side, or places of them, must have an edge that reaches the threshold.</param>
    public static int Of(AssignmentProblem problem, int pairs)
    {
        var (lefts, rights) = (new long[EdgeRows.FullScore + 1], new long[EdgeRows.FullScore + 1]);
        var least = new int[problem.Graph.Rights];
        Array.Fill(least, EdgeRows.FullScore + 1);
        for (var left = 0; left < problem.Graph.Lefts; left++)
        {
            var row = problem.Graph.Forward.Row(left);
            if (row.Length > 0)
            {
                lefts[EdgeRows.LossOf(row[0])]++;
            }

            foreach (var edge in row)
            {
                ref var loss = ref least[EdgeRows.TargetOf(edge)];
                loss = Math.Min(loss, EdgeRows.LossOf(edge));
            }
        }

        for (var right = 0; right < least.Length; right++)
        {
            if (least[right] <= EdgeRows.FullScore)
            {
                rights[least[right]] += problem.Capacity(right);
            }
        }

        return EdgeRows.FullScore - Math.Max(Reached(lefts, pairs), Reached(rights, pairs));
    }

    /// <summary>The smallest loss up to which there are enough.</summary>
    private static int Reached(long[] counts, int enough)
    {
        var (loss, sum) = (0, counts[0]);
        while (sum < enough && loss < EdgeRows.FullScore)
        {
            sum += counts[++loss];
        }

        return loss;
    }
}
